import { z } from 'zod'
import type { AnyScope, Scope } from '@/lib/access/scope'
import { type Db, db, Prisma, type Tx } from '@/lib/core/db'
import { containing } from '@/lib/core/like'
import { foldName } from './fold-name'
import { actorIdOf, foundBy, refRow, type StoredSource } from './repository'
import type { OneWithMatch } from './view'

/** The records merged into one, each with its version. */
export function findMerged(
  { teamId }: AnyScope,
  intoId: string,
  tx: Tx,
): Promise<{ id: string; name: string; version: number }[]> {
  return tx.source.findMany({
    where: { teamId, mergedIntoId: intoId },
    select: { id: true, name: true, version: true },
    orderBy: { id: 'asc' },
  })
}

/** Points records at the one of their actor, or at none, each with a version more. */
export async function pointAt(
  { teamId }: Scope,
  ids: readonly string[],
  mergedIntoId: string | null,
  tx: Tx,
): Promise<void> {
  await tx.source.updateMany({
    where: { teamId, id: { in: [...ids] } },
    data: { mergedIntoId, version: { increment: 1 } },
  })
}

const OFFERED = 8

const matchRow = refRow.extend({
  description: z.string(),
  alias: z.string().nullable(),
  story: z.string().nullable(),
})
const matchRows = matchRow.array()

/**
 * Actors of whom a record may be another description: of the same sort, named as it is, by any of their names, the most
 * alike first. Descriptions are many people's, so the story they stand in is told with them.
 */
export async function findOneWith(
  { teamId }: Scope,
  { id, kind, naming }: Pick<StoredSource, 'id' | 'kind' | 'naming'>,
  words: string,
  read: Db = db(),
): Promise<OneWithMatch[]> {
  const key = foldName(words)
  const rows = await read.$queryRaw`
    WITH found AS (
      SELECT ${actorIdOf(Prisma.sql`o`)} AS id, max(similarity(a.key, ${key})) AS score, ${foundBy(key)} AS by
      FROM "SourceAlias" a JOIN "Source" o ON o."teamId" = a."teamId" AND o.id = a."sourceId"
      WHERE a."teamId" = ${teamId}::uuid AND (a.key % ${key} OR a.key LIKE ${containing(key)})
      GROUP BY 1)
    SELECT s.id, s.name, s.kind, s.naming, s.description, nullif(f.by, s.name) AS alias,
      (SELECT t.title FROM "Attribution" x JOIN "Claim" c ON c."teamId" = x."teamId" AND c.id = x."claimId"
        JOIN "Story" t ON t."teamId" = c."teamId" AND t.id = c."storyId"
        WHERE x."teamId" = s."teamId" AND x."sourceId" = s.id AND x."removedAt" IS NULL
        ORDER BY x."createdAt" LIMIT 1) AS story
    FROM found f JOIN "Source" s ON s."teamId" = ${teamId}::uuid AND s.id = f.id
    WHERE s.id <> ${id}::uuid AND source_sort(s.kind) = source_sort(${kind}::"SourceKind")
      AND (s.naming = 'NAMED') = ${naming === 'NAMED'}
    ORDER BY f.score DESC, s.name, s.id LIMIT ${OFFERED}`
  return matchRows.parse(rows)
}
