import type { Verdict } from '@/lib/claims/model'
import type { ClaimPolicyView } from '@/lib/policy/result-view'

/** How many sourcing rules stop each verdict as things stand. */
export type RulesAhead = Readonly<Record<Verdict, number>>

export function rulesAhead({ results, toDeny }: Pick<ClaimPolicyView, 'results' | 'toDeny'>): RulesAhead {
  const count = (verdict: Verdict) => {
    const stopping = [...results, ...toDeny].filter(({ stops }) => stops.includes(verdict))
    return new Set(stopping.map(({ ruleId }) => ruleId)).size
  }
  return { CONFIRMED: count('CONFIRMED'), DENIED: count('DENIED'), UNVERIFIED: count('UNVERIFIED') }
}
