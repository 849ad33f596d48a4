/** The order to capture the page at an address: its states, and when a try that came to nothing is made again. Pure. */
import type { FetchProblem } from '@/lib/archive/fetch/problem'

export const CAPTURE_ORDER_STATES = ['WAITING', 'FETCHING', 'READING', 'DONE', 'FAILED', 'CANCELLED'] as const
export type CaptureOrderState = (typeof CAPTURE_ORDER_STATES)[number]

/** Seconds until the next try, by the number of tries made. After the last of them it has failed. */
const PAUSES = [30, 300, 1800] as const

/** What may go away by itself. What a host or a team refuses will be refused again. */
const PASSING: ReadonlySet<FetchProblem['code']> = new Set([
  'lookUpFailed',
  'refused',
  'unreachable',
  'connectionLost',
  'timedOut',
  'robotsUnreadable',
  'cutShort',
  'tooManyRequests',
  'serverFault',
])

/**
 * When an order is tried again after its `attempts`-th try met a problem: null when it has failed. A host that says how long
 * to wait is waited for, unless that is longer than we would wait at all.
 */
export function nextTry(problem: FetchProblem, attempts: number, now: Date): Date | null {
  const pause = PAUSES[attempts - 1]
  if (pause === undefined || !PASSING.has(problem.code)) return null
  const asked = 'retryAfter' in problem ? (problem.retryAfter ?? 0) : 0
  if (asked > Math.max(...PAUSES)) return null
  return new Date(now.getTime() + Math.max(pause, asked) * 1000)
}
