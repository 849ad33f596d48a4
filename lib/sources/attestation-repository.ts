import { allows, ROLES } from '@/lib/access/permissions'
import type { AnyScope, Scope } from '@/lib/access/scope'
import { type Db, db, type Tx } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'

/** The roles whose members can vouch: a vouch counts as long as whoever gave it is one of them in the team. */
export const VOUCHING_ROLES = ROLES.filter((role) => allows(role, 'attestation.sign'))

export type StoredAttestation = { readonly memberId: string; readonly name: string; readonly signedAt: Date }

/** Who vouches at present for knowing an actor by one of its records, the first who did before the others. One query. */
export async function listAttestations(
  { teamId }: AnyScope,
  records: readonly string[],
  read: Db = db(),
): Promise<StoredAttestation[]> {
  const rows = await read.identityAttestation.findMany({
    where: {
      teamId,
      sourceId: { in: [...records] },
      withdrawnAt: null,
      member: { removedAt: null, role: { in: VOUCHING_ROLES } },
    },
    distinct: ['memberId'],
    orderBy: [{ signedAt: 'asc' }, { id: 'asc' }],
    select: { memberId: true, signedAt: true, member: { select: { user: { select: { name: true } } } } },
  })
  return rows.map(({ memberId, signedAt, member }) => ({ memberId, signedAt, name: member.user.name }))
}

/** The acting member's own vouches for an actor that were not taken back: one a record. */
export async function findOwnAttestations(
  { teamId, actorId: memberId }: Scope,
  actor: string,
  tx: Tx,
): Promise<string[]> {
  const source = { OR: [{ id: actor }, { mergedIntoId: actor }] }
  const found = await tx.identityAttestation.findMany({
    where: { teamId, source, memberId, withdrawnAt: null },
    select: { id: true },
  })
  return found.map(({ id }) => id)
}

export async function insertAttestation(
  { teamId, actorId }: Scope,
  sourceId: string,
  signedAt: Date,
  tx: Tx,
): Promise<void> {
  await tx.identityAttestation.create({
    data: { id: newId(), teamId, sourceId, memberId: actorId, signedAt },
    select: { id: true },
  })
}

export async function withdrawAttestations(
  { teamId }: Scope,
  ids: readonly string[],
  withdrawnAt: Date,
  tx: Tx,
): Promise<void> {
  await tx.identityAttestation.updateMany({ where: { teamId, id: { in: [...ids] } }, data: { withdrawnAt } })
}
