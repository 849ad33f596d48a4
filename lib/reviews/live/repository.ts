import { z } from 'zod'
import type { Scope } from '@/lib/access/scope'
import { type Db, db } from '@/lib/core/db'

/** Where it is said who has which claim open, between the processes that serve pages. */
export const HERE_CHANNEL = 'corroborate_here'

/** Says something to every process that listens, this one too. */
export async function say(_scope: Scope, channel: string, payload: string, to: Db = db()): Promise<void> {
  await to.$executeRaw`SELECT pg_notify(${channel}, ${payload})`
}

const named = z.array(z.object({ id: z.string(), name: z.string() }))

/** The names of members who are still in the team, in the order of their names. */
export async function findNames(
  scope: Scope,
  memberIds: readonly string[],
  read: Db = db(),
): Promise<z.output<typeof named>> {
  if (memberIds.length === 0) return []
  const rows = await read.$queryRaw<unknown[]>`
    SELECT m.id, u.name FROM "Member" m JOIN "User" u ON u.id = m."userId"
    WHERE m."teamId" = ${scope.teamId}::uuid AND m.id = ANY(${[...memberIds]}::uuid[]) AND m."removedAt" IS NULL
    ORDER BY u.name, m.id`
  return named.parse(rows)
}
