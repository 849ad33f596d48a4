import { z } from 'zod'
import type { Scope } from '@/lib/access/scope'
import { type Db, db, Prisma } from '@/lib/core/db'
import { actorsByKey } from '@/lib/sources/repository'
import { FOUND_KINDS } from './view'

const row = z.object({
  kind: z.enum(FOUND_KINDS),
  id: z.string(),
  number: z.number().nullable(),
  text: z.string(),
  story: z.string().nullable(),
})
const allRows = row.array()
export type FoundRow = z.output<typeof row>

/** How many of each kind are found. */
const EACH = 6

/** Stories and claims that hold this pattern and sources one of whose folded names does; of each kind the newest few. */
export async function findByPattern(
  scope: Scope,
  pattern: string,
  namePattern: string,
  read: Db = db(),
): Promise<FoundRow[]> {
  const rows = await read.$queryRaw<unknown[]>`
    (SELECT 'story' AS kind, s.id, s.number, s.title AS text, NULL AS story FROM "Story" s
      WHERE s."teamId" = ${scope.teamId}::uuid AND s.title ILIKE ${pattern} ORDER BY s.id DESC LIMIT ${EACH})
    UNION ALL
    (SELECT 'claim', c.id, c.number, c.text, s.title FROM "Claim" c
      JOIN "Story" s ON s."teamId" = c."teamId" AND s.id = c."storyId"
      WHERE c."teamId" = ${scope.teamId}::uuid AND c.text ILIKE ${pattern} ORDER BY c.id DESC LIMIT ${EACH})
    UNION ALL
    (SELECT 'source', o.id, NULL, o.name, NULL FROM "Source" o
      WHERE o."teamId" = ${scope.teamId}::uuid
        AND o.id IN (${actorsByKey(scope, Prisma.sql`a.key ILIKE ${namePattern}`)}) ORDER BY o.id DESC LIMIT ${EACH})`
  return allRows.parse(rows)
}
