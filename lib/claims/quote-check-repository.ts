import { z } from 'zod'
import type { AnyScope } from '@/lib/access/scope'
import type { WordChange } from '@/lib/archive/align/word-difference'
import type { Range } from '@/lib/archive/model'
import { QUOTE_STATES, type QuoteState } from '@/lib/archive/quotes/check'
import { newestCapture } from '@/lib/archive/working-repository'
import { ATTRIBUTION_MODES } from '@/lib/attribution/model'
import { type Db, db, Prisma, type Tx } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'

/** Whose quote was checked. */
export type QuoteOf =
  | { readonly attributionId: string; readonly evidenceId?: undefined }
  | { readonly evidenceId: string; readonly attributionId?: undefined }

export type QuoteCheckRow = QuoteOf & {
  readonly ordinal: number
  readonly snapshotId: string
  readonly textDigest: string
  readonly quote: string
  readonly state: QuoteState
  readonly ranges: readonly Range[]
  readonly difference: readonly Pick<WordChange, 'kind' | 'text'>[] | null
  readonly checkedAt: Date
}

/** Keeps what checks found; what somebody else kept meanwhile of the same words and text is the same. */
export async function insertQuoteChecks(
  { teamId }: AnyScope,
  rows: readonly QuoteCheckRow[],
  tx: Tx,
): Promise<void> {
  await tx.quoteCheck.createMany({
    data: rows.map(({ ranges, difference, ...row }) => ({
      ...row,
      id: newId(),
      teamId,
      ranges: ranges.map(({ start, end }) => ({ start, end })),
      difference: difference ? difference.map(({ kind, text }) => ({ kind, text })) : Prisma.DbNull,
    })),
    skipDuplicates: true,
  })
}

/** The words that an attribution's quote was checked by, in order; of every capture the same. */
export async function findCheckedWords(
  { teamId }: AnyScope,
  { attributionId, snapshotId }: { attributionId: string; snapshotId: string },
  tx: Tx,
): Promise<string[]> {
  const rows = await tx.quoteCheck.findMany({
    where: { teamId, attributionId, snapshotId },
    orderBy: { ordinal: 'asc' },
    select: { quote: true },
  })
  return rows.map(({ quote }) => quote)
}

export async function deleteQuoteChecks({ teamId }: AnyScope, attributionId: string, tx: Tx): Promise<void> {
  await tx.quoteCheck.deleteMany({ where: { teamId, attributionId } })
}

const uncheckedRow = z.object({
  storyId: z.string(),
  attributionId: z.string().nullable(),
  evidenceId: z.string().nullable(),
  ordinal: z.int(),
  quote: z.string(),
  snapshotId: z.string(),
})
const uncheckedRows = uncheckedRow.array()
export type Unchecked = z.output<typeof uncheckedRow>

/** The reports that what an attribution `a` in the document `doc` says is held to rest on. */
const restsOn = (toDocument: Prisma.Sql, attribution: Prisma.Sql, doc: Prisma.Sql) => Prisma.sql`EXISTS (
  SELECT 1 FROM "Derivation" r WHERE r."teamId" = ${attribution}."teamId" AND r.state = 'HELD'
    AND r."toDocumentId" = ${toDocument} AND r."fromDocumentId" = ${doc}
    AND (r."fromAttributionId" IS NULL OR r."fromAttributionId" = ${attribution}.id))`

/**
 * The quotes of a team (of one story, if given) that nobody has looked for yet in the newest capture of their document, or of a
 * report that theirs is held to rest on.
 */
