/** Which attributions speak on which side of a claim, where it comes to their origins. Pure and safe for the browser. */
import type { DenialScope } from '@/lib/attribution/model'
import { type Denial, denies, isReachOpen, reaches } from '@/lib/attribution/reach'

export const CHAIN_SIDES = ['for', 'against'] as const
export type ChainSide = (typeof CHAIN_SIDES)[number]

/** What a denial was recorded for: this very claim, or another one of which it denies this claim instead. */
export type Said = Denial & { readonly claimId: string }

/**
 * The side an attribution counts on, or null. A denial counts against what it denies: one that was recorded for another
 * claim and denies this one instead counts here, and not there.
 */
export function chainSideOf({ claimId: about, ...one }: Said, claimId: string): ChainSide | null {
  if (about !== claimId) return denies(one.stance) ? 'against' : null
  if (one.stance === 'ASSERTS' || one.stance === 'CONFIRMS') return 'for'
  return reaches(one) ? 'against' : null
}

/** Denials recorded for a claim that do not count against it, by why. */
export type Missed = {
  readonly different: number
  readonly nonDenials: number
  /** Nobody has judged yet what they reach. */
  readonly open: number
}

export function missedOf(all: readonly Said[], claimId: string): Missed {
  const denials = all.filter((one) => one.claimId === claimId && denies(one.stance))
  const of = (scope: DenialScope) => denials.filter(({ denialScope }) => denialScope === scope).length
  return {
    different: of('DIFFERENT'),
    nonDenials: of('NON_DENIAL'),
    open: denials.filter(isReachOpen).length,
  }
}
