import { z } from 'zod'
import type { AnyScope } from '@/lib/access/scope'
import { type Db, db } from '@/lib/core/db'
import { actorOf } from '@/lib/sources/one-actor'

/** What the sourcing rules look at beside who says what, as it is stored. Sources that were found to be one are the one actor here. */

const actor = { id: true, name: true, mergedIntoId: true, mergedInto: { select: { name: true } } } as const

/** What else is recorded of a claim: what it rests on, whom it accuses, who was asked, and where was looked. */
export async function findCaseFacts({ teamId }: AnyScope, id: string, read: Db = db()) {
  const { accusations, replies, ...found } = await read.claim.findUniqueOrThrow({
    where: { teamId_id: { teamId, id } },
    select: {
      foundation: true,
      accusations: { where: { withdrawnAt: null }, select: { source: { select: actor } } },
      replies: { where: { withdrawnAt: null }, select: { state: true, source: { select: actor } } },
      searchNotes: { select: { id: true, addedById: true } },
      evidence: {
        where: { removedAt: null },
        orderBy: [{ addedAt: 'asc' }, { id: 'asc' }],
        select: {
          id: true,
          side: true,
          rank: true,
          addedById: true,
          snapshot: { select: { documentId: true } },
        },
      },
    },
  })
  return {
    ...found,
    accused: accusations.map(({ source }) => ({
      sourceId: actorOf(source),
      name: source.mergedInto?.name ?? source.name,
    })),
    replies: replies.map(({ state, source }) => ({ state, sourceId: actorOf(source) })),
  }
}

const balanceRow = z.object({
  sourceId: z.string(),
  name: z.string(),
  confirmed: z.coerce.number(),
  denied: z.coerce.number(),
  unverified: z.coerce.number(),
})
const balanceRows = balanceRow.array()

/** What the desk found of the claims that these actors assert, by actor. */
export async function findBalance({ teamId }: AnyScope, actorIds: readonly string[], read: Db = db()) {
  if (actorIds.length === 0) return []
  const rows = await read.$queryRaw`
    SELECT s.id AS "sourceId", s.name,
      count(DISTINCT c.id) FILTER (WHERE c.verdict = 'CONFIRMED') AS confirmed,
      count(DISTINCT c.id) FILTER (WHERE c.verdict = 'DENIED') AS denied,
      count(DISTINCT c.id) FILTER (WHERE c.verdict = 'UNVERIFIED') AS unverified
    FROM "Source" s
    JOIN "Source" o ON o."teamId" = s."teamId" AND (o.id = s.id OR o."mergedIntoId" = s.id)
    JOIN "Attribution" a ON a."teamId" = o."teamId" AND a."sourceId" = o.id AND a."removedAt" IS NULL
      AND a.stance IN ('ASSERTS', 'CONFIRMS')
    JOIN "Claim" c ON c."teamId" = a."teamId" AND c.id = a."claimId" AND c.state = 'DECIDED'
    WHERE s."teamId" = ${teamId}::uuid AND s.id = ANY(${[...actorIds]}::uuid[])
    GROUP BY s.id, s.name ORDER BY s.id`
  return balanceRows.parse(rows)
}
