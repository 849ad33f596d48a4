import { describe, expect, it } from 'vitest'
import { inflect, isPlainVerb, verbSenses } from '@/lib/attribution/lexicon/verbs'

describe('the cue verbs', () => {
  it.each([
    ['say', { BASE: ['say'], THIRD: ['says'], PAST: ['said'], ING: ['saying'] }],
    ['deny', { BASE: ['deny'], THIRD: ['denies'], PAST: ['denied'], ING: ['denying'] }],
    ['argue', { BASE: ['argue'], THIRD: ['argues'], PAST: ['argued'], ING: ['arguing'] }],
    ['admit', { BASE: ['admit'], THIRD: ['admits'], PAST: ['admitted'], ING: ['admitting'] }],
    ['agree', { BASE: ['agree'], THIRD: ['agrees'], PAST: ['agreed'], ING: ['agreeing'] }],
    ['stress', { BASE: ['stress'], THIRD: ['stresses'], PAST: ['stressed'], ING: ['stressing'] }],
    ['write', { BASE: ['write'], THIRD: ['writes'], PAST: ['wrote', 'written'], ING: ['writing'] }],
  ])('inflects %s', (lemma, forms) => {
    expect(inflect(lemma)).toEqual(forms)
  })

  it('knows what a form does to the content', () => {
    expect(verbSenses('denied')[0]?.entries[0]).toMatchObject({ lemma: 'deny', stance: 'DENIES' })
    expect(verbSenses('confirms')[0]?.entries[0]).toMatchObject({ lemma: 'confirm', stance: 'CONFIRMS' })
    expect(verbSenses('bridge')).toEqual([])
  })

  it('tells forms that can only be verbs from those that may be nouns', () => {
    expect(isPlainVerb('said')).toBe(true)
    expect(isPlainVerb('claims')).toBe(false)
    expect(isPlainVerb('report')).toBe(false)
    expect(isPlainVerb('claimed')).toBe(true)
  })
})
