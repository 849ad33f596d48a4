import { z } from 'zod'
import type { Scope } from '@/lib/access/scope'
import { type Db, db, Prisma } from '@/lib/core/db'
import { containing, literally } from '@/lib/core/like'
import { type Cursor, PAGE_SIZE, type Page, toPage } from '@/lib/core/paging'
import { foldName } from './fold-name'
import type { SourceKind } from './model'
import { actorIdOf, actorsByKey, foundBy, refRow, sourcesOfStory } from './repository'
import { MATCH_REASONS, type SourceListItem, type SourceMatch } from './view'

const listRow = refRow.extend({
  description: z.string(),
  version: z.int(),
  aliases: z.array(z.object({ id: z.string(), name: z.string() })),
  merged: z.array(refRow.extend({ version: z.int(), names: z.array(z.string()) })),
  oneWith: refRow.nullable(),
  statements: z.int(),
  relayed: z.int(),
  stories: z.int(),
  lastAt: z
    .date()
    .transform((at) => at.toISOString())
    .nullable(),
})
const listRows = listRow.array()

const names = (alias: Prisma.Sql) => Prisma.sql`
  FROM "SourceAlias" a WHERE a."teamId" = ${alias}."teamId" AND a."sourceId" = ${alias}.id`

// Sources called `s`, with their names and how much hangs on them and on the records merged into them.
const columns = Prisma.sql`
  s.id, s.name, s.kind, s.naming, s.description, s.version,
  (SELECT coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'name', a.name) ORDER BY a.name <> s.name, a.id), '[]')
   ${names(Prisma.sql`s`)}) AS aliases,
  (SELECT coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'name', m.name, 'kind', m.kind, 'naming', m.naming,
      'version', m.version, 'names', (SELECT jsonb_agg(a.name ORDER BY a.name <> m.name, a.id) ${names(Prisma.sql`m`)}))
      ORDER BY m.id), '[]')
   FROM "Source" m WHERE m."teamId" = s."teamId" AND m."mergedIntoId" = s.id) AS merged,
  (SELECT jsonb_build_object('id', o.id, 'name', o.name, 'kind', o.kind, 'naming', o.naming)
   FROM "Source" o WHERE o."teamId" = s."teamId" AND o.id = s."mergedIntoId") AS "oneWith",
  own.statements, own.stories, own."lastAt", relayed.relayed`
const counted = Prisma.sql`
  CROSS JOIN LATERAL (
    SELECT array_agg(m.id) AS ids FROM "Source" m
    WHERE m."teamId" = s."teamId" AND (m.id = s.id OR m."mergedIntoId" = s.id)) every
  CROSS JOIN LATERAL (
    SELECT count(*)::int AS statements, count(DISTINCT c."storyId")::int AS stories, max(x."createdAt") AS "lastAt"
    FROM "Attribution" x JOIN "Claim" c ON c."teamId" = x."teamId" AND c.id = x."claimId"
    WHERE x."teamId" = s."teamId" AND x."sourceId" = ANY(every.ids) AND x."removedAt" IS NULL AND c.state <> 'WITHDRAWN') own
  CROSS JOIN LATERAL (
    SELECT count(*)::int AS relayed FROM "AttributionRelay" r
      JOIN "Attribution" x ON x."teamId" = r."teamId" AND x.id = r."attributionId"
      JOIN "Claim" c ON c."teamId" = x."teamId" AND c.id = x."claimId"
    WHERE r."teamId" = s."teamId" AND r."outletId" = ANY(every.ids) AND x."removedAt" IS NULL AND c.state <> 'WITHDRAWN') relayed`

/** How many sort values a cursor of this list has. */
export const SOURCE_CURSOR = 2

/** One page of actors by name, in one query. `words` stand anywhere in a name one of their records goes by. */
export async function findSources(
  scope: Scope,
  { words, kind }: { words: string; kind: SourceKind | null },
  cursor: Cursor | null,
  read: Db = db(),
): Promise<Page<SourceListItem>> {
  const order = cursor?.direction === 'before' ? Prisma.sql`DESC` : Prisma.sql`ASC`
  const rows = await read.$queryRaw`
    WITH page AS (
      SELECT s.* FROM "Source" s
      WHERE s."teamId" = ${scope.teamId}::uuid AND s."mergedIntoId" IS NULL
        AND ${kind ? Prisma.sql`s.kind = ${kind}::"SourceKind"` : Prisma.sql`true`}
        AND ${words ? Prisma.sql`s.id IN (${actorsByKey(scope, Prisma.sql`a.key LIKE ${containing(foldName(words))}`)})` : Prisma.sql`true`}
        AND ${beyond(cursor)}
      ORDER BY s.name ${order}, s.id ${order} LIMIT ${PAGE_SIZE + 1})
    SELECT ${columns} FROM page s ${counted} ORDER BY s.name ${order}, s.id ${order}`
  return toPage(listRows.parse(rows), cursor, (row) => [row.name, row.id])
}

