import type { Scope } from '@/lib/access/scope'
import type { Tx } from '@/lib/core/db'
import type { AnonymityUse } from './model'

export type GroundsRow = {
  readonly vital: boolean
  readonly notOtherwise: boolean
  readonly reliable: boolean
  readonly reason: string
  readonly use: AnonymityUse
}
export type StoredGrounds = GroundsRow & { readonly version: number; readonly setBy: string }

export async function findGrounds(
  { teamId }: Scope,
  attributionId: string,
  tx: Tx,
): Promise<StoredGrounds | null> {
  const row = await tx.anonymityGrounds.findUnique({
    where: { teamId_attributionId: { teamId, attributionId } },
    select: {
      vital: true,
      notOtherwise: true,
      reliable: true,
      reason: true,
      use: true,
      version: true,
      setBy: { select: { user: { select: { name: true } } } },
    },
  })
  return row && { ...row, setBy: row.setBy.user.name }
}

export async function putGrounds(
  { teamId, actorId }: Scope,
  attributionId: string,
  row: GroundsRow & { version: number; setAt: Date },
  tx: Tx,
): Promise<void> {
  const data = { ...row, setById: actorId }
  await tx.anonymityGrounds.upsert({
    where: { teamId_attributionId: { teamId, attributionId } },
    create: { teamId, attributionId, ...data },
    update: data,
    select: { version: true },
  })
}
