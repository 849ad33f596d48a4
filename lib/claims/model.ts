/** The words of claims and of what is attributed to whom about them. Pure and safe for the browser. */

export const CLAIM_STATES = [
  'OPEN',
  'ASSIGNED',
  'IN_REVIEW',
  'TO_ADJUDICATE',
  'DECIDED',
  'WITHDRAWN',
] as const
export type ClaimState = (typeof CLAIM_STATES)[number]

export const VERDICTS = ['CONFIRMED', 'DENIED', 'UNVERIFIED'] as const
/** What the *desk* finds. Never to be compared with a stance, which is what a *source* does. */
export type Verdict = (typeof VERDICTS)[number]

export const SUGGESTION_STATES = ['OPEN', 'ACCEPTED', 'DISMISSED'] as const
export type SuggestionState = (typeof SUGGESTION_STATES)[number]

/** Characters (code points) a claim may have: one proposition, not a paragraph. */
export const CLAIM_TEXT_MAX = 2000
