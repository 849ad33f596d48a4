import { requirePermission } from '@/lib/access/authorize'
import type { Scope } from '@/lib/access/scope'
import { type TimelineEntry, timeline } from '@/lib/audit/timeline'
import { findNotesOf } from './hand-note-repository'
import { findBlindClaims, findClaimTexts } from './history-repository'
import { seesEntry } from './visibility'

export type History = {
  readonly entries: readonly TimelineEntry[]
  readonly next: number | null
  /** What was said when claims were handed on, as far as the reader may see it, by the assignment. */
  readonly notes: Readonly<Record<string, string>>
}

/**
 * What happened to a claim, newest first, without what a blind reviewer may not know yet; nothing, when the scope holds
 * no such claim.
 */
export function claimHistory(scope: Scope, claimId: string, before?: number): Promise<History> {
  return visibleHistory(scope, { claimId }, before)
}

/** The history of the whole team as this member may see it, with the present wording of each claim it tells of, by id. */
export async function teamHistory(
  scope: Scope,
  before?: number,
): Promise<History & { readonly claims: Readonly<Record<string, string>> }> {
  const history = await visibleHistory(scope, {}, before)
  return { ...history, claims: await findClaimTexts(scope, claimsOf(history.entries)) }
}

const claimsOf = (entries: readonly TimelineEntry[]): string[] => [
  ...new Set(entries.flatMap((entry) => entry.claimId ?? [])),
]

const handedOn = (entries: readonly TimelineEntry[]): string[] =>
  entries
    .filter(({ kind }) => kind === 'assignment.handed-back' || kind === 'assignment.handed-over')
    .map(({ subjectId }) => subjectId)

async function visibleHistory(scope: Scope, about: { claimId?: string }, before?: number): Promise<History> {
  requirePermission(scope, 'desk.read')
  const { entries, next } = await timeline(scope, about, before)
  const visible = await visibleTo(scope, entries)
  return { entries: visible, next, notes: await findNotesOf(scope, handedOn(visible)) }
}

/** Of these lines those that the acting member may see by now. */
export async function visibleTo(
  scope: Scope,
  entries: readonly TimelineEntry[],
): Promise<readonly TimelineEntry[]> {
  const blind = new Map(
    (await findBlindClaims(scope, claimsOf(entries))).map((row) => [row.claimId, new Set(row.reviewerIds)]),
  )
  return entries.filter((entry) => {
    const reviewerIds = entry.claimId === null ? undefined : blind.get(entry.claimId)
    return !reviewerIds || seesEntry({ memberId: scope.actorId, blind: true, reviewerIds }, entry)
  })
}
