import type { AnyScope, Scope } from '@/lib/access/scope'
import type { AuditEntry } from '@/lib/audit/events'
import { now } from '@/lib/core/clock'
import type { Db, Tx } from '@/lib/core/db'
import { notFound } from '@/lib/core/errors'
import { shorten, squeeze, withoutTurns } from '@/lib/core/text'
import { type CapturedDocument, findCapturedDocument } from './capture-repository'
import { sha256Hex } from './digest'
import type { Fetched } from './fetched'
import type { Capture } from './intake'
import type { Kept } from './keep'
import { DOCUMENT_TITLE_MAX, type DocumentKind } from './model'
import { partAt, partsOf } from './parts'
import type { Layout } from './pdf/layout'
import {
  countDocuments,
  findAddresses,
  findArticle,
  findDocumentOfSameBytes,
  findFetched,
  findLayout,
  findSnapshotMeta,
  findSnapshotsOfStory,
  findStoryOfSameBytes,
  findText,
  insertDocument,
  insertSnapshot,
  type StoredArticle,
  type StoredText,
  updateOutlet,
} from './repository'
import { readingBeside } from './same-reading'
import type { SnapshotMeta, SnapshotWindow } from './view'
import { countWords } from './words'

export type AddedDocument = {
  readonly documentId: string
  readonly snapshotId: string
  readonly title: string
  /** What to record when everything else is written. */
  readonly event: AuditEntry
}

type NewDocument = {
  readonly storyId: string
  readonly kind: DocumentKind
  readonly capture: Kept
  readonly names?: DocumentNames
}

/** What a person says of a document; empty or absent: what its capture says. */
export type DocumentNames = { readonly title?: string; readonly outlet?: string }

/**
 * Keeps a capture as a document of a story with its first snapshot. What a person says of it is the document's: the
 * snapshot keeps what could be read. The caller checks who may, and records `event`.
 */
export async function addDocument(
  tx: Tx,
  scope: Scope,
  { storyId, kind, capture, names }: NewDocument,
): Promise<AddedDocument> {
  const title = withoutTurns(names?.title ?? '').trim() || titleOf(capture)
  const outlet = withoutTurns(names?.outlet || squeeze(capture.outlet ?? '')).trim() || null
  const documentId = await insertDocument(scope, { storyId, kind, title, outlet }, tx)
  const { digest } = capture
  const snapshotId = await keepSnapshot(tx, scope, { documentId, capture, scheduled: false })
  const event: AuditEntry = {
    kind: 'document.added',
    subject: { type: 'document', id: documentId },
    storyId,
    data: { kind, title, snapshotId, digest, ...(outlet && { outlet }) },
  }
  return { documentId, snapshotId, title, event }
}

const titleOf = (capture: Pick<Capture, 'title' | 'text'>) =>
  shorten(nameOf(capture.title) || nameOf(capture.text.slice(0, 1000)), DOCUMENT_TITLE_MAX)

const nameOf = (text: string) => squeeze(withoutTurns(text))

type NewCapture = { readonly documentId: string; readonly capture: Kept; readonly scheduled: boolean }

function keepSnapshot(tx: Tx, scope: Scope, { documentId, capture, scheduled }: NewCapture): Promise<string> {
  const { publishedAt, web, ...rest } = capture
  const snapshot = {
    ...{ ...rest, documentId, title: titleOf(capture) },
    words: countWords(capture.text),
    publishedAt: publishedAt === null ? null : new Date(publishedAt),
    capturedAt: now(),
    scheduled,
    web: web ?? null,
  }
  return insertSnapshot(scope, snapshot, tx)
}

/** The same bytes from the same person within this time are a double submit, not another capture or story. */
export const DOUBLE_SUBMIT_MS = 60_000

export type CapturedAgain = {
  readonly snapshotId: string
  /** Whether it reads as the capture before it does, to the letter. */
  readonly same: boolean
  /** What to record when everything else is written; null when this was a double submit. */
  readonly event: AuditEntry | null
}

/**
 * Keeps another capture of a document beside those there are; none of them changes. The caller checks who may, holds the
 * story, and records `event`. `scheduled`: the acting person's schedule takes it.
 */
