import { z } from 'zod'
import type { AnyScope } from '@/lib/access/scope'
import type { Tx } from '@/lib/core/db'

const restingRow = z.object({
  spanId: z.string(),
  claimId: z.string(),
  /** Null where the claim itself or its evidence stands there. */
  attributionId: z.string().nullable(),
})
const restingRows = restingRow.array()
export type RestingOnSpan = z.output<typeof restingRow>

/**
 * What of a story's claims stands at some places: attributions with any of their parts, the claims' own passages, and evidence;
 * of a claim that is decided, what its verdict rests on.
 */
export async function findRestingOnSpans(
  { teamId }: AnyScope,
  { storyId, spanIds }: { storyId: string; spanIds: readonly string[] },
  tx: Tx,
): Promise<readonly RestingOnSpan[]> {
  const rows = await tx.$queryRaw`
    WITH place AS (SELECT unnest(${[...spanIds]}::uuid[]) AS id),
      claim AS (SELECT c.id, c."verdictId" FROM "Claim" c
        WHERE c."teamId" = ${teamId}::uuid AND c."storyId" = ${storyId}::uuid AND c.state <> 'WITHDRAWN'),
      said AS (SELECT a.* FROM claim c
        JOIN "Attribution" a ON a."teamId" = ${teamId}::uuid AND a."claimId" = c.id AND a."removedAt" IS NULL)
    SELECT p.id AS "spanId", a."claimId", a.id AS "attributionId" FROM said a
    JOIN place p ON p.id IN (a."spanId", a."sourceSpanId", a."cueSpanId")
    UNION SELECT p.id, a."claimId", a.id FROM said a
    JOIN "AttributionContent" t ON t."teamId" = a."teamId" AND t."attributionId" = a.id
    JOIN place p ON p.id = t."spanId"
    UNION SELECT p.id, a."claimId", a.id FROM said a
    JOIN "AttributionRelay" r ON r."teamId" = a."teamId" AND r."attributionId" = a.id
    JOIN place p ON p.id = r."spanId"
    UNION SELECT p.id, c.id, NULL FROM claim c
    JOIN "ClaimSpan" s ON s."teamId" = ${teamId}::uuid AND s."claimId" = c.id
    JOIN place p ON p.id = s."spanId"
    UNION SELECT p.id, c.id, NULL FROM claim c
    JOIN "Evidence" e ON e."teamId" = ${teamId}::uuid AND e."claimId" = c.id
    JOIN place p ON p.id = e."spanId"
    WHERE CASE WHEN c."verdictId" IS NULL THEN e."removedAt" IS NULL
      ELSE EXISTS (SELECT 1 FROM "VerdictEvidence" v
        WHERE v."teamId" = ${teamId}::uuid AND v."verdictId" = c."verdictId" AND v."evidenceId" = e.id) END
    ORDER BY 1, 2, 3`
  return restingRows.parse(rows)
}

const titleRow = z.object({ snapshotId: z.string(), title: z.string() })
const titleRows = titleRow.array()

/** The titles of the documents that some captures are of. */
export async function findTitles(
  { teamId }: AnyScope,
  snapshotIds: readonly string[],
  tx: Tx,
): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.$queryRaw`
    SELECT n.id AS "snapshotId", d.title FROM "Snapshot" n
    JOIN "Document" d ON d."teamId" = n."teamId" AND d.id = n."documentId"
    WHERE n."teamId" = ${teamId}::uuid AND n.id = ANY(${[...snapshotIds]}::uuid[])`
  return new Map(titleRows.parse(rows).map(({ snapshotId, title }) => [snapshotId, title]))
}
