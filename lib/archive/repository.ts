import { z } from 'zod'
import type { AnyScope, Scope } from '@/lib/access/scope'
import { type Db, db, Prisma, type Tx } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { withoutTurns } from '@/lib/core/text'
import type { BlobState } from './blobs/check'
import { insertBlob } from './blobs/repository'
import type { BlobKey } from './blobs/store'
import { sha256Hex } from './digest'
import { type Fetched, type FromWeb, fetchedSchema } from './fetched'
import { type FileFacts, fileFactsSchema } from './file-facts'
import {
  type Anchor,
  CAPTURE_METHODS,
  type CaptureMethod,
  DOCUMENT_KINDS,
  type DocumentKind,
  type Span,
  type TextDirection,
} from './model'
import type { CaptureNote } from './notes'
import { type Layout, layoutSchema } from './pdf/layout'
import type { SnapshotMeta } from './view'
import { workingCapture } from './working-repository'

/** What a capture is stored as; `publishedAt` is a day at midnight UTC or an instant, as the precision says. */
export type NewSnapshot = BlobKey & {
  readonly documentId: string
  readonly method: CaptureMethod
  readonly mediaType: string
  readonly charset: string
  readonly fileName: string | null
  readonly text: string
  readonly words: number
  readonly title: string
  readonly outlet: string | null
  readonly byline: string | null
  readonly publishedAt: Date | null
  readonly publishedPrecision: 'DAY' | 'INSTANT' | null
  readonly language: string | null
  readonly direction: TextDirection
  readonly notes: readonly CaptureNote[]
  readonly layout: Layout | null
  readonly pages: number | null
  readonly facts: FileFacts | null
  readonly capturedAt: Date
  readonly scheduled: boolean
  readonly web: FromWeb | null
  readonly warc: BlobKey | null
}

export async function insertDocument(
  scope: Scope,
  document: { storyId: string; kind: DocumentKind; title: string; outlet: string | null },
  tx: Tx,
): Promise<string> {
  const id = newId()
  await tx.document.create({ data: { id, teamId: scope.teamId, createdById: scope.actorId, ...document } })
  return id
}

export type StoredArticle = { readonly id: string; readonly outlet: string | null }

export function findArticle(scope: AnyScope, storyId: string, tx: Tx): Promise<StoredArticle | null> {
  return tx.document.findFirst({
    where: { teamId: scope.teamId, storyId, kind: 'ARTICLE' },
    orderBy: { createdAt: 'asc' },
    select: { id: true, outlet: true },
  })
}

export async function updateOutlet(scope: Scope, id: string, outlet: string | null, tx: Tx): Promise<void> {
  const where = { teamId_id: { teamId: scope.teamId, id } }
  await tx.document.update({ where, data: { outlet, version: { increment: 1 } }, select: { id: true } })
}

export function countDocuments(scope: Scope, storyId: string, tx: Db): Promise<number> {
  return tx.document.count({ where: { teamId: scope.teamId, storyId } })
}

/** The snapshot of bytes that the store has already. */
export async function insertSnapshot(
  scope: Scope,
  { digest, size, web, warc, ...snapshot }: NewSnapshot,
  tx: Tx,
): Promise<string> {
  const id = newId()
  await insertBlob(scope, { digest, size }, snapshot.capturedAt, tx)
  if (warc) await insertBlob(scope, warc, snapshot.capturedAt, tx)
  await tx.snapshot.create({
    data: {
      ...snapshot,
      address: web?.address ?? null,
      finalAddress: web?.finalAddress ?? null,
      fetched: web ? (web.fetched as unknown as Prisma.InputJsonValue) : Prisma.DbNull,
      id,
      teamId: scope.teamId,
      capturedById: scope.actorId,
      digest,
      warcDigest: warc?.digest ?? null,
      textDigest: sha256Hex(new TextEncoder().encode(snapshot.text)),
      textLength: snapshot.text.length,
      notes: snapshot.notes as unknown as Prisma.InputJsonValue,
      layout: snapshot.layout ? asItIs(snapshot.layout) : Prisma.DbNull,
      facts: snapshot.facts ?? Prisma.DbNull,
    },
    select: { id: true },
  })
  return id
}

/**
 * Prisma looks through what it is given, number by number: through the layout of a long PDF for seconds. What makes JSON of itself
 * it takes as it is.
 */
const asItIs = (layout: Layout) => ({ toJSON: () => layout })

