import { requirePermission } from '@/lib/access/authorize'
import type { Scope } from '@/lib/access/scope'
import { spanWriter } from '@/lib/archive/spans'
import { staleEdit } from '@/lib/audit/conflict'
import type { AuditEntry } from '@/lib/audit/events'
import { record } from '@/lib/audit/record'
import { now } from '@/lib/core/clock'
import { type Tx, transaction } from '@/lib/core/db'
import { notFound, refused } from '@/lib/core/errors'
import { shorten, squeeze } from '@/lib/core/text'
import { calledIn } from '@/lib/sources/naming'
import { askForMarks } from '@/lib/sources/resting'
import { storyForWork } from '@/lib/stories/service'
import { changeOf, fieldsOf, showFields, type WholeAttribution } from './attribution-change'
import {
  findStoredAttribution,
  insertAttribution,
  replaceAttribution,
  type StoredAttribution,
  updateAttribution,
} from './attribution-repository'
import { hull } from './from-statement'
import type { AddAttribution, EditAttribution } from './input'
import { attributable } from './model'
import { prepareAttribution } from './prepare'
import { checkAfterEdit, checkWhereTaken, quotedIn } from './quote-checks'
import { findStoryOfClaim, lockClaim, type StoredClaim } from './repository'
import { placesOfRoles } from './standing'
import type { AttributionView } from './view'
import { findAttribution } from './view-repository'

/** The claim, locked with its story, when what sources say may be changed on it. @throws not-found; wrongState */
export async function claimForAttribution(tx: Tx, scope: Scope, claimId: string): Promise<StoredClaim> {
  const storyId = await findStoryOfClaim(scope, claimId, tx)
  if (!storyId) throw notFound()
  await storyForWork(tx, scope, storyId)
  const claim = await lockClaim(scope, claimId, tx)
  if (!claim) throw notFound()
  if (!attributable(claim.state)) throw refused('wrongState', { state: claim.state })
  return claim
}

/** Where an event about an attribution belongs. */
export function aboutAttribution(id: string, claim: { id: string; storyId: string }) {
  const subject = { type: 'attribution', id } as const
  return { subject, storyId: claim.storyId, claimId: claim.id }
}

/** Words of an article as a line of history shows them. */
export function inBrief(words: string): string {
  return shorten(squeeze(words), 200)
}

/** Records who says what about a claim. @throws not-found; wrongState; invalid on the field at fault */
export async function addAttribution(
  scope: Scope,
  { claimId, ...fields }: AddAttribution,
): Promise<{ attributionId: string }> {
  requirePermission(scope, 'attribution.edit')
  return transaction(async (tx) => {
    const claim = await claimForAttribution(tx, scope, claimId)
    const spans = await spanWriter(tx, scope, fields.snapshotId)
    const { storyId } = claim
    const placed = { ...fields, ...placesOfRoles(fields, null, spans.snapshot.text) }
    const { row, parts, source, events } = await prepareAttribution(tx, scope, placed, {
      storyId,
      claimId,
      spans,
    })
    const attributionId = await insertAttribution(scope, { claimId, at: now(), ...row }, parts, tx)
    await checkWhereTaken(tx, scope, { attributionId }, spans.snapshot, quotedIn(fields, spans.snapshot.text))
    const place = fields.range ?? hull(fields.contents)
    const words = inBrief(spans.snapshot.text.slice(place?.start ?? 0, place?.end ?? 0))
    await record(tx, scope, ...events, {
      kind: 'attribution.added',
      ...aboutAttribution(attributionId, claim),
      data: { source: calledIn(row, source), stance: row.stance, words },
    })
    return { attributionId }
  })
}

/** An attribution with its claim, both locked, and all it says. @throws not-found; wrongState */
export async function attributionForChange(tx: Tx, scope: Scope, id: string) {
  const seen = await findStoredAttribution(scope, id, tx)
  if (!seen) throw notFound()
  const claim = await claimForAttribution(tx, scope, seen.claimId)
  return { claim, ...(await wholeAttribution(tx, scope, id)) }
}

