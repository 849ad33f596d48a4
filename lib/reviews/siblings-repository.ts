import { z } from 'zod'
import type { Scope } from '@/lib/access/scope'
import { type Db, db } from '@/lib/core/db'

const sibling = z.object({ id: z.string(), number: z.number(), text: z.string() })
const siblingList = sibling.array()

/** A story has seldom more; beyond it a person finds a claim by words. */
const MOST = 500

export async function findSiblings(
  scope: Scope,
  claimId: string,
  read: Db = db(),
): Promise<z.output<typeof sibling>[]> {
  const rows = await read.$queryRaw<unknown[]>`
    SELECT o.id, o.number, o.text FROM "Claim" c
    JOIN "Claim" o ON o."teamId" = c."teamId" AND o."storyId" = c."storyId" AND o.id <> c.id AND o.state <> 'WITHDRAWN'
    WHERE c."teamId" = ${scope.teamId}::uuid AND c.id = ${claimId}::uuid
    ORDER BY o.position, o.id LIMIT ${MOST}`
  return siblingList.parse(rows)
}
