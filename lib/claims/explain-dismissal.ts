import { requirePermission } from '@/lib/access/authorize'
import type { Scope } from '@/lib/access/scope'
import { record } from '@/lib/audit/record'
import { transaction } from '@/lib/core/db'
import type { ExplainDismissal } from './input'
import type { DismissalReason } from './model'
import { setDismissalReason } from './suggestion-repository'
import { decidedMeanwhile, passage, suggestionForDecision } from './suggestions'

type Explained = { readonly suggestionId: string; readonly reason: DismissalReason | null }

/**
 * Says why a suggestion was dismissed, or takes that back. A dismissal wants no reason: whoever has one gives it
 * afterwards, and the last one given stands.
 *
 * @throws not-found; conflict when it is dismissed no more
 */
export async function explainDismissal(
  scope: Scope,
  { suggestionId, reason }: ExplainDismissal,
): Promise<Explained> {
  requirePermission(scope, 'suggestion.decide')
  return transaction(async (tx) => {
    const { suggestion } = await suggestionForDecision(tx, scope, suggestionId)
    if (suggestion.state !== 'DISMISSED') throw decidedMeanwhile(suggestion)
    if (suggestion.dismissedFor === reason) return { suggestionId, reason }
    await setDismissalReason(scope, suggestionId, reason, tx)
    await record(tx, scope, {
      kind: 'suggestion.dismissal-explained',
      subject: { type: 'suggestion', id: suggestionId },
      storyId: suggestion.storyId,
      data: { words: await passage(tx, scope, suggestion), reason },
    })
    return { suggestionId, reason }
  })
}
