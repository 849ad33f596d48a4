import type { Scope } from '@/lib/access/scope'
import type { Range } from '@/lib/archive/model'
import type { SpanWriter } from '@/lib/archive/spans'
import type { AuditEntry } from '@/lib/audit/events'
import type { Tx } from '@/lib/core/db'
import { invalidField } from '@/lib/core/errors'
import { findSource } from '@/lib/sources/repository'
import { createSource, type Resolved, resolveSource } from '@/lib/sources/resolve'
import { askForMarks } from '@/lib/sources/resting'
import type { SourceRef } from '@/lib/sources/view'
import { type AttributionParts, type AttributionRow, isUsedElsewhere } from './attribution-repository'
import { faultOf } from './check'
import { hull } from './from-statement'
import type { AttributionFields } from './input'
import { findStoryOfClaim } from './repository'

export type Prepared = {
  readonly row: AttributionRow
  readonly parts: AttributionParts
  readonly source: SourceRef
  readonly events: readonly AuditEntry[]
}

type About = { readonly storyId: string; readonly claimId: string | null; readonly spans: SpanWriter }

/**
 * Checks what an attribution is to say, keeps the places it points at and finds or makes the records it names. Whoever says so
 * may have withdrawn it: asks for the marks of that.
 *
 * @throws invalid on the field at fault
 */
export async function prepareAttribution(
  tx: Tx,
  scope: Scope,
  fields: Omit<AttributionFields, 'snapshotId'>,
  { storyId, claimId, spans }: About,
): Promise<Prepared> {
  const fault = faultOf(fields, claimId)
  if (fault) throw invalidField(fault.field, fault.code)
  if (spans.snapshot.storyId !== storyId) throw invalidField('snapshotId', 'snapshotOfOtherStory')
  if (fields.denialClaimId && (await findStoryOfClaim(scope, fields.denialClaimId, tx)) !== storyId)
    throw invalidField('denialClaimId', 'claimOfOtherStory')

  const places = await placesOf(fields, spans)
  const { source, events } = await sourceOf(tx, scope, storyId, fields)
  const outlets: Resolved[] = []
  for (const relay of fields.relays) outlets.push(await outletOf(tx, scope, storyId, relay))

  await askForMarks(tx, scope, storyId)

  const { sourceWords, naming, headcount, cue, mode, stance, denialScope } = fields
  const { denialTarget, denialClaimId, terms, saidWhen, note } = fields
  const said = { sourceWords, naming, headcount, cue, mode, stance, denialScope }
  return {
    row: {
      ...said,
      denialTarget,
      denialClaimId,
      terms,
      saidWhen,
      note,
      sourceId: source.id,
      ...places.row,
    },
    parts: { contents: places.contents, outlets: outlets.map((one) => one.source.id) },
    source,
    events: [...events, ...outlets.flatMap((one) => one.events)],
  }
}

async function placesOf(
  { contents, range, sourceRange, cueRange }: Omit<AttributionFields, 'snapshotId'>,
  { write }: SpanWriter,
) {
  const pieces: string[] = []
  for (const piece of contents) pieces.push((await write(piece, 'contents')).id)
  const whole = range ?? hull(contents)
  if (!whole) throw invalidField('contents', 'wordsNeeded')
  // Undefined leaves what is stored, null takes it away.
  const optional = async (place: Range | null | undefined, field: string) =>
    place ? (await write(place, field)).id : place
  return {
    contents: pieces,
    row: {
      spanId: (await write(whole, 'range')).id,
      sourceSpanId: await optional(sourceRange, 'sourceRange'),
      cueSpanId: await optional(cueRange, 'cueRange'),
    },
  }
}

/** The record that someone means in a story, found or made. @throws invalid on `source` */
export async function sourceOf(
  tx: Tx,
  scope: Scope,
  storyId: string,
  { source }: Pick<AttributionFields, 'source'>,
): Promise<Resolved> {
  if ('id' in source) return stored(tx, scope, storyId, { id: source.id, field: 'source' })
  const { another, ...wanted } = source
  if (another || wanted.description !== '') return createSource(tx, scope, wanted)
  return resolveSource(tx, scope, { ...wanted, storyId })
}

function outletOf(
  tx: Tx,
  scope: Scope,
  storyId: string,
  relay: AttributionFields['relays'][number],
): Promise<Resolved> {
  if ('id' in relay) return stored(tx, scope, storyId, { id: relay.id, field: 'relays' })
  const outlet = { name: relay.name, kind: 'OUTLET', naming: 'NAMED' } as const
  return resolveSource(tx, scope, { ...outlet, storyId, field: 'relays' })
}

/** A record someone chose. One of a source not named belongs to its story: elsewhere it would be a guess at who it is. */
async function stored(
  tx: Tx,
  scope: Scope,
  storyId: string,
  { id, field }: { id: string; field: string },
): Promise<Resolved> {
  const found = await findSource(scope, id, tx)
  if (!found) throw invalidField(field, 'sourceGone')
  if (found.naming !== 'NAMED' && (await isUsedElsewhere(scope, id, storyId, tx)))
    throw invalidField(field, 'sourceOfOtherStory')
  const { name, kind, naming } = found
  return { source: { id, name, kind, naming }, events: [] }
}
