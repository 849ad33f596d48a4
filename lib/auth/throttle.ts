/** How many tries to sign in one account or one network address may have in a window before it has to wait. Pure. */
export const WINDOW_MS = 15 * 60 * 1000
export const LIMITS = { account: 8, address: 40 } as const

export type Throttle = { failures: number; windowStart: Date }

/** Milliseconds to wait, for a try that is already counted in; 0 when it may be made. */
export function waitFor(throttle: Throttle, limit: number, now: Date): number {
  const left = throttle.windowStart.getTime() + WINDOW_MS - now.getTime()
  return throttle.failures > limit ? Math.max(0, left) : 0
}
