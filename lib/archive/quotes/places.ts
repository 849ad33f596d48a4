/** Where words stand in a text, as they are set or as they are read. Pure and safe for the browser. */
import type { Folded } from '../fold'
import type { Range } from '../model'
import { asRead } from './reading'

/** A passage that stands more often than this is not listed further: the first places are enough to read it in. */
export const MAX_QUOTE_PLACES = 50
/** Code units that may have been left out between two pieces. */
const LONGEST_GAP = 2_000

/** Each piece behind the one before and not far from it, as whole words; the case of the first letter aside. */
export function piecesIn(pieces: readonly string[], haystack: Folded): Range[] | null {
  const [first, ...rest] = pieces.map((piece) => asRead(piece).text.trim())
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

/** With another case of its first letter, which may stand behind a mark. */
export function otherCase(words: string): string {
  return words.replace(/\p{L}/u, (first) => {
    const lower = first.toLowerCase()
    return first === lower ? first.toUpperCase() : lower
  })
}

const CASED = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u

/** In scripts that part words by blanks and write no article or "and" into them; or a number. */
export function cutsWord(text: string, at: number): boolean {
  const [before, after] = [text.charAt(at - 1), text.charAt(at)]
  if (CASED.test(before) && CASED.test(after)) return true
  const isDigit = (one: string) => /\p{Nd}/u.test(one)
  if (isDigit(before) && /[.,:٫]/u.test(after)) return isDigit(text.charAt(at + 1))
  if (/[.,:٫]/u.test(before) && isDigit(after)) return isDigit(text.charAt(at - 2))
  return isDigit(before) && isDigit(after)
}

export function placesOf(words: string, text: string): Range[] {
  const places: Range[] = []
  let from = text.indexOf(words)
  while (from !== -1 && places.length < MAX_QUOTE_PLACES) {
    places.push({ start: from, end: from + words.length })
    from = text.indexOf(words, from + words.length)
  }
  return places
}
