import type { Verdict } from '@/lib/claims/model'
import type { ProblemParams } from '@/lib/core/errors'
import type { PolicyResult, RuleId } from './model'

/**
 * What to tell who proposes a verdict that rules stop: the first of them by name, and how many more there are. Null when
 * none does.
 *
 * @param blocked what `blocking` answered for the case with this verdict as its candidate
 */
export function refusalOf(
  blocked: readonly PolicyResult[],
  verdict: Verdict,
): { readonly code: 'policyStops'; readonly params: ProblemParams } | null {
  const [first, ...more] = blocked.filter(({ stops }) => stops.includes(verdict))
  if (!first) return null
  return { code: 'policyStops', params: { verdict, rule: selectorOf(first.ruleId), more: more.length } }
}

/** How a message that chooses by a rule writes its id: selectors of ICU have no hyphens. */
export function selectorOf(id: RuleId): string {
  return id.replaceAll('-', '_')
}
