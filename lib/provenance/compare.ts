import type { AnyScope } from '@/lib/access/scope'
import type { Span } from '@/lib/archive/model'
import { getText, listDocuments } from '@/lib/archive/service'
import { keepSpans, spanIn } from '@/lib/archive/spans'
import type { SnapshotMeta } from '@/lib/archive/view'
import type { AuditEntry } from '@/lib/audit/events'
import { record } from '@/lib/audit/record'
import { now } from '@/lib/core/clock'
import { transaction } from '@/lib/core/db'
import { notFound } from '@/lib/core/errors'
import { newId } from '@/lib/core/ids'
import { handleJob } from '@/lib/jobs/define'
import { compareJob } from '@/lib/stories/compare'
import { lockStory } from '@/lib/stories/repository'
import type { SuggestedDerivation } from './copies/model'
import { type ReadDocument, readDocument } from './copies/read-document'
import { suggestDerivations } from './copies/suggest'
import {
  findOfStory,
  findStoryOfDocument,
  insertDerivations,
  type KnownDerivation,
  type NewDerivation,
} from './derivation-repository'

/** Hundreds of suggestions are written at once, each checked by the database. */
const WRITING_TIMEOUT_MS = 120_000

/**
 * Compares a document with all others of its story and keeps, for a person to decide, what rests on what by their words.
 * Of two documents nothing is suggested twice, whatever became of it. Runs again without harm: what is found is written in
 * one transaction with its events, or not at all. The story is not held while the documents are read and compared; what was
 * said of them meanwhile is looked at again before anything is written.
 *
 * @throws not-found
 */
export async function findDerivations(scope: AnyScope, documentId: string): Promise<void> {
  const storyId = await findStoryOfDocument(scope, documentId)
  if (!storyId) throw notFound()
  const documents = await listDocuments(scope, storyId)
  const found = unknown(await suggestedOf(scope, documents, documentId), await findOfStory(scope, storyId))
  if (found.length === 0) return
  await transaction(async (tx) => {
    const story = await lockStory(scope, storyId, tx)
    if (!story) throw notFound()
    // Nothing in it changes any more.
    if (story.archivedAt) return
    const same = unchanged(documents, await listDocuments(scope, storyId, tx))
    const fresh = unknown(found, await findOfStory(scope, storyId, tx)).filter(
      ({ fromId, toId }) => same.has(fromId) && same.has(toId),
    )
    if (fresh.length === 0) return
    const spans = new Map(fresh.flatMap(({ place, toPlace }) => [place, toPlace]).map((one) => [one.id, one]))
    await keepSpans(tx, scope, [...spans.values()])
    const rows = fresh.map((one) => rowOf(storyId, one))
    await insertDerivations(scope, rows, tx)
    await record(tx, scope, ...rows.map((row) => eventOf(row, documents)))
  }, WRITING_TIMEOUT_MS)
}

/** What is suggested, with the places that show it as they are to be kept. */
type Found = SuggestedDerivation & { readonly place: Span; readonly toPlace: Span }

/** The documents are read one after the other, so that a story of five hundred needs no more memory than two of them. */
async function suggestedOf(
  scope: AnyScope,
  documents: readonly SnapshotMeta[],
  documentId: string,
): Promise<Found[]> {
  const meta = documents.find((one) => one.documentId === documentId)
  if (!meta || documents.length < 2) return []
  const document = await readOf(scope, meta)
  const ownPlaces = placesIn(document)
  const found: Found[] = []
  for (const other of documents) {
    if (other.documentId === documentId) continue
    const read = await readOf(scope, other)
    const places = placesIn(read)
    const placeIn = (id: string) => (id === documentId ? ownPlaces : places)
    for (const one of suggestDerivations(document.read, [read.read]))
      found.push({ ...one, place: placeIn(one.fromId)(one.span), toPlace: placeIn(one.toId)(one.toSpan) })
  }
  return found
}

type Read = { readonly id: string; readonly text: string; readonly read: ReadDocument }

async function readOf(scope: AnyScope, { id, documentId, outlet, publishedAt }: SnapshotMeta): Promise<Read> {
  const { text } = await getText(scope, id)
  return { id, text, read: readDocument({ id: documentId, text, outlet, publishedAt }) }
}

/** Makes the spans of one snapshot, of the same place the same one. */
function placesIn(snapshot: Read): (range: SuggestedDerivation['span']) => Span {
  const made = new Map<string, Span>()
  return (range) => {
    const key = `${range.start}-${range.end}`
    const span = made.get(key) ?? spanIn(snapshot, range)
    made.set(key, span)
    return span
  }
}

/**
 * The documents that are as they were when they were compared. A new outlet for one tells whether the others cite it: it is
 * compared again for that, and what was found before it had one counts no more.
 */
function unchanged(before: readonly SnapshotMeta[], after: readonly SnapshotMeta[]): ReadonlySet<string> {
  const read = new Map(before.map((one) => [one.documentId, one]))
  return new Set(
    after
      .filter(({ documentId, id, outlet, publishedAt }) => {
        const was = read.get(documentId)
        return was?.id === id && was.outlet === outlet && was.publishedAt === publishedAt
      })
      .map(({ documentId }) => documentId),
  )
}

const unknown = <T extends SuggestedDerivation>(
  found: readonly T[],
  known: readonly KnownDerivation[],
): T[] => found.filter((one) => !isKnown(one, known))

/**
 * Whether it was said already: of the two documents as a whole whatever became of it, of single attributions of them only where
 * somebody holds it; so of a copy the other way round. Two that cite each other are a circle, and both ways are told.
 */
function isKnown({ kind, fromId, toId }: SuggestedDerivation, known: readonly KnownDerivation[]): boolean {
  return known.some(({ fromDocumentId, toDocumentId, ofAttributions, state }) => {
    if (fromDocumentId === fromId && toDocumentId === toId) return !ofAttributions || state === 'HELD'
    const reverse = fromDocumentId === toId && toDocumentId === fromId
    return reverse && state === 'HELD' && kind === 'SYNDICATES'
  })
}

type Row = NewDerivation & { readonly id: string }

function rowOf(storyId: string, { kind, fromId, toId, place, toPlace, foundBy }: Found): Row {
  return {
    ...{ id: newId(), storyId, kind, foundBy, note: '', state: 'SUGGESTED' },
    ...{ fromDocumentId: fromId, fromAttributionId: null, toDocumentId: toId, toAttributionId: null },
    ...{ spanId: place.id, toSpanId: toPlace.id, createdById: null, createdAt: now() },
  }
}

function eventOf(
  { id, storyId, kind, fromDocumentId, toDocumentId }: Row,
  documents: readonly SnapshotMeta[],
): AuditEntry {
  const titleOf = (of: string) => documents.find(({ documentId }) => documentId === of)?.title ?? ''
  return {
    kind: 'derivation.suggested',
    subject: { type: 'derivation', id },
    storyId,
    data: { kind, from: titleOf(fromDocumentId), to: titleOf(toDocumentId) },
  }
}

export const compareDocuments = handleJob(compareJob, (scope, { documentId }) =>
  findDerivations(scope, documentId),
)
