import { requirePermission } from '@/lib/access/authorize'
import { may, type Scope } from '@/lib/access/scope'
import { spanWriter } from '@/lib/archive/spans'
import { record } from '@/lib/audit/record'
import { checkWhereTaken } from '@/lib/claims/quote-checks'
import { now } from '@/lib/core/clock'
import { type Tx, transaction } from '@/lib/core/db'
import { forbidden, notFound, refused } from '@/lib/core/errors'
import { askForMarks } from '@/lib/sources/resting'
import { type EvidenceRow, findEvidence, insertEvidence, setRemoved } from './evidence-repository'
import type { EvidenceInput } from './input'
import { demand, type OpenClaim, openClaim } from './open-claim'

/**
 * Quotes a place in one of the story's snapshots for or against a claim, or as context.
 *
 * @throws not-found for a snapshot of another story; invalid on `range`; rule `wrongState`
 */
export async function addEvidence(scope: Scope, input: EvidenceInput): Promise<{ evidenceId: string }> {
  requirePermission(scope, 'evidence.add')
  return transaction(async (tx) => {
    const opened = await openClaim(scope, input.claimId, tx)
    demand('add-evidence', opened)
    const { claimId, snapshotId, side, rank = null, note, start, end } = input
    const { snapshot, write } = await spanWriter(tx, scope, snapshotId)
    if (snapshot.storyId !== opened.claim.storyId) throw notFound()
    const span = await write({ start, end })
    const evidenceId = await insertEvidence(
      scope,
      { claimId, snapshotId, side, rank, note, spanId: span.id, addedAt: now() },
      tx,
    )
    await checkWhereTaken(tx, scope, { evidenceId }, snapshot, [span.exact])
    await askForMarks(tx, scope, opened.claim.storyId)
    await record(tx, scope, {
      ...aboutEvidence(opened, evidenceId),
      kind: 'evidence.added',
      data: { side, snapshotId, words: span.exact, ...(rank && { rank }) },
    })
    return { evidenceId }
  })
}

/**
 * Takes evidence off, by whoever added it or an editor; it stays in the history and can be put back.
 *
 * @throws rule `evidenceInUse` when a submitted review or a verdict rests on it; forbidden; not-found
 */
export async function removeEvidence(scope: Scope, input: { evidenceId: string }): Promise<void> {
  requirePermission(scope, 'evidence.add')
  await transaction(async (tx) => {
    const { opened, item } = await openEvidence(scope, input.evidenceId, tx)
    if (item.removedAt) return
    if (item.inUse) throw refused('evidenceInUse')
    await setRemoved(scope, item.id, now(), tx)
    await record(tx, scope, {
      ...aboutEvidence(opened, item.id),
      kind: 'evidence.removed',
      data: { side: item.side, words: item.words },
    })
  })
}

/** Puts evidence back that was taken off: the undo of `removeEvidence`. */
export async function restoreEvidence(scope: Scope, input: { evidenceId: string }): Promise<void> {
  requirePermission(scope, 'evidence.add')
  await transaction(async (tx) => {
    const { opened, item } = await openEvidence(scope, input.evidenceId, tx)
    if (!item.removedAt) return
    await setRemoved(scope, item.id, null, tx)
    await askForMarks(tx, scope, opened.claim.storyId)
    await record(tx, scope, {
      ...aboutEvidence(opened, item.id),
      kind: 'evidence.added',
      data: { side: item.side, snapshotId: item.snapshotId, words: item.words },
    })
  })
}

/** Whether a member may take evidence off or put it back: their own, or anyone's for an editor. */
export function mayRemove(scope: Scope, addedById: string): boolean {
  return may(scope, 'evidence.add') && (addedById === scope.actorId || may(scope, 'claim.edit'))
}

/** The claim is locked before the item is read again, so that no review can come to rest on it meanwhile. */
async function openEvidence(
  scope: Scope,
  id: string,
  tx: Tx,
): Promise<{ opened: OpenClaim; item: EvidenceRow }> {
  const found = await findEvidence(scope, id, tx)
  if (!found) throw notFound()
  const opened = await openClaim(scope, found.claimId, tx)
  const item = await findEvidence(scope, id, tx)
  if (!item) throw notFound()
  if (!mayRemove(scope, item.addedById)) throw forbidden()
  demand('add-evidence', opened)
  return { opened, item }
}

/** Where an event about an item of evidence belongs. */
export function aboutEvidence({ claim }: OpenClaim, evidenceId: string) {
  return {
    subject: { type: 'evidence', id: evidenceId },
    storyId: claim.storyId,
    claimId: claim.id,
  } as const
}
