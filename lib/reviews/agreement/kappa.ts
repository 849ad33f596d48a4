import type { Agreement, Counted } from './model'
import { resampled } from './resample'

/** What the first of two reviewers found, and the second. */
export type Pair<Verdict extends string> = readonly [Verdict, Verdict]

type Measured = { readonly value: number; readonly observed: number }

/**
 * Cohen's κ of two reviewers over the claims both judged: (observed - expected) / (1 - expected), with what each of them finds how often
 * as the measure of chance (J. Cohen, "A coefficient of agreement for nominal scales", Educational and Psychological Measurement 20,
 * 1960). Pure: the interval is drawn from a fixed seed, so the same claims give the same one.
 *
 * @param pairs each combination once, with how many claims were judged so
 */
export function cohenKappa<Verdict extends string>(pairs: readonly Counted<Pair<Verdict>>[]): Agreement {
  const n = pairs.reduce((sum, { count }) => sum + count, 0)
  if (n === 0) return { value: null, why: 'NO_OVERLAP', n }
  const measure = (counts: readonly number[]) => kappaOf(pairs, counts)
  const measured = measure(pairs.map(({ count }) => count))
  if (!measured) return { value: null, why: 'ONE_VERDICT', n }
  return { ...measured, n, interval: resampled(pairs, (counts) => measure(counts)?.value ?? null) }
}

/** Null where chance alone would have them agree everywhere. */
function kappaOf(pairs: readonly Counted<Pair<string>>[], counts: readonly number[]): Measured | null {
  const [first, second] = [new Map<string, number>(), new Map<string, number>()]
  let [n, same] = [0, 0]
  pairs.forEach(({ unit: [a, b] }, at) => {
    const count = counts[at] ?? 0
    n += count
    if (a === b) same += count
    first.set(a, (first.get(a) ?? 0) + count)
    second.set(b, (second.get(b) ?? 0) + count)
  })
  // Counts, not shares: whether chance alone would do is then asked of whole numbers.
  const byChance = [...first].reduce((sum, [verdict, count]) => sum + count * (second.get(verdict) ?? 0), 0)
  if (n === 0 || byChance === n * n) return null
  const [observed, expected] = [same / n, byChance / (n * n)]
  return { value: (observed - expected) / (1 - expected), observed }
}
