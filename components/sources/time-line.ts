import type { Stance } from '@/lib/attribution/model'

export type TimedStatement = { readonly id: string; readonly stance: Stance; readonly recordedAt: string }

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

/** Statements in time, the oldest first. Null within less than a day: there is nothing to see on such a line. */
export function timeLine(statements: readonly TimedStatement[]): TimeLine | null {
  const timed = statements
    .map(({ id, stance, recordedAt }) => ({ id, stance, at: Date.parse(recordedAt) }))
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
