import type { ClaimView } from '@/lib/reviews/view'

type Claim = Pick<ClaimView, 'draft' | 'reviews' | 'verdicts'> & {
  readonly can: Pick<ClaimView['can'], 'review' | 'adjudicate'>
}

/** What this browser keeps of somebody's words about a claim; empty for nothing. */
export type KeptWords = { readonly review: string; readonly adjudication: string }

/**
 * Which of them nothing on the page shows: the form they were typed in has gone because somebody else settled, withdrew
 * or took off the claim meanwhile, and the server has other words or none.
 */
export function leftOver(kept: KeptWords, { can, draft, reviews, verdicts }: Claim): KeptWords {
  const known = [draft, ...reviews, ...verdicts].map(({ rationale }) => rationale.trim())
  const unknown = (words: string) => (known.includes(words.trim()) ? '' : words)
  return {
    review: can.review ? '' : unknown(kept.review),
    adjudication: can.adjudicate ? '' : unknown(kept.adjudication),
  }
}

/** The same as texts to be shown, each once: what was typed into both forms is one text. */
export function textsOf({ review, adjudication }: KeptWords): readonly string[] {
  return [...new Set([review.trim(), adjudication.trim()])].filter((text) => text !== '')
}
