import { z } from 'zod'
import type { Scope } from '@/lib/access/scope'
import { CLAIM_STATES, VERDICTS } from '@/lib/claims/model'
import { type Db, db, Prisma } from '@/lib/core/db'
import { containing } from '@/lib/core/like'
import { type Cursor, PAGE_SIZE, placeOf } from '@/lib/core/paging'
import { SKIP, skipColumn } from './repository'
import type { QueueFilters, QueueTab } from './view'

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
  turn: z.number(),
  sortAt: z.date(),
  version: z.number(),
  attributions: z.number(),
  marked: z.boolean(),
  reviewers: z.array(
    z.object({
      ...{ id: z.string(), name: z.string(), reviewed: z.boolean(), assignmentId: z.string() },
      snoozedUntil: z.coerce.date().nullable(),
      skip: skipColumn,
    }),
  ),
})
const queueRows = queueRow.array()
export type StoredQueueRow = z.output<typeof queueRow>

/** How many sort values a cursor of the queue has: the turn, the moment, the id. */
export const QUEUE_CURSOR = 3

type ClaimTab = Exclude<QueueTab, 'mine' | 'snoozed' | 'look-again'>

/**
 * The claims of each tab as conditions on `c`, spelled as the partial indexes spell theirs. More than one condition
 * means as many ordered scans of an index, merged: one scan over several states could not come in order.
 */
export const CLAIM_TABS: Readonly<Record<ClaimTab, readonly Prisma.Sql[]>> = {
  'to-adjudicate': [Prisma.sql`c.state = 'TO_ADJUDICATE'`],
  unassigned: [Prisma.sql`c.state = 'OPEN'`],
  'in-review': [Prisma.sql`c.state = 'ASSIGNED'`, Prisma.sql`c.state = 'IN_REVIEW'`],
  decided: [Prisma.sql`c.state = 'DECIDED'`],
  all: [Prisma.sql`c.state NOT IN ('DECIDED', 'WITHDRAWN')`, Prisma.sql`c.state = 'DECIDED'`],
}
export const LIVE = Prisma.sql`c.state NOT IN ('DECIDED', 'WITHDRAWN')`
export const MINE = (
  scope: Scope,
) => Prisma.sql`a."teamId" = ${scope.teamId}::uuid AND a."reviewerId" = ${scope.actorId}::uuid
  AND a."reviewedAt" IS NULL AND a."withdrawnAt" IS NULL`

/** Not put aside by its reviewer, or back since. */
export const AWAKE = (at: Date) =>
  Prisma.sql`(a."snoozedUntil" IS NULL OR a."snoozedUntil" <= ${at}::timestamptz)`

/** Reviewed by the acting member, and marked for another look since: few, and found by their marks. */
export const AGAIN = (
  scope: Scope,
) => Prisma.sql`a."teamId" = ${scope.teamId}::uuid AND a."reviewerId" = ${scope.actorId}::uuid
  AND a."reviewedAt" IS NOT NULL AND a."withdrawnAt" IS NULL AND c.state <> 'WITHDRAWN'
  AND a."claimId" IN (SELECT k."claimId" FROM "Mark" k WHERE k."teamId" = ${scope.teamId}::uuid AND k."clearedAt" IS NULL)`

/**
 * Whether a claim is the acting member's to answer for: they wrote it, review or reviewed it, or gave its verdict. Each looked
 * up for the claim: of what EXISTS asks the planner would first gather all that the member ever did.
 */
export const CONCERNS = ({ actorId }: Scope) => Prisma.sql`(c."authorId" = ${actorId}::uuid
  OR (SELECT true FROM "Assignment" r WHERE r."teamId" = c."teamId" AND r."claimId" = c.id
    AND r."reviewerId" = ${actorId}::uuid AND r."withdrawnAt" IS NULL)
  OR (SELECT v."decidedById" = ${actorId}::uuid FROM "VerdictRecord" v
    WHERE v."teamId" = c."teamId" AND v.id = c."verdictId"))`

/** Marked for another look and the acting member's to answer for. */
const MARKED = (scope: Scope) => Prisma.sql`c.state <> 'WITHDRAWN' AND ${CONCERNS(scope)}
  AND c.id IN (SELECT k."claimId" FROM "Mark" k WHERE k."teamId" = ${scope.teamId}::uuid AND k."clearedAt" IS NULL)`

