import { z } from 'zod'
import type { AnyScope } from '@/lib/access/scope'
import { Prisma, type Tx } from '@/lib/core/db'
import { actorIdOf } from '@/lib/sources/repository'
import { DERIVATION_KINDS } from './model'

// One statement each, however far something reaches.

const idRow = z.object({ id: z.string() })
const idRows = idRow.array()

/** These documents and every one that held derivations lead to them from, over however many others. */
export async function findDocumentsDown(
  { teamId }: AnyScope,
  documentIds: readonly string[],
  tx: Tx,
): Promise<string[]> {
  const rows = await tx.$queryRaw`
    WITH RECURSIVE down(id) AS (
      SELECT unnest(${[...documentIds]}::uuid[])
      UNION
      SELECT v."fromDocumentId" FROM down JOIN "Derivation" v
        ON v."teamId" = ${teamId}::uuid AND v."toDocumentId" = down.id AND v.state = 'HELD')
    SELECT d.id FROM down JOIN "Document" d ON d."teamId" = ${teamId}::uuid AND d.id = down.id ORDER BY d.id`
  return idRows.parse(rows).map(({ id }) => id)
}

export function findDocuments({ teamId }: AnyScope, ids: readonly string[], tx: Tx) {
  const where = { teamId, id: { in: [...ids] } }
  return tx.document.findMany({ where, select: { id: true, title: true, outlet: true } })
}

const attributionRow = z.object({
  id: z.string(),
  claimId: z.string(),
  deniesClaimId: z.string().nullable(),
  documentId: z.string(),
  sourceId: z.string(),
  headcount: z.int().nullable(),
  relays: z.array(z.string()),
  snapshotId: z.string(),
  start: z.int(),
  end: z.int(),
})
const attributionRows = attributionRow.array()
export type PlacedAttribution = z.output<typeof attributionRow>

/** Who is said to say what in some documents, of claims that are not withdrawn; sources and outlets by actor. */
export async function findAttributionsIn(
  { teamId }: AnyScope,
  documentIds: readonly string[],
  tx: Tx,
): Promise<PlacedAttribution[]> {
  const documents = Prisma.sql`${[...documentIds]}::uuid[]`
  const rows = await tx.$queryRaw`
    SELECT a.id, a."claimId", a."denialClaimId" AS "deniesClaimId", n."documentId", ${actorIdOf(Prisma.sql`s`)} AS "sourceId", a.headcount,
      q."snapshotId", q.start, q."end",
      (SELECT coalesce(jsonb_agg(${actorIdOf(Prisma.sql`o`)} ORDER BY r.hop), '[]') FROM "AttributionRelay" r
        JOIN "Source" o ON o."teamId" = r."teamId" AND o.id = r."outletId"
        WHERE r."teamId" = a."teamId" AND r."attributionId" = a.id) AS relays
    FROM "Claim" c
    JOIN "Attribution" a ON a."teamId" = c."teamId" AND a."claimId" = c.id
    JOIN "Source" s ON s."teamId" = a."teamId" AND s.id = a."sourceId"
    JOIN "Span" q ON q."teamId" = a."teamId" AND q.id = a."spanId"
    JOIN "Snapshot" n ON n."teamId" = q."teamId" AND n.id = q."snapshotId"
    WHERE c."teamId" = ${teamId}::uuid AND c.state <> 'WITHDRAWN' AND a."removedAt" IS NULL
      AND c."storyId" IN (SELECT d."storyId" FROM "Document" d WHERE d."teamId" = ${teamId}::uuid AND d.id = ANY(${documents}))
      AND n."documentId" = ANY(${documents})
    ORDER BY a.id`
  return attributionRows.parse(rows)
}

const derivationRow = z.object({
  id: z.string(),
  kind: z.enum(DERIVATION_KINDS),
  fromDocumentId: z.string(),
  fromAttributionId: z.string().nullable(),
  toDocumentId: z.string(),
  toAttributionId: z.string().nullable(),
})
const derivationRows = derivationRow.array()

