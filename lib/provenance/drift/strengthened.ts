import { AUXILIARIES, isAdverb, NEGATIONS } from '@/lib/attribution/lexicon/words'
import { lowerAt } from '@/lib/attribution/reading'
import type { Slice } from '@/lib/attribution/segment'
import { saidIn } from './hop-end'
import type { HopEnd } from './model'
import { placesOf, vouching } from './orders'

/** The weaker words there and the stronger ones here. */
export type Stronger = { readonly from: Slice; readonly to: Slice }

/** How far before a verb its negation stands: "did not really want". */
const NEGATION_REACH = 3

/** What is said more strongly here than there: the verb that attributes, or a word of what is attributed. */
export function strengthened(up: HopEnd, down: HopEnd): Stronger | null {
  return byCue(up, down) ?? byWord(up, down)
}

/** suggested → said → confirmed */
function byCue(up: HopEnd, down: HopEnd): Stronger | null {
  const [from, to] = [verbOf(up), verbOf(down)]
  if (from === null || to === null) return null
  const [weak, strong] = [vouching(lowerAt(up.reading, from)), vouching(lowerAt(down.reading, to))]
  return strong > weak ? { from: only(from), to: only(to) } : null
}

/** The verb of a cue: its last word that is neither an auxiliary nor an adverb; none in "according to". */
function verbOf({ cue, reading }: HopEnd): number | null {
  if (!cue || lowerAt(reading, cue.from) === 'according') return null
  for (let at = cue.to - 1; at >= cue.from; at -= 1) {
    const token = reading.tokens[at]
    if (token?.kind === 'WORD' && !AUXILIARIES.has(token.lower) && !isAdverb(token.lower)) return at
  }
  return null
}

type Found = { readonly order: number; readonly rank: number; readonly at: number }

/** rejected → vetoed: a stronger word of one order stands here, and the weaker one is gone. */
function byWord(up: HopEnd, down: HopEnd): Stronger | null {
  const [there, here] = [rankedIn(up), rankedIn(down)]
  for (const strong of here) {
    const same = (one: Found) => one.order === strong.order
    const before = there.filter(same)
    const weak = before.find(({ rank }) => rank < strong.rank)
    const wasStrong = before.some(({ rank }) => rank >= strong.rank)
    const isWeakToo = here.some((one) => same(one) && weak !== undefined && one.rank <= weak.rank)
    if (weak && !wasStrong && !isWeakToo) return { from: only(weak.at), to: only(strong.at) }
  }
  return null
}

function rankedIn(end: HopEnd): Found[] {
  const { reading } = end
  return saidIn(end).flatMap(({ from, to }) => {
    const found: Found[] = []
    for (let at = from; at < to; at += 1) {
      const places = placesOf(lowerAt(reading, at))
      if (places.length > 0 && !isNegated(end, at)) found.push(...places.map((place) => ({ ...place, at })))
    }
    return found
  })
}

function isNegated({ reading }: HopEnd, at: number): boolean {
  for (let back = at - 1; back >= at - NEGATION_REACH; back -= 1)
    if (NEGATIONS.has(lowerAt(reading, back))) return true
  return false
}

const only = (at: number): Slice => ({ from: at, to: at + 1 })
