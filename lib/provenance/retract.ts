import { requirePermission } from '@/lib/access/authorize'
import { may, type Scope } from '@/lib/access/scope'
import { record } from '@/lib/audit/record'
import { AHEAD_MS } from '@/lib/claims/reply-times'
import { now } from '@/lib/core/clock'
import { type Tx, transaction } from '@/lib/core/db'
import { invalidField, notFound, refused } from '@/lib/core/errors'
import { askForMarks } from '@/lib/sources/resting'
import { loadDeskGraph } from './desk-graph'
import { downstreamOf } from './downstream'
import type { Retract } from './input'
import { markClaims, unmarkClaims } from './mark'
import { lockForMarks } from './mark-repository'
import type { Withdrawn } from './mark-view'
import {
  findRetractableAttribution,
  findRetractableDocument,
  findRetractionsIn,
  findStatementsIn,
  insertRetraction,
  isSnapshotOf,
  lockRetraction,
  type Retractable,
  setTakenBack,
} from './retraction-repository'

/** How many claims were marked for another look. */
export type Retracted = { readonly retractionId: string; readonly marked: number }

/**
 * Records that an origin withdrew a document or a statement, and marks every claim that rests on it for another look, all in
 * one transaction. No verdict changes by it.
 *
 * @throws not-found; alreadyWithdrawn; invalid on `snapshotId` for a capture of another story, on
 *   `withdrawnAt` for a time to come
 */
export async function retract(scope: Scope, input: Retract): Promise<Retracted> {
  requirePermission(scope, 'retraction.record')
  const { snapshotId } = input
  return transaction(async (tx) => {
    const place = await placeOf(tx, scope, input)
    if (!place) throw notFound()
    if (snapshotId && !(await isSnapshotOf(scope, snapshotId, place.storyId, tx)))
      throw invalidField('snapshotId', 'snapshotOfOtherStory')
    const { withdrawnAt, reason, attributionId } = input
    const recordedAt = now()
    if (withdrawnAt && withdrawnAt.getTime() > recordedAt.getTime() + AHEAD_MS)
      throw invalidField('withdrawnAt', 'notYet')
    const row = {
      documentId: attributionId ? null : place.documentId,
      attributionId,
      withdrawnAt: withdrawnAt ?? recordedAt,
      reason,
      snapshotId,
      recordedAt,
    }
    const retractionId = await insertRetraction(scope, row, tx)
    if (!retractionId) throw refused('alreadyWithdrawn')
    const graph = await loadDeskGraph(tx, scope, [place.documentId])
    const from = attributionId
      ? ({ type: 'ATTRIBUTION', id: attributionId } as const)
      : ({ type: 'DOCUMENT', id: place.documentId } as const)
    const claims = await lockForMarks(scope, [...downstreamOf([from], graph).claims], tx)
    const mark = { cause: 'RETRACTION', retractionId, eventId: retractionId } as const
    await markClaims(tx, scope, { claims, mark, what: place.what })
    // What is being added beside this has not been seen here.
    await askForMarks(tx, scope, place.storyId)
    const marked = claims.length
    await record(tx, scope, {
      kind: 'retraction.recorded',
      subject: { type: 'retraction', id: retractionId },
      storyId: place.storyId,
      data: { what: place.what, withdrawnAt: row.withdrawnAt.toISOString(), marked },
    })
    return { retractionId, marked }
  })
}

async function placeOf(
  tx: Tx,
  scope: Scope,
  { documentId, attributionId }: Retract,
): Promise<Retractable | null> {
  if (attributionId === null) return findRetractableDocument(scope, documentId, tx)
  const found = await findRetractableAttribution(scope, attributionId, tx)
  return found?.documentId === documentId ? found : null
}

/**
 * Takes back a retraction that was recorded by mistake: claims nobody had another look at yet are no longer marked.
 * Taken back twice it stays as it is.
 *
 * @throws not-found
 */
export async function takeBackRetraction(
  scope: Scope,
  { retractionId }: { retractionId: string },
): Promise<void> {
  requirePermission(scope, 'retraction.record')
  await transaction(async (tx) => {
    const stored = await lockRetraction(scope, retractionId, tx)
    if (!stored) throw notFound()
    if (stored.takenBackAt) return
    await setTakenBack(scope, retractionId, now(), tx)
    await unmarkClaims(tx, scope, { retractionId })
    await record(tx, scope, {
      kind: 'retraction.taken-back',
      subject: { type: 'retraction', id: retractionId },
      storyId: stored.storyId,
      data: { what: stored.what },
    })
  })
}

/** What of a document was withdrawn, and for who may record more what else could be. */
export async function getWithdrawn(
  scope: Scope,
  document: { documentId: string; storyId: string },
): Promise<Withdrawn> {
  requirePermission(scope, 'desk.read')
  const can = { retract: may(scope, 'retraction.record') }
  const [all, statements] = await Promise.all([
    findRetractionsIn(scope, document.documentId),
    can.retract ? findStatementsIn(scope, document) : [],
  ])
  return { all, statements, can }
}
