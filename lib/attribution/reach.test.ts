import { describe, expect, it } from 'vitest'
import { DENIAL_SCOPES, STANCES, type Stance } from './model'
import { isReachOpen, reaches } from './reach'

const scopes = [...DENIAL_SCOPES, null]

describe('what a denial reaches', () => {
  it.each(['DENIES', 'DISPUTES'] as const)('is the claim only where somebody judged so: %s', (stance) => {
    expect(scopes.filter((denialScope) => reaches({ stance, denialScope }))).toEqual(['FULL', 'PARTIAL'])
    expect(scopes.filter((denialScope) => isReachOpen({ stance, denialScope }))).toEqual([null])
  })

  it('is a question about denials alone', () => {
    const others = STANCES.filter((stance: Stance) => stance !== 'DENIES' && stance !== 'DISPUTES')
    const asked = others.flatMap((stance) => scopes.map((denialScope) => ({ stance, denialScope })))
    expect(asked.filter((one) => reaches(one) || isReachOpen(one))).toEqual([])
  })
})
