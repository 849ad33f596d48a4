import { requirePermission } from '@/lib/access/authorize'
import type { Scope } from '@/lib/access/scope'
import type { AuditEntry } from '@/lib/audit/events'
import { record } from '@/lib/audit/record'
import { now } from '@/lib/core/clock'
import { transaction } from '@/lib/core/db'
import { invalidField } from '@/lib/core/errors'
import { type OpenClaim, openClaims } from './open-claim'
import { type Seat, seatOf } from './panel'
import type { RestoreSnooze, Snooze } from './put-off-input'
import { setSnooze } from './put-off-repository'

export type Snoozed = {
  readonly claimId: string
  /** `not-mine`: the member has no review of it to give. */
  readonly outcome: 'changed' | 'same' | 'not-mine' | 'missing'
  /** Until when it was aside and is now; handing `before` back undoes it. */
  readonly before: string | null
  readonly after: string | null
  /** Whether it comes back after it is due. */
  readonly late: boolean
}

/**
 * Puts claims of the member's own aside until a moment; no moment takes them up again. Nobody else's queue changes, and
 * neither does the claim.
 *
 * @throws invalid on `until` for a moment that is past
 */
export async function snooze(scope: Scope, { claimIds, until }: Snooze): Promise<readonly Snoozed[]> {
  if (until && until.getTime() <= now().getTime()) throw invalidField('until', 'snoozePast')
  return putAside(
    scope,
    claimIds.map((claimId) => ({ claimId, until })),
  )
}

/** Gives each claim the moment it had: the undo of `snooze`, fed with its answer. A moment that is past means none. */
export async function restoreSnooze(scope: Scope, { changes }: RestoreSnooze): Promise<readonly Snoozed[]> {
  return putAside(scope, changes)
}

type Change = { readonly claimId: string; readonly until: Date | null }

async function putAside(scope: Scope, changes: readonly Change[]): Promise<readonly Snoozed[]> {
  requirePermission(scope, 'review.write')
  const wanted = new Map(changes.map(({ claimId, until }) => [claimId, ahead(until)]))
  return transaction(async (tx) => {
    const opened = await openClaims(scope, [...wanted.keys()], tx)
    const byMoment = new Map<string | null, string[]>()
    const entries: AuditEntry[] = []
    const answers = new Map<string, Snoozed>()
    for (const one of opened) {
      const until = wanted.get(one.claim.id) ?? null
      const seat = waiting(scope, one)
      const answer = answerOf(one, seat, until)
      answers.set(one.claim.id, answer)
      if (answer.outcome !== 'changed' || !seat) continue
      byMoment.set(answer.after, [...(byMoment.get(answer.after) ?? []), seat.assignmentId])
      entries.push(entryOf(one, seat, answer))
    }
    for (const [at, ids] of byMoment) await setSnooze(scope, ids, at === null ? null : new Date(at), tx)
    await record(tx, scope, ...entries)
    const missing = { outcome: 'missing', before: null, after: null, late: false } as const
    return [...wanted.keys()].map((claimId) => answers.get(claimId) ?? { claimId, ...missing })
  })
}

const ahead = (until: Date | null) => (until && until.getTime() > now().getTime() ? until : null)

/** The member's place among the reviewers, as long as their review is to come. */
function waiting(scope: Scope, { claim, panel }: OpenClaim): Seat | null {
  if (claim.state === 'DECIDED' || claim.state === 'WITHDRAWN') return null
  const seat = seatOf(panel, scope.actorId)
  return seat?.reviewedAt === null ? seat : null
}

function answerOf({ claim }: OpenClaim, seat: Seat | null, until: Date | null): Snoozed {
  const claimId = claim.id
  if (!seat) return { claimId, outcome: 'not-mine', before: null, after: null, late: false }
  const [before, after] = [iso(ahead(seat.snoozedUntil)), iso(until)]
  const late = until !== null && seat.dueAt !== null && until.getTime() > seat.dueAt.getTime()
  return { claimId, outcome: before === after ? 'same' : 'changed', before, after, late }
}

function entryOf({ claim }: OpenClaim, seat: Seat, { before, after }: Snoozed): AuditEntry {
  return {
    kind: 'review.snoozed',
    subject: { type: 'assignment', id: seat.assignmentId },
    storyId: claim.storyId,
    claimId: claim.id,
    data: { before, after },
  }
}

const iso = (at: Date | null) => at?.toISOString() ?? null
