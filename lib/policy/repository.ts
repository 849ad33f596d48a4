import type { AnyScope } from '@/lib/access/scope'
import { type Db, db, type Tx } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { storedSettings } from './input'
import type { PolicySettings } from './pack'

export type StoredPolicy = {
  readonly version: number
  readonly packId: string
  readonly packVersion: number
  readonly rules: PolicySettings
  readonly note: string
  readonly by: string
  readonly at: Date
}

/** What a team made of the rules, newest first. */
export async function findPolicies(
  { teamId }: AnyScope,
  take: number,
  read: Db = db(),
): Promise<StoredPolicy[]> {
  const rows = await read.policySettings.findMany({
    where: { teamId },
    orderBy: { version: 'desc' },
    take,
    select: {
      version: true,
      packId: true,
      packVersion: true,
      rules: true,
      note: true,
      at: true,
      by: { select: { user: { select: { name: true } } } },
    },
  })
  return rows.map(({ by, rules, ...row }) => ({
    ...row,
    rules: storedSettings.parse(rules),
    by: by.user.name,
  }))
}

export async function insertPolicy(
  { teamId, actorId }: AnyScope & { readonly actorId: string },
  row: Omit<StoredPolicy, 'by'>,
  tx: Tx,
): Promise<string> {
  const id = newId()
  await tx.policySettings.create({ data: { id, teamId, byId: actorId, ...row }, select: { id: true } })
  return id
}
