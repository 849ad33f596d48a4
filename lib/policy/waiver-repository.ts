import type { AnyScope, Scope } from '@/lib/access/scope'
import { type Db, db, type Tx } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { RULE_IDS, type RuleId } from './model'
import type { Waiver } from './waivers'

export type StoredWaiver = Omit<Waiver, 'at'> & {
  readonly id: string
  readonly by: string
  readonly at: Date
  readonly withdrawnAt: Date | null
}

const stored = {
  id: true,
  claimId: true,
  claimVersion: true,
  round: true,
  ruleId: true,
  byId: true,
  role: true,
  reason: true,
  at: true,
  covers: true,
  withdrawnAt: true,
  by: { select: { user: { select: { name: true } } } },
} as const

type Row = Omit<StoredWaiver, 'by' | 'ruleId'> & { ruleId: string; by: { user: { name: string } } }

const isRule = (id: string): id is RuleId => RULE_IDS.some((known) => known === id)

/** A waiver of a rule that there is no more waives nothing. */
const toWaiver = ({ by, ruleId, ...row }: Row): StoredWaiver[] =>
  isRule(ruleId) ? [{ ...row, ruleId, by: by.user.name }] : []

/** The waivers of a claim that were not withdrawn, the first signed before the others. */
export async function listWaivers(
  { teamId }: AnyScope,
  claimId: string,
  read: Db = db(),
): Promise<StoredWaiver[]> {
  const rows = await read.waiver.findMany({
    where: { teamId, claimId, withdrawnAt: null },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    select: stored,
  })
  return rows.flatMap(toWaiver)
}

export async function findWaiver({ teamId }: AnyScope, id: string, tx: Tx): Promise<StoredWaiver | null> {
  const row = await tx.waiver.findUnique({ where: { teamId_id: { teamId, id } }, select: stored })
  return row ? (toWaiver(row)[0] ?? null) : null
}

export async function insertWaiver(
  { teamId, actorId, role }: Scope,
  { covers, ...row }: Omit<StoredWaiver, 'id' | 'by' | 'byId' | 'role' | 'withdrawnAt'>,
  tx: Tx,
): Promise<string> {
  const id = newId()
  const by = { teamId, byId: actorId, role }
  await tx.waiver.create({ data: { id, ...by, ...row, covers: [...covers] }, select: { id: true } })
  return id
}

export async function setWaiverWithdrawn(
  { teamId, actorId }: Scope,
  id: string,
  withdrawnAt: Date,
  tx: Tx,
): Promise<void> {
  await tx.waiver.update({
    where: { teamId_id: { teamId, id } },
    data: { withdrawnAt, withdrawnById: actorId },
    select: { id: true },
  })
}
