import type { ClaimListItem, SuggestionView } from '@/lib/claims/view'
import type { WorkItem } from './worklist'

/** The others about the proposition of a suggestion. */
export type Same = {
  /** How many there are, in the whole article. */
  readonly others: number
  /** The next of them in this part of the article, the first behind the last; null where none stands in it. */
  readonly next: string | null
  /** The claim one of them has become. */
  readonly claim: ClaimListItem | null
}

const alike = (a: SuggestionView, b: SuggestionView): boolean =>
  a.id !== b.id && a.proposition !== undefined && a.proposition.group === b.proposition?.group

/** What an open suggestion shares with others; null where it stands alone, or was found before they were grouped. */
export function sameOf(
  item: WorkItem,
  suggestions: readonly SuggestionView[],
  claims: readonly ClaimListItem[],
): Same | null {
  if (item.kind !== 'suggestion') return null
  const { suggestion } = item
  const others = (suggestion.proposition?.size ?? 1) - 1
  if (others < 1) return null
  const at = suggestions.findIndex(({ id }) => id === suggestion.id)
  const round = [...suggestions.slice(at + 1), ...suggestions.slice(0, Math.max(at, 0))]
  const next = round.find((one) => alike(one, suggestion))?.id ?? null
  return { others, next, claim: claimOfSame(suggestion, suggestions, claims) }
}

/** The claim that another suggestion of the same proposition has become, the first in reading order. */
export function claimOfSame(
  suggestion: SuggestionView,
  suggestions: readonly SuggestionView[],
  claims: readonly ClaimListItem[],
): ClaimListItem | null {
  for (const one of suggestions) {
    if (one.state !== 'ACCEPTED' || !alike(one, suggestion)) continue
    const claim = claims.find(({ id, state }) => id === one.claimId && state !== 'WITHDRAWN')
    if (claim) return claim
  }
  return null
}
