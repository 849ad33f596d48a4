import { z } from 'zod'
import type { AnyScope } from '@/lib/access/scope'
import { type Db, db, Prisma } from '@/lib/core/db'
import type { StoryProgress } from './view'

/** The counts of StoryProgress over claims called `c`; withdrawn claims count nowhere. */
export const progressColumns = Prisma.sql`
  count(*) FILTER (WHERE c.state <> 'WITHDRAWN')::int AS claims,
  count(*) FILTER (WHERE c.state = 'OPEN')::int AS open,
  count(*) FILTER (WHERE c.state IN ('ASSIGNED', 'IN_REVIEW'))::int AS "inReview",
  count(*) FILTER (WHERE c.state = 'TO_ADJUDICATE')::int AS "toAdjudicate",
  count(*) FILTER (WHERE c.verdict = 'CONFIRMED')::int AS confirmed,
  count(*) FILTER (WHERE c.verdict = 'DENIED')::int AS denied,
  count(*) FILTER (WHERE c.verdict = 'UNVERIFIED')::int AS unverified`

export const progressRow = z.object({
  claims: z.int(),
  open: z.int(),
  inReview: z.int(),
  toAdjudicate: z.int(),
  confirmed: z.int(),
  denied: z.int(),
  unverified: z.int(),
})
const onlyProgressRow = z.tuple([progressRow])

/** How far a story is. */
export async function progressOf(scope: AnyScope, storyId: string, read: Db = db()): Promise<StoryProgress> {
  const rows = await read.$queryRaw`
    SELECT ${progressColumns} FROM "Claim" c
    WHERE c."teamId" = ${scope.teamId}::uuid AND c."storyId" = ${storyId}::uuid`
  return onlyProgressRow.parse(rows)[0]
}
