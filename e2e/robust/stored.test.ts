import { describe, expect, it } from 'vitest'
import { type Trace, wholeness } from './stored'

const whole: Trace = {
  state: 'DECIDED',
  verdict: 'DENIED',
  inForce: true,
  reviews: 1,
  verdicts: 1,
  reviewEvents: 1,
  verdictEvents: 1,
  seatsDone: 1,
  draftsSubmitted: 1,
  evidence: 1,
}
const nothing: Trace = {
  state: 'ASSIGNED',
  verdict: null,
  inForce: false,
  reviews: 0,
  verdicts: 0,
  reviewEvents: 0,
  verdictEvents: 0,
  seatsDone: 0,
  draftsSubmitted: 0,
  evidence: 0,
}

describe('what is left of a judgement', () => {
  it('is whole or nothing', () => {
    expect(wholeness(whole)).toBe('whole')
    expect(wholeness(nothing)).toBe('nothing')
  })

  it('is half when any one part is missing, there twice, or there alone', () => {
    for (const name of Object.keys(whole) as (keyof Trace)[]) {
      expect(wholeness({ ...whole, [name]: nothing[name] }), `without ${name}`).toBe('half')
      expect(wholeness({ ...nothing, [name]: whole[name] }), `${name} alone`).toBe('half')
    }
    expect(wholeness({ ...whole, reviews: 2 })).toBe('half')
  })
})
