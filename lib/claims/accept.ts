import { requirePermission } from '@/lib/access/authorize'
import type { Scope } from '@/lib/access/scope'
import { type SpanWriter, spanWriter } from '@/lib/archive/spans'
import { wordingOf } from '@/lib/attribution/wording'
import type { AuditEntry } from '@/lib/audit/events'
import { record } from '@/lib/audit/record'
import { now } from '@/lib/core/clock'
import { type Tx, transaction } from '@/lib/core/db'
import { invalidField, refused } from '@/lib/core/errors'
import { calledIn } from '@/lib/sources/naming'
import type { SourceRef } from '@/lib/sources/view'
import type { StoredStory } from '@/lib/stories/repository'
import { insertAttribution } from './attribution-repository'
import { aboutAttribution, inBrief } from './attributions'
import { writeClaim } from './create'
import { fieldsFromStatement } from './from-statement'
import type { AcceptSuggestion, AttributionFields } from './input'
import { attributable } from './model'
import { makesClaim } from './places'
import { prepareAttribution } from './prepare'
import { checkWhereTaken, quotedIn } from './quote-checks'
import { insertClaimSpans, lockClaim } from './repository'
import { demandUnsaid } from './same-text'
import { placesOfRoles } from './standing'
import { decideSuggestion, type StoredSuggestion } from './suggestion-repository'
import { decidedMeanwhile, suggestionForDecision } from './suggestions'

export type Accepted = {
  readonly suggestionId: string
  readonly version: number
  readonly claimId: string
  readonly claimNumber: number
  readonly attributionId: string
  /** Whom it was attributed to: a record known before, or a new one. */
  readonly source: SourceRef
}

type Target = {
  readonly claimId: string
  readonly number: number
  readonly events: readonly AuditEntry[]
  readonly isNew: boolean
}

/**
 * Makes a claim of a suggestion, or adds it to one, with what it says about who said so. Corrections in `fields` come
 * before what was suggested.
 *
 * @throws not-found; conflict when it was decided meanwhile; claimExists; invalid on the field at fault
 */
export async function acceptSuggestion(scope: Scope, input: AcceptSuggestion): Promise<Accepted> {
  requirePermission(scope, 'suggestion.decide')
  const { suggestionId } = input
  return transaction(async (tx) => {
    const { story, suggestion } = await suggestionForDecision(tx, scope, suggestionId)
    if (suggestion.state !== 'OPEN') throw decidedMeanwhile(suggestion)
    const spans = await spanWriter(tx, scope, suggestion.snapshotId)
    const { text } = spans.snapshot
    const suggested = fieldsFromStatement(suggestion.statement, text)
    const corrected = { ...suggested, ...withoutGaps(input.fields ?? {}) }
    const unplaced = { ...corrected, sourceRange: undefined, cueRange: undefined }
    const fields = { ...corrected, ...placesOfRoles(unplaced, suggested, text) }
    const at = now()
    const target = await targetOf(tx, scope, { input, story, suggestion, spans, fields, at })
    const about = { id: target.claimId, storyId: story.id }
    const prepared = await prepareAttribution(tx, scope, fields, {
      storyId: story.id,
      claimId: target.claimId,
      spans,
    })
    const { row, parts, source, events } = prepared
    const attributionId = await insertAttribution(scope, { claimId: about.id, at, ...row }, parts, tx)
    await checkWhereTaken(tx, scope, { attributionId }, spans.snapshot, quotedIn(fields, text))
    const version = suggestion.version + 1
    const decision = { state: 'ACCEPTED', at, claimId: about.id, attributionId } as const
    await decideSuggestion(scope, suggestionId, version, decision, tx)
    const { start, end } = suggestion.statement.range
    await record(
      tx,
      scope,
      ...target.events,
      ...events,
      {
        kind: 'attribution.added',
        ...aboutAttribution(attributionId, about),
        data: { source: calledIn(row, source), stance: row.stance, words: inBrief(text.slice(start, end)) },
      },
      {
        kind: 'suggestion.accepted',
        subject: { type: 'suggestion', id: suggestionId },
        storyId: story.id,
        claimId: about.id,
        data: { claimId: about.id, attributionId, ...(target.isNew ? {} : { mergedInto: target.number }) },
      },
    )
    const { claimId, number: claimNumber } = target
    return { suggestionId, version, claimId, claimNumber, attributionId, source }
  })
}

type Acceptance = {
  readonly input: AcceptSuggestion
  readonly story: StoredStory
  readonly suggestion: StoredSuggestion
  readonly spans: SpanWriter
  readonly fields: Pick<AttributionFields, 'contents' | 'stance'>
  readonly at: Date
}

async function targetOf(tx: Tx, scope: Scope, acceptance: Acceptance): Promise<Target> {
  const { input, story, suggestion, spans, fields, at } = acceptance
  const { statement } = suggestion
  const places = fields.contents.length > 0 ? fields.contents : [statement.range]
  if (input.mergeInto) {
    const claim = await lockClaim(scope, input.mergeInto, tx)
    if (!claim || claim.storyId !== story.id) throw invalidField('mergeInto', 'claimOfOtherStory')
    if (!attributable(claim.state)) throw refused('wrongState', { state: claim.state })
    const spanIds: string[] = []
    if (makesClaim(fields.stance))
      for (const place of places) spanIds.push((await spans.write(place, 'contents')).id)
    await insertClaimSpans(scope, claim.id, spanIds, tx)
    return { claimId: claim.id, number: claim.number, events: [], isNew: false }
  }
  const text = input.wording ?? wordingOf(statement, spans.snapshot.text)
  await demandUnsaid(scope, story.id, text, tx)
  const { event, ...made } = await writeClaim(tx, scope, story, { text, spans, places, at })
  return { ...made, events: [event], isNew: true }
}

/** Only what was really given: a missing correction must not undo what was suggested. */
function withoutGaps<T extends object>(given: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const entries = Object.entries(given).filter(([, value]) => value !== undefined)
  return Object.fromEntries(entries) as { [K in keyof T]?: Exclude<T[K], undefined> }
}
