import type { AnyScope, Scope } from '@/lib/access/scope'
import { type Db, db, type Tx } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { readSource, sourceAndActor } from './accused-source'
import type { AccusationView } from './reply-view'

type StoredAccusation = {
  readonly id: string
  readonly claimId: string
  readonly withdrawnAt: Date | null
  readonly source: { readonly name: string }
}

const stored = { id: true, claimId: true, withdrawnAt: true, source: { select: { name: true } } } as const

export function findAccusation({ teamId }: AnyScope, id: string, tx: Tx): Promise<StoredAccusation | null> {
  return tx.accusation.findUnique({ where: { teamId_id: { teamId, id } }, select: stored })
}

/** What was said already of a claim and someone, whatever became of it. */
export function findAccusationOf(
  { teamId }: AnyScope,
  of: { claimId: string; sourceId: string },
  tx: Tx,
): Promise<StoredAccusation | null> {
  return tx.accusation.findUnique({ where: { teamId_claimId_sourceId: { teamId, ...of } }, select: stored })
}

export async function insertAccusation(
  { teamId, actorId }: Scope,
  of: { claimId: string; sourceId: string; createdAt: Date },
  tx: Tx,
): Promise<string> {
  const id = newId()
  await tx.accusation.create({ data: { id, teamId, createdById: actorId, ...of }, select: { id: true } })
  return id
}

export async function setAccusationWithdrawn(
  { teamId }: AnyScope,
  id: string,
  withdrawnAt: Date | null,
  tx: Tx,
): Promise<void> {
  await tx.accusation.update({
    where: { teamId_id: { teamId, id } },
    data: { withdrawnAt },
    select: { id: true },
  })
}

/** Whom a claim accuses, in the order in which it was said. One query. */
export async function listAccusations(
  { teamId }: AnyScope,
  claimId: string,
  read: Db = db(),
): Promise<AccusationView[]> {
  const rows = await read.accusation.findMany({
    where: { teamId, claimId, withdrawnAt: null },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { id: true, source: readSource },
  })
  return rows.map(({ id, source }) => ({ id, ...sourceAndActor(source) }))
}
