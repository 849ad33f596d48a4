import { requirePermission } from '@/lib/access/authorize'
import type { Scope } from '@/lib/access/scope'
import { spanWriter } from '@/lib/archive/spans'
import type { AuditEntry } from '@/lib/audit/events'
import { record } from '@/lib/audit/record'
import { now } from '@/lib/core/clock'
import { type Tx, transaction } from '@/lib/core/db'
import { notFound, refused } from '@/lib/core/errors'
import { calledIn } from '@/lib/sources/naming'
import { storyForWork } from '@/lib/stories/service'
import { changeOf, type WholeAttribution } from './attribution-change'
import { findStoredAttribution, insertAttribution, updateAttribution } from './attribution-repository'
import {
  aboutAttribution,
  attributionForChange,
  demandVersion,
  inBrief,
  wholeAttribution,
} from './attributions'
import { writeClaim } from './create'
import type { AttributionFields, ClaimFromDenial, UndoClaimFromDenial } from './input'
import { prepareAttribution } from './prepare'
import { checkWhereTaken, quotedIn } from './quote-checks'
import { lockClaim, type StoredClaim } from './repository'
import { demandUnsaid } from './same-text'
import { takeBack } from './undo-accept'

/** `version` is the attribution's by now; with `denialId`, the same words on the new claim, it is what takes this back. */
export type DeniedClaim = {
  readonly attributionId: string
  readonly version: number
  readonly claimId: string
  readonly denialId: string
  readonly number: number
}

/**
 * Makes a claim of what a denial of something different denies: the same words, at the same place, are a full denial of
 * that claim, and the attribution they were recorded with points to it.
 *
 * @throws not-found; wrongState; attributionRemoved; denialSettled when it denies nothing else or its claim is known;
 *   claimExists; conflict when someone else was faster
 */
export async function claimFromDenial(
  scope: Scope,
  { attributionId, version, text }: ClaimFromDenial,
): Promise<DeniedClaim> {
  requirePermission(scope, 'claim.create')
  requirePermission(scope, 'attribution.edit')
  return transaction(async (tx) => {
    const { claim, ...before } = await attributionForChange(tx, scope, attributionId)
    await demandVersion(tx, scope, before, version)
    const { view } = before
    if (view.denialScope !== 'DIFFERENT' || view.denialClaim) throw refused('denialSettled')
    const story = await storyForWork(tx, scope, claim.storyId)
    await demandUnsaid(scope, story.id, text, tx)
    const spans = await spanWriter(tx, scope, view.quote.snapshotId)
    const places = view.contents.length > 0 ? view.contents : [view.quote]
    const at = now()
    const written = { text, spans, places, at, ofDenialIn: claim.number }
    const { event, claimId, number } = await writeClaim(tx, scope, story, written)
    const about = { storyId: story.id, claimId, spans }
    const { row, parts, source, events } = await prepareAttribution(tx, scope, inFull(before), about)
    const denialId = await insertAttribution(scope, { claimId, at, ...row }, parts, tx)
    const quoted = quotedIn(view, spans.snapshot.text)
    await checkWhereTaken(tx, scope, { attributionId: denialId }, spans.snapshot, quoted)
    await record(
      tx,
      scope,
      event,
      ...events,
      {
        kind: 'attribution.added',
        ...aboutAttribution(denialId, { id: claimId, storyId: story.id }),
        data: { source: calledIn(row, source), stance: row.stance, words: inBrief(view.quote.exact) },
      },
      await pointTo(tx, scope, { claim, before, denialClaimId: claimId }),
    )
    return { attributionId, version: version + 1, claimId, denialId, number }
  })
}

/** What a denial says, said of the claim it does deny. */
function inFull({ view, attribution }: WholeAttribution): Omit<AttributionFields, 'snapshotId'> {
  const { sourceWords, naming, headcount, cue, mode, stance, terms, saidWhen, contents, quote } = view
  return {
    ...{ sourceWords, naming, headcount, cue, mode, stance, terms, saidWhen, note: '' },
    ...{ denialScope: 'FULL', denialTarget: '', denialClaimId: null },
    source: { id: view.source.id },
    relays: view.relays.map(({ id }) => ({ id })),
    contents: contents.map(({ start, end }) => ({ start, end })),
    range: { start: quote.start, end: quote.end },
    sourceRange: attribution.sourceSpan,
    cueRange: attribution.cueSpan,
  }
}

type Pointed = {
  readonly claim: StoredClaim
  readonly before: WholeAttribution
  readonly denialClaimId: string | null
}

/** Lets a denial point to the claim it denies, or to none; answers the event of it. */
async function pointTo(tx: Tx, scope: Scope, { claim, before, denialClaimId }: Pointed): Promise<AuditEntry> {
  const { id, version } = before.attribution
  await updateAttribution(scope, id, { denialClaimId, version: version + 1 }, tx)
  const change = changeOf(before, await wholeAttribution(tx, scope, id))
  if (!change) throw new TypeError('pointing to another claim changes an attribution')
  return { kind: 'attribution.edited', ...aboutAttribution(id, claim), data: change }
}

/**
 * Takes back a claim made of a denial: it is withdrawn, its denial removed, and the attribution it was made of names
 * what is denied in words alone again.
 *
 * @throws not-found; claimInUse when other work hangs on the claim by now; conflict when someone changed the attribution
 */
export async function undoClaimFromDenial(
  scope: Scope,
  { attributionId, version, claimId, denialId }: UndoClaimFromDenial,
): Promise<{ version: number }> {
  requirePermission(scope, 'claim.create')
  requirePermission(scope, 'attribution.edit')
  return transaction(async (tx) => {
    const { claim, ...before } = await attributionForChange(tx, scope, attributionId)
    // Claims are locked in the order of their ids, and what was made of a denial is younger than the claim it was recorded for.
    if (claimId < claim.id) throw refused('denialSettled')
    const made = await lockClaim(scope, claimId, tx)
    const denial = await findStoredAttribution(scope, denialId, tx)
    if (!made || denial?.claimId !== claimId) throw notFound()
    await demandVersion(tx, scope, before, version)
    const together = made.createdAt.getTime() === denial.createdAt.getTime()
    if (before.view.denialClaim?.id !== claimId || !together) throw refused('denialSettled')
    const events = await takeBack(tx, scope, made, denial)
    await record(tx, scope, ...events, await pointTo(tx, scope, { claim, before, denialClaimId: null }))
    return { version: version + 1 }
  })
}
