import { z } from 'zod'
import type { AnyScope, Scope } from '@/lib/access/scope'
import { type Db, db, Prisma, type Tx } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { foldName } from './fold-name'
import type { Candidate } from './match'
import { SOURCE_KINDS, SOURCE_NAMINGS, type SourceKind, type SourceNaming } from './model'
import type { SourceRef } from './view'

/**
 * Holds the team's list of sources, so that two people naming the same one at once make one record. Taken after stories and
 * claims (decision 51): whoever has it waits for none of them, and lets go of it soon, for the whole desk waits.
 */
export async function lockSources(scope: Scope, tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`sources:${scope.teamId}`}, 0))`
}

export const refRow = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(SOURCE_KINDS),
  naming: z.enum(SOURCE_NAMINGS),
})

/** The id of the actor that a record called `alias` in the statement is of. */
export const actorIdOf = (alias: Prisma.Sql) => Prisma.sql`coalesce(${alias}."mergedIntoId", ${alias}.id)`

/** `calledIn` of an attribution and its source, by what the statement calls them. */
export const calledInSql = (attribution: Prisma.Sql, source: Prisma.Sql) => Prisma.sql`
  CASE WHEN ${source}.naming = 'NAMED' AND ${source}.kind IN ('PERSON', 'GROUP') AND ${attribution}.naming <> 'NAMED'
    THEN ${attribution}."sourceWords" ELSE ${source}.name END`

/** Ids of the actors one of whose records goes by a name that meets the condition on `a.key`. */
export const actorsByKey = ({ teamId }: Scope, condition: Prisma.Sql) => Prisma.sql`
  SELECT ${actorIdOf(Prisma.sql`o`)} FROM "SourceAlias" a JOIN "Source" o ON o."teamId" = a."teamId" AND o.id = a."sourceId"
  WHERE a."teamId" = ${teamId}::uuid AND ${condition}`

/** Of the names `a` in a group the one most like a key. */
export const foundBy = (key: string) =>
  Prisma.sql`(array_agg(a.name ORDER BY a.key = ${key} DESC, similarity(a.key, ${key}) DESC, a.id))[1]`

const candidateRow = refRow.extend({
  actorId: z.string(),
  keys: z.array(z.string()),
  inStory: z.boolean(),
})
const candidateRows = candidateRow.array()

/**
 * Records that go by one of the keys anywhere, and all that a story uses. A story that uses someone named uses every
 * record of that actor; a description of another story's stays that one's.
 */
export async function findCandidates(
  scope: Scope,
  storyId: string,
  keys: readonly string[],
  read: Db = db(),
): Promise<Candidate[]> {
  const rows = await read.$queryRaw`
    WITH used AS (${sourcesOfStory(scope, storyId)}),
    actors AS (
      SELECT ${actorIdOf(Prisma.sql`s`)} AS id FROM "Source" s
      WHERE s."teamId" = ${scope.teamId}::uuid AND s.naming = 'NAMED' AND s.id IN (SELECT id FROM used)),
    here AS (
      SELECT id FROM used UNION SELECT id FROM actors
      UNION SELECT s.id FROM "Source" s
        WHERE s."teamId" = ${scope.teamId}::uuid AND s."mergedIntoId" IN (SELECT id FROM actors)),
    wanted AS (
      SELECT a."sourceId" AS id FROM "SourceAlias" a
      WHERE a."teamId" = ${scope.teamId}::uuid AND a.key = ANY(${[...keys]}::text[])
      UNION SELECT id FROM here)
    SELECT s.id, s.name, s.kind, s.naming, ${actorIdOf(Prisma.sql`s`)} AS "actorId",
      s.id IN (SELECT id FROM here) AS "inStory",
      ARRAY(SELECT a.key FROM "SourceAlias" a WHERE a."teamId" = s."teamId" AND a."sourceId" = s.id) AS keys
    FROM "Source" s WHERE s."teamId" = ${scope.teamId}::uuid AND s.id IN (SELECT id FROM wanted)
    ORDER BY s.id`
  return candidateRows.parse(rows)
}

/** Ids of all that anything in a story is attributed to or came through, removed attributions included. */
export function sourcesOfStory(scope: Scope, storyId: string): Prisma.Sql {
  return Prisma.sql`
    SELECT x."sourceId" AS id FROM "Attribution" x JOIN "Claim" c ON c."teamId" = x."teamId" AND c.id = x."claimId"
    WHERE c."teamId" = ${scope.teamId}::uuid AND c."storyId" = ${storyId}::uuid
    UNION
    SELECT r."outletId" FROM "AttributionRelay" r
      JOIN "Attribution" x ON x."teamId" = r."teamId" AND x.id = r."attributionId"
      JOIN "Claim" c ON c."teamId" = x."teamId" AND c.id = x."claimId"
    WHERE c."teamId" = ${scope.teamId}::uuid AND c."storyId" = ${storyId}::uuid`
}

/** Adds a record; its own name is the first it goes by. */
export async function insertSource(
  scope: Scope,
  source: { name: string; kind: SourceKind; naming: SourceNaming; description: string },
  tx: Tx,
): Promise<SourceRef> {
  const id = newId()
  await tx.source.create({
    data: { id, teamId: scope.teamId, createdById: scope.actorId, ...source },
    select: { id: true },
  })
  await insertAlias(scope, id, source.name, tx)
  const { name, kind, naming } = source
  return { id, name, kind, naming }
}

/** Adds a name a record goes by; false when it does already. */
export async function insertAlias(scope: Scope, sourceId: string, name: string, tx: Tx): Promise<boolean> {
  const { count } = await tx.sourceAlias.createMany({
    data: [{ id: newId(), teamId: scope.teamId, sourceId, name, key: foldName(name) }],
    skipDuplicates: true,
  })
  return count > 0
}

/** Leaves a record its own name only: a description that was taken back must not stay as another name. */
export async function deleteOtherAliases(
  scope: Scope,
  sourceId: string,
  name: string,
  tx: Tx,
): Promise<void> {
  await tx.sourceAlias.deleteMany({ where: { teamId: scope.teamId, sourceId, key: { not: foldName(name) } } })
}

export async function deleteAlias(scope: Scope, sourceId: string, aliasId: string, tx: Tx): Promise<void> {
  await tx.sourceAlias.deleteMany({ where: { teamId: scope.teamId, sourceId, id: aliasId } })
}

const stored = {
  id: true,
  name: true,
  kind: true,
  naming: true,
  description: true,
  version: true,
  mergedIntoId: true,
  aliases: { select: { id: true, name: true, key: true }, orderBy: { id: 'asc' } },
} as const satisfies Prisma.SourceSelect

export type StoredSource = Prisma.SourceGetPayload<{ select: typeof stored }>

export function findSource(scope: AnyScope, id: string, read: Db = db()): Promise<StoredSource | null> {
  return read.source.findUnique({ where: { teamId_id: { teamId: scope.teamId, id } }, select: stored })
}

/** The record, held until the transaction ends: after the team's list of sources, or without it. */
export async function lockSource(scope: AnyScope, id: string, tx: Tx): Promise<StoredSource | null> {
  await tx.$queryRaw`SELECT id FROM "Source" WHERE "teamId" = ${scope.teamId}::uuid AND id = ${id}::uuid FOR NO KEY UPDATE`
  return findSource(scope, id, tx)
}

export async function updateSource(
  scope: Scope,
  id: string,
  data: { name?: string; kind?: SourceKind; naming?: SourceNaming; description?: string; version: number },
  tx: Tx,
): Promise<void> {
  await tx.source.update({ where: { teamId_id: { teamId: scope.teamId, id } }, data, select: { id: true } })
}

/** A named record of another actor that already goes by a key. */
export async function findNamedByKey(
  scope: Scope,
  key: string,
  actorId: string,
  read: Db = db(),
): Promise<{ name: string } | null> {
  const ofAnother = { id: { not: actorId }, OR: [{ mergedIntoId: null }, { mergedIntoId: { not: actorId } }] }
  return read.source.findFirst({
    where: { teamId: scope.teamId, naming: 'NAMED', ...ofAnother, aliases: { some: { key } } },
    select: { name: true },
  })
}
