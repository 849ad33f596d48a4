import { z } from 'zod'
import type { Scope } from '@/lib/access/scope'
import { type Db, db, type Tx } from '@/lib/core/db'

const storedView = z.object({
  id: z.string(),
  ownerId: z.string(),
  name: z.string(),
  shared: z.boolean(),
  filters: z.unknown(),
  version: z.number(),
})
const storedViews = storedView.array()
export type StoredView = z.output<typeof storedView>

/** The views a member sees: their own and the team's, by name. */
export async function findViews({ teamId, actorId }: Scope, read: Db = db()): Promise<StoredView[]> {
  const rows = await read.$queryRaw<unknown[]>`
    SELECT id, "ownerId", name, shared, filters, version FROM "SavedView"
    WHERE "teamId" = ${teamId}::uuid AND (shared OR "ownerId" = ${actorId}::uuid)
    ORDER BY lower(name), id`
  return storedViews.parse(rows)
}

/** A view the member sees, held until the transaction ends; null for somebody else's own and for another team's. */
export async function lockView({ teamId, actorId }: Scope, id: string, tx: Tx): Promise<StoredView | null> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT id, "ownerId", name, shared, filters, version FROM "SavedView"
    WHERE "teamId" = ${teamId}::uuid AND id = ${id}::uuid AND (shared OR "ownerId" = ${actorId}::uuid)
    FOR UPDATE`
  return storedViews.parse(rows)[0] ?? null
}

type NewView = Pick<StoredView, 'id' | 'name' | 'shared'> & { readonly filters: object; readonly at: Date }

export async function insertView(
  { teamId, actorId }: Scope,
  { at, ...view }: NewView,
  tx: Tx,
): Promise<void> {
  await tx.savedView.create({ data: { ...view, teamId, ownerId: actorId, createdAt: at } })
}

export async function updateView(
  { teamId }: Scope,
  id: string,
  change: { readonly name: string; readonly filters: object },
  tx: Tx,
): Promise<void> {
  await tx.savedView.updateMany({
    where: { teamId, id },
    data: { ...change, version: { increment: 1 } },
  })
}

export async function deleteView({ teamId }: Scope, id: string, tx: Tx): Promise<void> {
  await tx.savedView.deleteMany({ where: { teamId, id } })
}

/** How many views the team shares, or the member has of their own. */
export async function countViews({ teamId, actorId }: Scope, shared: boolean, tx: Tx): Promise<number> {
  return tx.savedView.count({ where: { teamId, shared, ...(shared ? {} : { ownerId: actorId }) } })
}
