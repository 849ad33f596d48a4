import type { AnyScope, Scope } from '@/lib/access/scope'
import { type Db, db, type Tx } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'

export type StoredHosts = {
  readonly version: number
  readonly allow: readonly string[]
  readonly deny: readonly string[]
  readonly note: string
  readonly by: string
  readonly at: Date
}

/** A team's lists of hosts, newest first. */
export async function findHosts({ teamId }: AnyScope, take: number, read: Db = db()): Promise<StoredHosts[]> {
  const rows = await read.hostSettings.findMany({
    where: { teamId },
    orderBy: { version: 'desc' },
    take,
    select: {
      ...{ version: true, allow: true, deny: true, note: true, at: true },
      by: { select: { user: { select: { name: true } } } },
    },
  })
  return rows.map(({ by, ...row }) => ({ ...row, by: by.user.name }))
}

export async function insertHosts(
  { teamId, actorId }: Scope,
  { allow, deny, ...row }: Omit<StoredHosts, 'by'>,
  tx: Tx,
): Promise<string> {
  const id = newId()
  const data = { id, teamId, byId: actorId, allow: [...allow], deny: [...deny], ...row }
  await tx.hostSettings.create({ data, select: { id: true } })
  return id
}