export async function wholeAttribution(tx: Tx, scope: Scope, id: string): Promise<WholeAttribution> {
  const attribution = await findStoredAttribution(scope, id, tx)
  const view = await findAttribution(scope, id, tx)
  if (!attribution || !view) throw notFound()
  return { attribution, view }
}

/** Refuses to change what is removed, or what somebody else changed since it was read. @throws attributionRemoved; conflict */
export async function demandVersion(
  tx: Tx,
  scope: Scope,
  { attribution, view }: WholeAttribution,
  given: number,
): Promise<void> {
  if (attribution.removedAt) throw refused('attributionRemoved')
  const { id, version } = attribution
  if (version === given) return
  const stale = { subjectId: id, current: fieldsOf(view), version, given, show: showFields }
  throw await staleEdit(tx, scope, 'attribution.edited', stale)
}

/**
 * Changes what is recorded of an attribution; the history keeps what it was.
 *
 * @throws not-found; wrongState; attributionRemoved; conflict when someone else was faster; invalid on the field at fault
 */
export async function editAttribution(scope: Scope, edit: EditAttribution): Promise<{ version: number }> {
  requirePermission(scope, 'attribution.edit')
  const { attributionId, version: given, ...fields } = edit
  return transaction(async (tx) => {
    const { claim, attribution, view } = await attributionForChange(tx, scope, attributionId)
    await demandVersion(tx, scope, { attribution, view }, given)
    const { version } = attribution
    const spans = await spanWriter(tx, scope, fields.snapshotId)
    const about = { storyId: claim.storyId, claimId: claim.id, spans }
    // In another capture no place that was stored is one.
    const before = fields.snapshotId === view.quote.snapshotId ? wordsOfRoles(view) : null
    const placed = { ...fields, ...placesOfRoles(fields, before, spans.snapshot.text) }
    const { row, parts, events } = await prepareAttribution(tx, scope, placed, about)
    await replaceAttribution(scope, attributionId, row, parts, tx)
    await checkAfterEdit(tx, scope, attributionId, spans.snapshot, quotedIn(fields, spans.snapshot.text))
    const change = changeOf({ attribution, view }, await wholeAttribution(tx, scope, attributionId))
    if (!change) {
      // The words may still have taught a source another of its names.
      await record(tx, scope, ...events)
      return { version }
    }
    await updateAttribution(scope, attributionId, { version: version + 1 }, tx)
    const subject = aboutAttribution(attributionId, claim)
    await record(tx, scope, ...events, { kind: 'attribution.edited', ...subject, data: change })
    return { version: version + 1 }
  })
}

const wordsOfRoles = ({ sourceWords, cue }: AttributionView) => ({ sourceWords, cue })

/** Takes an attribution off its claim; it is kept and can be put back. @throws not-found; wrongState */
export function removeAttribution(scope: Scope, attributionId: string): Promise<void> {
  return setRemoved(scope, attributionId, true)
}

/** @throws not-found; wrongState */
export function restoreAttribution(scope: Scope, attributionId: string): Promise<void> {
  return setRemoved(scope, attributionId, false)
}

async function setRemoved(scope: Scope, attributionId: string, removed: boolean): Promise<void> {
  requirePermission(scope, 'attribution.edit')
  return transaction(async (tx) => {
    const { claim, attribution } = await attributionForChange(tx, scope, attributionId)
    if ((attribution.removedAt !== null) === removed) return
    await updateAttribution(scope, attributionId, { removedAt: removed ? now() : null }, tx)
    await askForMarks(tx, scope, claim.storyId)
    await record(tx, scope, removedEvent(attribution, claim, removed))
  })
}

export function removedEvent(
  attribution: StoredAttribution,
  claim: StoredClaim,
  removed: boolean,
): AuditEntry {
  const { id, source, span } = attribution
  return {
    kind: removed ? 'attribution.removed' : 'attribution.restored',
    ...aboutAttribution(id, claim),
    data: { source: calledIn(attribution, source), words: inBrief(span.exact) },
  }
}
