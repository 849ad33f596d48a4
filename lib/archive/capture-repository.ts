import { z } from 'zod'
import type { AnyScope } from '@/lib/access/scope'
import { type Db, db, Prisma } from '@/lib/core/db'
import { CAPTURE_METHODS } from './model'
import type { CaptureLine } from './view'
import { newestCapture } from './working-repository'

const documentRow = z.object({
  id: z.string(),
  storyId: z.string(),
  title: z.string(),
  newest: z.object({
    id: z.string(),
    digest: z.string(),
    textDigest: z.string(),
    mediaType: z.string(),
    title: z.string(),
    byline: z.string().nullable(),
    publishedAt: z.nullable(z.coerce.date()),
    capturedAt: z.coerce.date(),
    capturedById: z.string(),
    same: z.boolean(),
  }),
})
const documentRows = documentRow.array()
/** A document and its newest capture; `same`: it reads as the one before it does, or there is none before it. */
export type CapturedDocument = z.output<typeof documentRow>

export async function findCapturedDocument(
  { teamId }: AnyScope,
  documentId: string,
  read: Db = db(),
): Promise<CapturedDocument | null> {
  const rows = await read.$queryRaw`
    SELECT d.id, d."storyId", d.title, jsonb_build_object('id', n.id, 'digest', n.digest, 'textDigest', n."textDigest",
      'mediaType', n."mediaType", 'title', n.title, 'byline', n.byline, 'publishedAt', n."publishedAt",
      'capturedAt', n."capturedAt", 'capturedById', n."capturedById", 'same', coalesce(n."textDigest" = (
        SELECT b."textDigest" FROM "Snapshot" b WHERE b."teamId" = n."teamId" AND b."documentId" = n."documentId"
          AND (b."capturedAt", b.id) < (n."capturedAt", n.id) ORDER BY b."capturedAt" DESC, b.id DESC LIMIT 1), true)) AS newest
    FROM "Document" d JOIN "Snapshot" n ON n."teamId" = d."teamId" AND n.id = ${newestCapture(Prisma.sql`d`)}
    WHERE d."teamId" = ${teamId}::uuid AND d.id = ${documentId}::uuid`
  return documentRows.parse(rows)[0] ?? null
}

const lineRow = z.object({
  id: z.string(),
  capturedAt: z.date().transform((at) => at.toISOString()),
  by: z.string(),
  scheduled: z.boolean(),
  digest: z.string(),
  method: z.enum(CAPTURE_METHODS),
  same: z.boolean(),
})
const lineRows = lineRow.array()

/** The captures of a document, the newest first: `take` of them after `skip`. */
export async function findCaptures(
  { teamId }: AnyScope,
  documentId: string,
  { skip, take }: { skip: number; take: number },
  read: Db = db(),
): Promise<CaptureLine[]> {
  const rows = await read.$queryRaw`
    SELECT n.id, n."capturedAt", u.name AS by, n.scheduled, n.digest, n.method,
      coalesce(n."textDigest" = lag(n."textDigest") OVER (ORDER BY n."capturedAt", n.id), false) AS same
    FROM "Snapshot" n
    JOIN "Member" m ON m."teamId" = n."teamId" AND m.id = n."capturedById"
    JOIN "User" u ON u.id = m."userId"
    WHERE n."teamId" = ${teamId}::uuid AND n."documentId" = ${documentId}::uuid
    ORDER BY n."capturedAt" DESC, n.id DESC OFFSET ${skip} LIMIT ${take}`
  return lineRows.parse(rows)
}

export function countCaptures({ teamId }: AnyScope, documentId: string, read: Db = db()): Promise<number> {
  return read.snapshot.count({ where: { teamId, documentId } })
}

const besideRow = z.object({
  newestId: z.string(),
  newestAt: z.date().transform((at) => at.toISOString()),
  same: z.boolean(),
  beforeId: z.string().nullable(),
  places: z.int(),
})
const besideRows = besideRow.array()

/**
 * Beside a capture: the newest one of its document and how many places of this one read otherwise in that or are gone, and the
 * one before this one.
 */
export async function findBeside(
  { teamId }: AnyScope,
  snapshotId: string,
  read: Db = db(),
): Promise<z.output<typeof besideRow> | null> {
  const rows = await read.$queryRaw`
    SELECT newest.id AS "newestId", newest."capturedAt" AS "newestAt", newest."textDigest" = n."textDigest" AS same,
      (SELECT b.id FROM "Snapshot" b WHERE b."teamId" = n."teamId" AND b."documentId" = n."documentId"
        AND (b."capturedAt", b.id) < (n."capturedAt", n.id) ORDER BY b."capturedAt" DESC, b.id DESC LIMIT 1) AS "beforeId",
      (SELECT count(*)::int FROM "CarriedSpan" c
        JOIN "Span" s ON s."teamId" = c."teamId" AND s.id = c."spanId" AND s."snapshotId" = n.id
        WHERE c."teamId" = n."teamId" AND c."snapshotId" = newest.id AND c.state IN ('CHANGED', 'ORPHANED')) AS places
    FROM "Snapshot" n
    JOIN "Document" d ON d."teamId" = n."teamId" AND d.id = n."documentId"
    JOIN "Snapshot" newest ON newest."teamId" = n."teamId" AND newest.id = ${newestCapture(Prisma.sql`d`)}
    WHERE n."teamId" = ${teamId}::uuid AND n.id = ${snapshotId}::uuid`
  return besideRows.parse(rows)[0] ?? null
}