export async function findUnchecked(
  { teamId }: AnyScope,
  storyId: string | null,
  read: Db = db(),
): Promise<readonly Unchecked[]> {
  const only = storyId ? Prisma.sql`AND c."storyId" = ${storyId}::uuid` : Prisma.empty
  const rows = await read.$queryRaw`
    WITH said AS (
      SELECT k."teamId", k."attributionId", k."evidenceId", k.ordinal, k.quote, h."documentId", a.id AS "id", c."storyId"
      FROM "QuoteCheck" k
      LEFT JOIN "Attribution" a ON a."teamId" = k."teamId" AND a.id = k."attributionId" AND a."removedAt" IS NULL
      LEFT JOIN "Span" q ON q."teamId" = a."teamId" AND q.id = a."spanId"
      LEFT JOIN "Evidence" e ON e."teamId" = k."teamId" AND e.id = k."evidenceId" AND e."removedAt" IS NULL
      JOIN "Claim" c ON c."teamId" = k."teamId" AND c.id = coalesce(a."claimId", e."claimId") ${only}
      JOIN "Snapshot" h ON h."teamId" = k."teamId" AND h.id = k."snapshotId"
      WHERE k."teamId" = ${teamId}::uuid AND k."snapshotId" = coalesce(q."snapshotId", e."snapshotId"))
    SELECT s."storyId", s."attributionId", s."evidenceId", s.ordinal, s.quote, newest.id AS "snapshotId"
    FROM said s
    JOIN "Document" d ON d."teamId" = s."teamId" AND (d.id = s."documentId"
      OR (s.id IS NOT NULL AND ${restsOn(Prisma.sql`d.id`, Prisma.sql`s`, Prisma.sql`s."documentId"`)}))
    CROSS JOIN LATERAL (SELECT ${newestCapture(Prisma.sql`d`)} AS id) newest
    WHERE newest.id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "QuoteCheck" o
      WHERE o."teamId" = s."teamId" AND o."snapshotId" = newest.id AND o.ordinal = s.ordinal
        AND (o."attributionId" = s."attributionId" OR o."evidenceId" = s."evidenceId"))
    ORDER BY s."storyId", newest.id, s."attributionId", s."evidenceId", s.ordinal`
  return uncheckedRows.parse(rows)
}

const unbegunRow = z.object({
  storyId: z.string(),
  attributionId: z.string().nullable(),
  evidenceId: z.string().nullable(),
  mode: z.enum(ATTRIBUTION_MODES),
  pieces: z.array(z.string()),
  snapshotId: z.string(),
})
const unbegunRows = unbegunRow.array()
export type Unbegun = z.output<typeof unbegunRow>

/** The quotes that were never looked for, not even where they were taken from: recorded before quotes were checked. */
export async function findUnbegun(
  { teamId }: AnyScope,
  storyId: string | null,
  read: Db = db(),
): Promise<readonly Unbegun[]> {
  const only = storyId ? Prisma.sql`AND c."storyId" = ${storyId}::uuid` : Prisma.empty
  const rows = await read.$queryRaw`
    SELECT c."storyId", a.id AS "attributionId", NULL AS "evidenceId", a.mode::text, q."snapshotId",
      (SELECT jsonb_agg(p.exact ORDER BY t.ordinal) FROM "AttributionContent" t
        JOIN "Span" p ON p."teamId" = t."teamId" AND p.id = t."spanId"
        WHERE t."teamId" = a."teamId" AND t."attributionId" = a.id) AS pieces
    FROM "Attribution" a
    JOIN "Claim" c ON c."teamId" = a."teamId" AND c.id = a."claimId" ${only}
    JOIN "Span" q ON q."teamId" = a."teamId" AND q.id = a."spanId"
    WHERE a."teamId" = ${teamId}::uuid AND a."removedAt" IS NULL AND a.mode <> 'INDIRECT'
      AND EXISTS (SELECT 1 FROM "AttributionContent" t WHERE t."teamId" = a."teamId" AND t."attributionId" = a.id)
      AND NOT EXISTS (SELECT 1 FROM "QuoteCheck" k WHERE k."teamId" = a."teamId" AND k."attributionId" = a.id)
    UNION ALL
    SELECT c."storyId", NULL, e.id, 'DIRECT', e."snapshotId", jsonb_build_array(n.exact)
    FROM "Evidence" e
    JOIN "Claim" c ON c."teamId" = e."teamId" AND c.id = e."claimId" ${only}
    JOIN "Span" n ON n."teamId" = e."teamId" AND n.id = e."spanId"
    WHERE e."teamId" = ${teamId}::uuid AND e."removedAt" IS NULL
      AND NOT EXISTS (SELECT 1 FROM "QuoteCheck" k WHERE k."teamId" = e."teamId" AND k."evidenceId" = e.id)
    ORDER BY 1, 5`
  return unbegunRows.parse(rows)
}

