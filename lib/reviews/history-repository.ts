import { z } from 'zod'
import type { Scope } from '@/lib/access/scope'
import { type Db, db } from '@/lib/core/db'

const row = z.object({ claimId: z.string(), reviewerIds: z.array(z.string()) })
const allRows = row.array()

/** Of these claims those whose review by the acting member is to come, with everyone who is or was their reviewer. */
export async function findBlindClaims(
  scope: Scope,
  claimIds: readonly string[],
  read: Db = db(),
): Promise<{ claimId: string; reviewerIds: string[] }[]> {
  if (claimIds.length === 0) return []
  const rows = await read.$queryRaw<unknown[]>`
    SELECT mine."claimId",
      (SELECT coalesce(jsonb_agg(DISTINCT p.id), '[]'::jsonb) FROM (
        SELECT a."reviewerId" AS id FROM "Assignment" a WHERE a."teamId" = mine."teamId" AND a."claimId" = mine."claimId"
        UNION SELECT r."reviewerId" FROM "Review" r WHERE r."teamId" = mine."teamId" AND r."claimId" = mine."claimId"
      ) p) AS "reviewerIds"
    FROM "Assignment" mine
    WHERE mine."teamId" = ${scope.teamId}::uuid AND mine."reviewerId" = ${scope.actorId}::uuid
      AND mine."claimId" = ANY(${[...claimIds]}::uuid[]) AND mine."reviewedAt" IS NULL AND mine."withdrawnAt" IS NULL`
  return allRows.parse(rows)
}

/** The present wording of these claims, by id. */
export async function findClaimTexts(
  scope: Scope,
  claimIds: readonly string[],
  read: Db = db(),
): Promise<Record<string, string>> {
  if (claimIds.length === 0) return {}
  const rows = await read.claim.findMany({
    where: { teamId: scope.teamId, id: { in: [...claimIds] } },
    select: { id: true, text: true },
  })
  return Object.fromEntries(rows.map((claim) => [claim.id, claim.text]))
}
