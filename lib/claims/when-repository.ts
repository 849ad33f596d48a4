import { z } from 'zod'
import type { Scope } from '@/lib/access/scope'
import { DENIAL_SCOPES, STANCES } from '@/lib/attribution/model'
import { type Db, db } from '@/lib/core/db'
import type { Dated } from './in-time'

const instant = z.date().transform((at) => at.toISOString())

const row = z
  .object({
    id: z.string(),
    sourceWords: z.string(),
    stance: z.enum(STANCES),
    denialScope: z.enum(DENIAL_SCOPES).nullable(),
    saidWhen: z.string(),
    publishedAt: instant.nullable(),
    publishedPrecision: z.enum(['DAY', 'INSTANT']).nullable(),
    recordedAt: instant,
    recordedBy: z.string(),
    editedAt: instant.nullable(),
    removedAt: instant.nullable(),
  })
  .transform(
    ({ publishedAt, publishedPrecision, ...one }): Dated => ({
      ...one,
      publishedAt: (publishedPrecision === 'DAY' ? publishedAt?.slice(0, 10) : publishedAt) ?? null,
    }),
  )
const rows = row.array()

/**
 * The attributions of a claim with all that tells when they were said, recorded and changed; of those that were taken off
 * only what still stood at `asOf`, if that is given.
 */
export async function findDated(
  scope: Scope,
  claimId: string,
  asOf: string | null,
  read: Db = db(),
): Promise<Dated[]> {
  const found = await read.$queryRaw`
    SELECT a.id, a."sourceWords", a.stance, a."denialScope", a."saidWhen", n."publishedAt", n."publishedPrecision",
      a."createdAt" AS "recordedAt", u.name AS "recordedBy", a."removedAt",
      (SELECT e.at FROM "AuditEvent" e WHERE e."teamId" = a."teamId" AND e."subjectId" = a.id
        AND e.kind = 'attribution.edited' ORDER BY e.seq DESC LIMIT 1) AS "editedAt"
    FROM "Attribution" a
    JOIN "Span" q ON q."teamId" = a."teamId" AND q.id = a."spanId"
    JOIN "Snapshot" n ON n."teamId" = q."teamId" AND n.id = q."snapshotId"
    JOIN "Member" m ON m."teamId" = a."teamId" AND m.id = a."createdById"
    JOIN "User" u ON u.id = m."userId"
    WHERE a."teamId" = ${scope.teamId}::uuid AND a."claimId" = ${claimId}::uuid
      AND (a."removedAt" IS NULL OR a."removedAt" > ${asOf}::timestamptz)
    ORDER BY a."createdAt", a.id`
  return rows.parse(found)
}
