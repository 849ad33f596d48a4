import { z } from 'zod'
import type { Scope } from '@/lib/access/scope'
import { type Db, db, Prisma } from '@/lib/core/db'
import { AWAKE, LIVE, MINE } from './queue-repository'

const found = z.array(z.object({ id: z.string() }))

/** By what the claims of a member stand one behind the other. */
const place = (row: 'a' | 'b') =>
  Prisma.raw(
    `${row}."skippedAt" IS NOT NULL, coalesce(${row}."skippedAt", ${row}."dueSort"), ${row}."claimId"`,
  )

/**
 * The claim that waits for the acting member's review after this one, in the order of their queue: what they skipped comes
 * behind the others, what they put aside not before its time. Behind the last comes the first again. Null when no other waits.
 */
export async function findNextMine(
  scope: Scope,
  claimId: string,
  at: Date,
  read: Db = db(),
): Promise<string | null> {
  const rows = await read.$queryRaw<unknown[]>`
    SELECT a."claimId" AS id
    FROM "Assignment" a JOIN "Claim" c ON c."teamId" = a."teamId" AND c.id = a."claimId"
    WHERE ${MINE(scope)} AND ${LIVE} AND ${AWAKE(at)} AND a."claimId" <> ${claimId}::uuid
    ORDER BY coalesce((${place('a')}) < (
        SELECT ${place('b')} FROM "Assignment" b
        WHERE b."teamId" = ${scope.teamId}::uuid AND b."reviewerId" = ${scope.actorId}::uuid
          AND b."claimId" = ${claimId}::uuid
        ORDER BY b."withdrawnAt" DESC NULLS FIRST LIMIT 1), false),
      ${place('a')}
    LIMIT 1`
  return found.parse(rows)[0]?.id ?? null
}
