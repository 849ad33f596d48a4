import { requirePermission } from '@/lib/access/authorize'
import type { Scope } from '@/lib/access/scope'
import type { AuditEntry } from '@/lib/audit/events'
import { record } from '@/lib/audit/record'
import { now } from '@/lib/core/clock'
import { type Tx, transaction } from '@/lib/core/db'
import { notFound, refused } from '@/lib/core/errors'
import { askForMarks } from '@/lib/sources/resting'
import { findStoredAttribution, type StoredAttribution, updateAttribution } from './attribution-repository'
import { removedEvent } from './attributions'
import type { DecideSuggestion } from './input'
import { deleteClaimSpans, hasMoreThan, lockClaim, type StoredClaim, setClaimState } from './repository'
import { decideSuggestion } from './suggestion-repository'
import { decidedMeanwhile, passage, suggestionForDecision } from './suggestions'

/**
 * Takes back an acceptance: the suggestion is open again, the attribution is removed, and a claim that was made by it
 * is withdrawn. Nothing is deleted; the history tells of both. A claim that has got more than this attribution stays,
 * and refuses: other work hangs on it. So does an attribution that was edited since.
 *
 * @throws not-found; conflict when the suggestion is not accepted any more; claimInUse; wrongState
 */
export async function undoAccept(
  scope: Scope,
  { suggestionId, version: given }: DecideSuggestion,
): Promise<{ suggestionId: string; version: number }> {
  requirePermission(scope, 'suggestion.decide')
  return transaction(async (tx) => {
    const { suggestion } = await suggestionForDecision(tx, scope, suggestionId)
    const { state, claimId, attributionId, storyId } = suggestion
    if (state !== 'ACCEPTED' || suggestion.version !== given || !claimId || !attributionId)
      throw decidedMeanwhile(suggestion)
    const claim = await lockClaim(scope, claimId, tx)
    const attribution = await findStoredAttribution(scope, attributionId, tx)
    if (!claim || !attribution) throw notFound()
    const events = await takeBack(tx, scope, claim, attribution)
    const version = suggestion.version + 1
    await decideSuggestion(scope, suggestionId, version, { state: 'OPEN' }, tx)
    await record(tx, scope, ...events, {
      kind: 'suggestion.restored',
      subject: { type: 'suggestion', id: suggestionId },
      storyId,
      claimId,
      data: { words: await passage(tx, scope, suggestion) },
    })
    return { suggestionId, version }
  })
}

/**
 * Removes an attribution, and withdraws its claim where one act made both; answers the events of it.
 *
 * @throws claimInUse
 */
export async function takeBack(
  tx: Tx,
  scope: Scope,
  claim: StoredClaim,
  attribution: StoredAttribution,
): Promise<AuditEntry[]> {
  const events: AuditEntry[] = []
  // The two were written with the same clock reading only when one acceptance made both.
  const madeTogether = claim.createdAt.getTime() === attribution.createdAt.getTime()
  if (claim.state === 'DECIDED' || (madeTogether && claim.state !== 'OPEN' && claim.state !== 'WITHDRAWN'))
    throw refused('claimInUse', { number: claim.number })
  // Edited since, it holds what somebody found out, and the suggestion would know nothing of it.
  const edited = attribution.version > 1 || attribution.grounds !== null
  if (!attribution.removedAt && edited) throw refused('claimInUse', { number: claim.number })
  if (madeTogether && (await hasMoreThan(scope, claim.id, attribution.id, tx)))
    throw refused('claimInUse', { number: claim.number })
  if (!attribution.removedAt) {
    await updateAttribution(scope, attribution.id, { removedAt: now() }, tx)
    await askForMarks(tx, scope, claim.storyId)
    events.push(removedEvent(attribution, claim, true))
  }
  if (!madeTogether) {
    const contents = attribution.contents.map((content) => content.spanId)
    const spanIds = contents.length > 0 ? contents : [attribution.span.id]
    await deleteClaimSpans(scope, claim.id, spanIds, tx)
  } else if (claim.state === 'OPEN') {
    await setClaimState(scope, claim.id, 'WITHDRAWN', tx)
    events.push({
      kind: 'claim.withdrawn',
      subject: { type: 'claim', id: claim.id },
      storyId: claim.storyId,
      claimId: claim.id,
      data: { reason: '' },
    })
  }
  return events
}
