import { TAGGER_RULE } from '@/lib/attribution/confidence/evidence'
import type { SuggestionView } from '@/lib/claims/view'
import type { Shown } from './story-href'

/**
 * What the tagger alone found is shown at first where somebody is said to say something that could be true or false, and
 * where it is at least as sure as this.
 */
export const SURE_ENOUGH = 0.8

export type Choice = {
  /** What stands in the list and is marked in the article. */
  readonly listed: readonly SuggestionView[]
  /** How many open ones are less sure, whether they are listed or not. */
  readonly lessSure: number
}

/**
 * Which suggestions are shown: at first not the open ones that the tagger alone found and is not so sure of, since every
 * card costs somebody a decision; asked for, all.
 */
export function chosenOf(suggestions: readonly SuggestionView[], shown: Shown): Choice {
  const first = suggestions.filter(isFirstChoice)
  return {
    listed: shown === 'all' ? suggestions : first,
    lessSure: suggestions.length - first.length,
  }
}

/**
 * What is decided stays where it was, and so does what somebody decided once and brought back, which shows by its
 * version. What nobody has measured counts as sure.
 */
function isFirstChoice({ state, version, statement, isProposition }: SuggestionView): boolean {
  if (state !== 'OPEN' || version > 1 || statement.rule !== TAGGER_RULE) return true
  return (
    isProposition && statement.source.name !== '' && (statement.confidence?.statement ?? 1) >= SURE_ENOUGH
  )
}
