/** What became of a passage, word by word. Pure and safe for the browser. */
import type { Range } from '../model'
import { commonOf } from './common'
import { type Token, tokensOf } from './tokens'

/**
 * A stretch of both passages: as it was (`SAME`, by words and marks; blanks and the shape of quotation marks aside), taken
 * out, or put in. `old` and `new` are places in the two texts; a stretch that one of them lacks has an empty place there.
 */
export type WordChange = {
  readonly kind: 'SAME' | 'DELETED' | 'INSERTED'
  readonly text: string
  readonly old: Range
  readonly new: Range
}

type Passage = { readonly text: string; readonly range: Range }

/**
 * In reading order, what was taken out before what was put in. Bounded: what is too long to compare changed wholly. `read`:
 * for who takes more for the same word than two careful typists would.
 */
export function wordDifference(older: Passage, newer: Passage, read = tokensOf): WordChange[] {
  const tokensIn = ({ text, range }: Passage) => read(text.slice(range.start, range.end), range.start)
  const [a, b] = [tokensIn(older), tokensIn(newer)]
  const pairs = commonOf(
    a.map(({ key }) => key),
    b.map(({ key }) => key),
  )
  const changes: WordChange[] = []
  let [atA, atB] = [0, 0]
  const endA = () => a[atA - 1]?.end ?? older.range.start
  const endB = () => b[atB - 1]?.end ?? newer.range.start
  const put = (kind: WordChange['kind'], toA: number, toB: number) => {
    const was = stretch(a, atA, toA, endA())
    const is = stretch(b, atB, toB, endB())
    atA = toA
    atB = toB
    const text = kind === 'DELETED' ? textOf(older, was) : textOf(newer, is)
    changes.push({ kind, text, old: was, new: is })
  }
  for (let at = 0; at <= pairs.length; ) {
    const next = pairs[at] ?? { a: a.length, b: b.length }
    if (next.a > atA) put('DELETED', next.a, atB)
    if (next.b > atB) put('INSERTED', atA, next.b)
    let run = 0
    while (pairs[at + run]?.a === next.a + run && pairs[at + run]?.b === next.b + run) run += 1
    if (run > 0) put('SAME', next.a + run, next.b + run)
    at += Math.max(1, run)
  }
  return changes
}

function textOf({ text }: Passage, { start, end }: Range): string {
  return text.slice(start, end)
}

function stretch(tokens: readonly Token[], from: number, to: number, empty: number): Range {
  const [first, last] = [tokens[from], tokens[to - 1]]
  return first && last && to > from ? { start: first.start, end: last.end } : { start: empty, end: empty }
}
