import type { Stance } from '@/lib/attribution/model'
import { type Denial, isReachOpen, reaches } from '@/lib/attribution/reach'

/** Where a stance stands in the matrix of who says what. About sources only: it says nothing of the desk's verdict. */
export type Side = 'for' | 'against' | 'other'

const SIDE: Record<Stance, Side> = {
  ASSERTS: 'for',
  CONFIRMS: 'for',
  DENIES: 'against',
  DISPUTES: 'against',
  NO_COMMENT: 'other',
  UNCLEAR: 'other',
}

export type Sides<A> = {
  readonly for: readonly A[]
  readonly against: readonly A[]
  readonly other: readonly A[]
  /** How many of those against reach this very claim, and not another proposition. */
  readonly reaching: number
  /** Of how many of those against nobody has judged what they reach. */
  readonly open: number
}

/** Who speaks for, who against, who neither; each keeps the order of the text. */
export function sidesOf<A extends Denial>(attributions: readonly A[]): Sides<A> {
  const on = (side: Side) => attributions.filter((one) => SIDE[one.stance] === side)
  const against = on('against')
  return {
    for: on('for'),
    against,
    other: on('other'),
    reaching: against.filter(reaches).length,
    open: against.filter(isReachOpen).length,
  }
}

/** The words of a quote without the quotation marks they stood in, since the page sets its own. */
export function bareQuote(words: string): string {
  const bare = words.trim().replace(/^["“”„«»‘‚‹「『]\s*/u, '')
  return bare === words.trim() ? bare : bare.replace(/\s*["“”«»’›」』]$/u, '')
}