const notes = z.array(z.object({ code: z.string() }).catchall(z.union([z.string(), z.number()])))
const metaRow = z
  .object({
    id: z.string(),
    documentId: z.string(),
    storyId: z.string(),
    kind: z.enum(DOCUMENT_KINDS),
    title: z.string(),
    outlet: z.string().nullable(),
    byline: z.string().nullable(),
    publishedAt: z.date().nullable(),
    publishedPrecision: z.enum(['DAY', 'INSTANT']).nullable(),
    language: z.string().nullable(),
    direction: z.enum(['ltr', 'rtl']),
    words: z.int(),
    textLength: z.int(),
    digest: z.string(),
    textDigest: z.string(),
    mediaType: z.string(),
    charset: z.string(),
    method: z.enum(CAPTURE_METHODS),
    fileName: z.string().nullable(),
    capturedAt: z.date().transform((at) => at.toISOString()),
    capturedBy: z.string(),
    scheduled: z.boolean(),
    notes,
    pages: z.int().nullable(),
    facts: z.nullable(fileFactsSchema),
    address: z.string().nullable(),
    finalAddress: z.string().nullable(),
  })
  .transform(({ storyId, publishedAt, ...row }): { meta: SnapshotMeta; storyId: string } => {
    const published = publishedAt?.toISOString() ?? null
    const day = row.publishedPrecision === 'DAY'
    // Bytes and text keep every mark. What names them turns nothing around it.
    const names = { title: withoutTurns(row.title), ...named(row) }
    return {
      storyId,
      meta: { ...row, ...names, publishedAt: day ? (published?.slice(0, 10) ?? null) : published },
    }
  })
const metaRows = metaRow.array()

type Named = Readonly<Record<'outlet' | 'byline' | 'fileName', string | null>>
const named = ({ outlet, byline, fileName }: Named): Named => ({
  outlet: outlet && withoutTurns(outlet),
  byline: byline && withoutTurns(byline),
  fileName: fileName && withoutTurns(fileName),
})

const metaFields = Prisma.sql`s.id, s."documentId", d."storyId", d.kind, d.title, d.outlet, s.byline, s."publishedAt",
  s."publishedPrecision", s.language, s.direction, s.words, s."textLength", s.digest, s."textDigest", s."mediaType", s.charset, s.method,
  s."fileName", s."capturedAt", u.name AS "capturedBy", s.scheduled, s.notes, s.pages, s.facts,
  s.address, s."finalAddress"`
const metaTables = Prisma.sql`"Snapshot" s
  JOIN "Document" d ON d."teamId" = s."teamId" AND d.id = s."documentId"
  JOIN "Member" m ON m."teamId" = s."teamId" AND m.id = s."capturedById"
  JOIN "User" u ON u.id = m."userId"`

/** A snapshot without its text, and the story it belongs to. */
export async function findSnapshotMeta(
  scope: AnyScope,
  id: string,
  read: Db = db(),
): Promise<{ meta: SnapshotMeta; storyId: string } | null> {
  const rows = await read.$queryRaw<unknown[]>`
    SELECT ${metaFields} FROM ${metaTables} WHERE s."teamId" = ${scope.teamId}::uuid AND s.id = ${id}::uuid`
  return metaRows.parse(rows)[0] ?? null
}

/**
 * The capture of every document that a story works with: the article first, in the capture its claims were found in, then the
 * newest of each other one in the order they were brought in.
 */
export async function findSnapshotsOfStory(
  scope: AnyScope,
  storyId: string,
  read: Db = db(),
): Promise<SnapshotMeta[]> {
  const rows = await read.$queryRaw<unknown[]>`
    SELECT ${metaFields} FROM ${metaTables}
    WHERE d."teamId" = ${scope.teamId}::uuid AND d."storyId" = ${storyId}::uuid
      AND s.id = ${workingCapture(Prisma.sql`d`)}
    ORDER BY d.kind, d."createdAt", d.id`
  return metaRows.parse(rows).map(({ meta }) => meta)
}

const addressRows = z.object({ address: z.string() }).array()

/** Every address that a capture of one of the story's documents was asked for at, or came from. */
export async function findAddresses(
  { teamId }: AnyScope,
  storyId: string,
  read: Db = db(),
): Promise<string[]> {
  const rows = await read.$queryRaw<unknown[]>`
    SELECT DISTINCT a.address
    FROM "Document" d
    JOIN "Snapshot" s ON s."teamId" = d."teamId" AND s."documentId" = d.id
    CROSS JOIN LATERAL (VALUES (s.address), (s."finalAddress")) a (address)
    WHERE d."teamId" = ${teamId}::uuid AND d."storyId" = ${storyId}::uuid AND a.address IS NOT NULL`
  return addressRows.parse(rows).map(({ address }) => address)
}

/** How a page came that was fetched; null for what was pasted or uploaded. */
export async function findFetched({ teamId }: AnyScope, id: string): Promise<Fetched | null> {
  const where = { teamId_id: { teamId, id } }
  const row = await db().snapshot.findUnique({ where, select: { fetched: true } })
  return row?.fetched ? fetchedSchema.parse(row.fetched) : null
}

