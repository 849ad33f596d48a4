/** Whether a denial reaches the claim it was recorded for. Pure and safe for the browser. */
import type { DenialScope, Stance } from './model'

export type Denial = { readonly stance: Stance; readonly denialScope: DenialScope | null }

/** Whether a stance is against something, so that it is a question what of the claim it reaches. */
export function denies(stance: Stance): boolean {
  return stance === 'DENIES' || stance === 'DISPUTES'
}

/**
 * A denial of another proposition, or words that only sound like one, do not reach the claim. Nor is one counted against
 * it before somebody has judged what it reaches: that would be a guess.
 */
export function reaches(one: Denial): boolean {
  return denies(one.stance) && (one.denialScope === 'FULL' || one.denialScope === 'PARTIAL')
}

/** A denial of which nobody has said yet what it reaches. */
export function isReachOpen(one: Denial): boolean {
  return denies(one.stance) && one.denialScope === null
}