/** Written into the statements: a plan made for any parameter would not know how few rows are wanted. */
const LIMIT = Prisma.raw(String(PAGE_SIZE + 1))

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
  const scans = scansOf(scope, query).map((scan) => scanSql(scan, query, down))
  return Prisma.sql`
    WITH page AS (SELECT * FROM (${Prisma.join(scans, ' UNION ALL ')}) u
      ORDER BY u.turn ${order}, u."sortAt" ${order}, u.id ${order} LIMIT ${LIMIT})
    SELECT p.id, p.number, p.text, p."storyId", s.title AS story, p.state, p.verdict, p."dueAt", p.turn, p."sortAt",
      p.version,
      (SELECT count(*)::int FROM "Attribution" t
        WHERE t."teamId" = ${scope.teamId}::uuid AND t."claimId" = p.id AND t."removedAt" IS NULL) AS attributions,
      EXISTS (SELECT 1 FROM "Mark" k
        WHERE k."teamId" = ${scope.teamId}::uuid AND k."claimId" = p.id AND k."clearedAt" IS NULL) AS marked,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', a."reviewerId", 'name', u.name,
          'reviewed', a."reviewedAt" IS NOT NULL, 'assignmentId', a.id, 'snoozedUntil', a."snoozedUntil",
          'skip', ${SKIP}) ORDER BY a."createdAt", a.id), '[]'::jsonb)
        FROM "Assignment" a
        JOIN "Member" m ON m."teamId" = a."teamId" AND m.id = a."reviewerId"
        JOIN "User" u ON u.id = m."userId"
        WHERE a."teamId" = ${scope.teamId}::uuid AND a."claimId" = p.id AND a."withdrawnAt" IS NULL) AS reviewers
    FROM page p JOIN "Story" s ON s."teamId" = ${scope.teamId}::uuid AND s.id = p."storyId"
    ORDER BY p.turn ${order}, p."sortAt" ${order}, p.id ${order}`
}

/** One ordered scan of an index; what a page holds is all of them, merged. */
type Scan = {
  readonly from: Prisma.Sql
  readonly where: Prisma.Sql
  /** The row whose due date counts. */
  readonly due: 'a' | 'c'
  /** The columns of the index by which it comes in order. */
  readonly sortAt: Prisma.Sql
  readonly id: Prisma.Sql
  /** What has a later turn comes behind all else: 1 for what its reviewer skipped. */
  readonly turn: 0 | 1
}

function scansOf(scope: Scope, { tab, at }: QueueQuery): readonly Scan[] {
  if (tab === 'mine') {
    const open = Prisma.sql`${MINE(scope)} AND ${LIVE} AND ${AWAKE(at)}`
    return [
      assigned(Prisma.sql`${open} AND a."skippedAt" IS NULL`, Prisma.sql`a."dueSort"`),
      assigned(AGAIN(scope), Prisma.sql`a."dueSort"`),
      assigned(Prisma.sql`${open} AND a."skippedAt" IS NOT NULL`, Prisma.sql`a."skippedAt"`, 1),
    ]
  }
  if (tab === 'snoozed') {
    const aside = Prisma.sql`${MINE(scope)} AND ${LIVE} AND a."snoozedUntil" > ${at}::timestamptz`
    return [assigned(aside, Prisma.sql`a."snoozedUntil"`)]
  }
  const conditions = tab === 'look-again' ? [MARKED(scope)] : CLAIM_TABS[tab]
  return conditions.map((condition) => ({
    from: Prisma.sql`"Claim" c`,
    where: Prisma.sql`c."teamId" = ${scope.teamId}::uuid AND ${condition}`,
    ...{ due: 'c', sortAt: Prisma.sql`c."dueSort"`, id: Prisma.sql`c.id`, turn: 0 },
  }))
}

function assigned(where: Prisma.Sql, sortAt: Prisma.Sql, turn: 0 | 1 = 0): Scan {
  const from = Prisma.sql`"Assignment" a JOIN "Claim" c ON c."teamId" = a."teamId" AND c.id = a."claimId"`
  return { from, where, due: 'a', sortAt, id: Prisma.sql`a."claimId"`, turn }
}

function scanSql({ from, where, due, sortAt, id, turn }: Scan, query: QueueQuery, down: boolean): Prisma.Sql {
  const order = down ? Prisma.sql`DESC` : Prisma.sql`ASC`
  const row = Prisma.raw(due)
  return Prisma.sql`(SELECT c.id, c.number, c.text, c."storyId", c.state, c.verdict, c.version,
      ${row}."dueAt", ${sortAt} AS "sortAt", ${Prisma.raw(String(turn))} AS turn
    FROM ${from}
    WHERE ${where} AND ${filters(query, Prisma.sql`${row}."dueSort"`)} AND ${beyond(query.cursor, { sortAt, id, turn, down })}
    ORDER BY ${sortAt} ${order}, ${id} ${order} LIMIT ${LIMIT})`
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

const NEVER = Prisma.sql`false`

/** Past the cursor's row. */
function beyond(
  cursor: Cursor | null,
  { sortAt, id, turn, down }: Pick<Scan, 'sortAt' | 'id' | 'turn'> & { readonly down: boolean },
): Prisma.Sql {
  const [reached, ...key] = cursor?.key ?? []
  const place = cursor && placeOf({ ...cursor, key })
  if (!place) return ALWAYS
  const ahead = (turn - Number(reached === '1')) * (down ? -1 : 1)
  if (ahead !== 0) return ahead > 0 ? ALWAYS : NEVER
  return down
    ? Prisma.sql`(${sortAt}, ${id}) < (${place.at}::timestamptz, ${place.id}::uuid)`
    : Prisma.sql`(${sortAt}, ${id}) > (${place.at}::timestamptz, ${place.id}::uuid)`
}