/** What is held to rest on what among some documents. */
export async function findHeldAmong(
  { teamId }: AnyScope,
  documentIds: readonly string[],
  tx: Tx,
): Promise<z.output<typeof derivationRows>> {
  const documents = Prisma.sql`${[...documentIds]}::uuid[]`
  const rows = await tx.$queryRaw`
    SELECT v.id, v.kind, v."fromDocumentId", v."fromAttributionId", v."toDocumentId", v."toAttributionId"
    FROM "Derivation" v
    WHERE v."teamId" = ${teamId}::uuid AND v.state = 'HELD'
      AND v."toDocumentId" = ANY(${documents}) AND v."fromDocumentId" = ANY(${documents})
    ORDER BY v.id`
  return derivationRows.parse(rows)
}

const evidenceRow = z.object({
  claimId: z.string(),
  documentId: z.string(),
  snapshotId: z.string(),
  start: z.int(),
  end: z.int(),
})
const evidenceRows = evidenceRow.array()
export type PlacedEvidence = z.output<typeof evidenceRow>

/** What claims quote from some documents: of one that is decided, what its verdict rests on; else what is gathered. */
export async function findEvidenceIn(
  { teamId }: AnyScope,
  documentIds: readonly string[],
  tx: Tx,
): Promise<PlacedEvidence[]> {
  const rows = await tx.$queryRaw`
    SELECT e."claimId", n."documentId", e."snapshotId", q.start, q."end"
    FROM "Document" d
    JOIN "Claim" c ON c."teamId" = d."teamId" AND c."storyId" = d."storyId" AND c.state <> 'WITHDRAWN'
    JOIN "Evidence" e ON e."teamId" = c."teamId" AND e."claimId" = c.id
    JOIN "Snapshot" n ON n."teamId" = e."teamId" AND n.id = e."snapshotId" AND n."documentId" = d.id
    JOIN "Span" q ON q."teamId" = e."teamId" AND q.id = e."spanId"
    WHERE d."teamId" = ${teamId}::uuid AND d.id = ANY(${[...documentIds]}::uuid[])
      AND CASE WHEN c."verdictId" IS NULL THEN e."removedAt" IS NULL
        ELSE EXISTS (SELECT 1 FROM "VerdictEvidence" v
          WHERE v."teamId" = c."teamId" AND v."verdictId" = c."verdictId" AND v."evidenceId" = e.id) END
    ORDER BY e.id`
  return evidenceRows.parse(rows)
}

export function findActors({ teamId }: AnyScope, ids: readonly string[], tx: Tx) {
  const where = { teamId, id: { in: [...ids] } }
  return tx.source.findMany({ where, select: { id: true, name: true, kind: true, naming: true } })
}

const placeRow = z.object({ id: z.string(), documentId: z.string() })
const placeRows = placeRow.array()

/** What some records said or passed on, and where it stands; what is taken off stands nowhere. */
export async function findStatementsOf(
  { teamId }: AnyScope,
  sourceIds: readonly string[],
  tx: Tx,
): Promise<z.output<typeof placeRows>> {
  const ids = Prisma.sql`${[...sourceIds]}::uuid[]`
  const rows = await tx.$queryRaw`
    WITH said AS (
      SELECT a.id FROM "Attribution" a WHERE a."teamId" = ${teamId}::uuid AND a."sourceId" = ANY(${ids})
      UNION
      SELECT r."attributionId" FROM "AttributionRelay" r WHERE r."teamId" = ${teamId}::uuid AND r."outletId" = ANY(${ids}))
    SELECT a.id, n."documentId" FROM said
    JOIN "Attribution" a ON a."teamId" = ${teamId}::uuid AND a.id = said.id AND a."removedAt" IS NULL
    JOIN "Span" q ON q."teamId" = a."teamId" AND q.id = a."spanId"
    JOIN "Snapshot" n ON n."teamId" = q."teamId" AND n.id = q."snapshotId"
    ORDER BY a.id`
  return placeRows.parse(rows)
}
