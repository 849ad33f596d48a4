/** Whether words put in quotation marks stand in the text they are said to come from. Pure and safe for the browser. */
import type { WordChange } from './align/word-difference'
import { type Folded, fold } from './fold'
import type { Range } from './model'
import { findAltered } from './quote-altered'
import { quotePieces } from './quote-pieces'

/**
 * `NORMALISED`: the words are there, set with other quotation marks, dashes or spaces, or with another case of their first
 * letter. `ELIDED`: each piece between "…" or brackets is there, in this order; one range for each piece. `ALTERED`: the
 * passage that comes nearest, with the words that differ (`old` counts in the quote). Only the first two are places of
 * the quote's own words.
 */
export type QuoteCheck =
  | { readonly state: 'EXACT' | 'NORMALISED' | 'ELIDED'; readonly ranges: readonly Range[] }
  | {
      readonly state: 'ALTERED'
      readonly ranges: readonly [Range]
      readonly difference: readonly WordChange[]
    }
  | { readonly state: 'NOT_FOUND'; readonly ranges: readonly [] }

/** A passage that stands more often than this is not listed further: the first places are enough to read it in. */
export const MAX_QUOTE_PLACES = 50
/** Code units that may have been left out between two pieces. */
const LONGEST_GAP = 2_000

/** Finds every place (at most `MAX_QUOTE_PLACES`) where the quote stands, verbatim first, else with typography folded. */
export function findQuote(
  quote: string,
  snapshotText: string,
): Extract<QuoteCheck, { state: 'EXACT' | 'NORMALISED' | 'ELIDED' | 'NOT_FOUND' }> {
  const words = quote.trim()
  if (words === '') return { state: 'NOT_FOUND', ranges: [] }
  const exact = placesOf(words, snapshotText)
  if (exact.length > 0) return { state: 'EXACT', ranges: exact }

  const needle = fold(words).text.trim()
  if (needle === '') return { state: 'NOT_FOUND', ranges: [] }
  const haystack = fold(snapshotText)
  const folded = placesOf(needle, haystack.text).map(({ start, end }) => haystack.original(start, end))
  return folded.length > 0 ? { state: 'NORMALISED', ranges: folded } : { state: 'NOT_FOUND', ranges: [] }
}

/** As `findQuote`, and where the words are not there, what became of them. */
export function checkQuote(quote: string, snapshotText: string): QuoteCheck {
  const found = findQuote(quote, snapshotText)
  if (found.state !== 'NOT_FOUND' || quote.trim() === '') return found
  const haystack = fold(snapshotText)
  const pieces = quotePieces(quote)
  const ranges = piecesIn(pieces, haystack)
  if (ranges)
    return { state: pieces.length > 1 || /[[…]|\.{3}/u.test(quote) ? 'ELIDED' : 'NORMALISED', ranges }
  const altered = findAltered(quote.trim(), snapshotText)
  return altered
    ? { state: 'ALTERED', ranges: [altered.range], difference: altered.difference }
    : { state: 'NOT_FOUND', ranges: [] }
}

/** Each piece behind the one before and not far from it, as whole words; the case of the first letter aside. */
function piecesIn(pieces: readonly string[], haystack: Folded): Range[] | null {
  const [first, ...rest] = pieces.map((piece) => fold(piece).text.trim())
  if (!first) return null
  for (const opening of placesOfWords(first, haystack.text, 0, haystack.text.length)) {
    const places: Range[] = [opening]
    for (const piece of rest) {
      const from = places.at(-1)?.end ?? 0
      const [next] = placesOfWords(piece, haystack.text, from, from + LONGEST_GAP)
      if (next) places.push(next)
    }
    if (places.length === pieces.length) return places.map(({ start, end }) => haystack.original(start, end))
  }
  return null
}

function placesOfWords(words: string, text: string, from: number, limit: number): Range[] {
  const places = [words, otherCase(words)].flatMap((one) =>
    placesOf(one, text.slice(from, limit + words.length)).map(({ start, end }) => ({
      start: start + from,
      end: end + from,
    })),
  )
  return places
    .filter(({ start, end }) => !cutsWord(text, start) && !cutsWord(text, end))
    .sort((a, b) => a.start - b.start)
}

function otherCase(words: string): string {
  const [first = ''] = words
  const lower = first.toLowerCase()
  return (first === lower ? first.toUpperCase() : lower) + words.slice(first.length)
}

/** In scripts that part words by blanks. */
function cutsWord(text: string, at: number): boolean {
  const cased =
    /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{Script=Hebrew}\p{N}]/u
  return cased.test(text.charAt(at - 1)) && cased.test(text.charAt(at))
}

function placesOf(words: string, text: string): Range[] {
  const places: Range[] = []
  let from = text.indexOf(words)
  while (from !== -1 && places.length < MAX_QUOTE_PLACES) {
    places.push({ start: from, end: from + words.length })
    from = text.indexOf(words, from + words.length)
  }
  return places
}
