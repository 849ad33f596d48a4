const MINUTE = 60_000
const STEPS = [
  { below: 90 * MINUTE, unit: 'minute' },
  { below: 36 * 60 * MINUTE, unit: 'hour' },
  { below: 14 * 24 * 60 * MINUTE, unit: 'day' },
  { below: 60 * 24 * 60 * MINUTE, unit: 'week' },
  { below: 540 * 24 * 60 * MINUTE, unit: 'month' },
] as const

/** The unit in which a distance between two instants reads best: "in 80 minutes", not "in 1 hour". */
export function relativeUnit(
  instant: Date,
  now: Date,
): 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year' {
  const distance = Math.abs(instant.getTime() - now.getTime())
  return STEPS.find((step) => distance < step.below)?.unit ?? 'year'
}

/** Whether two instants are so close that their distance would be told as no minute at all. */
export function isJustNow(instant: Date, now: Date): boolean {
  return Math.round((instant.getTime() - now.getTime()) / MINUTE) === 0
}
