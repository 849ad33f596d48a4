import { requirePermission } from '@/lib/access/authorize'
import type { Scope } from '@/lib/access/scope'
import type { AuditEntry } from '@/lib/audit/events'
import { record } from '@/lib/audit/record'
import { now } from '@/lib/core/clock'
import { type Tx, transaction } from '@/lib/core/db'
import { refused } from '@/lib/core/errors'
import { askAgain, findAssignments, findOpenAssignments, withdrawAssignments } from './assignment-repository'
import type { HandBackInput } from './input'
import { type Move, moveMany } from './move-many'
import { demand, type OpenClaim, openClaim, openClaims } from './open-claim'
import { factsOf, type Seat, seatOf, without } from './panel'
import { decide } from './workflow'

export type Unassigned = {
  readonly assignmentId: string
  /** A review that is in stays: taking its reviewer off would make it vanish. */
  readonly outcome: 'withdrawn' | 'already' | 'review-is-in' | 'not-possible-in-state' | 'missing'
}

/**
 * Takes reviewers off claims again, several at once; also what undoes `assign`. When the reviews that stay are all in
 * and agree, the last of them is asked for once more: its writer did not know that it would close the claim.
 */
export async function unassign(
  scope: Scope,
  input: { assignmentIds: readonly string[] },
): Promise<readonly Unassigned[]> {
  requirePermission(scope, 'assignment.edit')
  return transaction((tx) => unassignWithin(tx, scope, input.assignmentIds))
}

/**
 * Takes a member off everything they still have to review, when they leave the team or may no longer review.
 *
 * @returns how many assignments that were
 */
export async function unassignMember(tx: Tx, scope: Scope, memberId: string): Promise<number> {
  requirePermission(scope, 'assignment.edit')
  const answers = await unassignWithin(tx, scope, await findOpenAssignments(scope, memberId, tx))
  return answers.filter((answer) => answer.outcome === 'withdrawn').length
}

async function unassignWithin(
  tx: Tx,
  scope: Scope,
  assignmentIds: readonly string[],
): Promise<readonly Unassigned[]> {
  const known = new Map((await findAssignments(scope, assignmentIds, tx)).map((row) => [row.id, row.claimId]))
  const opened = await openClaims(scope, [...new Set(known.values())], tx)
  const seats = new Map(opened.flatMap((one) => one.panel.map((seat) => [seat.assignmentId, { one, seat }])))
  const answers = [...new Set(assignmentIds)].map((assignmentId): Unassigned => {
    const found = seats.get(assignmentId)
    if (!found) return { assignmentId, outcome: known.has(assignmentId) ? 'already' : 'missing' }
    return { assignmentId, outcome: outcomeOf(found.one, found.seat) }
  })
  const gone = new Set(
    answers.filter((answer) => answer.outcome === 'withdrawn').map((answer) => answer.assignmentId),
  )
  await takeOff(scope, opened, gone, 'unassign', tx)
  return answers
}

function outcomeOf({ claim, facts, person }: OpenClaim, seat: Seat): Unassigned['outcome'] {
  if (seat.reviewedAt) return 'review-is-in'
  return decide('unassign', claim.state, facts, person).ok ? 'withdrawn' : 'not-possible-in-state'
}

/**
 * A reviewer hands back a claim that is theirs to review, and may say why; their draft stays.
 *
 * @returns `canTakeBack`: whether they could take it again, which they cannot once they can read a review that is in
 * @throws rule `notAssigned` or `wrongState`
 */
export async function releaseClaim(
  scope: Scope,
  input: HandBackInput,
): Promise<{ assignmentId: string; canTakeBack: boolean }> {
  requirePermission(scope, 'review.write')
  return transaction(async (tx) => {
    const opened = await openClaim(scope, input.claimId, tx)
    const seat = seatOf(opened.panel, scope.actorId)
    demand('release', opened)
    if (!seat) throw refused('notAssigned')
    await takeOff(scope, [opened], new Set([seat.assignmentId]), 'release', tx, input.note)
    return { assignmentId: seat.assignmentId, canTakeBack: opened.facts.reviewed === 0 }
  })
}

async function takeOff(
  scope: Scope,
  claims: readonly OpenClaim[],
  gone: ReadonlySet<string>,
  event: 'unassign' | 'release',
  tx: Tx,
  note = '',
): Promise<void> {
  const moves: Move[] = []
  const again: string[] = []
  const entries: AuditEntry[] = []
  const told = event === 'release' ? 'assignment.handed-back' : 'assignment.withdrawn'
  for (const opened of claims) {
    const leaving = opened.panel.filter((seat) => gone.has(seat.assignmentId))
    if (leaving.length === 0) continue
    const left = without(opened.panel, gone)
    moves.push({ claim: opened.claim, to: demand(event, opened, factsOf(left.panel)) })
    entries.push(...leaving.map((seat) => seatEntry(opened, seat, told)))
    if (!left.handedBack) continue
    again.push(left.handedBack.assignmentId)
    entries.push(seatEntry(opened, left.handedBack, 'review.asked-again'))
  }
  await withdrawAssignments(scope, [...gone], now(), tx, { note })
  await askAgain(scope, again, tx)
  await moveMany(scope, moves, tx)
  await record(tx, scope, ...entries)
}

function seatEntry(
  { claim }: OpenClaim,
  seat: Seat,
  kind: 'assignment.withdrawn' | 'assignment.handed-back' | 'review.asked-again',
): AuditEntry {
  return {
    kind,
    subject: { type: 'assignment', id: seat.assignmentId },
    storyId: claim.storyId,
    claimId: claim.id,
    data: { reviewerId: seat.reviewerId, reviewer: seat.reviewer },
  }
}
