/** A quote with words left out or put in by an editor, cut into what is said to be verbatim. Pure, client-safe. */
import type { Range } from '../model'

/** "…", "...", "[...]", "(…)" and editor's words in square brackets: "[he]", "[sic]". */
const GAP = /[[(]\s*(?:…+|\.{3}|\. \. \.)\s*[\])]|…+|\.{3,}|\. \. \.|\[[^\]\n]{0,80}\]/gu
/** "[T]he": a letter of the word itself, set in another case. */
const LETTER = /\[(\p{Lu}|\p{Ll})\](?=\p{L})/gu

/** The quote with the letters in brackets set free, which only change their case. */
export function withoutLetterBrackets(quote: string): string {
  return quote.replace(LETTER, '$1')
}

/** Where something was left out or put in. */
export function gapsOf(quote: string): Range[] {
  return [...quote.matchAll(GAP)].map(({ 0: gap, index }) => ({ start: index, end: index + gap.length }))
}

/** Where the pieces stand in the quote, in order; the whole where nothing was left out. A piece has a letter or a digit. */
export function piecesOf(quote: string): Range[] {
  const gaps = gapsOf(quote)
  return [...gaps, { start: quote.length, end: quote.length }].flatMap(({ start: end }, at) => {
    const start = gaps[at - 1]?.end ?? 0
    return /[\p{L}\p{N}]/u.test(quote.slice(start, end)) ? [{ start, end }] : []
  })
}
