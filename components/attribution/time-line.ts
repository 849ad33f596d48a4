import type { Stance } from '@/lib/attribution/model'
import { grouped } from '@/lib/core/grouped'

/** `at`: an instant, or a day alone. */
export type TimedStatement = { readonly id: string; readonly stance: Stance; readonly at: string }

/** Where a statement stands on a time line: `x` from 0 (the earliest day) to 1 (the latest), `level` from the ground up. */
export type TimePoint = {
  readonly id: string
  readonly stance: Stance
  readonly x: number
  readonly level: number
}

export type TimeLine = {
  readonly from: string
  readonly to: string
  readonly points: readonly TimePoint[]
  /** How many stand above one another at the most. */
  readonly levels: number
}

/** Columns the line is divided into: what falls into one is stacked, so that no point covers another. */
const COLUMNS = 60
const DAY_MS = 86_400_000

/** How far along a line a moment lies, from 0 to 1; null for one outside it. */
export function placeOnLine({ from, to }: Pick<TimeLine, 'from' | 'to'>, at: string): number | null {
  const [start, end, moment] = [Date.parse(from), Date.parse(to), Date.parse(at)]
  return moment < start || moment > end ? null : (moment - start) / (end - start)
}

/** Statements in time, the oldest first. Null within less than a day: there is nothing to see on such a line. */
export function timeLine(statements: readonly TimedStatement[]): TimeLine | null {
  const timed = statements
    .map(({ id, stance, at }) => ({ id, stance, at: Date.parse(at) }))
    .sort((a, b) => a.at - b.at)
  const [first, last] = [timed[0], timed.at(-1)]
  if (!first || !last || last.at - first.at < DAY_MS) return null
  const length = last.at - first.at
  const heights = new Map<number, number>()
  const points = timed.map(({ id, stance, at }): TimePoint => {
    const column = Math.round(((at - first.at) / length) * COLUMNS)
    const level = heights.get(column) ?? 0
    heights.set(column, level + 1)
    return { id, stance, x: column / COLUMNS, level }
  })
  return {
    from: new Date(first.at).toISOString(),
    to: new Date(last.at).toISOString(),
    points,
    levels: Math.max(...heights.values()),
  }
}

/** So many stand above one another in the picture; of more a number tells. */
const SHOWN_LEVELS = 12

/** A line no higher than what is shown, and above each pile that is higher, how many are left out. */
export function lowered(
  line: TimeLine,
): TimeLine & { readonly more: readonly { x: number; count: number }[] } {
  const points = line.points.filter(({ level }) => level < SHOWN_LEVELS)
  const over = grouped(
    line.points.filter(({ level }) => level >= SHOWN_LEVELS),
    ({ x }) => x,
  )
  const more = [...over].map(([x, left]) => ({ x, count: left.length }))
  return { ...line, points, more, levels: Math.min(line.levels, SHOWN_LEVELS + (more.length > 0 ? 1 : 0)) }
}
