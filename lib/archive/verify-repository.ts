import { z } from 'zod'
import { db } from '@/lib/core/db'

// The store is one for all teams, and whoever runs the server answers for all of it: there is no scope.

const blobRow = z.object({
  digest: z.string(),
  size: z.int(),
  inDatabase: z.boolean(),
})
const blobRows = blobRow.array()
export type BlobToVerify = z.output<typeof blobRow>

/** Bytes that captures refer to, by digest after `after`, each once. */
export async function findBlobs(after: string, limit: number): Promise<BlobToVerify[]> {
  const found = await db().$queryRaw`
    SELECT digest, min(size) AS size, bool_and(bytes IS NOT NULL) AS "inDatabase" FROM "Blob"
    WHERE digest > ${after} GROUP BY digest ORDER BY digest LIMIT ${limit}`
  return blobRows.parse(found)
}

const captureRow = z.object({
  team: z.string(),
  snapshotId: z.string(),
  title: z.string(),
  capturedAt: z.date(),
})
const captureRows = captureRow.array()
export type UsingCapture = z.output<typeof captureRow>

/** The captures, of any team, that were made of these bytes. */
export async function findCapturesOf(digest: string): Promise<UsingCapture[]> {
  const found = await db().$queryRaw`
    SELECT t.slug AS team, s.id AS "snapshotId", d.title, s."capturedAt"
    FROM "Snapshot" s
    JOIN "Document" d ON d."teamId" = s."teamId" AND d.id = s."documentId"
    JOIN "Team" t ON t.id = s."teamId"
    JOIN "Blob" b ON b."teamId" = s."teamId" AND b.digest IN (s.digest, s."warcDigest")
    WHERE b.digest = ${digest}
    ORDER BY s."capturedAt", s.id`
  return captureRows.parse(found)
}

const textRow = captureRow.extend({ same: z.boolean() })
const textRows = textRow.array()
export type TextToVerify = z.output<typeof textRow>

/** Captures by id after `after`, and whether their stored text still has its digest: hashed where it lies, so none travels. */
export async function findTexts(after: string, limit: number): Promise<TextToVerify[]> {
  const found = await db().$queryRaw`
    SELECT t.slug AS team, s.id AS "snapshotId", d.title, s."capturedAt",
      s."textDigest" = encode(sha256(convert_to(s.text, 'UTF8')), 'hex') AS same
    FROM (SELECT * FROM "Snapshot" WHERE id > ${after}::uuid ORDER BY id LIMIT ${limit}) s
    JOIN "Document" d ON d."teamId" = s."teamId" AND d.id = s."documentId"
    JOIN "Team" t ON t.id = s."teamId"
    ORDER BY s.id`
  return textRows.parse(found)
}

const digestRows = z.object({ digest: z.string() }).array()

/** Which of these digests any row knows. */
export async function findKnown(digests: readonly string[]): Promise<Set<string>> {
  const found = await db().$queryRaw`SELECT DISTINCT digest FROM "Blob" WHERE digest = ANY(${digests})`
  return new Set(digestRows.parse(found).map(({ digest }) => digest))
}
