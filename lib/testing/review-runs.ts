import fc from 'fast-check'
import { beginnings, reviewCommands } from './review-commands'
import { ReviewModel } from './review-model'
import { makeClaim, makePrimaryEvidence, makeReviewDesk } from './reviews'

/**
 * Lets the services and the model go through `numRuns` claims, and fails with the shortest course in which they part.
 *
 * @returns how often each verb was answered how: `submit ok`
 */
export async function runReviews(seed: number, numRuns: number): Promise<ReadonlyMap<string, number>> {
  const answers = new Map<string, number>()
  const desk = await makeReviewDesk()
  let count = 0
  await fc.assert(
    fc.asyncProperty(beginnings, reviewCommands, async (beginning, commands) => {
      count += 1
      const claim = await makeClaim(desk.author.scope, desk.story, {
        text: `The quay shuts on day ${seed}.${count}.`,
      })
      const evidenceId = await makePrimaryEvidence(desk.author.scope, desk.story, claim)
      const setup = async () => {
        const [model, real] = [new ReviewModel(), { desk, claimId: claim.id, evidenceId, answers }]
        for (const command of beginning) await command.run(model, real)
        return { model, real }
      }
      await fc.asyncModelRun(setup, commands)
    }),
    { seed, numRuns, endOnFailure: false },
  )
  return answers
}

/** What has to have happened, or it was not much that was tried. */
export const EXPECTED_ANSWERS = [
  ...['assign ok', 'assign already', 'assign is-author', 'assign not-possible-in-state', 'assign forbidden'],
  ...['take ok', 'take alreadyAssigned', 'take ownClaim', 'take reviewsAreIn', 'take wrongState'],
  ...['unassign ok', 'unassign review-is-in', 'release ok', 'release notAssigned', 'release wrongState'],
  ...['hand-over ok', 'hand-over invalid', 'hand-over notAssigned', 'hand-over reviewsAreReadable'],
  ...['draft ok', 'draft notAssigned', 'draft ownClaim', 'draft wrongState'],
  ...['submit ok', 'submit notAssigned', 'submit ownClaim', 'submit wrongState', 'submit forbidden'],
  ...['adjudicate ok', 'adjudicate ownClaim', 'adjudicate ownReview', 'adjudicate wrongState'],
  ...['edit ok', 'edit reviewerRewords', 'edit wrongState', 'withdraw ok', 'restore ok', 'reopen ok'],
]