export type StoredText = {
  id: string
  text: string
  textDigest: string
  storyId: string
  documentId: string
  kind: DocumentKind
}

export async function findText(
  scope: AnyScope,
  snapshotId: string,
  read: Db = db(),
): Promise<StoredText | null> {
  const row = await read.snapshot.findUnique({
    where: { teamId_id: { teamId: scope.teamId, id: snapshotId } },
    select: {
      id: true,
      text: true,
      textDigest: true,
      documentId: true,
      document: { select: { storyId: true, kind: true } },
    },
  })
  if (!row) return null
  const { document, ...text } = row
  return { ...text, ...document }
}

/** Where the words of a snapshot stand on its pages; null for what is no PDF with a text of its own. */
export async function findLayout(scope: AnyScope, snapshotId: string): Promise<Layout | null> {
  const row = await db().snapshot.findUnique({
    where: { teamId_id: { teamId: scope.teamId, id: snapshotId } },
    select: { layout: true },
  })
  return row?.layout ? layoutSchema.parse(row.layout) : null
}

export type StoredOriginal = BlobKey & {
  readonly mediaType: string
  /** How the bytes were read as text; `binary` where they are none. */
  readonly charset: string
  readonly fileName: string | null
  readonly title: string
  /** The bytes, where a worker has yet to move them into the store. */
  readonly inDatabase: Uint8Array | null
  /** How they were found when they were last looked at. */
  readonly lastState: BlobState | null
}

const blobFields = { digest: true, size: true, bytes: true, state: true } as const
type BlobRow = BlobKey & { readonly bytes: Uint8Array | null; readonly state: BlobState | null }
const keyAndState = ({ bytes: inDatabase, state: lastState, ...key }: BlobRow) => ({
  ...key,
  inDatabase,
  lastState,
})

export async function findOriginal(scope: AnyScope, snapshotId: string): Promise<StoredOriginal | null> {
  const row = await db().snapshot.findUnique({
    where: { teamId_id: { teamId: scope.teamId, id: snapshotId } },
    select: {
      mediaType: true,
      charset: true,
      fileName: true,
      blob: { select: blobFields },
      document: { select: { title: true } },
    },
  })
  if (!row) return null
  const { blob, document, ...about } = row
  return { ...about, ...keyAndState(blob), title: document.title }
}

/** The web archive of how a capture came; null where it was not fetched, or before there were any. */
export async function findWarc(scope: AnyScope, snapshotId: string): Promise<StoredOriginal | null> {
  const row = await db().snapshot.findUnique({
    where: { teamId_id: { teamId: scope.teamId, id: snapshotId } },
    select: { warc: { select: blobFields }, document: { select: { title: true } } },
  })
  if (!row?.warc) return null
  const { warc, document } = row
  const mediaType = 'application/warc'
  return { ...keyAndState(warc), mediaType, charset: 'binary', fileName: null, title: document.title }
}

export async function insertSpan(
  scope: AnyScope,
  span: Anchor & { snapshotId: string },
  tx: Tx,
): Promise<string> {
  const id = newId()
  await tx.span.create({ data: { id, teamId: scope.teamId, ...span }, select: { id: true } })
  return id
}

export async function insertSpans({ teamId }: AnyScope, spans: readonly Span[], tx: Tx): Promise<void> {
  await tx.span.createMany({ data: spans.map((span) => ({ ...span, teamId })) })
}

/** A person's earlier story made of the very same bytes since `since`, if any. */
export async function findStoryOfSameBytes(
  scope: Scope,
  digest: string,
  since: Date,
  tx: Tx,
): Promise<{ storyId: string; snapshotId: string; documentId: string } | null> {
  const row = await tx.snapshot.findFirst({
    where: {
      teamId: scope.teamId,
      digest,
      capturedById: scope.actorId,
      capturedAt: { gte: since },
      document: { kind: 'ARTICLE' },
    },
    orderBy: { capturedAt: 'desc' },
    select: { id: true, documentId: true, document: { select: { storyId: true } } },
  })
  return row && { storyId: row.document.storyId, snapshotId: row.id, documentId: row.documentId }
}

/** The first document of a story that has a capture of these bytes, in the newest of such captures. */
export async function findDocumentOfSameBytes(
  { teamId }: Scope,
  storyId: string,
  digest: string,
  read: Db = db(),
): Promise<{ documentId: string; snapshotId: string; title: string } | null> {
  const row = await read.snapshot.findFirst({
    where: { teamId, digest, document: { storyId } },
    orderBy: [{ document: { createdAt: 'asc' } }, { capturedAt: 'desc' }],
    select: { id: true, documentId: true, document: { select: { title: true } } },
  })
  return row && { documentId: row.documentId, snapshotId: row.id, title: row.document.title }
}
