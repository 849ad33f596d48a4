import type { AnyScope, Scope } from '@/lib/access/scope'
import { type Db, db, type Tx } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'

export type StoredSearchNote = {
  readonly id: string
  readonly text: string
  readonly addedAt: Date
  readonly addedBy: { readonly id: string; readonly name: string }
}

export async function insertSearchNote(
  { teamId, actorId }: Scope,
  note: { claimId: string; text: string; addedAt: Date },
  tx: Tx,
): Promise<string> {
  const id = newId()
  await tx.searchNote.create({ data: { id, teamId, addedById: actorId, ...note }, select: { id: true } })
  return id
}

/** The last note of a claim by whoever acts. */
export function findOwnLatestNote({ teamId, actorId }: Scope, claimId: string, tx: Tx) {
  return tx.searchNote.findFirst({
    where: { teamId, claimId, addedById: actorId },
    orderBy: [{ addedAt: 'desc' }, { id: 'desc' }],
    select: { id: true, text: true },
  })
}

/** Where was looked for what speaks against a claim, in the order in which it was noted. One query. */
export async function listSearchNotes(
  { teamId }: AnyScope,
  claimId: string,
  read: Db = db(),
): Promise<StoredSearchNote[]> {
  const rows = await read.searchNote.findMany({
    where: { teamId, claimId },
    orderBy: [{ addedAt: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      text: true,
      addedAt: true,
      addedBy: { select: { id: true, user: { select: { name: true } } } },
    },
  })
  return rows.map(({ addedBy: { id, user }, ...note }) => ({ ...note, addedBy: { id, name: user.name } }))
}
