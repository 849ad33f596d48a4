/**
 * A text with its typography made plain, and the way back: which range of the original a folded range came from.
 * Only what two careful typists would set differently is folded: quotation marks, dashes, spaces, the ellipsis,
 * composed letters and marks without ink. Words, case and punctuation stay. Pure and safe for the browser.
 */
import type { Range } from './model'

export type Folded = {
  readonly text: string
  /** The original range of the folded range `[start, end)`, which must not be empty. */
  readonly original: (start: number, end: number) => Range
}

/** A stretch that was kept (`same`) or replaced as a whole. */
type Piece = { readonly at: number; readonly from: number; readonly to: number; readonly same: boolean }

const DOUBLE = '“”„‟«»″〝〞＂'
const SINGLE = '‘’‚‛‹›′`´ʼ＇'
const DASH = '\\-‐‑‒–—―−﹘﹣－'
/** Soft hyphen, zero-width space, word joiner, byte order mark and direction marks: nothing a reader could quote. */
const INKLESS = '\\u00ad\\u200b\\u2060\\ufeff\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069'
const INKLESS_ALL = new RegExp(`[${INKLESS}]`, 'gu')
const GAP = `[\\s${INKLESS}]`

/** What may need folding. A single plain space between words does not, and is by far the most common. */
const FOLDABLE = new RegExp(
  [
    `(?<dash>(?:${GAP}*[${DASH}])+${GAP}*)`,
    `(?<gap>(?! (?!${GAP}))${GAP}+)`,
    `(?<double>[${DOUBLE}])`,
    `(?<single>[${SINGLE}])`,
    '(?<dots>…)',
    `(?<letter>[^\\p{M}\\s](?:[${INKLESS}]*\\p{M})+|[\\u1100-\\u115f][${INKLESS}]*[\\u1160-\\u11a7](?:[${INKLESS}]*[\\u11a8-\\u11ff])?)`,
  ].join('|'),
  'gu',
)

const ANY_FOLDABLE = new RegExp(FOLDABLE.source, 'u')

/** Whether folding a text would make anything else of it. */
export function isFoldable(text: string): boolean {
  return ANY_FOLDABLE.test(text)
}

/** Folds a text. Linear in its length. */
export function fold(text: string): Folded {
  return foldBy(text, FOLDABLE, (match) => plain(match[0], match.groups ?? {}))
}

/** Puts something else in the place of every match. `pattern` is global and never matches nothing. */
export function foldBy(text: string, pattern: RegExp, replace: (match: RegExpMatchArray) => string): Folded {
  const parts: string[] = []
  const pieces: Piece[] = []
  let length = 0
  const put = (part: string, from: number, to: number, same: boolean) => {
    if (part === '') return
    parts.push(part)
    pieces.push({ at: length, from, to, same })
    length += part.length
  }
  let done = 0
  for (const match of text.matchAll(pattern)) {
    const end = match.index + match[0].length
    put(text.slice(done, match.index), done, match.index, true)
    put(replace(match), match.index, end, false)
    done = end
  }
  put(text.slice(done), done, text.length, true)
  return { text: parts.join(''), original: (start, end) => originalRange(pieces, start, end) }
}

function plain(found: string, groups: Record<string, string | undefined>): string {
  if (groups.dash !== undefined) return '-'
  if (groups.gap !== undefined) return /\s/u.test(found.replaceAll('\ufeff', '')) ? ' ' : ''
  if (groups.double !== undefined) return '"'
  if (groups.single !== undefined) return "'"
  return groups.dots !== undefined ? '...' : found.replace(INKLESS_ALL, '').normalize('NFC')
}

function originalRange(pieces: readonly Piece[], start: number, end: number): Range {
  const first = pieceAt(pieces, start)
  const last = pieceAt(pieces, end - 1)
  if (first === undefined || last === undefined)
    throw new RangeError(`Nothing was folded to ${start}..${end}`)
  return {
    start: first.same ? first.from + (start - first.at) : first.from,
    end: last.same ? last.from + (end - last.at) : last.to,
  }
}

/** The last piece that begins at or before the offset. */
function pieceAt(pieces: readonly Piece[], offset: number): Piece | undefined {
  let low = 0
  let high = pieces.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((pieces[middle]?.at ?? Number.POSITIVE_INFINITY) <= offset) low = middle + 1
    else high = middle
  }
  return pieces[low - 1]
}
