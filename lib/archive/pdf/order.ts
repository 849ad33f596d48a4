/** In which order what stands on a page is read. Pure. */

type Placed = {
  readonly x0: number
  readonly y0: number
  readonly x1: number
  readonly y1: number
  readonly height: number
}
type Item<T extends Placed> = {
  readonly placed: T
  readonly middle: number
  /** How far up its column goes on without a gap. */
  readonly top: number
}

/** Above this the order is from top to bottom: comparing all with all takes too long. */
const MAX_COMPARED = 250
/** Points by which neighbours may reach into each other's column. */
const SLACK = 1
/** A gap of more than this many lines ends a column. */
const GAP = 3

/**
 * Columns one after the other, what runs across them in its place: the partial order of T. M. Breuel, “High performance
 * document layout analysis” (2003), made whole by going through it from the top. One thing comes before another when it
 * stands above it and their widths overlap, or when it stands in a column before the other's and nothing between the two
 * runs across both. What stands lower goes before what stands higher only as part of a column that begins beside it.
 * `rtl`: columns go from right to left.
 */
export function inReadingOrder<T extends Placed>(items: readonly T[], rtl: boolean): T[] {
  const sorted = items.toSorted((a, b) => a.y0 - b.y0 || (rtl ? b.x1 - a.x1 : a.x0 - b.x0))
  if (sorted.length > MAX_COMPARED) return sorted
  const all = withTops(sorted)
  const out: T[] = []
  const state = new Map<Item<T>, 'OPEN' | 'DONE'>()
  // What a thing waits for, goes first; a circle, which overlapping things can make, is cut where it was entered.
  const stack: Item<T>[] = []
  for (const start of all) {
    stack.push(start)
    for (let item = stack.at(-1); item !== undefined; item = stack.at(-1)) {
      const here = item
      if (state.get(here) === undefined) {
        state.set(here, 'OPEN')
        const before = all.filter((other) => !state.has(other) && precedes(other, here, all, rtl))
        stack.push(...before.reverse())
      } else {
        stack.pop()
        if (state.get(here) === 'OPEN') out.push(here.placed)
        state.set(here, 'DONE')
      }
    }
  }
  return out
}

function withTops<T extends Placed>(sorted: readonly T[]): Item<T>[] {
  const all: Item<T>[] = []
  for (const placed of sorted) {
    const above = all.findLast((other) => across(other.placed, placed))
    const joined = above && placed.y0 - above.placed.y1 <= GAP * placed.height
    all.push({ placed, middle: (placed.y0 + placed.y1) / 2, top: joined ? above.top : placed.y0 })
  }
  return all
}

const across = (a: Placed, b: Placed) => a.x0 < b.x1 - SLACK && b.x0 < a.x1 - SLACK

function precedes<T extends Placed>(a: Item<T>, b: Item<T>, all: readonly Item<T>[], rtl: boolean): boolean {
  if (a === b) return false
  if (across(a.placed, b.placed)) return a.middle < b.middle
  if (rtl ? a.placed.x0 < b.placed.x0 : a.placed.x0 > b.placed.x0) return false
  if (a.placed.y0 >= b.placed.y1 && a.top >= b.placed.y1) return false
  const [top, bottom] = [Math.min(a.middle, b.middle), Math.max(a.middle, b.middle)]
  return !all.some(
    (c) => c.middle > top && c.middle < bottom && across(c.placed, a.placed) && across(c.placed, b.placed),
  )
}
