/** Whom a claim accuses and who was asked, as one list of people. Pure. */
import type { AccusationView, ReplyView } from '@/lib/claims/reply-view'
import type { SourceRef } from '@/lib/sources/view'

export type ReplyRow = {
  readonly actorId: string
  readonly source: SourceRef
  readonly accusation: AccusationView | null
  readonly replies: readonly ReplyView[]
}

/** One row an actor: those accused first, each with what was asked of them under whichever of their records. */
export function replyRows(
  accused: readonly AccusationView[],
  replies: readonly ReplyView[],
): readonly ReplyRow[] {
  const rows = new Map<string, ReplyRow>()
  for (const accusation of accused) {
    const { actorId, source } = accusation
    if (!rows.has(actorId)) rows.set(actorId, { actorId, source, accusation, replies: [] })
  }
  for (const reply of replies) {
    const { actorId, source } = reply
    const row = rows.get(actorId) ?? { actorId, source, accusation: null, replies: [] }
    rows.set(actorId, { ...row, replies: [...row.replies, reply] })
  }
  return [...rows.values()]
}
