/** How many failed sign-ins one account or one address may have in a window before it has to wait. Pure. */
export const WINDOW_MS = 15 * 60 * 1000
export const LIMITS = { account: 8, address: 40 } as const

export type Throttle = { failures: number; windowStart: Date }

/** Milliseconds to wait before the next try; 0 when it may be made now. */
export function waitFor(throttle: Throttle | null, limit: number, now: Date): number {
  if (!throttle) return 0
  const left = throttle.windowStart.getTime() + WINDOW_MS - now.getTime()
  return left > 0 && throttle.failures >= limit ? left : 0
}
