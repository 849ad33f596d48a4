/** Which side of a claim a verdict takes, and who speaks on it. Pure. */
import { reaches } from '@/lib/attribution/reach'
import type { CaseAttribution, CaseEvidence, PolicyCase, Side } from './case'

/** The side an attribution takes; null for one that takes none, such as a denial of another proposition. */
export function sideOf({
  stance,
  denialScope,
}: Pick<CaseAttribution, 'stance' | 'denialScope'>): Side | null {
  if (stance === 'ASSERTS' || stance === 'CONFIRMS') return 'FOR'
  return reaches({ stance, denialScope }) ? 'AGAINST' : null
}

/**
 * The sides that the rules look at. A verdict takes one of them: to confirm takes the side for the claim, to deny the one
 * against it. Before, and for a verdict that takes none, it is both, as far as anything stands against the claim.
 */
export function sidesOf(of: PolicyCase): readonly Side[] {
  if (of.candidate?.verdict === 'CONFIRMED') return ['FOR']
  if (of.candidate?.verdict === 'DENIED') return ['AGAINST']
  const isAgainst = speaking(of, 'AGAINST').length + evidenceOn(of, 'AGAINST').length > 0
  return isAgainst ? ['FOR', 'AGAINST'] : ['FOR']
}

/** Who speaks on a side. */
export function speaking(of: PolicyCase, side: Side): readonly CaseAttribution[] {
  return of.attributions.filter((one) => sideOf(one) === side)
}

export function evidenceOn(of: PolicyCase, side: Side): readonly CaseEvidence[] {
  return of.evidence.filter((one) => one.side === side)
}
