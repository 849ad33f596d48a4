/** How often the web pages of a story are looked at again by themselves, and when the next look is. Pure. */
export const CADENCES = ['HOURLY', 'SIX_HOURLY', 'DAILY'] as const
export type Cadence = (typeof CADENCES)[number]

export const LOOK_OUTCOMES = ['UNCHANGED', 'SAME_TEXT', 'CHANGED'] as const
export type LookOutcome = (typeof LOOK_OUTCOMES)[number]

const HOUR_MS = 3_600_000
export const EVERY_MS = {
  HOURLY: HOUR_MS,
  SIX_HOURLY: 6 * HOUR_MS,
  DAILY: 24 * HOUR_MS,
} as const satisfies Record<Cadence, number>

/** A schedule ends by itself after so many days, unless somebody sets it anew: nothing is fetched for ever. */
const DAYS = 14
/** However often a page failed, it is not left alone for longer than this, unless its host wants that. */
const PAUSE_MAX_MS = 48 * HOUR_MS
/** Failures in a row after which a page rests until somebody has it tried again. */
export const RESTS_AFTER = 5

export const endOf = (setAt: Date): Date => new Date(setAt.getTime() + DAYS * 24 * HOUR_MS)

/** What holds for the pages of a story. */
export type Running = { readonly every: Cadence; readonly until: Date }

/** When a page is looked at again after a look at `at` that brought it; null when the schedule has ended by then. */
export function nextLook({ every, until }: Running, at: Date): Date | null {
  return within(until, at.getTime() + EVERY_MS[every])
}

type Failed = {
  /** In a row, the last one included. */
  readonly failures: number
  readonly at: Date
  /** Seconds that the host asks to be left alone for. */
  readonly retryAfter: number
}

/**
 * When a page is looked at again that could not be had: after a pause that doubles with each failure, and not before its host
 * lets it. After too many in a row it rests.
 */
export function lookAfterFailure(
  { every, until }: Running,
  { failures, at, retryAfter }: Failed,
): { readonly dueAt: Date | null; readonly rests: boolean } {
  if (failures >= RESTS_AFTER) return { dueAt: null, rests: true }
  const pause = Math.min(EVERY_MS[every] * 2 ** failures, PAUSE_MAX_MS)
  return { dueAt: within(until, at.getTime() + Math.max(pause, retryAfter * 1000)), rests: false }
}

const within = (until: Date, at: number): Date | null => (at < until.getTime() ? new Date(at) : null)
