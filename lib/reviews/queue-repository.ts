import { z } from 'zod'
import type { Scope } from '@/lib/access/scope'
import { CLAIM_STATES, VERDICTS } from '@/lib/claims/model'
import { type Db, db, Prisma } from '@/lib/core/db'
import { containing } from '@/lib/core/like'
import { type Cursor, PAGE_SIZE, placeOf } from '@/lib/core/paging'
import { COUNT_CAP, type QueueFilters, type QueueTab } from './view'

/** What the queue's filters mean at one moment in one time zone. */
export type QueueQuery = QueueFilters & {
  readonly cursor: Cursor | null
  readonly at: Date
  /** IANA name; decides when today begins and ends. */
  readonly zone: string
}

const queueRow = z.object({
  id: z.string(),
  number: z.number(),
  text: z.string(),
  storyId: z.string(),
  story: z.string(),
  state: z.enum(CLAIM_STATES),
  verdict: z.enum(VERDICTS).nullable(),
  dueAt: z.date().nullable(),
  dueSort: z.date(),
  version: z.number(),
  attributions: z.number(),
  marked: z.boolean(),
  reviewers: z.array(
    z.object({ id: z.string(), name: z.string(), reviewed: z.boolean(), assignmentId: z.string() }),
  ),
})
const queueRows = queueRow.array()
export type StoredQueueRow = z.output<typeof queueRow>

/** How many sort values a cursor of the queue has. */
export const QUEUE_CURSOR = 2

/**
 * The claims of each tab as conditions on `c`, spelled as the partial indexes spell theirs. More than one condition
 * means as many ordered scans of an index, merged: one scan over several states could not come in order.
 */
const CLAIM_TABS: Readonly<Record<Exclude<QueueTab, 'mine' | 'look-again'>, readonly Prisma.Sql[]>> = {
  'to-adjudicate': [Prisma.sql`c.state = 'TO_ADJUDICATE'`],
  unassigned: [Prisma.sql`c.state = 'OPEN'`],
  'in-review': [Prisma.sql`c.state = 'ASSIGNED'`, Prisma.sql`c.state = 'IN_REVIEW'`],
  decided: [Prisma.sql`c.state = 'DECIDED'`],
  all: [Prisma.sql`c.state NOT IN ('DECIDED', 'WITHDRAWN')`, Prisma.sql`c.state = 'DECIDED'`],
}
const LIVE = Prisma.sql`c.state NOT IN ('DECIDED', 'WITHDRAWN')`
const MINE = (
  scope: Scope,
) => Prisma.sql`a."teamId" = ${scope.teamId}::uuid AND a."reviewerId" = ${scope.actorId}::uuid
  AND a."reviewedAt" IS NULL AND a."withdrawnAt" IS NULL`

/** Reviewed by the acting member, and marked for another look since: few, and found by their marks. */
const AGAIN = (
  scope: Scope,
) => Prisma.sql`a."teamId" = ${scope.teamId}::uuid AND a."reviewerId" = ${scope.actorId}::uuid
  AND a."reviewedAt" IS NOT NULL AND a."withdrawnAt" IS NULL AND c.state <> 'WITHDRAWN'
  AND a."claimId" IN (SELECT k."claimId" FROM "Mark" k WHERE k."teamId" = ${scope.teamId}::uuid AND k."clearedAt" IS NULL)`

/**
 * Whether a claim is the acting member's to answer for: they wrote it, review or reviewed it, or gave its verdict. Each looked
 * up for the claim: of what EXISTS asks the planner would first gather all that the member ever did.
 */
const CONCERNS = ({ actorId }: Scope) => Prisma.sql`(c."authorId" = ${actorId}::uuid
  OR (SELECT true FROM "Assignment" r WHERE r."teamId" = c."teamId" AND r."claimId" = c.id
    AND r."reviewerId" = ${actorId}::uuid AND r."withdrawnAt" IS NULL)
  OR (SELECT v."decidedById" = ${actorId}::uuid FROM "VerdictRecord" v
    WHERE v."teamId" = c."teamId" AND v.id = c."verdictId"))`

/** Marked for another look and the acting member's to answer for. */
const MARKED = (scope: Scope) => Prisma.sql`c.state <> 'WITHDRAWN' AND ${CONCERNS(scope)}
  AND c.id IN (SELECT k."claimId" FROM "Mark" k WHERE k."teamId" = ${scope.teamId}::uuid AND k."clearedAt" IS NULL)`

/** Written into the statements: a plan made for any parameter would not know how few rows are wanted. */
const LIMIT = Prisma.raw(String(PAGE_SIZE + 1))
const CAP = Prisma.raw(String(COUNT_CAP))

/** One row more than a page, in the cursor's direction. What is due first stands first; of what is decided, last. */
export async function findQueueRows(
  scope: Scope,
  query: QueueQuery,
  read: Db = db(),
): Promise<StoredQueueRow[]> {
  return queueRows.parse(await read.$queryRaw<unknown[]>(queueSql(scope, query)))
}

