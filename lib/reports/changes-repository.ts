import { z } from 'zod'
import type { Scope } from '@/lib/access/scope'
import { CLAIM_STATES, VERDICTS } from '@/lib/claims/model'
import { type Db, db } from '@/lib/core/db'

const change = z.object({
  claimId: z.string(),
  number: z.int(),
  state: z.enum(CLAIM_STATES),
  verdict: z.enum(VERDICTS).nullable(),
  /** What the report says. */
  told: z.enum(VERDICTS).nullable(),
  /** When the present verdict was given, or the one told of was taken off. */
  at: z.date(),
})
const changeList = change.array()

/** The claims of a report whose verdict in force is no longer the one it tells of, in its order. */
export async function findChanges(
  scope: Scope,
  reportId: string,
  read: Db = db(),
): Promise<z.output<typeof change>[]> {
  const rows = await read.$queryRaw<unknown[]>`
    SELECT c.id AS "claimId", c.number, c.state, c.verdict, told.verdict AS told, coalesce(v."decidedAt", reopened.at) AS at
    FROM "ReportClaim" r
    JOIN "Claim" c ON c."teamId" = r."teamId" AND c.id = r."claimId"
    LEFT JOIN "VerdictRecord" told ON told."teamId" = r."teamId" AND told.id = r."verdictId"
    LEFT JOIN "VerdictRecord" v ON v."teamId" = c."teamId" AND v.id = c."verdictId"
    LEFT JOIN LATERAL (
      SELECT e.at FROM "AuditEvent" e
      WHERE e."teamId" = c."teamId" AND e."claimId" = c.id AND e.kind = 'claim.reopened'
      ORDER BY e.seq DESC LIMIT 1) reopened ON v.id IS NULL
    WHERE r."teamId" = ${scope.teamId}::uuid AND r."reportId" = ${reportId}::uuid
      AND c."verdictId" IS DISTINCT FROM r."verdictId"
    ORDER BY r.ordinal`
  return changeList.parse(rows)
}
