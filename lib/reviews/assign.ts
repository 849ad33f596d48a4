import { requirePermission } from '@/lib/access/authorize'
import type { Scope } from '@/lib/access/scope'
import { record } from '@/lib/audit/record'
import { now } from '@/lib/core/clock'
import { type Tx, transaction } from '@/lib/core/db'
import { assignedEntry } from './assigned-entry'
import {
  type Colleague,
  findLoads,
  insertAssignments,
  type NewAssignment,
  newAssignment,
} from './assignment-repository'
import { guardRules } from './database-rules'
import { dueEntry, isDueBy, moveDue } from './due'
import type { AssignInput } from './input'
import { moveMany } from './move-many'
import { demand, type OpenClaim, openClaim, openClaims } from './open-claim'
import { type Panel, seatOf, withSeats } from './panel'
import { findBegun } from './review-repository'
import { demandReviewers, holdMyself } from './reviewers'
import { shareOut } from './share-out'
import { decide } from './workflow'

export type AssignOutcome =
  | 'assigned'
  | 'already'
  | 'is-author'
  | 'away'
  | 'not-possible-in-state'
  | 'missing'

export type Assigned = {
  readonly claimId: string
  /** `assigned` when at least one reviewer is new to the claim, else why none is. */
  readonly outcome: AssignOutcome
  /** The assignments that were made: what undoing this takes back. */
  readonly assignmentIds: readonly string[]
  /** Whether it was given to others only, because one of the chosen wrote it. */
  readonly withoutAuthor?: boolean
  /** Whether it has fewer reviewers than each was to have: nobody else is left for it. */
  readonly short?: boolean
  /** The claim's due date before this, when this moved it; that is so of claims that were theirs `already` too. */
  readonly dueBefore?: string | null
  /** The date it moved it to. */
  readonly dueAfter?: string | null
}

/**
 * Gives claims to reviewers, each to all of them, or with `each` to so many who are here and have least to review; what cannot be given is told claim by claim. A due date that is said counts for the claims
 * and all reviews of them to come, also where everyone chosen is a reviewer already.
 *
 * @throws not-found for a reviewer who is not the team's; invalid on `reviewerIds` for one who left or may not review
 */
export async function assign(scope: Scope, input: AssignInput): Promise<readonly Assigned[]> {
  requirePermission(scope, 'assignment.edit')
  return guardRules(() =>
    transaction(async (tx) => {
      const reviewers = await demandReviewers(scope, input.reviewerIds, 'reviewerIds', tx)
      const opened = await openClaims(scope, input.claimIds, tx)
      const begun = await findBegun(scope, input.claimIds, input.reviewerIds, tx)
      const shares = await sharesOf(scope, input, opened, tx)
      const plans = opened.map((claim) => plan(claim, reviewers, input.dueAt, begun, shares))
      await write(scope, plans, input.dueAt, tx)
      const byClaim = new Map(plans.map((one) => [one.opened.claim.id, toAssigned(one, input.dueAt)]))
      return [...new Set(input.claimIds)].map(
        (claimId) => byClaim.get(claimId) ?? { claimId, outcome: 'missing', assignmentIds: [] },
      )
    }),
  )
}

/** A reviewer takes a claim on themselves, as long as no review of it is in that they may have read. */
export async function takeClaim(scope: Scope, input: { claimId: string }): Promise<{ assignmentId: string }> {
  requirePermission(scope, 'review.write')
  return transaction(async (tx) => {
    const me = await holdMyself(scope, tx)
    const opened = await openClaim(scope, input.claimId, tx)
    const begun = (await findBegun(scope, [input.claimId], [me.id], tx)).length > 0
    const to = demand('take', opened, withSeats(opened.panel, [{ begun }]))
    const { claim } = opened
    const made = newAssignment(claim.id, me.id, claim.dueAt)
    await insertAssignments(scope, [made], now(), tx)
    await moveMany(scope, [{ claim, to }], tx)
    await record(tx, scope, assignedEntry(claim, made, me))
    return { assignmentId: made.id }
  })
}

type Shares = { readonly each: number; readonly of: ReturnType<typeof shareOut> }

