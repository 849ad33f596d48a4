import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { krippendorffAlpha } from './alpha'
import { cohenKappa, type Pair } from './kappa'
import type { Counted } from './model'

type Verdict = 'CONFIRMED' | 'DENIED' | 'UNVERIFIED'
const [C, D, U] = ['CONFIRMED', 'DENIED', 'UNVERIFIED'] as const
const verdict = fc.constantFrom<Verdict>(C, D, U)
const pair = (a: Verdict, b: Verdict, count = 1): Counted<Pair<Verdict>> => ({ unit: [a, b], count })
const claim = (unit: readonly Verdict[], count = 1) => ({ unit, count })

describe('what cannot be measured is said in words', () => {
  it('κ: no claim that both judged, and one verdict everywhere', () => {
    expect(cohenKappa([])).toEqual({ value: null, why: 'NO_OVERLAP', n: 0 })
    expect(cohenKappa([pair(C, C, 9)])).toEqual({ value: null, why: 'ONE_VERDICT', n: 9 })
  })

  it('α: one reviewer, no claim that two judged, and one verdict everywhere', () => {
    expect(krippendorffAlpha([claim([C], 5)], 1)).toEqual({ value: null, why: 'ONE_REVIEWER', n: 0 })
    expect(krippendorffAlpha([], 0)).toEqual({ value: null, why: 'ONE_REVIEWER', n: 0 })
    expect(krippendorffAlpha([claim([C], 5), claim([D], 2)], 2)).toEqual({
      ...{ value: null, why: 'NO_OVERLAP', n: 0 },
    })
    expect(krippendorffAlpha([claim([D, D], 4), claim([C])], 3)).toEqual({
      ...{ value: null, why: 'ONE_VERDICT', n: 4 },
    })
  })

  it('never by NaN or infinity, whatever was judged', () => {
    const some = fc.array(fc.array(verdict, { maxLength: 4 }), { maxLength: 12 })
    fc.assert(
      fc.property(some, (claims) => {
        const alpha = krippendorffAlpha(
          claims.map((one) => claim(one)),
          4,
        )
        const pairs = claims.flatMap(([a, b]) => (a && b ? [pair(a, b)] : []))
        for (const one of [alpha, cohenKappa(pairs)]) {
          if (one.value === null) continue
          const ends = one.interval ?? { low: one.value, high: one.value }
          for (const figure of [one.value, one.observed, ends.low, ends.high]) {
            expect(Number.isFinite(figure)).toBe(true)
            expect(figure).toBeLessThanOrEqual(1)
          }
        }
      }),
      { numRuns: 60 },
    )
  })
})

describe('both', () => {
  const mixed = [pair(C, C, 20), pair(D, D, 15), pair(U, U, 10), pair(C, D, 3), pair(U, C, 2)]

  it('are 1 where all agree and more than one verdict was found', () => {
    expect(cohenKappa([pair(C, C, 3), pair(D, D)])).toMatchObject({ value: 1, observed: 1, n: 4 })
    expect(krippendorffAlpha([claim([C, C], 3), claim([D, D])], 2)).toMatchObject({ value: 1, n: 4 })
  })

  it('are below 0 where agreement is rarer than by chance', () => {
    expect(cohenKappa([pair(C, D, 5), pair(D, C, 5)]).value).toBe(-1)
    expect(krippendorffAlpha([claim([C, D], 10)], 2).value).toBeLessThan(0)
  })

  it('do not mind how alike claims are counted, nor in which order they come', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(verdict, verdict), { minLength: 1, maxLength: 30 }), (judged) => {
        const one = judged.map(([a, b]) => pair(a, b))
        const kinds = [...new Set(judged.map(([a, b]) => `${a} ${b}`))].reverse()
        const counted = kinds.map((kind) => {
          const [a, b] = kind.split(' ') as [Verdict, Verdict]
          return pair(a, b, judged.filter(([x, y]) => x === a && y === b).length)
        })
        expect(cohenKappa(counted).value ?? 9).toBeCloseTo(cohenKappa(one).value ?? 9, 10)
        expect(krippendorffAlpha(counted, 2).value ?? 9).toBeCloseTo(krippendorffAlpha(one, 2).value ?? 9, 10)
      }),
      { numRuns: 40 },
    )
  })

  it('α of two who judged everything is Scott’s π, but for the size of the sample', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(verdict, verdict), { minLength: 2, maxLength: 40 }), (judged) => {
        const alpha = krippendorffAlpha(
          judged.map((one) => claim(one)),
          2,
        )
        fc.pre(alpha.value !== null)
        const all = judged.flat()
        const share = (of: Verdict) => all.filter((one) => one === of).length / all.length
        const expected = [C, D, U].reduce((sum, one) => sum + share(one) ** 2, 0)
        const observed = judged.filter(([a, b]) => a === b).length / judged.length
        const pi = (observed - expected) / (1 - expected)
        expect(1 - (alpha.value ?? 0)).toBeCloseTo(((1 - pi) * (all.length - 1)) / all.length, 10)
      }),
      { numRuns: 200 },
    )
  })

  it('have an interval around them that is the same each time and narrower for more claims', () => {
    const [few, same, many] = [1, 1, 40].map((times) =>
      cohenKappa(mixed.map(({ unit, count }) => ({ unit, count: count * times }))),
    )
    expect(few).toEqual(same)
    const width = (of: typeof few) =>
      of?.value && of.interval ? of.interval.high - of.interval.low : Number.NaN
    expect(width(few)).toBeGreaterThan(3 * width(many))
    for (const one of [few, many]) {
      if (!one || one.value === null || !one.interval) throw new Error('not measured')
      expect(one.interval.low).toBeLessThan(one.value)
      expect(one.interval.high).toBeGreaterThan(one.value)
    }
  })

  it('hold the figure that made the claims in about 95 of 100 intervals', () => {
    // Two reviewers who both find the truth in four of five claims and otherwise one of the three by chance.
    const truth = 0.64
    const random = lcg(7)
    const finds = (true_: Verdict) =>
      random() < 0.8 ? true_ : ([C, D, U][Math.floor(random() * 3)] as Verdict)
    const holds = Array.from({ length: 300 }, () => {
      const pairs = Array.from({ length: 120 }, () => {
        const true_ = [C, D, U][Math.floor(random() * 3)] as Verdict
        return pair(finds(true_), finds(true_))
      })
      const { interval } = cohenKappa(compact(pairs)) as { interval: { low: number; high: number } }
      return interval.low <= truth && truth <= interval.high
    }).filter(Boolean).length
    expect(holds).toBeGreaterThan(270)
    expect(holds).toBeLessThan(297)
  })

  it('say no interval where too many samples would find one verdict only', () => {
    expect(cohenKappa([pair(C, C, 6), pair(D, D)])).toMatchObject({ value: 1, interval: null })
  })
})

function compact(pairs: readonly Counted<Pair<Verdict>>[]): Counted<Pair<Verdict>>[] {
  const counts = new Map<string, Counted<Pair<Verdict>>>()
  for (const { unit } of pairs)
    counts.set(unit.join(), { unit, count: (counts.get(unit.join())?.count ?? 0) + 1 })
  return [...counts.values()]
}

/** The test's own numbers, other than those the interval is drawn with. */
function lcg(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 48271) % 2147483647
    return state / 2147483647
  }
}
