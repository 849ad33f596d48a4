import { requirePermission } from '@/lib/access/authorize'
import type { Scope } from '@/lib/access/scope'
import { record } from '@/lib/audit/record'
import { now } from '@/lib/core/clock'
import { transaction } from '@/lib/core/db'
import { notFound } from '@/lib/core/errors'
import {
  findAccusation,
  findAccusationOf,
  insertAccusation,
  setAccusationWithdrawn,
} from './accusation-repository'
import { claimForAttribution } from './attributions'
import { sourceOf } from './prepare'
import type { Accuse } from './reply-input'

/**
 * Says that a claim accuses someone, who therefore has a right of reply. Said twice it is one; said again after it was
 * withdrawn it stands again.
 *
 * @throws not-found; wrongState; invalid on `source`
 */
export async function accuse(
  scope: Scope,
  { claimId, source: given }: Accuse,
): Promise<{ accusationId: string }> {
  requirePermission(scope, 'claim.edit')
  return transaction(async (tx) => {
    const { storyId } = await claimForAttribution(tx, scope, claimId)
    const { source, events } = await sourceOf(tx, scope, storyId, { source: given })
    const of = { claimId, sourceId: source.id }
    const before = await findAccusationOf(scope, of, tx)
    if (before && !before.withdrawnAt) {
      // The words may still have taught a source another of its names.
      await record(tx, scope, ...events)
      return { accusationId: before.id }
    }
    if (before) await setAccusationWithdrawn(scope, before.id, null, tx)
    const accusationId = before?.id ?? (await insertAccusation(scope, { ...of, createdAt: now() }, tx))
    const subject = { type: 'accusation', id: accusationId } as const
    const data = { source: source.name }
    await record(tx, scope, ...events, { kind: 'accusation.made', subject, storyId, claimId, data })
    return { accusationId }
  })
}

/** Takes back that a claim accuses someone; `accuse` says it again. @throws not-found; wrongState */
export async function withdrawAccusation(
  scope: Scope,
  { accusationId }: { accusationId: string },
): Promise<void> {
  requirePermission(scope, 'claim.edit')
  return transaction(async (tx) => {
    const seen = await findAccusation(scope, accusationId, tx)
    if (!seen) throw notFound()
    const { id: claimId, storyId } = await claimForAttribution(tx, scope, seen.claimId)
    const stands = await findAccusation(scope, accusationId, tx)
    if (!stands || stands.withdrawnAt) return
    await setAccusationWithdrawn(scope, accusationId, now(), tx)
    const subject = { type: 'accusation', id: accusationId } as const
    const data = { source: stands.source.name }
    await record(tx, scope, { kind: 'accusation.withdrawn', subject, storyId, claimId, data })
  })
}
