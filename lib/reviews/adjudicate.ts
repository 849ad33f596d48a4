import { requirePermission } from '@/lib/access/authorize'
import type { Scope } from '@/lib/access/scope'
import { record } from '@/lib/audit/record'
import { now } from '@/lib/core/clock'
import { type Tx, transaction } from '@/lib/core/db'
import { refused } from '@/lib/core/errors'
import { chosenEvidence, demandEvidence } from './chosen-evidence'
import { guardRules } from './database-rules'
import type { AdjudicationInput } from './input'
import { sameJudgement, unionOfEvidence } from './judgement'
import { demand, demandWording, type OpenClaim, openClaim } from './open-claim'
import { counted } from './panel'
import { decideClaim } from './repository'
import { findLatestVerdict, insertVerdict, type NewVerdict } from './review-repository'
import { demandPolicy } from './verdict-policy'

export type Adjudicated = { readonly verdictId: string; readonly revision: number }

/**
 * Settles reviews that disagree, by an editor who wrote neither the claim nor any of them. Sent twice it counts once.
 *
 * @throws rule `ownClaim`, `ownReview`, `wrongState`, `evidenceNeeded`, `policyStops` or `reviewsChanged` (others count by
 *   now than those that were weighed); conflict `wordingChanged`
 */
export async function adjudicate(scope: Scope, input: AdjudicationInput): Promise<Adjudicated> {
  requirePermission(scope, 'review.adjudicate')
  return guardRules(() => transaction((tx) => settle(scope, input, tx)))
}

async function settle(scope: Scope, input: AdjudicationInput, tx: Tx): Promise<Adjudicated> {
  const opened = await openClaim(scope, input.claimId, tx)
  const evidenceIds = await restsOn(scope, opened, input, tx)
  const judgement = { verdict: input.verdict, rationale: input.rationale, evidenceIds }
  const earlier = await findLatestVerdict(scope, input.claimId, tx)
  const mine = earlier?.basis === 'ADJUDICATION' && earlier.decidedById === scope.actorId
  if (
    opened.claim.verdictId &&
    earlier?.id === opened.claim.verdictId &&
    mine &&
    sameJudgement(earlier, judgement)
  )
    return { verdictId: earlier.id, revision: earlier.revision }
  demand('adjudicate', opened)
  await demandWording(scope, opened.claim, input.claimVersion, 'wordingChanged', tx)
  const reviewIds = counted(opened.panel).map((review) => review.id)
  const weighed = input.reviewIds && new Set(input.reviewIds)
  if (weighed && reviewIds.some((id) => !weighed.has(id))) throw refused('reviewsChanged')
  demandEvidence(judgement)
  return write(scope, opened, { ...judgement, reviewIds, revision: (earlier?.revision ?? 0) + 1 }, tx)
}

/** What was ticked; else what the reviews with that verdict rest on and what the adjudicator added. */
async function restsOn(scope: Scope, { claim, panel }: OpenClaim, input: AdjudicationInput, tx: Tx) {
  const chosen = await chosenEvidence(scope, claim.id, input.evidenceIds, tx)
  if (input.evidenceIds !== undefined) return chosen
  const alike = counted(panel).filter((review) => review.verdict === input.verdict)
  return unionOfEvidence([...alike, { evidenceIds: chosen }])
}

async function write(
  scope: Scope,
  opened: OpenClaim,
  given: Omit<NewVerdict, 'claimId' | 'claimVersion' | 'basis' | 'decidedAt' | 'policy'>,
  tx: Tx,
): Promise<Adjudicated> {
  const { claim, panel } = opened
  const basis = 'ADJUDICATION' as const
  const { verdict, rationale, revision } = given
  const decidedAt = now()
  const reviewers = counted(panel).map(({ reviewerId }) => reviewerId)
  const policy = await demandPolicy(scope, opened, { verdict, decidedAt, reviewers }, tx)
  const about = { claimId: claim.id, claimVersion: claim.version }
  const id = await insertVerdict(scope, { ...given, ...about, basis, decidedAt, policy }, tx)
  await decideClaim(scope, claim.id, { id, verdict }, tx)
  await record(tx, scope, {
    kind: 'verdict.recorded',
    subject: { type: 'verdict', id },
    storyId: claim.storyId,
    claimId: claim.id,
    data: { verdict, basis, revision, rationale },
  })
  return { verdictId: id, revision }
}
