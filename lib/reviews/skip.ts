import { requirePermission } from '@/lib/access/authorize'
import type { Scope } from '@/lib/access/scope'
import type { AuditEntry } from '@/lib/audit/events'
import { record } from '@/lib/audit/record'
import { now } from '@/lib/core/clock'
import { type Tx, transaction } from '@/lib/core/db'
import { refused } from '@/lib/core/errors'
import { findNextMine } from './next-repository'
import { type OpenClaim, openClaim } from './open-claim'
import { type Seat, type Skip, seatOf } from './panel'
import type { RestoreSkip, SkipInput } from './put-off-input'
import { setSkip } from './put-off-repository'
import type { SkipView } from './put-off-view'

export type Skipped = {
  /** The claim that waits after this one; null when no other waits. */
  readonly next: string | null
  /** Why it was left for later before, for taking this back. */
  readonly before: SkipView | null
}

/**
 * A reviewer goes on to their next claim and says why this one is left for later: it stands behind their others, and with
 * their colleagues as it did.
 *
 * @throws not-found; rule `notAssigned` or `wrongState`
 */
export async function skipClaim(scope: Scope, { claimId, reason, note }: SkipInput): Promise<Skipped> {
  requirePermission(scope, 'review.write')
  return transaction(async (tx) => {
    const { opened, seat } = await ownOpen(scope, claimId, tx)
    const at = now()
    // Before it stands behind the others: what came after it is what one goes on to.
    const next = await findNextMine(scope, claimId, at, tx)
    await setSkip(scope, seat.assignmentId, { reason, note, at }, tx)
    await record(tx, scope, { ...about(opened, seat), kind: 'review.skipped', data: { reason } })
    return { next, before: seat.skip && { ...seat.skip, at: seat.skip.at.toISOString() } }
  })
}

/** Puts a claim back where it stood: with the reason it had before, or in its place among the others. */
export async function restoreSkip(scope: Scope, { claimId, skip }: RestoreSkip): Promise<void> {
  requirePermission(scope, 'review.write')
  await transaction(async (tx) => {
    const { opened, seat } = await ownOpen(scope, claimId, tx)
    if (same(seat.skip, skip)) return
    await setSkip(scope, seat.assignmentId, skip, tx)
    const entry: AuditEntry = skip
      ? { ...about(opened, seat), kind: 'review.skipped', data: { reason: skip.reason } }
      : { ...about(opened, seat), kind: 'review.unskipped', data: {} }
    await record(tx, scope, entry)
  })
}

const same = (one: Skip | null, other: Skip | null) =>
  one?.at.getTime() === other?.at.getTime() && one?.reason === other?.reason && one?.note === other?.note

async function ownOpen(scope: Scope, claimId: string, tx: Tx): Promise<{ opened: OpenClaim; seat: Seat }> {
  const opened = await openClaim(scope, claimId, tx)
  const { state } = opened.claim
  if (state === 'DECIDED' || state === 'WITHDRAWN') throw refused('wrongState', { state })
  const seat = seatOf(opened.panel, scope.actorId)
  if (seat?.reviewedAt !== null) throw refused('notAssigned')
  return { opened, seat }
}

function about({ claim }: OpenClaim, { assignmentId }: Seat) {
  return {
    subject: { type: 'assignment', id: assignmentId },
    storyId: claim.storyId,
    claimId: claim.id,
  } as const
}
