import { describe, expect, it } from 'vitest'
import { chancesOf } from '@/lib/attribution/confidence/confidence'
import { TAGGER_RULE } from '@/lib/attribution/confidence/evidence'
import { fitCurves, fitted, type Sample } from '@/lib/attribution/training/fit-curves'

/** Right and wrong in just the proportion a curve says, at many likelihoods. */
function exact(curve: readonly number[]) {
  const inputs: number[][] = []
  const right: boolean[] = []
  for (let x = -3; x <= 3; x += 0.5) {
    const chance = 1 / (1 + Math.exp(-((curve[0] ?? 0) + (curve[1] ?? 0) * x)))
    for (let i = 0; i < 1000; i += 1) {
      inputs.push([1, x])
      right.push(i < Math.round(chance * 1000))
    }
  }
  return { inputs, right }
}

const sample = (rule: string, right: boolean, tagged: Sample['evidence']['tagged'] = null): Sample => ({
  evidence: { rule, tagged, taggerRan: tagged !== null },
  outcome: { statement: right, source: right, cue: null, content: right },
})
const times = (count: number, one: Sample) => Array.from({ length: count }, () => one)

describe('fitted', () => {
  it('finds the curve that made the samples', () => {
    const { inputs, right } = exact([-0.7, 1.6])
    const [a, b] = fitted(inputs, right)
    expect(a).toBeCloseTo(-0.7, 1)
    expect(b).toBeCloseTo(1.6, 1)
  })

  it('leaves likelihoods nearly as they are where little was measured', () => {
    const [a, b] = fitted([[1, 2]], [false])
    expect(Math.abs(a ?? 9)).toBeLessThan(0.5)
    expect(Math.abs((b ?? 9) - 1)).toBeLessThan(0.8)
  })

  it('does not run away from samples that are all right', () => {
    for (const value of fitted(Array<number[]>(500).fill([1, 3]), Array<boolean>(500).fill(true)))
      expect(Math.abs(value)).toBeLessThan(5)
  })
})

describe('fitCurves', () => {
  it('has a rate for a rule that was met often, and one for all others', () => {
    const alone = [
      ...times(90, sample('clause-after', true)),
      ...times(10, sample('clause-after', false)),
      ...times(2, sample('nominal', false)),
    ]
    const curves = fitCurves(alone, [])
    const told = (rule: string) => chancesOf({ rule, tagged: null, taggerRan: false }, curves)
    expect(told('clause-after').statement).toBeCloseTo(0.9, 1)
    expect(Object.keys(curves.alone)).toEqual(['clause-after', '*'])
    expect(told('nominal')).toEqual(told('*'))
    expect(told('clause-after').cue).toBeCloseTo(0.5)
  })

  it('tells apart what both found and what the tagger found alone', () => {
    const tagged = (whose: 'both' | 'tagger') => {
      const role = { likelihood: 0.8, whose }
      return { source: role, cue: role, content: role }
    }
    const curves = fitCurves(
      [],
      [
        ...times(95, sample('clause-after', true, tagged('both'))),
        ...times(5, sample('clause-after', false, tagged('both'))),
        ...times(40, sample(TAGGER_RULE, true, tagged('tagger'))),
        ...times(60, sample(TAGGER_RULE, false, tagged('tagger'))),
      ],
    )
    const told = (rule: string, whose: 'both' | 'tagger') =>
      chancesOf({ rule, tagged: tagged(whose), taggerRan: true }, curves)
    expect(told('clause-after', 'both').statement).toBeCloseTo(0.95, 1)
    expect(told(TAGGER_RULE, 'tagger').statement).toBeCloseTo(0.4, 1)
    expect(told(TAGGER_RULE, 'tagger').source).toBeCloseTo(0.4, 1)
  })
})
