import { requirePermission } from '@/lib/access/authorize'
import type { Scope } from '@/lib/access/scope'
import { record } from '@/lib/audit/record'
import { now } from '@/lib/core/clock'
import { type Tx, transaction } from '@/lib/core/db'
import { notFound, refused } from '@/lib/core/errors'
import { findOwnAttestations, insertAttestation, withdrawAttestations } from './attestation-repository'
import { actorOf } from './one-actor'
import { lockSource, type StoredSource } from './repository'

/**
 * Vouches for knowing who an unnamed source is. Who it is has no place here, so nothing but the vouch is kept. Pressed
 * twice it is one, and a vouch for one record of an actor is for all of them.
 *
 * @throws not-found; attestationOfNamed
 */
export async function signAttestation(scope: Scope, { sourceId }: { sourceId: string }): Promise<void> {
  requirePermission(scope, 'attestation.sign')
  return transaction(async (tx) => {
    const source = await locked(tx, scope, sourceId)
    if (source.naming === 'NAMED') throw refused('attestationOfNamed')
    if ((await findOwnAttestations(scope, actorOf(source), tx)).length > 0) return
    await insertAttestation(scope, sourceId, now(), tx)
    await record(tx, scope, { kind: 'attestation.signed', ...about(source) })
  })
}

/** Takes back one's own vouch, under whichever record it was given; that it was given stays. @throws not-found */
export async function withdrawAttestation(scope: Scope, { sourceId }: { sourceId: string }): Promise<void> {
  requirePermission(scope, 'attestation.sign')
  return transaction(async (tx) => {
    const source = await locked(tx, scope, sourceId)
    const own = await findOwnAttestations(scope, actorOf(source), tx)
    if (own.length === 0) return
    await withdrawAttestations(scope, own, now(), tx)
    await record(tx, scope, { kind: 'attestation.withdrawn', ...about(source) })
  })
}

async function locked(tx: Tx, scope: Scope, sourceId: string): Promise<StoredSource> {
  const source = await lockSource(scope, sourceId, tx)
  if (!source) throw notFound()
  return source
}

function about({ id, name }: StoredSource) {
  return { subject: { type: 'source', id }, data: { source: name } } as const
}
