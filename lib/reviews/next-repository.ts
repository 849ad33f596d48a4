import { z } from 'zod'
import type { Scope } from '@/lib/access/scope'
import { type Db, db } from '@/lib/core/db'

const found = z.array(z.object({ id: z.string() }))

/**
 * The claim that waits for the acting member's review after this one, in the order of their queue; behind the last
 * comes the first again. Null when no other waits.
 */
export async function findNextMine(scope: Scope, claimId: string, read: Db = db()): Promise<string | null> {
  const rows = await read.$queryRaw<unknown[]>`
    SELECT a."claimId" AS id
    FROM "Assignment" a JOIN "Claim" c ON c."teamId" = a."teamId" AND c.id = a."claimId"
    WHERE a."teamId" = ${scope.teamId}::uuid AND a."reviewerId" = ${scope.actorId}::uuid
      AND a."reviewedAt" IS NULL AND a."withdrawnAt" IS NULL
      AND c.state NOT IN ('DECIDED', 'WITHDRAWN') AND a."claimId" <> ${claimId}::uuid
    ORDER BY coalesce((a."dueSort", a."claimId") < (
        SELECT b."dueSort", b."claimId" FROM "Assignment" b
        WHERE b."teamId" = ${scope.teamId}::uuid AND b."reviewerId" = ${scope.actorId}::uuid
          AND b."claimId" = ${claimId}::uuid
        ORDER BY b."withdrawnAt" DESC NULLS FIRST LIMIT 1), false),
      a."dueSort", a."claimId"
    LIMIT 1`
  return found.parse(rows)[0]?.id ?? null
}
