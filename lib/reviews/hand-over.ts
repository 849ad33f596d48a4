import { requirePermission } from '@/lib/access/authorize'
import type { Scope } from '@/lib/access/scope'
import { record } from '@/lib/audit/record'
import { now } from '@/lib/core/clock'
import { type Tx, transaction } from '@/lib/core/db'
import { invalidField, notFound, refused } from '@/lib/core/errors'
import { assignedEntry } from './assigned-entry'
import {
  type Colleague,
  findHandedOver,
  insertAssignments,
  newAssignment,
  withdrawAssignments,
} from './assignment-repository'
import { guardRules } from './database-rules'
import type { HandOverInput } from './input'
import { moveMany } from './move-many'
import { demand, type OpenClaim, openClaim } from './open-claim'
import { factsOf, type Panel, seatOf, withSeats } from './panel'
import { findBegun } from './review-repository'
import { demandReviewers, holdMyself } from './reviewers'

export type HandedOver = {
  /** The colleague's assignment: what taking it back is asked for. */
  readonly assignmentId: string
  /** Whether whoever gave it away may have it again: not once they can read a review that is in. */
  readonly canTakeBack: boolean
}

/**
 * A reviewer gives a claim that is theirs to review to a colleague, with the date it has for them: their own assignment
 * ends with the note, and the colleague's begins. Their draft stays.
 *
 * @throws not-found for a colleague who is not the team's; invalid on `reviewerId` for one who cannot be a reviewer of it;
 *   the rule that refuses (`notAssigned`, `reviewsAreReadable`, `wrongState`)
 */
export async function handOver(scope: Scope, input: HandOverInput): Promise<HandedOver> {
  requirePermission(scope, 'review.write')
  return guardRules(() =>
    transaction(async (tx) => {
      const [colleague] = await demandReviewers(scope, [input.reviewerId], 'reviewerId', tx)
      if (!colleague) throw notFound()
      const opened = await openClaim(scope, input.claimId, tx)
      const mine = seatOf(opened.panel, scope.actorId)
      const rest = opened.panel.filter((seat) => seat !== mine)
      const to = demand('hand-over', opened, await withColleague(scope, opened, rest, colleague.id, tx))
      if (!mine) throw refused('notAssigned')
      demandFit(opened, colleague)
      const { claim } = opened
      const made = newAssignment(claim.id, colleague.id, mine.dueAt)
      const at = now()
      await insertAssignments(scope, [made], at, tx)
      await withdrawAssignments(scope, [mine.assignmentId], at, tx, { note: input.note, handedToId: made.id })
      await moveMany(scope, [{ claim, to }], tx)
      await record(tx, scope, {
        kind: 'assignment.handed-over',
        subject: { type: 'assignment', id: mine.assignmentId },
        storyId: claim.storyId,
        claimId: claim.id,
        data: {
          fromId: mine.reviewerId,
          from: mine.reviewer,
          reviewerId: colleague.id,
          reviewer: colleague.name,
          madeId: made.id,
          dueAt: made.dueAt?.toISOString() ?? null,
        },
      })
      return { assignmentId: made.id, canTakeBack: opened.facts.reviewed === 0 }
    }),
  )
}

/**
 * Undoes handing over, as long as the colleague has begun nothing: their assignment ends and there is one of one's own again.
 *
 * @param input the colleague's assignment
 * @throws not-found for one that the acting member handed to nobody; the rule that refuses (`handOverMoved`, or as `take`)
 */
export async function takeBackHandOver(
  scope: Scope,
  input: { assignmentId: string },
): Promise<{ assignmentId: string }> {
  requirePermission(scope, 'review.write')
  return guardRules(() =>
    transaction(async (tx) => {
      const given = await findHandedOver(scope, input.assignmentId, tx)
      if (!given) throw notFound()
      const me = await holdMyself(scope, tx)
      const opened = await openClaim(scope, given.claimId, tx)
      const theirs = opened.panel.find((seat) => seat.assignmentId === input.assignmentId)
      if (!theirs || theirs.reviewedAt || theirs.begun)
        throw refused('handOverMoved', { name: given.reviewer })
      const { claim } = opened
      const rest = opened.panel.filter((seat) => seat !== theirs)
      const to = demand('take', opened, await withColleague(scope, opened, rest, me.id, tx))
      const made = newAssignment(claim.id, me.id, theirs.dueAt)
      await withdrawAssignments(scope, [theirs.assignmentId], now(), tx)
      await insertAssignments(scope, [made], now(), tx)
      await moveMany(scope, [{ claim, to }], tx)
      await record(
        tx,
        scope,
        {
          kind: 'assignment.withdrawn',
          subject: { type: 'assignment', id: theirs.assignmentId },
          storyId: claim.storyId,
          claimId: claim.id,
          data: { reviewerId: theirs.reviewerId, reviewer: theirs.reviewer },
        },
        assignedEntry(claim, made, me),
      )
      return { assignmentId: made.id }
    }),
  )
}

/** How the reviews stand with one more reviewer, who may have begun one before. */
async function withColleague(scope: Scope, { claim }: OpenClaim, rest: Panel, reviewerId: string, tx: Tx) {
  const begun = (await findBegun(scope, [claim.id], [reviewerId], tx)).length > 0
  return rest.some((seat) => seat.reviewerId === reviewerId) ? factsOf(rest) : withSeats(rest, [{ begun }])
}

function demandFit({ claim, panel }: OpenClaim, { id, name }: Colleague): void {
  if (id === claim.authorId || id === claim.wordedById) throw invalidField('reviewerId', 'wroteIt', { name })
  if (seatOf(panel, id)) throw invalidField('reviewerId', 'reviewsItAlready', { name })
}
