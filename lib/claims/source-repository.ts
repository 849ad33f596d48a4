import { z } from 'zod'
import type { Scope } from '@/lib/access/scope'
import {
  ATTRIBUTION_MODES,
  ATTRIBUTION_TERMS,
  DENIAL_SCOPES,
  STANCES,
  type Stance,
} from '@/lib/attribution/model'
import { type Db, db, Prisma } from '@/lib/core/db'
import { type Cursor, PAGE_SIZE, type Page, placeOf, toPage } from '@/lib/core/paging'
import { SOURCE_NAMINGS } from '@/lib/sources/model'
import { CLAIM_STATES, VERDICTS } from './model'
import type { SourceStatement } from './source-view'

const row = z.object({
  id: z.string(),
  role: z.enum(['source', 'relay']),
  speaker: z.string(),
  stance: z.enum(STANCES),
  denialScope: z.enum(DENIAL_SCOPES).nullable(),
  mode: z.enum(ATTRIBUTION_MODES),
  terms: z.enum(ATTRIBUTION_TERMS),
  naming: z.enum(SOURCE_NAMINGS),
  sourceWords: z.string(),
  saidWhen: z.string(),
  quote: z.string(),
  snapshotId: z.string(),
  start: z.int(),
  recordedAt: z.date().transform((at) => at.toISOString()),
  claim: z.object({
    id: z.string(),
    number: z.int(),
    text: z.string(),
    state: z.enum(CLAIM_STATES),
    verdict: z.enum(VERDICTS).nullable(),
  }),
  story: z.object({ id: z.string(), number: z.int(), title: z.string() }),
  outlet: z.string().nullable(),
})
const allRows = row.array()

/** How many sort values a cursor of this list has. */
export const STATEMENT_CURSOR = 2

/**
 * One page of what an actor, of one or more records, said or passed on, the newest first, in one query. Each of the two is
 * read by an index of its own: asked for either at once, Postgres would go through all that the team ever recorded.
 */
export async function findStatements(
  scope: Scope,
  sourceIds: readonly string[],
  cursor: Cursor | null,
  read: Db = db(),
): Promise<Page<SourceStatement>> {
  const backwards = cursor?.direction === 'before'
  const order = (alias: Prisma.Sql) =>
    backwards
      ? Prisma.sql`${alias}."createdAt", ${alias}.id`
      : Prisma.sql`${alias}."createdAt" DESC, ${alias}.id DESC`
  const part = (role: string, which: Prisma.Sql) => Prisma.sql`(SELECT a.*, ${role}::text AS role
      FROM "Attribution" a JOIN "Claim" c ON c."teamId" = a."teamId" AND c.id = a."claimId"
      WHERE a."teamId" = ${scope.teamId}::uuid AND ${which} AND a."removedAt" IS NULL AND c.state <> 'WITHDRAWN'
        AND ${beyond(cursor)}
      ORDER BY ${order(Prisma.sql`a`)} LIMIT ${PAGE_SIZE + 1})`
  const said = part('source', isOne(Prisma.sql`a."sourceId"`, sourceIds))
  const passedOn = part(
    'relay',
    Prisma.sql`NOT ${isOne(Prisma.sql`a."sourceId"`, sourceIds)} AND a.id IN (SELECT r."attributionId" FROM "AttributionRelay" r
        WHERE r."teamId" = ${scope.teamId}::uuid AND ${isOne(Prisma.sql`r."outletId"`, sourceIds)})`,
  )
  const rows = await read.$queryRaw`
    WITH page AS (SELECT * FROM (${said} UNION ALL ${passedOn}) a ORDER BY ${order(Prisma.sql`a`)} LIMIT ${PAGE_SIZE + 1})
    SELECT p.id, p.role, s.name AS speaker, p.stance, p."denialScope", p.mode, p.terms, p.naming, p."sourceWords",
      p."saidWhen", q.exact AS quote, q."snapshotId", q.start, p."createdAt" AS "recordedAt", d.outlet,
      jsonb_build_object('id', c.id, 'number', c.number, 'text', c.text, 'state', c.state, 'verdict', c.verdict) AS claim,
      jsonb_build_object('id', t.id, 'number', t.number, 'title', t.title) AS story
    FROM page p
    JOIN "Source" s ON s."teamId" = p."teamId" AND s.id = p."sourceId"
    JOIN "Span" q ON q."teamId" = p."teamId" AND q.id = p."spanId"
    JOIN "Snapshot" n ON n."teamId" = q."teamId" AND n.id = q."snapshotId"
    JOIN "Document" d ON d."teamId" = n."teamId" AND d.id = n."documentId"
    JOIN "Claim" c ON c."teamId" = p."teamId" AND c.id = p."claimId"
    JOIN "Story" t ON t."teamId" = c."teamId" AND t.id = c."storyId"
    ORDER BY ${order(Prisma.sql`p`)}`
  return toPage(allRows.parse(rows), cursor, (one) => [one.recordedAt, one.id])
}

/** Of a single id the index gives the rows in order; of several they are sorted. */
function isOne(column: Prisma.Sql, [first = '', ...more]: readonly string[]): Prisma.Sql {
  if (more.length === 0) return Prisma.sql`(${column} = ${first}::uuid)`
  return Prisma.sql`(${column} = ANY(${[first, ...more]}::uuid[]))`
}

function beyond(cursor: Cursor | null): Prisma.Sql {
  const place = placeOf(cursor)
  if (!place) return Prisma.sql`true`
  const { at, id } = place
  return cursor?.direction === 'before'
    ? Prisma.sql`(a."createdAt", a.id) > (${at}::timestamptz, ${id}::uuid)`
    : Prisma.sql`(a."createdAt", a.id) < (${at}::timestamptz, ${id}::uuid)`
}

/** How many of an actor's own statements take each stance. */
export async function countStances(
  scope: Scope,
  sourceIds: readonly string[],
  read: Db = db(),
): Promise<Record<Stance, number>> {
  const rows = await read.attribution.groupBy({
    by: ['stance'],
    where: {
      teamId: scope.teamId,
      sourceId: { in: [...sourceIds] },
      removedAt: null,
      claim: { state: { not: 'WITHDRAWN' } },
    },
    _count: true,
  })
  const none = { ASSERTS: 0, CONFIRMS: 0, DENIES: 0, DISPUTES: 0, NO_COMMENT: 0, UNCLEAR: 0 }
  return Object.assign(none, Object.fromEntries(rows.map((one) => [one.stance, one._count])))
}
