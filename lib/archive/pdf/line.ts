/** A line of a page as a layout keeps it. Pure, and without what checks one: that takes longer to load than a page to read. */
import type { Range } from '../model'

/** Lengths are whole tenths of a point. */
export const UNIT = 10

/** A word set in a text: offsets, and where it is printed in points. */
export type PlacedWord = Range & {
  readonly x0: number
  readonly x1: number
  readonly rtl: boolean
}

const whole = (points: number) => Math.round(points * UNIT)

/**
 * A line's `[top, height, start, ...words]`; a word is `from, length, x, width`. `start` is an offset in the text, `from`
 * counts from the end of the word before (of the first, from `start`). A negative width: the word runs leftwards from `x`.
 */
export function lineOf(words: readonly PlacedWord[], y0: number, y1: number): number[] {
  const start = words[0]?.start ?? 0
  let at = start
  const line = [whole(y0), whole(y1) - whole(y0), start]
  for (const { start: from, end, x0, x1, rtl } of words) {
    const width = whole(x1) - whole(x0)
    line.push(from - at, end - from, rtl ? whole(x1) : whole(x0), rtl ? -width : width)
    at = end
  }
  return line
}
