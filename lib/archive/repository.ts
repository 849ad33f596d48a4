import { z } from 'zod'
import type { AnyScope, Scope } from '@/lib/access/scope'
import { type Db, db, type Prisma, type Tx } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { sha256Hex } from './digest'
import type { Anchor, CaptureMethod, DocumentKind, TextDirection } from './model'
import type { CaptureNote } from './notes'
import type { SnapshotMeta } from './view'

/** What a capture is stored as; `publishedAt` is a day at midnight UTC or an instant, as the precision says. */
export type NewSnapshot = {
  readonly documentId: string
  readonly method: CaptureMethod
  readonly bytes: Uint8Array<ArrayBuffer>
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
  readonly capturedAt: Date
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

export function countDocuments(scope: Scope, storyId: string, tx: Tx): Promise<number> {
  return tx.document.count({ where: { teamId: scope.teamId, storyId } })
}

/** Keeps the bytes once a team, and the snapshot. */
export async function insertSnapshot(
  scope: Scope,
  { bytes, ...snapshot }: NewSnapshot,
  tx: Tx,
): Promise<{ id: string; digest: string }> {
  const id = newId()
  const digest = sha256Hex(bytes)
  await tx.blob.createMany({
    data: [{ teamId: scope.teamId, digest, size: bytes.byteLength, bytes }],
    skipDuplicates: true,
  })
  await tx.snapshot.create({
    data: {
      ...snapshot,
      id,
      teamId: scope.teamId,
      capturedById: scope.actorId,
      digest,
      textDigest: sha256Hex(new TextEncoder().encode(snapshot.text)),
      textLength: snapshot.text.length,
      notes: snapshot.notes as unknown as Prisma.InputJsonValue,
    },
    select: { id: true },
  })
  return { id, digest }
}

const metaFields = {
  id: true,
  documentId: true,
  byline: true,
  publishedAt: true,
  publishedPrecision: true,
  language: true,
  direction: true,
  words: true,
  textLength: true,
  digest: true,
  mediaType: true,
  charset: true,
  method: true,
  fileName: true,
  capturedAt: true,
  notes: true,
  capturedBy: { select: { user: { select: { name: true } } } },
  document: { select: { kind: true, title: true, outlet: true, storyId: true } },
} as const satisfies Prisma.SnapshotSelect

type MetaRow = Prisma.SnapshotGetPayload<{ select: typeof metaFields }>

const notes = z.array(z.object({ code: z.string() }).catchall(z.union([z.string(), z.number()])))
const directions = z.enum(['ltr', 'rtl'])

function toMeta({ document, capturedBy, ...row }: MetaRow): SnapshotMeta {
  const published = row.publishedAt?.toISOString() ?? null
  return {
    ...row,
    kind: document.kind,
    title: document.title,
    outlet: document.outlet,
    publishedAt: row.publishedPrecision === 'DAY' ? (published?.slice(0, 10) ?? null) : published,
    direction: directions.parse(row.direction),
    capturedAt: row.capturedAt.toISOString(),
    capturedBy: capturedBy.user.name,
    notes: notes.parse(row.notes),
  }
}

/** A snapshot without its text, and the story it belongs to. */
export async function findSnapshotMeta(
  scope: AnyScope,
  id: string,
  read: Db = db(),
): Promise<{ meta: SnapshotMeta; storyId: string } | null> {
  const row = await read.snapshot.findUnique({
    where: { teamId_id: { teamId: scope.teamId, id } },
    select: metaFields,
  })
  return row && { meta: toMeta(row), storyId: row.document.storyId }
}

/** The newest snapshot of every document of a story: the article first, then in the order they were brought in. */
export async function findSnapshotsOfStory(
  scope: AnyScope,
  storyId: string,
  read: Db = db(),
): Promise<SnapshotMeta[]> {
  const rows = await read.snapshot.findMany({
    where: { teamId: scope.teamId, document: { storyId } },
    orderBy: [{ document: { kind: 'asc' } }, { document: { createdAt: 'asc' } }, { capturedAt: 'desc' }],
    select: metaFields,
  })
  const seen = new Set<string>()
  return rows.filter((row) => !seen.has(row.documentId) && seen.add(row.documentId)).map(toMeta)
}

export type StoredText = { text: string; storyId: string; documentId: string; kind: DocumentKind }

export async function findText(
  scope: AnyScope,
  snapshotId: string,
  read: Db = db(),
): Promise<StoredText | null> {
  const row = await read.snapshot.findUnique({
    where: { teamId_id: { teamId: scope.teamId, id: snapshotId } },
    select: { text: true, documentId: true, document: { select: { storyId: true, kind: true } } },
  })
  return row && { text: row.text, documentId: row.documentId, ...row.document }
}

export type Original = {
  bytes: Uint8Array
  mediaType: string
  fileName: string | null
  title: string
  digest: string
}

export async function findOriginal(scope: Scope, snapshotId: string): Promise<Original | null> {
  const row = await db().snapshot.findUnique({
    where: { teamId_id: { teamId: scope.teamId, id: snapshotId } },
    select: {
      mediaType: true,
      fileName: true,
      digest: true,
      blob: { select: { bytes: true } },
      document: { select: { title: true } },
    },
  })
  return row && { ...row, bytes: row.blob.bytes, title: row.document.title }
}

export async function insertSpan(
  scope: Scope,
  span: Anchor & { snapshotId: string },
  tx: Tx,
): Promise<string> {
  const id = newId()
  await tx.span.create({ data: { id, teamId: scope.teamId, ...span }, select: { id: true } })
  return id
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
