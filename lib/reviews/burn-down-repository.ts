import { z } from 'zod'
import type { Scope } from '@/lib/access/scope'
import { type Db, db, Prisma } from '@/lib/core/db'
import type { ClaimTurn } from './burn-down'

const turns = z
  .object({
    claimId: z.string(),
    at: z.date(),
    turn: z.enum(['made', 'again', 'decided', 'gone']),
  })
  .array()
const dayStart = z.tuple([z.object({ today: z.date() })])

/** When claims of a story were made, decided, opened again, withdrawn and restored, from the story's own history. */
export async function findTurns(scope: Scope, storyId: string, read: Db = db()): Promise<ClaimTurn[]> {
  return turns.parse(await read.$queryRaw<unknown[]>(turnsSql(scope, storyId)))
}

/** The statement itself, so that its plan can be looked at. */
export function turnsSql({ teamId }: Scope, storyId: string): Prisma.Sql {
  return Prisma.sql`
    SELECT c.id AS "claimId", c."createdAt" AS at, 'made' AS turn
    FROM "Claim" c WHERE c."teamId" = ${teamId}::uuid AND c."storyId" = ${storyId}::uuid
    UNION ALL
    SELECT e."claimId", e.at, CASE e.kind WHEN 'verdict.recorded' THEN 'decided' WHEN 'claim.withdrawn' THEN 'gone'
      ELSE 'again' END AS turn
    FROM "AuditEvent" e WHERE e."teamId" = ${teamId}::uuid AND e."storyId" = ${storyId}::uuid AND e."claimId" IS NOT NULL
      AND e.kind IN ('claim.withdrawn', 'claim.restored', 'claim.reopened', 'verdict.recorded')`
}

/** When the day of that moment began in a zone. */
export async function startOfDay(at: Date, zone: string, read: Db = db()): Promise<Date> {
  const rows = await read.$queryRaw<unknown[]>`
    SELECT date_trunc('day', ${at}::timestamptz AT TIME ZONE ${zone}::text) AT TIME ZONE ${zone}::text AS today`
  return dayStart.parse(rows)[0].today
}
