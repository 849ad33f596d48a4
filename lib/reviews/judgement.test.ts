import { describe, expect, it } from 'vitest'
import { closingBasis, draftHoldsMore, lacksEvidence, sameJudgement, unionOfEvidence } from './judgement'

const judgement = (verdict: 'CONFIRMED' | 'DENIED' | 'UNVERIFIED', ...evidenceIds: string[]) => ({
  verdict,
  rationale: 'Why.',
  evidenceIds,
})
const counted = {
  ...judgement('DENIED', 'a'),
  id: 'r',
  revision: 1,
  claimVersion: 1,
  submittedAt: new Date(0),
  reviewerId: 'm',
  reviewer: 'M',
}

describe('a judgement', () => {
  it('needs evidence to confirm or deny, and none to find a claim unverified', () => {
    expect(lacksEvidence(judgement('CONFIRMED'))).toBe(true)
    expect(lacksEvidence(judgement('DENIED'))).toBe(true)
    expect(lacksEvidence(judgement('UNVERIFIED'))).toBe(false)
    expect(lacksEvidence(judgement('DENIED', 'a'))).toBe(false)
  })

  it('is the same whatever the order of its evidence, and another with any other part', () => {
    const one = judgement('DENIED', 'a', 'b')
    expect(sameJudgement(one, judgement('DENIED', 'b', 'a'))).toBe(true)
    expect(sameJudgement(one, judgement('DENIED', 'a'))).toBe(false)
    expect(sameJudgement(one, judgement('DENIED', 'a', 'c'))).toBe(false)
    expect(sameJudgement(one, judgement('CONFIRMED', 'a', 'b'))).toBe(false)
    expect(sameJudgement(one, { ...one, rationale: 'Else.' })).toBe(false)
  })

  it('closes by review when it is the only one, else by agreement, resting on all evidence once', () => {
    expect(closingBasis([counted])).toBe('REVIEW')
    expect(closingBasis([counted, counted])).toBe('AGREEMENT')
    expect(unionOfEvidence([judgement('DENIED', 'a', 'b'), judgement('DENIED', 'b', 'c')])).toEqual([
      'a',
      'b',
      'c',
    ])
  })
})

describe('draftHoldsMore', () => {
  const submission = { rationale: 'All of it is said here.', draftVersion: 1 }

  it('warns only when a draft of another version holds words that would be lost', () => {
    expect(draftHoldsMore(null, submission)).toBe(false)
    expect(draftHoldsMore({ rationale: 'Something else', version: 1 }, submission)).toBe(false)
    expect(draftHoldsMore({ rationale: 'All of it ', version: 2 }, submission)).toBe(false)
    expect(draftHoldsMore({ rationale: 'Something else', version: 2 }, submission)).toBe(true)
  })
})
