import type { DismissalReason } from '@/lib/claims/model'
import type { ClaimListItem, SuggestionView } from '@/lib/claims/view'
import type { WorkOrder } from './story-href'

/** The list beside the article, for what leads there. */
export const WORKLIST_ID = 'claims'

/** One place in the list beside the article. `id` stays the same when a suggestion becomes a claim: nothing moves. */
export type WorkItem =
  | { readonly id: string; readonly kind: 'suggestion'; readonly suggestion: SuggestionView }
  | {
      readonly id: string
      readonly kind: 'claim'
      readonly claim: ClaimListItem
      readonly suggestion: SuggestionView | null
    }
  /** A suggestion that was merged into a claim shown elsewhere, dismissed, or is being taken at this moment. */
  | {
      readonly id: string
      readonly kind: 'settled'
      readonly suggestion: SuggestionView
      readonly how: 'merged' | 'dismissed' | 'taking'
      readonly claimNumber: number | null
    }

/**
 * Claims and suggestions in reading order. A claim stands where the suggestion stood that it was made of; one made by
 * hand, where the article first makes it, wherever the statements stand that were merged into it; one made of nothing
 * in this part of the article, at the end.
 *
 * Or what is most worth checking first, as it was found to be, so that deciding moves nothing; what is worth the same
 * in reading order, and at the end whatever nothing is known of: claims made by hand, and what was found before
 * suggestions were told apart. How much something is worth goes down as it gets less sure that anything was stated at all:
 * among what is worth the same, the doubtful stands lower.
 */
export function worklist(
  suggestions: readonly SuggestionView[],
  claims: readonly ClaimListItem[],
  order: WorkOrder = 'reading',
): WorkItem[] {
  const byId = new Map(claims.map((claim) => [claim.id, claim]))
  const shown = new Set(suggestions.map((suggestion) => suggestion.id))
  const entries: Entry[] = suggestions.map((suggestion) => ({
    position: suggestion.statement.range.start,
    worth: worthOf(suggestion),
    item: itemOf(suggestion, byId),
  }))
  for (const claim of claims) {
    if (claim.madeOf && shown.has(claim.madeOf)) continue
    const position = claim.ranges[0]?.start ?? Number.MAX_SAFE_INTEGER
    const item: WorkItem = { id: claim.id, kind: 'claim', claim, suggestion: null }
    entries.push({ position, worth: UNKNOWN_WORTH, item })
  }
  entries.sort((a, b) => a.position - b.position)
  if (order === 'worth') entries.sort((a, b) => b.worth - a.worth)
  return entries.map((entry) => entry.item)
}

type Entry = { readonly position: number; readonly worth: number; readonly item: WorkItem }

/** Below every score. */
const UNKNOWN_WORTH = -1

/** What nobody has measured counts as sure. */
function worthOf({ proposition, statement }: SuggestionView): number {
  return proposition ? proposition.score * (statement.confidence?.statement ?? 1) : UNKNOWN_WORTH
}

function itemOf(suggestion: SuggestionView, claims: ReadonlyMap<string, ClaimListItem>): WorkItem {
  const { id, state, claimId } = suggestion
  if (state === 'OPEN') return { id, kind: 'suggestion', suggestion }
  if (state === 'DISMISSED') return { id, kind: 'settled', suggestion, how: 'dismissed', claimNumber: null }
  const claim = claimId ? claims.get(claimId) : undefined
  if (!claim) return { id, kind: 'settled', suggestion, how: 'taking', claimNumber: null }
  if (claim.madeOf !== id)
    return { id, kind: 'settled', suggestion, how: 'merged', claimNumber: claim.number }
  return { id, kind: 'claim', claim, suggestion }
}

/** A step not yet answered by the server, shown at once. */
export type Step = {
  readonly suggestionId: string
  readonly to: 'ACCEPTED' | 'DISMISSED' | 'OPEN'
  readonly claimId?: string
  /** Why it is dismissed. */
  readonly reason?: DismissalReason | null
}

export function withStep(
  suggestions: readonly SuggestionView[],
  { suggestionId, to, claimId, reason }: Step,
): SuggestionView[] {
  return suggestions.map((each) =>
    each.id === suggestionId
      ? {
          ...each,
          state: to,
          claimId: to === 'ACCEPTED' ? (claimId ?? null) : null,
          dismissedFor: (to === 'DISMISSED' && reason) || undefined,
        }
      : each,
  )
}

/** The item to go to from `current`: the next or previous one, or the first when nothing was chosen. */
export function neighbour(items: readonly WorkItem[], current: string | null, by: 1 | -1): string | null {
  const at = items.findIndex((item) => item.id === current)
  if (at < 0) return (by === 1 ? items[0] : items.at(-1))?.id ?? null
  return items[at + by]?.id ?? current
}

/** The next open suggestion after `current`, so that twenty can be decided in a row; `current` when it was the last. */
export function nextOpen(items: readonly WorkItem[], current: string): string {
  const at = items.findIndex((item) => item.id === current)
  return items.slice(at + 1).find((item) => item.kind === 'suggestion')?.id ?? current
}
