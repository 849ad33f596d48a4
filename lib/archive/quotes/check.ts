/** Whether words put in quotation marks stand in the text they are said to come from. Pure and safe for the browser. */
import type { WordChange } from '../align/word-difference'
import type { Range } from '../model'
import { differenceIn, findAltered } from './altered'
import { hidesNegation } from './negation'
import { gapsOf, piecesOf, withoutLetterBrackets } from './pieces'
import { cutsWord, piecesIn, placesOf } from './places'
import { QuotedText } from './quoted-text'
import { asRead, vowelsClash } from './reading'

/**
 * `NORMALISED`: the words are there, otherwise set (`asRead`), with other commas or stops, or with another
 * case of their first letter. `ELIDED`: each
 * piece between "…" or brackets is there, in this order; one range for each piece. `ALTERED`: where its words come from, with
 * the words that differ (`old` counts in the quote without the marks around it, `new` in the text); one range, or one for each part where the quote is
 * sewn from parts that stand apart. Only the first two are places of the quote's own words.
 */
export type QuoteCheck =
  | { readonly state: 'EXACT' | 'NORMALISED' | 'ELIDED'; readonly ranges: readonly Range[] }
  | {
      readonly state: 'ALTERED'
      readonly ranges: readonly Range[]
      readonly difference: readonly WordChange[]
    }
  | { readonly state: 'NOT_FOUND'; readonly ranges: readonly [] }

export const QUOTE_STATES = ['EXACT', 'NORMALISED', 'ELIDED', 'ALTERED', 'NOT_FOUND'] as const
export type QuoteState = (typeof QUOTE_STATES)[number]
type Found = { readonly state: 'EXACT' | 'NORMALISED' | 'NOT_FOUND'; readonly ranges: readonly Range[] }

/** The marks around a quote, which stand elsewhere where it is cut out of a longer one. */
const AROUND = /^["'“”„«»‘「『״]+|["'“”«»’」』״]+$/gu
const NOT_FOUND: Extract<QuoteCheck, { state: 'NOT_FOUND' }> = { state: 'NOT_FOUND', ranges: [] }

/** Finds every place (at most `MAX_QUOTE_PLACES`) where the quote stands, verbatim first, else as it is read. */
export function findQuote(quote: string, snapshotText: string): Found {
  const words = quote.trim()
  if (words === '') return NOT_FOUND
  const exact = placesOf(words, snapshotText)
  if (exact.length > 0) return { state: 'EXACT', ranges: exact }
  return findRead(words, new QuotedText(snapshotText))
}

function findRead(words: string, { text, read }: QuotedText): Found {
  const needle = asRead(words).text.trim()
  if (needle === '') return NOT_FOUND
  const ranges = placesOf(needle, read.text)
    .map(({ start, end }) => read.original(start, end))
    .filter(({ start, end }) => !vowelsClash(words, text.slice(start, end)))
  return ranges.length > 0 ? { state: 'NORMALISED', ranges } : NOT_FOUND
}

/** Whether words stand in a text, as they are set or as they are read. */
export function standsIn(quoted: QuotedText, words: string): boolean {
  return quoted.text.includes(words) || findRead(words.trim(), quoted).ranges.length > 0
}

/** As `findQuote`, of whole words; and where they are not there, what became of them. Asked again it answers the same. */
export function checkQuote(quote: string, snapshotText: string): QuoteCheck {
  return checkQuoteIn(new QuotedText(snapshotText), quote)
}

/** The same for one of many quotes that are looked for in one text. */
export function checkQuoteIn(quoted: QuotedText, quote: string): QuoteCheck {
  const { text } = quoted
  const words = quote.trim()
  if (words === '') return NOT_FOUND
  const whole = ({ start, end }: Range) => !cutsWord(text, start) && !cutsWord(text, end)
  const exact = placesOf(words, text).filter(whole)
  if (exact.length > 0) return { state: 'EXACT', ranges: exact }
  const read = findRead(words, quoted).ranges.filter(whole)
  if (read.length > 0) return { state: 'NORMALISED', ranges: read }
  const free = withoutLetterBrackets(words.replace(AROUND, ''))
  return checkPieces(free, quoted) ?? checkAltered(free, quoted)
}

function checkPieces(quote: string, { text, read }: QuotedText): QuoteCheck | null {
  const pieces = piecesOf(quote).map(({ start, end }) => quote.slice(start, end))
  const ranges = piecesIn(pieces, read)
  if (!ranges || ranges.some(({ start, end }, at) => vowelsClash(pieces[at] ?? '', text.slice(start, end))))
    return null
  if (gapsOf(quote).length === 0) return { state: 'NORMALISED', ranges }
  const hides = ranges.some(({ start }, at) => {
    const before = ranges[at - 1]
    return before !== undefined && hidesNegation(text.slice(before.end, start))
  })
  if (!hides) return { state: 'ELIDED', ranges }
  const range = { start: ranges[0]?.start ?? 0, end: ranges.at(-1)?.end ?? 0 }
  return { state: 'ALTERED', ranges: [range], difference: differenceIn(quote, text, range) }
}

function checkAltered(quote: string, quoted: QuotedText): QuoteCheck {
  const altered = findAltered(quote, quoted)
  if (!altered) return NOT_FOUND
  const [only, ...others] = altered.ranges
  if (!only || others.length > 0 || !altered.difference.every(saysTheSame))
    return { state: 'ALTERED', ...altered }
  const difference = differenceIn(quote, quoted.text, only)
  if (!difference.every(saysTheSame)) return { state: 'ALTERED', ranges: [only], difference }
  return { state: gapsOf(quote).length > 0 ? 'ELIDED' : 'NORMALISED', ranges: [only] }
}

/** Commas and stops are the printer's; a question is another sentence. */
function saysTheSame({ kind, text }: WordChange): boolean {
  return kind === 'SAME' || !/[\p{L}\p{N}\p{Sc}%?!؟？！]/u.test(text)
}
