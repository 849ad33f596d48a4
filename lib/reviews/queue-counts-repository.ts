import { z } from 'zod'
import type { Scope } from '@/lib/access/scope'
import { type Db, db, Prisma } from '@/lib/core/db'
import { AGAIN, AWAKE, CLAIM_TABS, CONCERNS, LIVE, MINE } from './queue-repository'
import { COUNT_CAP, type QueueTab } from './view'

/** Written into the statements: a plan made for any parameter would not know where counting stops. */
const CAP = Prisma.raw(String(COUNT_CAP))

const countsRow = z.object({
  mine: z.number(),
  snoozed: z.number(),
  'look-again': z.number(),
  'to-adjudicate': z.number(),
  unassigned: z.number(),
  'in-review': z.number(),
  decided: z.number(),
  all: z.number(),
})
const onlyCountsRow = z.tuple([countsRow])

/** How much each tab holds, filters aside, each counted up to COUNT_CAP: one statement. */
export async function countQueue(scope: Scope, at: Date, read: Db = db()): Promise<Record<QueueTab, number>> {
  return onlyCountsRow.parse(await read.$queryRaw<unknown[]>(countsSql(scope, at)))[0]
}

/** The statement itself, so that its plan can be looked at. */
export function countsSql(scope: Scope, at: Date): Prisma.Sql {
  const claims = (conditions: readonly Prisma.Sql[]) => {
    const scans = conditions.map(
      (condition) => Prisma.sql`(SELECT 1 FROM "Claim" c
        WHERE c."teamId" = ${scope.teamId}::uuid AND ${condition} LIMIT ${CAP})`,
    )
    return Prisma.sql`(SELECT least(count(*), ${CAP})::int FROM (${Prisma.join(scans, ' UNION ALL ')}) t)`
  }
  return Prisma.sql`
    SELECT ${mineCount(scope, at)} AS mine, ${snoozedCount(scope, at)} AS snoozed, ${markedCount(scope)} AS "look-again",
      ${claims(CLAIM_TABS['to-adjudicate'])} AS "to-adjudicate", ${claims(CLAIM_TABS.unassigned)} AS unassigned,
      ${claims(CLAIM_TABS['in-review'])} AS "in-review", ${claims(CLAIM_TABS.decided)} AS decided,
      ${claims(CLAIM_TABS.all)} AS "all"`
}

/**
 * Looks up each assignment's claim (OFFSET 0 keeps it to that): other plans read claims of the whole team. The order is
 * nobody's wish but the index's: beside the look-ups, reading everybody's assignments counts for so little that the
 * planner holds it as good as reading the reviewer's own.
 */
function mineCount(scope: Scope, at: Date): Prisma.Sql {
  return Prisma.sql`(SELECT least(count(*), ${CAP})::int FROM ((SELECT 1 FROM "Assignment" a
    CROSS JOIN LATERAL (SELECT 1 FROM "Claim" c
      WHERE c."teamId" = a."teamId" AND c.id = a."claimId" AND ${LIVE} OFFSET 0) live
    WHERE ${MINE(scope)} AND ${AWAKE(at)} ORDER BY a."dueSort", a."claimId" LIMIT ${CAP})
    UNION ALL (SELECT 1 FROM "Assignment" a JOIN "Claim" c ON c."teamId" = a."teamId" AND c.id = a."claimId"
      WHERE ${AGAIN(scope)} LIMIT ${CAP})) t)`
}

/** What the member put aside and is not back, each claim of it looked up as `mineCount` does. */
function snoozedCount(scope: Scope, at: Date): Prisma.Sql {
  return Prisma.sql`(SELECT least(count(*), ${CAP})::int FROM (SELECT 1 FROM "Assignment" a
    CROSS JOIN LATERAL (SELECT 1 FROM "Claim" c
      WHERE c."teamId" = a."teamId" AND c.id = a."claimId" AND ${LIVE} OFFSET 0) live
    WHERE ${MINE(scope)} AND a."snoozedUntil" > ${at}::timestamptz ORDER BY a."snoozedUntil" LIMIT ${CAP}) t)`
}

/** From the marks on: few claims are marked, and each is looked up (OFFSET 0) as `mineCount` looks up those of assignments. */
function markedCount(scope: Scope): Prisma.Sql {
  return Prisma.sql`(SELECT least(count(*), ${CAP})::int FROM (SELECT DISTINCT k."claimId" FROM "Mark" k
    CROSS JOIN LATERAL (SELECT 1 FROM "Claim" c
      WHERE c."teamId" = k."teamId" AND c.id = k."claimId" AND c.state <> 'WITHDRAWN' AND ${CONCERNS(scope)} OFFSET 0) mine
    WHERE k."teamId" = ${scope.teamId}::uuid AND k."clearedAt" IS NULL LIMIT ${CAP}) t)`
}

const ofMeRow = z.object({ waiting: z.number(), again: z.number() })
const onlyOfMeRow = z.tuple([ofMeRow])
export type CountsOfMe = z.output<typeof ofMeRow>

/**
 * How many claims wait for the acting member's review or for another look of theirs, and how many that are theirs to answer
 * for want one; each up to COUNT_CAP: one statement.
 */
export async function countOfMe(scope: Scope, at: Date, read: Db = db()): Promise<CountsOfMe> {
  return onlyOfMeRow.parse(await read.$queryRaw<unknown[]>(ofMeSql(scope, at)))[0]
}

/** The statement itself, so that its plan can be looked at. */
export function ofMeSql(scope: Scope, at: Date): Prisma.Sql {
  return Prisma.sql`SELECT ${mineCount(scope, at)} AS waiting, ${markedCount(scope)} AS again`
}
