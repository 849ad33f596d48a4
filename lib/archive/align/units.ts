/** A text cut where its sentences end, so that two texts can be compared by it. Pure and safe for the browser. */
import { splitsPair } from '@/lib/core/text'
import { fold, isFoldable } from '../fold'

/**
 * Sentences, as far as marks and line ends tell. Where a cut is not where a grammar would put it nothing is lost, as long
 * as the same words are cut alike wherever they stand: so a cut depends on nothing but the words beside it.
 */
export type Units = {
  readonly text: string
  readonly count: number
  /** Code units; blanks around a unit belong to none. */
  readonly starts: Int32Array
  readonly ends: Int32Array
}

/** A mark that ends a sentence, with what closes around it. "U.S. officials" and "J. Doe" are not cut. */
const SENTENCE_END =
  /(?:(?<!(?<!\p{L})\p{Lu})\.|[!?…؟۔।॥]|\.{2,})["'”’»›)\]]*(?=\s)|[。！？｡]["'”’」』〉》）)\]]*/gu

/** A line that goes on in the middle of a sentence was only broken to fit a page. */
const LINE_END = /\n(?!\p{Ll})/gu

/** Code units of a unit at most, where nothing in the text ends a sentence. */
const LONGEST = 2_000
const CUT_AFTER = LONGEST / 2

export function unitsOf(text: string): Units {
  const starts: number[] = []
  const ends: number[] = []
  const put = (from: number, to: number) => {
    const [start, end] = trimmed(text, from, to)
    if (start < end) {
      starts.push(start)
      ends.push(end)
    }
  }
  let line = 0
  for (const { index } of text.matchAll(LINE_END)) {
    cutLine(text, line, index, put)
    line = index + 1
  }
  cutLine(text, line, text.length, put)
  return { text, count: starts.length, starts: Int32Array.from(starts), ends: Int32Array.from(ends) }
}

/** What two units have in common that differ in typography alone: their words and marks, folded. */
export function unitKey({ text, starts, ends }: Units, at: number): string {
  const words = text.slice(starts[at], ends[at])
  return isFoldable(words) ? fold(words).text.trim() : words
}

/** The unit that holds an offset, or the first behind it; `count` behind the last. */
export function unitAt({ count, ends }: Units, offset: number): number {
  let [low, high] = [0, count]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((ends[middle] ?? Number.POSITIVE_INFINITY) <= offset) low = middle + 1
    else high = middle
  }
  return low
}

function cutLine(text: string, from: number, to: number, put: (from: number, to: number) => void): void {
  let start = from
  const line = text.slice(from, to)
  for (const { 0: mark, index } of line.matchAll(SENTENCE_END)) {
    const end = from + index + mark.length
    start = cutLong(text, start, end, put)
    put(start, end)
    start = end
  }
  put(cutLong(text, start, to, put), to)
}

/** Cuts what is too long, after a comma, else a blank, else anywhere; answers where the rest begins. */
function cutLong(text: string, from: number, to: number, put: (from: number, to: number) => void): number {
  let start = from
  while (to - start > LONGEST) {
    const window = text.slice(start + CUT_AFTER, start + LONGEST)
    const comma = window.search(/[,;:،؛，、]/u)
    const at = comma === -1 ? window.search(/\s/u) : comma
    let end = at === -1 ? start + LONGEST : start + CUT_AFTER + at + 1
    if (splitsPair(text, end)) end -= 1
    put(start, end)
    start = end
  }
  return start
}

function trimmed(text: string, from: number, to: number): [number, number] {
  let [start, end] = [from, to]
  while (start < end && /\s/u.test(text.charAt(start))) start += 1
  while (end > start && /\s/u.test(text.charAt(end - 1))) end -= 1
  return [start, end]
}
