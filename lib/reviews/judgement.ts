import type { Verdict } from '@/lib/claims/model'
import type { CountedReview } from './panel'
import type { VerdictBasis } from './view'

/** What one person submits: a verdict, why, and what it rests on. */
export type Judgement = {
  readonly verdict: Verdict
  readonly rationale: string
  readonly evidenceIds: readonly string[]
}

/** Rule 3: to confirm or deny takes evidence; to find a claim unverified does not. */
export function lacksEvidence(judgement: Judgement): boolean {
  return judgement.verdict !== 'UNVERIFIED' && judgement.evidenceIds.length === 0
}

/** Whether two submissions say the same, so that the second is the first one sent twice. */
export function sameJudgement(a: Judgement, b: Judgement): boolean {
  const evidence = new Set(a.evidenceIds)
  return (
    a.verdict === b.verdict &&
    a.rationale === b.rationale &&
    evidence.size === new Set(b.evidenceIds).size &&
    b.evidenceIds.every((id) => evidence.has(id))
  )
}

/** What kind of verdict a last submission makes when all reviews agree. */
export function closingBasis(reviews: readonly CountedReview[]): VerdictBasis {
  return reviews.length === 1 ? 'REVIEW' : 'AGREEMENT'
}

/** Everything that any of the reviews rests on, each item once. */
export function unionOfEvidence(reviews: readonly Pick<Judgement, 'evidenceIds'>[]): readonly string[] {
  return [...new Set(reviews.flatMap((review) => review.evidenceIds))]
}

/**
 * Whether a draft saved elsewhere holds words the submission does not: then submitting would lose them. A draft that
 * is the beginning of what is submitted is the same text saved a moment earlier.
 */
export function draftHoldsMore(
  draft: { readonly rationale: string; readonly version: number } | null,
  submission: { readonly rationale: string; readonly draftVersion: number },
): boolean {
  if (!draft || draft.version === submission.draftVersion) return false
  return !submission.rationale.startsWith(draft.rationale.trim())
}