/** A check as pages and rules are given it. */
export const quoteCheckRow = z.object({
  snapshotId: z.string(),
  /** Whether it is the document that the quote was taken from, and the very capture. */
  own: z.boolean(),
  same: z.boolean(),
  document: z.object({ id: z.string(), title: z.string(), outlet: z.string().nullable() }),
  state: z.enum(QUOTE_STATES),
  ranges: z.array(z.object({ start: z.int(), end: z.int() })),
  difference: z
    .array(z.object({ kind: z.enum(['SAME', 'DELETED', 'INSERTED']), text: z.string() }))
    .nullable(),
})

/**
 * What is known of a quote in the newest capture looked at of its own document (`taken`: the span it was taken from) and of each
 * report that its attribution `of` is still held to rest on, as JSON: its own first, piece by piece. Words that were carried to a
 * newer capture and not found there are not found: what reads most like them there is somebody else's sentence. `whereTaken`: also
 * what is known of the capture they were taken from, if there is a newer one.
 */
export const checksOf = (
  of: Prisma.Sql,
  taken: Prisma.Sql,
  column: 'attributionId' | 'evidenceId',
  { whereTaken = false } = {},
) => {
  const kept = whereTaken ? Prisma.sql`kh.id = kn.id OR` : Prisma.empty
  const id = column === 'attributionId' ? Prisma.sql`"attributionId"` : Prisma.sql`"evidenceId"`
  const linked =
    column === 'attributionId'
      ? restsOn(Prisma.sql`kd.id`, of, Prisma.sql`kn."documentId"`)
      : Prisma.sql`false`
  const lost = Prisma.sql`(k.state = 'ALTERED' AND kc.state IS NOT DISTINCT FROM 'ORPHANED')`
  return Prisma.sql`(SELECT coalesce(jsonb_agg(jsonb_build_object('snapshotId', k."snapshotId",
      'quote', k.quote, 'checkedAt', k."checkedAt", 'own', kd.id = kn."documentId", 'same', kh.id = kn.id, 'state', CASE WHEN ${lost} THEN 'NOT_FOUND' ELSE k.state::text END,
      'ranges', CASE WHEN ${lost} THEN '[]' ELSE k.ranges END, 'difference', CASE WHEN ${lost} THEN NULL ELSE k.difference END,
      'document', jsonb_build_object('id', kd.id, 'title', kd.title, 'outlet', kd.outlet))
      ORDER BY kd.id <> kn."documentId", kd."createdAt", kd.id, kh."capturedAt", kh.id, k.ordinal), '[]')
    FROM "QuoteCheck" k
    JOIN "Snapshot" kh ON kh."teamId" = k."teamId" AND kh.id = k."snapshotId"
    JOIN "Document" kd ON kd."teamId" = kh."teamId" AND kd.id = kh."documentId"
    JOIN "Snapshot" kn ON kn."teamId" = k."teamId" AND kn.id = ${taken}."snapshotId"
    LEFT JOIN "CarriedSpan" kc ON kc."teamId" = k."teamId" AND kc."spanId" = ${taken}.id AND kc."snapshotId" = k."snapshotId"
    WHERE k."teamId" = ${of}."teamId" AND k.${id} = ${of}.id AND (kd.id = kn."documentId" OR ${linked})
      AND (${kept} NOT EXISTS (SELECT 1 FROM "QuoteCheck" l JOIN "Snapshot" lh ON lh."teamId" = l."teamId" AND lh.id = l."snapshotId"
        WHERE l."teamId" = k."teamId" AND l.${id} = k.${id} AND lh."documentId" = kh."documentId"
          AND (lh."capturedAt", lh.id) > (kh."capturedAt", kh.id))))`
}
