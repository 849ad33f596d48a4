/** Whether words put in quotation marks stand in the text they are said to come from. Pure and safe for the browser. */
import { fold } from './fold'
import type { Range } from './model'

/** `NORMALISED`: the words are there, set with other quotation marks, dashes or spaces. */
export type QuoteCheck =
  | { readonly state: 'EXACT' | 'NORMALISED'; readonly ranges: readonly Range[] }
  | { readonly state: 'NOT_FOUND'; readonly ranges: readonly [] }

/** A passage that stands more often than this is not listed further: the first places are enough to read it in. */
export const MAX_QUOTE_PLACES = 50

/** Finds every place (at most `MAX_QUOTE_PLACES`) where the quote stands, verbatim first, else with typography folded. */
export function checkQuote(quote: string, snapshotText: string): QuoteCheck {
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

function placesOf(words: string, text: string): Range[] {
  const places: Range[] = []
  let from = text.indexOf(words)
  while (from !== -1 && places.length < MAX_QUOTE_PLACES) {
    places.push({ start: from, end: from + words.length })
    from = text.indexOf(words, from + words.length)
  }
  return places
}
