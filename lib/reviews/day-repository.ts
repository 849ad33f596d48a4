import { z } from 'zod'
import type { Scope } from '@/lib/access/scope'
import { type Db, db, Prisma } from '@/lib/core/db'
import { PAGE_SIZE } from '@/lib/core/paging'

const claim = { id: z.string(), number: z.number(), text: z.string(), story: z.string() }
const doneRows = z.object({ ...claim, at: z.date(), decided: z.boolean() }).array()
const waitingRows = z.object({ ...claim, dueAt: z.date().nullable() }).array()
export type StoredDone = z.output<typeof doneRows>[number]
export type StoredWaiting = z.output<typeof waitingRows>[number]

/** One more than is shown tells whether there is more. */
const LIMIT = Prisma.raw(String(PAGE_SIZE + 1))

const dayOf = (at: Date, zone: string) => {
  const today = Prisma.sql`date_trunc('day', ${at}::timestamptz AT TIME ZONE ${zone}::text)`
  return {
    start: Prisma.sql`(${today} AT TIME ZONE ${zone}::text)`,
    end: Prisma.sql`((${today} + interval '1 day') AT TIME ZONE ${zone}::text)`,
  }
}

/** The claims that the acting member reviewed or decided today, the latest first, each once. */
export async function findDoneToday(
  scope: Scope,
  at: Date,
  zone: string,
  read: Db = db(),
): Promise<StoredDone[]> {
  return doneRows.parse(await read.$queryRaw<unknown[]>(doneSql(scope, at, zone)))
}

/** The statement itself, so that its plan can be looked at. */
export function doneSql({ teamId, actorId }: Scope, at: Date, zone: string): Prisma.Sql {
  const { start, end } = dayOf(at, zone)
  return Prisma.sql`
    SELECT c.id, c.number, c.text, s.title AS story, d.at, d.decided
    FROM (SELECT t."claimId", max(t.at) AS at, bool_or(t.decided) AS decided FROM (
        SELECT r."claimId", r."submittedAt" AS at, false AS decided FROM "Review" r
        WHERE r."teamId" = ${teamId}::uuid AND r."reviewerId" = ${actorId}::uuid
          AND r."submittedAt" >= ${start} AND r."submittedAt" < ${end}
        UNION ALL
        SELECT v."claimId", v."decidedAt", true FROM "VerdictRecord" v
        WHERE v."teamId" = ${teamId}::uuid AND v."decidedById" = ${actorId}::uuid
          AND v."decidedAt" >= ${start} AND v."decidedAt" < ${end}) t
      GROUP BY t."claimId" ORDER BY 2 DESC, 1 LIMIT ${LIMIT}) d
    JOIN "Claim" c ON c."teamId" = ${teamId}::uuid AND c.id = d."claimId"
    JOIN "Story" s ON s."teamId" = ${teamId}::uuid AND s.id = c."storyId"
    ORDER BY d.at DESC, d."claimId"`
}

/** The claims for which nothing but the acting member's review is missing: the others' are in, and wait. What is due first. */
export async function findWaitingForMe(scope: Scope, read: Db = db()): Promise<StoredWaiting[]> {
  return waitingRows.parse(await read.$queryRaw<unknown[]>(waitingForMeSql(scope)))
}

/** The statement itself, so that its plan can be looked at. */
export function waitingForMeSql({ teamId, actorId }: Scope): Prisma.Sql {
  return Prisma.sql`
    SELECT c.id, c.number, c.text, s.title AS story, a."dueAt"
    FROM "Assignment" a
    JOIN "Claim" c ON c."teamId" = a."teamId" AND c.id = a."claimId"
    JOIN "Story" s ON s."teamId" = c."teamId" AND s.id = c."storyId"
    WHERE a."teamId" = ${teamId}::uuid AND a."reviewerId" = ${actorId}::uuid AND a."reviewedAt" IS NULL
      AND a."withdrawnAt" IS NULL AND c.state NOT IN ('DECIDED', 'WITHDRAWN')
      AND (SELECT count(*) > 0 AND bool_and(o."reviewedAt" IS NOT NULL) FROM "Assignment" o
        WHERE o."teamId" = a."teamId" AND o."claimId" = a."claimId" AND o.id <> a.id AND o."withdrawnAt" IS NULL)
    ORDER BY a."dueSort", a."claimId" LIMIT ${LIMIT}`
}
