import { describe, expect, it } from 'vitest'
import { type DenialScope, STANCES, type Stance } from '@/lib/attribution/model'
import { bareQuote, sidesOf } from './sides'

const one = (stance: Stance, denialScope: DenialScope | null = null) => ({ stance, denialScope })

describe('who says what', () => {
  it('puts every stance on exactly one side', () => {
    const sides = sidesOf(STANCES.map((stance) => one(stance)))
    expect(sides.for.map((a) => a.stance)).toEqual(['ASSERTS', 'CONFIRMS'])
    expect(sides.against.map((a) => a.stance)).toEqual(['DENIES', 'DISPUTES'])
    expect(sides.other.map((a) => a.stance)).toEqual(['NO_COMMENT', 'UNCLEAR'])
  })

  it('does not count a denial of another proposition as reaching the claim', () => {
    expect(sidesOf([one('DENIES', 'DIFFERENT')])).toMatchObject({ reaching: 0, open: 0 })
    expect(sidesOf([one('DENIES', 'FULL'), one('DISPUTES', 'NON_DENIAL')]).reaching).toBe(1)
  })

  it('counts a denial that nobody has judged apart from those that reach the claim', () => {
    const sides = sidesOf([one('DENIES', 'PARTIAL'), one('DENIES'), one('DISPUTES'), one('ASSERTS')])
    expect(sides).toMatchObject({ reaching: 1, open: 2 })
  })
})

describe('quotation marks', () => {
  it.each([
    ['“Have the Iranians killed an American yet? No.”', 'Have the Iranians killed an American yet? No.'],
    ['"We knew everything"', 'We knew everything'],
    ['« Rien »', 'Rien'],
    ['„So nicht“', 'So nicht'],
    ['a “great day” for the harbour', 'a “great day” for the harbour'],
    ['the quay will shut', 'the quay will shut'],
    ['called it a “mistake”', 'called it a “mistake”'],
    ['“It is over', 'It is over'],
  ])('%s', (words, bare) => {
    expect(bareQuote(words)).toBe(bare)
  })
})
