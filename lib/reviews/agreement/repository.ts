import { z } from 'zod'
import type { Scope } from '@/lib/access/scope'
import { CLAIM_STATES, VERDICTS, type Verdict } from '@/lib/claims/model'
import { type Db, db, Prisma } from '@/lib/core/db'
import { type Cursor, PAGE_SIZE, placeOf } from '@/lib/core/paging'

const verdict = z.enum(VERDICTS)
const count = z.coerce.number()
const person = z.object({ id: z.string(), name: z.string() })

/**
 * `own`: what each reviewer found of a wording at first, before they could see another's: only of claims that nobody is still to judge,
 * or figures would tell a blind reviewer what is in. `unit`: when a wording had been judged by all of them.
 */
const judged = ({ teamId }: Scope, month: string | null) => Prisma.sql`
  own AS (
    SELECT DISTINCT ON (r."claimId", r."claimVersion", r."reviewerId")
      r."claimId", r."claimVersion", r."reviewerId", r.verdict, r."submittedAt"
    FROM "Review" r JOIN "Claim" c ON c."teamId" = r."teamId" AND c.id = r."claimId" AND c.state IN ('DECIDED', 'TO_ADJUDICATE')
    WHERE r."teamId" = ${teamId}::uuid
    ORDER BY r."claimId", r."claimVersion", r."reviewerId", r.revision),
  unit AS (
    SELECT "claimId", "claimVersion", max("submittedAt") AS at, array_agg(verdict::text ORDER BY verdict) AS verdicts
    FROM own GROUP BY 1, 2
    HAVING ${month}::text IS NULL OR to_char(max("submittedAt") AT TIME ZONE 'UTC', 'YYYY-MM') = ${month})`

const judgedRows = z.object({ month: z.string(), verdicts: z.array(verdict), count }).array()

/** How often claims were judged alike, by the month (UTC) in which the last judgement came in. */
export async function findJudged(scope: Scope, month: string | null, read: Db = db()) {
  const rows = await read.$queryRaw`
    WITH ${judged(scope, month)}
    SELECT to_char(at AT TIME ZONE 'UTC', 'YYYY-MM') AS month, verdicts, count(*) AS count
    FROM unit GROUP BY 1, 2 ORDER BY 1 DESC, 2`
  return judgedRows.parse(rows)
}

/** How many people judged any of it. */
export async function countReviewers(scope: Scope, month: string | null, read: Db = db()): Promise<number> {
  const rows = await read.$queryRaw<{ count: bigint }[]>`
    WITH ${judged(scope, month)}
    SELECT count(DISTINCT o."reviewerId") AS count FROM own o JOIN unit USING ("claimId", "claimVersion")`
  return Number(rows[0]?.count ?? 0)
}

const pairRows = z.object({ first: person, second: person, a: verdict, b: verdict, count }).array()

/** How often two reviewers found what of the same wording; each two once, in the order of their names. */
export async function findPairs(scope: Scope, month: string | null, read: Db = db()) {
  const rows = await read.$queryRaw`
    WITH ${judged(scope, month)},
    named AS (
      SELECT o.*, u.name FROM own o JOIN unit USING ("claimId", "claimVersion")
      JOIN "Member" m ON m."teamId" = ${scope.teamId}::uuid AND m.id = o."reviewerId"
      JOIN "User" u ON u.id = m."userId")
    SELECT jsonb_build_object('id', x."reviewerId", 'name', x.name) AS first,
      jsonb_build_object('id', y."reviewerId", 'name', y.name) AS second, x.verdict AS a, y.verdict AS b, count(*) AS count
    FROM named x JOIN named y USING ("claimId", "claimVersion")
    WHERE (x.name, x."reviewerId") < (y.name, y."reviewerId")
    GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4`
  return pairRows.parse(rows)
}

const claimRows = z
  .object({
    id: z.string(),
    number: z.number(),
    text: z.string(),
    state: z.enum(CLAIM_STATES),
    verdict: verdict.nullable(),
    story: z.string(),
    at: z.date(),
    earlier: z.boolean(),
    first: person,
    second: person,
  })
  .array()

export type Behind = {
  readonly month: string | null
  /** Anybody where null. */
  readonly pair: readonly [string, string] | null
  readonly a: Verdict
  readonly b: Verdict
  readonly cursor: Cursor | null
}

/** The claims of which one found `a` and the other `b`, and one more than a page: the latest judged first. */
export async function findBehind(scope: Scope, { month, pair, a, b, cursor }: Behind, read: Db = db()) {
  const place = placeOf(cursor)
  const backwards = cursor?.direction === 'before' && place !== null
  const order = backwards ? Prisma.sql`ASC` : Prisma.sql`DESC`
  const side = backwards ? Prisma.sql`>` : Prisma.sql`<`
  const beyond = place
    ? Prisma.sql`AND (u.at, c.id) ${side} (${place.at}::timestamptz, ${place.id}::uuid)`
    : Prisma.empty
  // Two who found otherwise stand one way round or the other; two who found the same must not come twice.
  const who = pair
    ? Prisma.sql`x."reviewerId" = ${pair[0]}::uuid AND y."reviewerId" = ${pair[1]}::uuid`
    : a === b
      ? Prisma.sql`x."reviewerId" < y."reviewerId"`
      : Prisma.sql`x."reviewerId" <> y."reviewerId"`
  const rows = await read.$queryRaw`
    WITH ${judged(scope, month)}
    SELECT * FROM (
      SELECT DISTINCT ON (u."claimId", u."claimVersion") c.id, c.number, c.text, c.state, c.verdict, s.title AS story, u.at,
        u."claimVersion" < c.version AS earlier,
        jsonb_build_object('id', x."reviewerId", 'name', nx.name) AS first,
        jsonb_build_object('id', y."reviewerId", 'name', ny.name) AS second
      FROM own x JOIN own y USING ("claimId", "claimVersion") JOIN unit u USING ("claimId", "claimVersion")
      JOIN "Claim" c ON c."teamId" = ${scope.teamId}::uuid AND c.id = u."claimId"
      JOIN "Story" s ON s."teamId" = c."teamId" AND s.id = c."storyId"
      JOIN "Member" mx ON mx."teamId" = c."teamId" AND mx.id = x."reviewerId" JOIN "User" nx ON nx.id = mx."userId"
      JOIN "Member" my ON my."teamId" = c."teamId" AND my.id = y."reviewerId" JOIN "User" ny ON ny.id = my."userId"
      WHERE ${who} AND x.verdict = ${a}::"Verdict" AND y.verdict = ${b}::"Verdict" ${beyond}
      ORDER BY u."claimId", u."claimVersion") found
    ORDER BY found.at ${order}, found.id ${order} LIMIT ${Prisma.raw(String(PAGE_SIZE + 1))}`
  return claimRows.parse(rows)
}

/** A member's name, who may have left; null for another team's. */
export async function findReviewer({ teamId }: Scope, id: string, read: Db = db()) {
  const row = await read.member.findFirst({
    where: { teamId, id },
    select: { id: true, user: { select: { name: true } } },
  })
  return row && { id: row.id, name: row.user.name }
}
