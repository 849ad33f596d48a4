import type { ClaimView, DraftView } from '@/lib/reviews/view'
import type { EvidenceChoice } from './evidence-ticks'
import { type RulesAhead, rulesAhead } from './rules-ahead'
import { type Will, willOf } from './will'

/** All a reviewer's form has to know of a claim; the rest of the page stays on the server. */
export type ReviewTask = {
  readonly claimId: string
  readonly version: number
  readonly draft: DraftView
  /** The revision this one replaces; 0 for the first. */
  readonly supersedes: number
  readonly evidence: readonly EvidenceChoice[]
  /** What is ticked to begin with: what one quoted oneself, or what one's last review rests on. */
  readonly ticked: readonly string[]
  readonly will: Will
  readonly ahead: RulesAhead
}

/** @param me whoever looks */
export function reviewTask(claim: ClaimView, me: string): ReviewTask {
  const last = claim.reviews.find((review) => review.current && review.reviewer.id === me)
  const own = claim.evidence.filter((item) => item.addedBy.id === me).map((item) => item.id)
  return {
    claimId: claim.id,
    version: claim.version,
    draft: claim.draft,
    supersedes: claim.mine.reviewed ? claim.mine.revision : 0,
    evidence: evidenceChoices(claim),
    ticked: last ? last.evidenceIds : own,
    will: willOf(claim, me),
    ahead: rulesAhead(claim.policy),
  }
}

export function evidenceChoices({ evidence }: ClaimView): readonly EvidenceChoice[] {
  return evidence
    .filter((item) => !item.removed)
    .map(({ id, side, document, quote }) => ({ id, side, title: document.title, words: quote.exact }))
}
