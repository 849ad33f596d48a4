import { z } from 'zod'
import type { Scope } from '@/lib/access/scope'
import { DENIAL_SCOPES, STANCES } from '@/lib/attribution/model'
import { type Db, db, Prisma } from '@/lib/core/db'
import { SOURCE_KINDS, SOURCE_NAMINGS } from '@/lib/sources/model'
import { actorIdOf } from '@/lib/sources/repository'
import type { MatrixClaim, MatrixEntry, MatrixSource } from './matrix-view'
import { CLAIM_STATES, VERDICTS } from './model'

/** Who said it: of records found to be one, the one that stands for them. */
const actorId = actorIdOf(Prisma.sql`o`)

export type Slice = { readonly skip: number; readonly take: number }

const counts = z.tuple([z.object({ claims: z.int(), sources: z.int() })])

/** How many claims a story has, and how many sources say something about them; withdrawn claims aside. */
export async function countMatrix(
  scope: Scope,
  storyId: string,
  read: Db = db(),
): Promise<{ claims: number; sources: number }> {
  const rows = await read.$queryRaw`
    SELECT count(DISTINCT c.id)::int AS claims, count(DISTINCT ${actorId})::int AS sources
    FROM "Claim" c
    LEFT JOIN "Attribution" a ON a."teamId" = c."teamId" AND a."claimId" = c.id AND a."removedAt" IS NULL
    LEFT JOIN "Source" o ON o."teamId" = a."teamId" AND o.id = a."sourceId"
    WHERE c."teamId" = ${scope.teamId}::uuid AND c."storyId" = ${storyId}::uuid AND c.state <> 'WITHDRAWN'`
  return counts.parse(rows)[0]
}

const claimRows = z
  .object({
    id: z.string(),
    number: z.int(),
    text: z.string(),
    state: z.enum(CLAIM_STATES),
    verdict: z.enum(VERDICTS).nullable(),
    statements: z.int(),
  })
  .array()

/** Some claims of a story in reading order. */
export async function findMatrixClaims(
  scope: Scope,
  storyId: string,
  { skip, take }: Slice,
  read: Db = db(),
): Promise<MatrixClaim[]> {
  const rows = await read.$queryRaw`
    WITH page AS (SELECT * FROM "Claim" c
      WHERE c."teamId" = ${scope.teamId}::uuid AND c."storyId" = ${storyId}::uuid AND c.state <> 'WITHDRAWN'
      ORDER BY c.position, c.id LIMIT ${take} OFFSET ${skip})
    SELECT p.id, p.number, p.text, p.state, p.verdict,
      (SELECT count(*)::int FROM "Attribution" a
        WHERE a."teamId" = p."teamId" AND a."claimId" = p.id AND a."removedAt" IS NULL) AS statements
    FROM page p ORDER BY p.position, p.id`
  return claimRows.parse(rows)
}

const sourceRows = z
  .object({
    id: z.string(),
    name: z.string(),
    kind: z.enum(SOURCE_KINDS),
    naming: z.enum(SOURCE_NAMINGS),
    statements: z.int(),
  })
  .array()

/** Some sources of a story, those that say most in it first. */
export async function findMatrixSources(
  scope: Scope,
  storyId: string,
  { skip, take }: Slice,
  read: Db = db(),
): Promise<MatrixSource[]> {
  const rows = await read.$queryRaw`
    SELECT s.id, s.name, s.kind, s.naming, used.statements
    FROM (SELECT a."teamId", ${actorId} AS id, count(*)::int AS statements
      FROM "Claim" c JOIN "Attribution" a ON a."teamId" = c."teamId" AND a."claimId" = c.id
      JOIN "Source" o ON o."teamId" = a."teamId" AND o.id = a."sourceId"
      WHERE c."teamId" = ${scope.teamId}::uuid AND c."storyId" = ${storyId}::uuid AND c.state <> 'WITHDRAWN'
        AND a."removedAt" IS NULL
      GROUP BY 1, 2) used
    JOIN "Source" s ON s."teamId" = used."teamId" AND s.id = used.id
    ORDER BY used.statements DESC, s.name, s.id LIMIT ${take} OFFSET ${skip}`
  return sourceRows.parse(rows)
}

const entryRows = z
  .object({
    attributionId: z.string(),
    claimId: z.string(),
    sourceId: z.string(),
    stance: z.enum(STANCES),
    denialScope: z.enum(DENIAL_SCOPES).nullable(),
  })
  .array()

/** What some sources say about some claims, in the order in which it was recorded: all cells of a page in one query. */
export function entriesSql(
  scope: Scope,
  claimIds: readonly string[],
  sourceIds: readonly string[],
): Prisma.Sql {
  const ids = (list: readonly string[]) => Prisma.sql`${[...list]}::uuid[]`
  return Prisma.sql`
    SELECT a.id AS "attributionId", a."claimId", ${actorId} AS "sourceId", a.stance, a."denialScope" FROM "Attribution" a
    JOIN "Source" o ON o."teamId" = a."teamId" AND o.id = a."sourceId"
    WHERE a."teamId" = ${scope.teamId}::uuid AND a."claimId" = ANY(${ids(claimIds)})
      AND ${actorId} = ANY(${ids(sourceIds)}) AND a."removedAt" IS NULL
    ORDER BY a."createdAt", a.id`
}

/** The rows of `entriesSql`. */
export async function findMatrixEntries(
  scope: Scope,
  claimIds: readonly string[],
  sourceIds: readonly string[],
  read: Db = db(),
): Promise<MatrixEntry[]> {
  if (claimIds.length === 0 || sourceIds.length === 0) return []
  return entryRows.parse(await read.$queryRaw(entriesSql(scope, claimIds, sourceIds)))
}
