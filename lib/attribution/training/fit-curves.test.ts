import { describe, expect, it } from 'vitest'
import { chancesOf } from '@/lib/attribution/confidence/confidence'
import { TAGGER_RULE } from '@/lib/attribution/confidence/evidence'
import { fitCurves, type Sample } from '@/lib/attribution/training/fit-curves'

const sample = (rule: string, right: boolean, tagged: Sample['evidence']['tagged'] = null): Sample => ({
  evidence: { rule, tagged, taggerRan: tagged !== null },
  outcome: { statement: right, source: right, cue: null, content: right },
})
const times = (count: number, one: Sample) => Array.from({ length: count }, () => one)

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
