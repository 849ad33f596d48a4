import type { Agreement, Counted } from './model'
import { resampled } from './resample'

/** What several reviewers found of one claim, in any order; those who did not judge it are not there. */
export type Judged<Verdict extends string> = readonly Verdict[]

type Measured = { readonly value: number; readonly observed: number }

/**
 * Krippendorff's α for nominal data: 1 - observed disagreement / expected disagreement, over the pairs of judgements of each claim that
 * two or more judged. Reviewers may be many, any of them may have judged few, and who they are does not matter (K. Krippendorff,
 * "Computing Krippendorff's Alpha-Reliability", 2011; coincidences weigh 1 / (judgements of the claim - 1)). Pure, as `cohenKappa`.
 *
 * @param claims each combination of verdicts once, with how many claims were judged so
 * @param reviewers how many people judged any of it
 */
export function krippendorffAlpha<Verdict extends string>(
  claims: readonly Counted<Judged<Verdict>>[],
  reviewers: number,
): Agreement {
  const pairable = claims.filter(({ unit }) => unit.length > 1)
  const n = pairable.reduce((sum, { count }) => sum + count, 0)
  if (n === 0) return { value: null, why: reviewers > 1 ? 'NO_OVERLAP' : 'ONE_REVIEWER', n }
  const tallies = pairable.map(({ unit }) => tallyOf(unit))
  const measured = alphaOf(
    tallies,
    pairable.map(({ count }) => count),
  )
  if (!measured) return { value: null, why: 'ONE_VERDICT', n }
  const interval = resampled(pairable, (counts) => alphaOf(tallies, counts)?.value ?? null)
  return { ...measured, n, interval }
}

type Tally = {
  readonly judgements: number
  readonly of: ReadonlyMap<string, number>
  readonly agreeing: number
}

/** `agreeing`: ordered pairs of judgements of one claim that find the same, weighed so that each judgement counts once. */
function tallyOf(unit: Judged<string>): Tally {
  const of = new Map<string, number>()
  for (const verdict of unit) of.set(verdict, (of.get(verdict) ?? 0) + 1)
  const same = [...of.values()].reduce((sum, count) => sum + count * (count - 1), 0)
  return { judgements: unit.length, of, agreeing: same / (unit.length - 1) }
}

function alphaOf(tallies: readonly Tally[], counts: readonly number[]): Measured | null {
  const totals = new Map<string, number>()
  let [n, agreeing] = [0, 0]
  tallies.forEach((tally, at) => {
    const count = counts[at] ?? 0
    n += count * tally.judgements
    agreeing += count * tally.agreeing
    for (const [verdict, times] of tally.of) totals.set(verdict, (totals.get(verdict) ?? 0) + count * times)
  })
  const byChance = [...totals.values()].reduce((sum, total) => sum + total * (total - 1), 0)
  const allPairs = n * (n - 1)
  if (n < 2 || byChance === allPairs) return null
  const observed = agreeing / n
  const expected = byChance / allPairs
  return { value: (observed - expected) / (1 - expected), observed }
}
