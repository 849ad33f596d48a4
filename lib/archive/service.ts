import type { AnyScope, Scope } from '@/lib/access/scope'
import type { AuditEntry } from '@/lib/audit/events'
import { now } from '@/lib/core/clock'
import type { Db, Tx } from '@/lib/core/db'
import { notFound } from '@/lib/core/errors'
import { shorten, squeeze } from '@/lib/core/text'
import type { DocumentKind } from './model'
import { partAt, partsOf } from './parts'
import {
  countDocuments,
  findOriginal,
  findSnapshotMeta,
  findSnapshotsOfStory,
  findStoryOfSameBytes,
  findText,
  insertDocument,
  insertSnapshot,
  type Original,
  type StoredText,
} from './repository'
import type { Taken } from './submit'
import type { SnapshotMeta, SnapshotWindow } from './view'
import { countWords } from './words'

/** Code units of a document's title. */
const TITLE_MAX = 300

export type AddedDocument = {
  readonly documentId: string
  readonly snapshotId: string
  readonly title: string
  /** What to record when everything else is written. */
  readonly event: AuditEntry
}

/** Keeps a capture as a document of a story with its first snapshot. The caller checks who may, and records `event`. */
export async function addDocument(
  tx: Tx,
  scope: Scope,
  { storyId, kind, capture }: { storyId: string; kind: DocumentKind; capture: Taken },
): Promise<AddedDocument> {
  const { publishedAt, ...rest } = capture
  const title = shorten(squeeze(capture.title) || squeeze(capture.text.slice(0, 1000)), TITLE_MAX)
  const outlet = capture.outlet && squeeze(capture.outlet)
  const documentId = await insertDocument(scope, { storyId, kind, title, outlet: outlet || null }, tx)
  const { id: snapshotId, digest } = await insertSnapshot(
    scope,
    {
      ...rest,
      documentId,
      title,
      bytes: new Uint8Array(capture.bytes),
      words: countWords(capture.text),
      publishedAt: publishedAt === null ? null : new Date(publishedAt),
      capturedAt: now(),
    },
    tx,
  )
  const event: AuditEntry = {
    kind: 'document.added',
    subject: { type: 'document', id: documentId },
    storyId,
    data: { kind, title, snapshotId, digest },
  }
  return { documentId, snapshotId, title, event }
}

/** Part of a snapshot to look at: by number from 0, or the one an offset stands in. */
export type PartWanted = number | { readonly at: number }

/**
 * A snapshot and a window on its text; a part beyond the last is the last.
 *
 * @throws not-found
 */
export async function getSnapshot(
  scope: AnyScope,
  id: string,
  wanted: PartWanted = 0,
): Promise<{ meta: SnapshotMeta; window: SnapshotWindow; storyId: string }> {
  const [found, stored] = await Promise.all([findSnapshotMeta(scope, id), findText(scope, id)])
  if (!found || !stored) throw notFound()
  return { ...found, window: windowOn(stored.text, wanted) }
}

/** The window on a text that shows the part asked for. */
export function windowOn(text: string, wanted: PartWanted): SnapshotWindow {
  const parts = partsOf(text)
  const asked = typeof wanted === 'number' ? wanted : partAt(parts, wanted.at)
  const part = Math.min(Math.max(0, Math.trunc(asked) || 0), parts.length - 1)
  const range = parts[part] ?? { start: 0, end: text.length }
  return { text: text.slice(range.start, range.end), range, part, parts: parts.length }
}

/** A snapshot's whole text, and where it belongs. @throws not-found */
export async function getText(scope: AnyScope, snapshotId: string, read?: Db): Promise<StoredText> {
  const stored = await findText(scope, snapshotId, read)
  if (!stored) throw notFound()
  return stored
}

/** How many documents a story holds; the story must be locked for it to stay so. */
export function documentCount(tx: Tx, scope: Scope, storyId: string): Promise<number> {
  return countDocuments(scope, storyId, tx)
}

/** The acting person's story that was made of the very same bytes since `since`, if any. */
export function storyOfSameBytes(
  tx: Tx,
  scope: Scope,
  digest: string,
  since: Date,
): ReturnType<typeof findStoryOfSameBytes> {
  return findStoryOfSameBytes(scope, digest, since, tx)
}

/** Everything a story holds that can be quoted: the article first. */
export function listDocuments(scope: AnyScope, storyId: string): Promise<SnapshotMeta[]> {
  return findSnapshotsOfStory(scope, storyId)
}

/** The bytes as they came. @throws not-found */
export async function getOriginal(scope: Scope, snapshotId: string): Promise<Original> {
  const original = await findOriginal(scope, snapshotId)
  if (!original) throw notFound()
  return original
}