/** Who is to have which claim, in the order in which the claims were chosen; null where all have all. */
async function sharesOf(
  scope: Scope,
  { each, claimIds, reviewerIds }: AssignInput,
  opened: readonly OpenClaim[],
  tx: Tx,
): Promise<Shares | null> {
  if (each === undefined) return null
  const byId = new Map(opened.map((one) => [one.claim.id, one]))
  const toShare = [...new Set(claimIds)].flatMap((claimId) => {
    const one = byId.get(claimId)
    if (!one || !canBeGiven(one)) return []
    const { claim, panel } = one
    const barred = [claim.authorId, claim.wordedById, ...panel.map((seat) => seat.reviewerId)]
    return [{ claimId, wants: each - panel.length, barred: new Set(barred) }]
  })
  return { each, of: shareOut(toShare, await findLoads(scope, [...new Set(reviewerIds)], now(), tx)) }
}

const canBeGiven = ({ claim, facts, person }: OpenClaim) => decide('assign', claim.state, facts, person).ok

type Plan = {
  readonly opened: OpenClaim
  readonly outcome: AssignOutcome
  readonly withoutAuthor?: boolean
  readonly short?: boolean
  readonly made: readonly {
    readonly assignment: NewAssignment
    readonly reviewer: Colleague
    readonly begun: boolean
  }[]
}

function plan(
  opened: OpenClaim,
  reviewers: readonly Colleague[],
  dueAt: Date | null,
  begun: Awaited<ReturnType<typeof findBegun>>,
  shares: Shares | null,
): Plan {
  const { claim, panel } = opened
  if (!canBeGiven(opened)) return { opened, outcome: 'not-possible-in-state', made: [] }
  const others = reviewers.filter(({ id }) => id !== claim.authorId && id !== claim.wordedById)
  const share = shares?.of.get(claim.id)
  const fresh = others.filter(
    ({ id }) => seatOf(panel, id) === null && (share === undefined || share.includes(id)),
  )
  if (fresh.length === 0) return { opened, outcome: whyNobody(others, panel, shares), made: [] }
  const made = fresh.map((reviewer) => ({
    reviewer,
    assignment: newAssignment(claim.id, reviewer.id, dueAt ?? claim.dueAt),
    begun: begun.some((one) => one.claimId === claim.id && one.reviewerId === reviewer.id),
  }))
  if (shares) return { opened, outcome: 'assigned', short: panel.length + made.length < shares.each, made }
  return { opened, outcome: 'assigned', withoutAuthor: others.length < reviewers.length, made }
}

/** Where it wants more reviewers and one of the chosen could be one, whoever could is away. */
function whyNobody(others: readonly Colleague[], panel: Panel, shares: Shares | null): AssignOutcome {
  if (others.length === 0) return 'is-author'
  const free = others.some(({ id }) => seatOf(panel, id) === null)
  return shares && free && panel.length < shares.each ? 'away' : 'already'
}

const movesDue = ({ opened, outcome }: Plan, dueAt: Date | null) =>
  dueAt !== null && (outcome === 'assigned' || outcome === 'already') && !isDueBy(opened, dueAt)

async function write(scope: Scope, plans: readonly Plan[], dueAt: Date | null, tx: Tx): Promise<void> {
  const taken = plans.filter((one) => one.made.length > 0)
  const due = plans.filter((one) => movesDue(one, dueAt))
  const dueIds = due.map((one) => one.opened.claim.id)
  await moveDue(scope, dueIds, dueAt, tx)
  const made = taken.flatMap((one) => one.made.map(({ assignment }) => assignment))
  await insertAssignments(scope, made, now(), tx)
  const moves = taken.map(({ opened, made }) => ({
    claim: opened.claim,
    to: demand('assign', opened, withSeats(opened.panel, made)),
  }))
  await moveMany(scope, moves, tx)
  const entries = taken.flatMap(({ opened, made }) =>
    made.map(({ assignment, reviewer }) => assignedEntry(opened.claim, assignment, reviewer)),
  )
  await record(tx, scope, ...entries, ...due.map(({ opened }) => dueEntry(opened.claim, dueAt)))
}

function toAssigned(one: Plan, dueAt: Date | null): Assigned {
  const { claim } = one.opened
  const answer = {
    claimId: claim.id,
    outcome: one.outcome,
    assignmentIds: one.made.map(({ assignment }) => assignment.id),
    ...(one.withoutAuthor && { withoutAuthor: true }),
    ...(one.short && { short: true }),
  }
  if (!movesDue(one, dueAt)) return answer
  return {
    ...answer,
    dueBefore: claim.dueAt?.toISOString() ?? null,
    dueAfter: dueAt?.toISOString() ?? null,
  }
}