/** The statement itself, so that its plan can be looked at. */
export function queueSql(scope: Scope, query: QueueQuery): Prisma.Sql {
  const down = (query.tab === 'decided') !== (query.cursor?.direction === 'before')
  const order = down ? Prisma.sql`DESC` : Prisma.sql`ASC`
  const conditions = (tab: Exclude<QueueTab, 'mine'>) =>
    tab === 'look-again' ? [MARKED(scope)] : CLAIM_TABS[tab]
  const core =
    query.tab === 'mine' ? mineSql(scope, query, down) : claimsSql(scope, conditions(query.tab), query, down)
  return Prisma.sql`
    WITH page AS (${core})
    SELECT p.id, p.number, p.text, p."storyId", s.title AS story, p.state, p.verdict, p."dueAt", p."dueSort", p.version,
      (SELECT count(*)::int FROM "Attribution" t
        WHERE t."teamId" = ${scope.teamId}::uuid AND t."claimId" = p.id AND t."removedAt" IS NULL) AS attributions,
      EXISTS (SELECT 1 FROM "Mark" k
        WHERE k."teamId" = ${scope.teamId}::uuid AND k."claimId" = p.id AND k."clearedAt" IS NULL) AS marked,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', r."reviewerId", 'name', u.name,
          'reviewed', r."reviewedAt" IS NOT NULL, 'assignmentId', r.id) ORDER BY r."createdAt", r.id), '[]'::jsonb)
        FROM "Assignment" r
        JOIN "Member" m ON m."teamId" = r."teamId" AND m.id = r."reviewerId"
        JOIN "User" u ON u.id = m."userId"
        WHERE r."teamId" = ${scope.teamId}::uuid AND r."claimId" = p.id AND r."withdrawnAt" IS NULL) AS reviewers
    FROM page p JOIN "Story" s ON s."teamId" = ${scope.teamId}::uuid AND s.id = p."storyId"
    ORDER BY p."dueSort" ${order}, p.id ${order}`
}

const claimColumns = Prisma.sql`c.id, c.number, c.text, c."storyId", c.state, c.verdict, c.version`

function claimsSql(
  scope: Scope,
  conditions: readonly Prisma.Sql[],
  query: QueueQuery,
  down: boolean,
): Prisma.Sql {
  const order = down ? Prisma.sql`DESC` : Prisma.sql`ASC`
  const [due, id] = [Prisma.sql`c."dueSort"`, Prisma.sql`c.id`]
  const scans = conditions.map(
    (condition) => Prisma.sql`(SELECT ${claimColumns}, c."dueAt", c."dueSort" FROM "Claim" c
      WHERE c."teamId" = ${scope.teamId}::uuid AND ${condition}
        AND ${filters(query, due)} AND ${beyond(query.cursor, due, id, down)}
      ORDER BY c."dueSort" ${order}, c.id ${order} LIMIT ${LIMIT})`,
  )
  return Prisma.sql`SELECT * FROM (${Prisma.join(scans, ' UNION ALL ')}) u
    ORDER BY u."dueSort" ${order}, u.id ${order} LIMIT ${LIMIT}`
}

function mineSql(scope: Scope, query: QueueQuery, down: boolean): Prisma.Sql {
  const order = down ? Prisma.sql`DESC` : Prisma.sql`ASC`
  const [due, id] = [Prisma.sql`a."dueSort"`, Prisma.sql`a."claimId"`]
  const scan = (which: Prisma.Sql) => Prisma.sql`(SELECT ${claimColumns}, a."dueAt", a."dueSort"
    FROM "Assignment" a JOIN "Claim" c ON c."teamId" = a."teamId" AND c.id = a."claimId"
    WHERE ${which} AND ${filters(query, due)} AND ${beyond(query.cursor, due, id, down)}
    ORDER BY a."dueSort" ${order}, a."claimId" ${order} LIMIT ${LIMIT})`
  return Prisma.sql`SELECT * FROM (${scan(Prisma.sql`${MINE(scope)} AND ${LIVE}`)} UNION ALL ${scan(AGAIN(scope))}) u
    ORDER BY u."dueSort" ${order}, u.id ${order} LIMIT ${LIMIT}`
}

const ALWAYS = Prisma.sql`true`

function filters(query: QueueQuery, due: Prisma.Sql): Prisma.Sql {
  const story = query.storyId ? Prisma.sql`c."storyId" = ${query.storyId}::uuid` : ALWAYS
  const words = query.words ? Prisma.sql`c.text ILIKE ${containing(query.words)}` : ALWAYS
  const reviewer = query.reviewerId ? reviewedBy(query.reviewerId) : ALWAYS
  return Prisma.sql`${story} AND ${reviewer} AND ${words} AND ${dueBy(query, due)}`
}