export async function addCapture(
  tx: Tx,
  scope: Scope,
  { document, capture, scheduled }: Omit<NewCapture, 'documentId'> & { readonly document: CapturedDocument },
): Promise<CapturedAgain> {
  const { id: documentId, title, storyId, newest } = document
  const twice =
    newest.digest === capture.digest &&
    newest.capturedById === scope.actorId &&
    now().getTime() - newest.capturedAt.getTime() < DOUBLE_SUBMIT_MS
  if (twice) return { snapshotId: newest.id, same: newest.same, event: null }
  const { digest } = capture
  const snapshotId = await keepSnapshot(tx, scope, { documentId, capture, scheduled })
  const whose = scheduled ? await findSnapshotMeta(scope, snapshotId, tx) : null
  const same = newest.textDigest === sha256Hex(new TextEncoder().encode(capture.text))
  const event: AuditEntry = {
    kind: 'document.captured-again',
    subject: { type: 'document', id: documentId },
    storyId,
    data: { title, snapshotId, digest, same, ...(whose && { scheduleOf: whose.meta.capturedBy }) },
  }
  return { snapshotId, same, event }
}

/** What a page that was fetched again is beside the newest capture of its document. */
export function besideNewest(
  { newest }: CapturedDocument,
  capture: Capture,
): ReturnType<typeof readingBeside> {
  return readingBeside(newest, capture, titleOf(capture))
}

/** A document with the newest of its captures. @throws not-found */
export async function getCapturedDocument(
  scope: AnyScope,
  documentId: string,
  read?: Db,
): Promise<CapturedDocument> {
  const found = await findCapturedDocument(scope, documentId, read)
  if (!found) throw notFound()
  return found
}

/** The document a story is about; the story must be locked for it to stay as it is. */
export function articleOf(tx: Tx, scope: AnyScope, storyId: string): Promise<StoredArticle | null> {
  return findArticle(scope, storyId, tx)
}

/** Says where a document stood. The caller checks who may, and records it. */
export function renameOutlet(tx: Tx, scope: Scope, documentId: string, outlet: string): Promise<void> {
  return updateOutlet(scope, documentId, outlet || null, tx)
}

/** Part of a snapshot to look at: by number from 0, or the one an offset stands in. */
export type PartWanted = number | { readonly at: number }

/**
 * A snapshot, its whole text and a window on it; a part beyond the last is the last.
 *
 * @throws not-found
 */
export async function getSnapshot(
  scope: AnyScope,
  id: string,
  wanted: PartWanted = 0,
): Promise<{ meta: SnapshotMeta; window: SnapshotWindow; text: string; storyId: string }> {
  const [found, stored] = await Promise.all([findSnapshotMeta(scope, id), findText(scope, id)])
  if (!found || !stored) throw notFound()
  return { ...found, text: stored.text, window: windowOn(stored.text, wanted) }
}

/** What is known of a snapshot, and the story it belongs to, without its text. @throws not-found */
export async function getSnapshotMeta(
  scope: AnyScope,
  id: string,
): Promise<{ meta: SnapshotMeta; storyId: string }> {
  const found = await findSnapshotMeta(scope, id)
  if (!found) throw notFound()
  return found
}

/** How a page came that was fetched; null for what was pasted or uploaded. The caller has seen that it is there. */
export function getFetched(scope: AnyScope, snapshotId: string): Promise<Fetched | null> {
  return findFetched(scope, snapshotId)
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

/** Every address that a capture of one of the story's documents was asked for at, or came from. */
export function addressesOf(scope: AnyScope, storyId: string, read?: Db): Promise<string[]> {
  return findAddresses(scope, storyId, read)
}

/** How many documents a story holds; the story must be locked for it to stay so. */
export function documentCount(tx: Db, scope: Scope, storyId: string): Promise<number> {
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

/** A document of the story that has a capture of the very same bytes, if any; the story must be locked for it to stay so. */
export function documentOfSameBytes(
  scope: Scope,
  storyId: string,
  digest: string,
  read?: Db,
): Promise<Omit<AddedDocument, 'event'> | null> {
  return findDocumentOfSameBytes(scope, storyId, digest, read)
}

/** Everything a story holds that can be quoted: the article first. */
export function listDocuments(scope: AnyScope, storyId: string, read?: Db): Promise<SnapshotMeta[]> {
  return findSnapshotsOfStory(scope, storyId, read)
}

/** Where the words of a PDF stand on its pages; null for what has no pages, or none with words that can be read. */
export function getLayout(scope: AnyScope, snapshotId: string): Promise<Layout | null> {
  return findLayout(scope, snapshotId)
}
