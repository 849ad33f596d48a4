import { requirePermission } from '@/lib/access/authorize'
import type { Scope } from '@/lib/access/scope'
import type { AuditEntry } from '@/lib/audit/events'
import { record } from '@/lib/audit/record'
import type { Verdict } from '@/lib/claims/model'
import { now } from '@/lib/core/clock'
import { type Tx, transaction } from '@/lib/core/db'
import { ProblemError } from '@/lib/core/errors'
import { markReviewed } from './assignment-repository'
import { chosenEvidence, demandEvidence } from './chosen-evidence'
import { guardRules } from './database-rules'
import type { ReviewInput } from './input'
import { closingBasis, draftHoldsMore, type Judgement, sameJudgement, unionOfEvidence } from './judgement'
import type { VerdictPolicy } from './kept-policy'
import { demand, demandWording, type OpenClaim, openClaim } from './open-claim'
import { counted, factsOf, type Panel, type Seat, seatOf, withReview } from './panel'
import { decideClaim, moveClaims } from './repository'
import { findDraft, findLatestVerdict, insertReview, insertVerdict, storeDraft } from './review-repository'
import { demandPolicy } from './verdict-policy'

export type ReviewOutcome = 'waiting' | 'decided' | 'differs'

export type Submitted = {
  readonly reviewId: string
  readonly revision: number
  /** More reviews are to come; the claim is decided; the reviews differ and an editor has to settle it. */
  readonly outcome: ReviewOutcome
  /** The other reviewers' findings that are in: the reader's own is too, so they may see them. */
  readonly othersInTheMeantime: readonly { readonly name: string; readonly verdict: Verdict }[]
}

/**
 * Submits the acting reviewer's judgement of one wording of a claim. The last one in closes the claim when all agree.
 * The same submission sent twice counts once and is answered alike. Sent again with other content it must name the
 * revision it replaces.
 *
 * @throws conflict `wordingChanged`, `alreadySubmitted` or `draftElsewhere`; rule `evidenceNeeded`, `ownClaim`,
 *   `notAssigned`, `wrongState`, or `policyStops` when no other review is to come and a sourcing rule stops its verdict
 */
export async function submitReview(scope: Scope, input: ReviewInput): Promise<Submitted> {
  requirePermission(scope, 'review.write')
  return guardRules(() => transaction((tx) => submit(scope, input, tx)))
}

async function submit(scope: Scope, input: ReviewInput, tx: Tx): Promise<Submitted> {
  const opened = await openClaim(scope, input.claimId, tx)
  const { claim, panel } = opened
  const seat = seatOf(panel, scope.actorId)
  const evidenceIds = await chosenEvidence(scope, claim.id, input.evidenceIds, tx)
  const judgement = { verdict: input.verdict, rationale: input.rationale, evidenceIds }
  if (isRepetition(seat, claim.version, input, judgement)) return answer(panel, scope.actorId, claim.state)
  demand('submit', opened)
  await demandWording(scope, claim, input.claimVersion, 'wordingChanged', tx)
  demandSuperseding(seat, input.supersedes)
  const draft = await demandDraft(scope, input, tx)
  demandEvidence(judgement)
  return write(scope, opened, { ...judgement, draftVersion: draft?.version ?? 0 }, tx)
}

/** The stored submission is the very one that is sent: it came twice, and the first one did arrive. */
function isRepetition(seat: Seat | null, version: number, input: ReviewInput, judgement: Judgement): boolean {
  if (!seat?.latest || !seat.reviewedAt || seat.latest.claimVersion !== version) return false
  return input.claimVersion === version && sameJudgement(seat.latest, judgement)
}

function demandSuperseding(seat: Seat | null, supersedes: number | undefined): void {
  if (!seat?.latest || !seat.reviewedAt || supersedes === seat.latest.revision) return
  const { rationale, revision } = seat.latest
  throw new ProblemError({
    kind: 'conflict',
    code: 'alreadySubmitted',
    params: { revision },
    conflict: { theirs: rationale, base: '', by: seat.reviewer, version: revision },
  })
}

