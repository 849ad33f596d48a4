import { findQuotes, type Quote } from '@/lib/attribution/quotes'
import { findSentences, paragraphNumbers, type Slice } from '@/lib/attribution/segment'
import { type Token, tokenize } from '@/lib/attribution/tokens'

/** A text taken apart: everything the rules look at. Indices are token indices. */
export type Reading = {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly paragraphs: Int32Array
  readonly quotes: readonly Quote[]
  /** For each token the index of the quote it stands in, or -1. */
  readonly quoteAt: Int32Array
  readonly sentences: readonly Slice[]
  /** For each token the index of its sentence. */
  readonly sentenceAt: Int32Array
}

/** Reads a text into tokens, paragraphs, quotes and sentences; linear in its length. Quotes are found as in English unless told how. */
export function read(text: string, find: typeof findQuotes = findQuotes): Reading {
  const tokens = tokenize(text)
  const paragraphs = paragraphNumbers(text, tokens)
  const quotes = find(tokens, paragraphs)
  const quoteAt = spread(quotes, tokens.length)
  const sentences = findSentences(tokens, paragraphs, quotes, quoteAt)
  return {
    text,
    tokens,
    paragraphs,
    quotes,
    quoteAt,
    sentences,
    sentenceAt: spread(sentences, tokens.length),
  }
}

function spread(slices: readonly Slice[], length: number): Int32Array {
  const at = new Int32Array(length).fill(-1)
  slices.forEach((slice, index) => {
    at.fill(index, slice.from, slice.to)
  })
  return at
}

/** The lower-case word at an index, or '' beyond the text. */
export const lowerAt = (reading: Reading, at: number): string => reading.tokens[at]?.lower ?? ''

/** True when the token stands inside a quote. */
export const isQuoted = (reading: Reading, at: number): boolean => (reading.quoteAt[at] ?? -1) >= 0

/** The quote whose last token is `at`, or null. */
export function quoteEndingAt(reading: Reading, at: number): Quote | null {
  const quote = reading.quotes[reading.quoteAt[at] ?? -1]
  return quote && quote.to === at + 1 ? quote : null
}

/** The quote whose first token is `at`, or null. */
export function quoteStartingAt(reading: Reading, at: number): Quote | null {
  const quote = reading.quotes[reading.quoteAt[at] ?? -1]
  return quote && quote.from === at ? quote : null
}

/** The token after `at`, past the whole quote when `at` opens one. */
export function step(reading: Reading, at: number): number {
  // Asked for every token of a text: the common answer comes first.
  return (reading.quoteAt[at] ?? -1) < 0 ? at + 1 : (quoteStartingAt(reading, at)?.to ?? at + 1)
}

/** The characters a slice covers; null for an empty slice. */
export function charRange(reading: Reading, slice: Slice): { start: number; end: number } | null {
  const first = reading.tokens[slice.from]
  const last = reading.tokens[slice.to - 1]
  return first && last && slice.to > slice.from ? { start: first.start, end: last.end } : null
}

/** The words of a slice as written, blanks and line breaks included. */
export function textOf(reading: Reading, slice: Slice): string {
  const range = charRange(reading, slice)
  return range ? reading.text.slice(range.start, range.end) : ''
}
