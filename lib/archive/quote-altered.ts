/** The passage that a quote comes from although its words differ. Pure and safe for the browser. */
import { Budget, UnitIndex } from './align/likeness'
import { tokensOf } from './align/tokens'
import { unitsOf } from './align/units'
import { type WordChange, wordDifference } from './align/word-difference'
import type { Range } from './model'

/** From here on (Dice, over words in one order) a passage is the quote with other words. */
const ALTERED_FROM = 0.6
/** Words a quote must have for a likeness to say anything. */
const FEWEST_WORDS = 3

export type AlteredQuote = { readonly range: Range; readonly difference: readonly WordChange[] }

/**
 * The sentence that is most like the quote, cut to what answers it; null where none is. `old` in the difference counts in
 * the quote, `new` in the text. Of several that are as like the first is given: it is shown to be looked at, and proves
 * nothing.
 */
export function findAltered(quote: string, text: string): AlteredQuote | null {
  const words = tokensOf(quote).flatMap(({ key, isWord }) => (isWord ? [key] : []))
  if (words.length < FEWEST_WORDS) return null
  const index = new UnitIndex(unitsOf(text))
  const few = index.units.count <= 40 ? Array.from({ length: index.units.count }, (_, at) => at) : []
  const near = new Budget().nearest(index, [...few, ...index.sharing(words)], words) ?? []
  let best: (AlteredQuote & { likeness: number }) | null = null
  for (const { at } of near) {
    const unit = { start: index.units.starts[at] ?? 0, end: index.units.ends[at] ?? 0 }
    const found = answering(quote, text, unit, words.length)
    if (found && found.likeness > (best?.likeness ?? 0)) best = found
  }
  return best && best.likeness >= ALTERED_FROM ? { range: best.range, difference: best.difference } : null
}

/** The stretch of a sentence from the first word that the quote shares to the last, and how like the quote it is. */
function answering(quote: string, text: string, unit: Range, length: number) {
  const whole = { text: quote, range: { start: 0, end: quote.length } }
  const same = wordDifference(whole, { text, range: unit }).filter(({ kind }) => kind === 'SAME')
  const [first, last] = [same[0], same.at(-1)]
  if (!first || !last) return null
  const range = { start: first.new.start, end: last.new.end }
  const difference = wordDifference(whole, { text, range })
  const count = (words: string) => tokensOf(words).filter(({ isWord }) => isWord).length
  const kept = difference.reduce(
    (sum, { kind, text: words }) => sum + (kind === 'SAME' ? count(words) : 0),
    0,
  )
  return { range, difference, likeness: (2 * kept) / (length + count(text.slice(range.start, range.end))) }
}