async function demandDraft(scope: Scope, input: ReviewInput, tx: Tx) {
  const draft = await findDraft(scope, input.claimId, tx)
  if (draft && draft.submittedAt === null && draftHoldsMore(draft, input))
    throw new ProblemError({
      kind: 'conflict',
      code: 'draftElsewhere',
      conflict: { theirs: draft.rationale, base: '', by: '', version: draft.version },
    })
  return draft
}

type Writing = Judgement & { readonly draftVersion: number }

async function write(
  scope: Scope,
  opened: OpenClaim,
  { draftVersion, ...judgement }: Writing,
  tx: Tx,
): Promise<Submitted> {
  const { claim, panel } = opened
  const at = now()
  const seat = seatOf(panel, scope.actorId)
  const revision = (seat?.latest?.revision ?? 0) + 1
  const about = { claimId: claim.id, claimVersion: claim.version }
  const id = await insertReview(scope, { ...judgement, ...about, revision, submittedAt: at }, tx)
  const panelAfter = withReview(panel, scope.actorId, {
    id,
    revision,
    submittedAt: at,
    ...judgement,
    ...about,
  })
  if (seat) await markReviewed(scope, seat.assignmentId, at, tx)
  const { verdict, rationale } = judgement
  await storeDraft(
    scope,
    { claimId: claim.id, version: draftVersion, verdict, rationale, at, submitted: true },
    tx,
  )
  const after = factsOf(panelAfter)
  const to = demand('submit', opened, after)
  // Asked of the last reviewer's own verdict whether or not the others agree, or the refusal would tell a blind one that they do.
  const isLast = after.outstanding === 0
  const policy = isLast ? await demandPolicy(scope, opened, proposed(panelAfter, verdict, at), tx) : null
  const submitted: AuditEntry = {
    kind: 'review.submitted',
    subject: { type: 'review', id },
    storyId: claim.storyId,
    claimId: claim.id,
    data: { verdict, revision, claimVersion: claim.version },
  }
  if (to !== 'DECIDED') {
    await moveClaims(scope, [claim.id], to, tx)
    await record(tx, scope, submitted)
  } else {
    if (!policy) throw new TypeError(`claim ${claim.id} would be decided before its last review`)
    const closing = { judgement, policy, at }
    await record(tx, scope, submitted, await close(scope, opened, panelAfter, closing, tx))
  }
  return answer(panelAfter, scope.actorId, to)
}

type Closing = { readonly judgement: Judgement; readonly policy: VerdictPolicy; readonly at: Date }

const proposed = (panel: Panel, verdict: Verdict, decidedAt: Date) => ({
  ...{ verdict, decidedAt },
  reviewers: counted(panel).map(({ reviewerId }) => reviewerId),
})

/** All agree: this submission is the verdict, in its author's words, resting on every review. */
async function close(
  scope: Scope,
  { claim }: OpenClaim,
  panel: Panel,
  { judgement, policy, at: decidedAt }: Closing,
  tx: Tx,
): Promise<AuditEntry> {
  const { verdict, rationale } = judgement
  const reviews = counted(panel)
  const basis = closingBasis(reviews)
  const earlier = await findLatestVerdict(scope, claim.id, tx)
  const revision = (earlier?.revision ?? 0) + 1
  const id = await insertVerdict(
    scope,
    {
      claimId: claim.id,
      claimVersion: claim.version,
      revision,
      basis,
      verdict,
      rationale,
      evidenceIds: unionOfEvidence(reviews),
      reviewIds: reviews.map((review) => review.id),
      decidedAt,
      policy,
    },
    tx,
  )
  await decideClaim(scope, claim.id, { id, verdict }, tx)
  return {
    kind: 'verdict.recorded',
    subject: { type: 'verdict', id },
    storyId: claim.storyId,
    claimId: claim.id,
    data: { verdict, basis, revision, rationale },
  }
}

function answer(panel: Panel, memberId: string, state: string): Submitted {
  const reviews = counted(panel)
  const own = reviews.find((review) => review.reviewerId === memberId)
  const others = reviews.filter((review) => review.reviewerId !== memberId)
  return {
    reviewId: own?.id ?? '',
    revision: own?.revision ?? 0,
    outcome: state === 'DECIDED' ? 'decided' : state === 'TO_ADJUDICATE' ? 'differs' : 'waiting',
    othersInTheMeantime: others.map((review) => ({ name: review.reviewer, verdict: review.verdict })),
  }
}
