import { requirePermission } from '@/lib/access/authorize'
import type { AnyScope, Scope } from '@/lib/access/scope'
import { record } from '@/lib/audit/record'
import { now } from '@/lib/core/clock'
import { type Tx, transaction } from '@/lib/core/db'
import { notFound, refused } from '@/lib/core/errors'
import type { ClearMark } from './input'
import {
  findMark,
  insertMarks,
  lockOpenMarks,
  type MarkedClaim,
  type MarkedFor,
  updateCleared,
} from './mark-repository'

export type Marking = {
  /** Locked by `lockForMarks`. */
  readonly claims: readonly MarkedClaim[]
  readonly mark: MarkedFor & { readonly eventId: string }
  /** What they are marked for in words, for the history. */
  readonly what: string
}

/** Marks claims for another look, each once for a cause, with an event for each. Their verdicts stay as they are. */
export async function markClaims(tx: Tx, scope: AnyScope, ...markings: readonly Marking[]): Promise<void> {
  const at = now()
  for (const { claims, mark } of markings) await insertMarks(scope, claims, { ...mark, at }, tx)
  const entries = markings.flatMap(({ claims, mark: { cause }, what }) =>
    claims.map((one) => ({ ...about(one), kind: 'claim.marked', data: { cause, what } }) as const),
  )
  await record(tx, scope, ...entries)
}

/** Takes off marks that nobody has had a look for yet, because what they were for is taken back. */
export async function unmarkClaims(
  tx: Tx,
  scope: Scope,
  what: { retractionId: string } | { sourceId: string },
): Promise<void> {
  await clear(tx, scope, what, '')
}

/**
 * Somebody had the other look: the mark goes, with a note of what they found. The same sent twice is one look.
 *
 * @throws not-found; lookedMeanwhile when somebody else was faster; markTakenBack when what it was for is taken back
 */
export async function clearMark(scope: Scope, { markId, note }: ClearMark): Promise<void> {
  requirePermission(scope, 'mark.clear')
  await transaction(async (tx) => {
    const seen = await findMark(scope, markId, tx)
    if (!seen) throw notFound()
    if ((await clear(tx, scope, { markId }, note)) > 0) return
    // Whoever was faster may be this person, whose answer was lost.
    const stands = await findMark(scope, markId, tx)
    if (stands?.clearedById === scope.actorId && stands.note === note) return
    throw refused(stands?.note ? 'lookedMeanwhile' : 'markTakenBack', { name: stands?.by ?? '' })
  })
}

async function clear(
  tx: Tx,
  scope: Scope,
  which: { markId?: string; retractionId?: string; sourceId?: string },
  note: string,
): Promise<number> {
  const open = await lockOpenMarks(scope, which, tx)
  const ids = open.map(({ id }) => id)
  await updateCleared(scope, ids, { note, at: now() }, tx)
  const entries = open.map(
    ({ claimId, storyId, what }) =>
      ({ ...about({ id: claimId, storyId }), kind: 'claim.mark-cleared', data: { what } }) as const,
  )
  await record(tx, scope, ...entries)
  return open.length
}

const about = ({ id, storyId }: Pick<MarkedClaim, 'id' | 'storyId'>) => ({
  subject: { type: 'claim' as const, id },
  storyId,
  claimId: id,
})
