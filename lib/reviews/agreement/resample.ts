import type { Counted, Interval } from './model'

/** Draws of claims, in all samples together: what keeps a page from waiting for a hundred thousand claims. */
const DRAWS = 1_000_000
const SAMPLES = { least: 200, most: 1_000 }
/** Share of the samples that must be measurable. One in twenty that is not would move the ends of the interval. */
const MEASURABLE = 0.95
const SEED = 1960

/**
 * The interval that 95 in 100 samples of the claims, drawn with replacement, fall into: the percentile bootstrap (B. Efron and
 * R. Tibshirani, "An Introduction to the Bootstrap", 1993, chapter 13). Null where more than one sample in twenty cannot be measured.
 * Always drawn alike.
 *
 * @param measure of counts in the order of `claims`; null where that cannot be measured
 */
export function resampled<Unit>(
  claims: readonly Counted<Unit>[],
  measure: (counts: readonly number[]) => number | null,
): Interval | null {
  const ends = endsOf(claims)
  const n = ends.at(-1) ?? 0
  const samples = Math.max(SAMPLES.least, Math.min(SAMPLES.most, Math.floor(DRAWS / Math.max(n, 1))))
  const random = randomFrom(SEED)
  const values: number[] = []
  for (let sample = 0; sample < samples; sample += 1) {
    const counts = claims.map(() => 0)
    for (let draw = 0; draw < n; draw += 1) {
      const at = indexOf(ends, Math.floor(random() * n))
      counts[at] = (counts[at] ?? 0) + 1
    }
    const value = measure(counts)
    if (value !== null) values.push(value)
  }
  if (values.length < samples * MEASURABLE) return null
  values.sort((a, b) => a - b)
  const at = (share: number) => values[Math.round(share * (values.length - 1))] ?? 0
  return { low: at(0.025), high: at(0.975) }
}

function endsOf(claims: readonly Counted<unknown>[]): number[] {
  let end = 0
  return claims.map(({ count }) => {
    end += count
    return end
  })
}

/** The first whose end lies beyond a draw. There are few: as many as verdicts can be combined. */
const indexOf = (ends: readonly number[], draw: number) => ends.findIndex((end) => draw < end)

/** Mulberry32 (T. Ettinger): thirty-two bits of state are plenty for so many draws. */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