/** From whichever side is shorter: the planner knows how many claims somebody has. */
function reviewedBy(memberId: string): Prisma.Sql {
  return Prisma.sql`EXISTS (SELECT 1 FROM "Assignment" o WHERE o."teamId" = c."teamId" AND o."claimId" = c.id
    AND o."reviewerId" = ${memberId}::uuid AND o."withdrawnAt" IS NULL)`
}

function dueBy({ due: wanted, at, zone }: QueueQuery, due: Prisma.Sql): Prisma.Sql {
  const today = Prisma.sql`date_trunc('day', ${at}::timestamptz AT TIME ZONE ${zone}::text)`
  switch (wanted) {
    case 'overdue':
      return Prisma.sql`${due} < ${at}::timestamptz`
    case 'today':
      return Prisma.sql`${due} >= (${today} AT TIME ZONE ${zone}::text)
        AND ${due} < ((${today} + interval '1 day') AT TIME ZONE ${zone}::text)`
    case 'none':
      return Prisma.sql`${due} = timestamptz '9999-12-31 00:00:00+00'`
    default:
      return ALWAYS
  }
}

/** Past the cursor's row. */
function beyond(cursor: Cursor | null, due: Prisma.Sql, id: Prisma.Sql, down: boolean): Prisma.Sql {
  const place = placeOf(cursor)
  if (!place) return ALWAYS
  return down
    ? Prisma.sql`(${due}, ${id}) < (${place.at}::timestamptz, ${place.id}::uuid)`
    : Prisma.sql`(${due}, ${id}) > (${place.at}::timestamptz, ${place.id}::uuid)`
}

const countsRow = z.object({
  mine: z.number(),
  'look-again': z.number(),
  'to-adjudicate': z.number(),
  unassigned: z.number(),
  'in-review': z.number(),
  decided: z.number(),
  all: z.number(),
})
const onlyCountsRow = z.tuple([countsRow])

/** How much each tab holds, filters aside, each counted up to COUNT_CAP: one statement. */
export async function countQueue(scope: Scope, read: Db = db()): Promise<Record<QueueTab, number>> {
  return onlyCountsRow.parse(await read.$queryRaw<unknown[]>(countsSql(scope)))[0]
}

/** The statement itself, so that its plan can be looked at. */
export function countsSql(scope: Scope): Prisma.Sql {
  const claims = (conditions: readonly Prisma.Sql[]) => {
    const scans = conditions.map(
      (condition) => Prisma.sql`(SELECT 1 FROM "Claim" c
        WHERE c."teamId" = ${scope.teamId}::uuid AND ${condition} LIMIT ${CAP})`,
    )
    return Prisma.sql`(SELECT least(count(*), ${CAP})::int FROM (${Prisma.join(scans, ' UNION ALL ')}) t)`
  }
  return Prisma.sql`
    SELECT ${mineCount(scope)} AS mine, ${markedCount(scope)} AS "look-again",
      ${claims(CLAIM_TABS['to-adjudicate'])} AS "to-adjudicate", ${claims(CLAIM_TABS.unassigned)} AS unassigned,
      ${claims(CLAIM_TABS['in-review'])} AS "in-review", ${claims(CLAIM_TABS.decided)} AS decided,
      ${claims(CLAIM_TABS.all)} AS "all"`
}

/**
 * Looks up each assignment's claim (OFFSET 0 keeps it to that): other plans read claims of the whole team. The order is
 * nobody's wish but the index's: beside the look-ups, reading everybody's assignments counts for so little that the
 * planner holds it as good as reading the reviewer's own.
 */
function mineCount(scope: Scope): Prisma.Sql {
  return Prisma.sql`(SELECT least(count(*), ${CAP})::int FROM ((SELECT 1 FROM "Assignment" a
    CROSS JOIN LATERAL (SELECT 1 FROM "Claim" c
      WHERE c."teamId" = a."teamId" AND c.id = a."claimId" AND ${LIVE} OFFSET 0) live
    WHERE ${MINE(scope)} ORDER BY a."dueSort", a."claimId" LIMIT ${CAP})
    UNION ALL (SELECT 1 FROM "Assignment" a JOIN "Claim" c ON c."teamId" = a."teamId" AND c.id = a."claimId"
      WHERE ${AGAIN(scope)} LIMIT ${CAP})) t)`
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
export async function countOfMe(scope: Scope, read: Db = db()): Promise<CountsOfMe> {
  return onlyOfMeRow.parse(await read.$queryRaw<unknown[]>(ofMeSql(scope)))[0]
}

/** The statement itself, so that its plan can be looked at. */
export function ofMeSql(scope: Scope): Prisma.Sql {
  return Prisma.sql`SELECT ${mineCount(scope)} AS waiting, ${markedCount(scope)} AS again`
}
