/** Small helpers for strings that know no domain. Offsets are UTF-16 code units. Pure and safe for the browser. */

/** Whether a cut at `offset` would fall between the two halves of a surrogate pair. */
export function splitsPair(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return false
  return isHighSurrogate(text.charCodeAt(offset - 1)) && isLowSurrogate(text.charCodeAt(offset))
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff
}

/** How many surrogates stand alone, which no encoding of Unicode can hold. */
export function countLoneSurrogates(text: string): number {
  return text.match(/\p{Cs}/gu)?.length ?? 0
}

/**
 * Characters a reader sees nothing of although Unicode counts them as letters or symbols:
 * the Hangul and Khmer fillers, the grapheme joiner and the empty Braille cell.
 */
const VISIBLE = /(?!\u034F|\u17B4|\u17B5|[\u115F\u1160\u2800\u3164\uFFA0])[^\p{Z}\p{C}\s]/u

/** Whether nothing in the text would leave ink: only spaces, controls, format characters and fillers. */
export function isBlank(text: string): boolean {
  return !VISIBLE.test(text)
}

/** Runs of any white space become one plain space; none is left at the ends. */
export function squeeze(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}

/** At most `limit` code units, cut at a word's end where there is one in the second half, and closed with "…". */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text
  let end = limit - 1
  if (splitsPair(text, end)) end -= 1
  const cut = text.slice(0, end)
  const nextIsSpace = /^\s/u.test(text.slice(end, end + 1))
  const lastSpace = nextIsSpace ? end : cut.search(/\s\S*$/u)
  const kept = lastSpace > limit / 2 ? cut.slice(0, lastSpace) : cut
  return `${kept.replace(/[\s,;:–—-]+$/u, '')}…`
}

/**
 * Without marks that turn the direction of what follows: a name with one of them shows otherwise than it is, and none can be
 * kept within an element, which another of them ends. For names and titles; what is quoted keeps every mark.
 */
export const withoutTurns = (text: string): string => text.replace(/[\u202a-\u202e\u2066-\u2069]/g, '')