/** One record as the list shows it, or null. */
export async function findSourceItem(
  scope: Scope,
  id: string,
  read: Db = db(),
): Promise<SourceListItem | null> {
  const rows = await read.$queryRaw`
    SELECT ${columns} FROM "Source" s ${counted}
    WHERE s."teamId" = ${scope.teamId}::uuid AND s.id = ${id}::uuid`
  return listRows.parse(rows)[0] ?? null
}

const keyOfCursor = z.tuple([z.string(), z.uuid()])

function beyond(cursor: Cursor | null): Prisma.Sql {
  const read = keyOfCursor.safeParse(cursor?.key)
  if (!cursor || !read.success) return Prisma.sql`true`
  const [name, id] = read.data
  return cursor.direction === 'before'
    ? Prisma.sql`(s.name, s.id) < (${name}, ${id}::uuid)`
    : Prisma.sql`(s.name, s.id) > (${name}, ${id}::uuid)`
}

/** Rows offered beside what someone types, and how many of them each of two sorts is sure of: outlets, and others. */
const OFFERED = 8
const SURE = OFFERED / 2

const matchRow = refRow.extend({
  description: z.string(),
  statements: z.int(),
  alias: z.string().nullable(),
  reason: z.enum(MATCH_REASONS),
})
const matchRows = matchRow.array()

/**
 * Records that may be who the words mean: the same name, then one name that is the beginning, the end or a part of the
 * other, then what is spelled alike (trigrams). Someone not named is offered only within the story. The box for a
 * statement's outlets shows only those that can be one, so people of the same name must leave them room. Of an actor with
 * several records one is offered, for all their names; of a description the record that the story has.
 */
export async function findMatches(
  scope: Scope,
  words: string,
  storyId: string | undefined,
  read: Db = db(),
): Promise<SourceMatch[]> {
  const key = foldName(words)
  const parts = key.split(' ')
  const endings = parts.map((_, index) => parts.slice(index).join(' '))
  const lastWord = parts.at(-1) ?? key
  const part = Prisma.sql`
    (a.key LIKE ${containing(key)} OR a.key LIKE ${`% ${literally(lastWord)}`} OR a.key = ANY(${endings}::text[]))`
  const here = storyId ? Prisma.sql`s.id IN (${sourcesOfStory(scope, storyId)})` : Prisma.sql`false`
  const rows = await read.$queryRaw`
    WITH found AS (
      SELECT CASE WHEN o.naming = 'NAMED' THEN ${actorIdOf(Prisma.sql`o`)} ELSE o.id END AS "sourceId",
        max(similarity(a.key, ${key})) AS score, bool_or(a.key = ${key}) AS same, bool_or(${part}) AS part,
        ${foundBy(key)} AS by
      FROM "SourceAlias" a JOIN "Source" o ON o."teamId" = a."teamId" AND o.id = a."sourceId"
      WHERE a."teamId" = ${scope.teamId}::uuid
        AND (a.key % ${key} OR ${part})
      GROUP BY 1),
    ranked AS (
      SELECT s.*, f.same, f.part, f.score, f.by, row_number() OVER (
        PARTITION BY s.kind IN ('OUTLET', 'ORGANISATION') ORDER BY f.same DESC, f.part DESC, f.score DESC, s.name, s.id) AS place
      FROM found f JOIN "Source" s ON s."teamId" = ${scope.teamId}::uuid AND s.id = f."sourceId"
      WHERE s.naming = 'NAMED' OR ${here}),
    offered AS (
      SELECT * FROM ranked
      ORDER BY place > ${SURE}, same DESC, part DESC, score DESC, name, id LIMIT ${OFFERED})
    SELECT o.id, o.name, o.kind, o.naming, o.description, nullif(o.by, o.name) AS alias,
      CASE WHEN o.same THEN 'same-name' WHEN o.part THEN 'part-of-name' ELSE 'similar' END AS reason,
      (SELECT count(*)::int FROM "Attribution" x WHERE x."teamId" = o."teamId" AND x."removedAt" IS NULL
        AND x."sourceId" IN (SELECT m.id FROM "Source" m
          WHERE m."teamId" = o."teamId" AND (m.id = o.id OR m."mergedIntoId" = o.id))) AS statements
    FROM offered o
    ORDER BY o.same DESC, o.part DESC, o.score DESC, o.name, o.id`
  return matchRows.parse(rows)
}
