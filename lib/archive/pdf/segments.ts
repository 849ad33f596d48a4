/** From words to pieces of lines: words that stand side by side with no more than a space between them. Pure. */
import { isLtr, type Word } from './words'

export type Segment = {
  /** In the order of reading. */
  readonly words: readonly Word[]
  readonly x0: number
  readonly y0: number
  readonly x1: number
  readonly y1: number
  readonly base: number
  /** Of its usual word: a raised figure does not count. */
  readonly height: number
  readonly rtl: boolean
}

/** Beyond this a page is taken in the order the file has: no printed page holds as many words. */
const MAX_WORDS = 20_000
/**
 * A gap this wide, in heights of the letters, is more than a space between words. The file's own order tells much: words
 * that follow each other there may be set wide, others that stand close may be of two columns.
 */
const WIDE = 1
const WIDE_OUT_OF_ORDER = 0.4

type Row = { base: number; height: number; x1: number; words: Word[] }

export function segmentsOf(words: readonly Word[]): Segment[] {
  const rows = words.length > MAX_WORDS ? words.map(rowOf) : rowsOf(words)
  return rows.map(segmentOf)
}

const rowOf = (word: Word): Row => ({
  base: word.base,
  height: word.y1 - word.y0,
  x1: word.x1,
  words: [word],
})

/** From left to right each word joins the row whose end it stands at; rows are found by the height they stand at. */
function rowsOf(words: readonly Word[]): Row[] {
  const rows: Row[] = []
  const shelves = new Map<number, Row[]>()
  for (const word of words.toSorted((a, b) => a.x0 - b.x0)) {
    const shelf = Math.floor(word.base / SHELF)
    const near = [shelf - 1, shelf, shelf + 1].flatMap((at) => shelves.get(at) ?? [])
    const row = near.filter((one) => follows(one, word)).sort((a, b) => b.x1 - a.x1)[0]
    if (row === undefined) {
      const fresh = rowOf(word)
      rows.push(fresh)
      shelves.get(shelf)?.push(fresh) ?? shelves.set(shelf, [fresh])
    } else {
      row.words.push(word)
      if (word.y1 - word.y0 > row.height) Object.assign(row, { height: word.y1 - word.y0, base: word.base })
      row.x1 = Math.max(row.x1, word.x1)
    }
  }
  return rows
}

/** Points of one shelf: most lines are further apart. */
const SHELF = 8

function follows(row: Row, word: Word): boolean {
  const height = word.y1 - word.y0
  const [small, large] = [Math.min(height, row.height), Math.max(height, row.height)]
  const gap = word.x0 - row.x1
  const inOrder = Math.abs((row.words.at(-1)?.index ?? 0) - word.index) === 1
  if (gap > small * (inOrder ? WIDE : WIDE_OUT_OF_ORDER) || gap < -large) return false
  const apart = Math.abs(word.base - row.base)
  // A raised figure or letter is small and stands within the line.
  const raised = small < large * 0.8 && apart < large * 0.5
  return apart <= small * 0.2 || raised
}

function segmentOf({ words, base }: Row): Segment {
  const rtl = words.filter((word) => word.rtl).length > words.filter((word) => isLtr(word.text)).length
  const heights = words.map((word) => word.y1 - word.y0).sort((a, b) => a - b)
  const bounds = words.reduce(
    (all, word) => ({
      x0: Math.min(all.x0, word.x0),
      y0: Math.min(all.y0, word.y0),
      x1: Math.max(all.x1, word.x1),
      y1: Math.max(all.y1, word.y1),
    }),
    { x0: Infinity, y0: Infinity, x1: -Infinity, y1: -Infinity },
  )
  const ordered = inReadingOrder(words, rtl)
  return { ...bounds, words: ordered, base, height: heights[heights.length >> 1] ?? 0, rtl }
}

/**
 * Words stand from left to right; what runs the other way than the line is turned round in itself. The inverse of rule
 * L2 of the Unicode Bidirectional Algorithm (UAX 9), for words: numbers keep to themselves.
 */
function inReadingOrder(words: readonly Word[], rtl: boolean): Word[] {
  const line = rtl ? words.toReversed() : [...words]
  const against = (word: Word) => (rtl ? isLtr(word.text) : word.rtl)
  const neutral = (word: Word) => !word.rtl && !isLtr(word.text)
  const out: Word[] = []
  for (let i = 0; i < line.length; ) {
    const word = line[i]
    if (word === undefined) break
    if (!against(word)) {
      out.push(word)
      i += 1
      continue
    }
    let end = i + 1
    for (let k = end; k < line.length; k += 1) {
      const next = line[k]
      if (next === undefined || !(against(next) || neutral(next))) break
      if (against(next)) end = k + 1
    }
    out.push(...line.slice(i, end).reverse())
    i = end
  }
  return rtl ? withBracketsTurned(out) : out
}

const TURNED: Readonly<Record<string, string>> = { '(': ')', ')': '(', '[': ']', ']': '[' }

/** Files name brackets by their look. In writing from right to left the one that closes looks like one that opens. */
function withBracketsTurned(words: Word[]): Word[] {
  const text = words.map((word) => word.text).join(' ')
  const closes = text.search(/[)\]]/)
  const opens = text.search(/[([]/)
  if (closes === -1 || (opens !== -1 && opens < closes)) return words
  return words.map((word) =>
    isLtr(word.text)
      ? word
      : { ...word, text: word.text.replace(/[()[\]]/g, (bracket) => TURNED[bracket] ?? bracket) },
  )
}
