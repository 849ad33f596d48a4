import { describe, expect, it } from 'vitest'
import { leftOver, textsOf } from './left-over'

const claim = {
  can: { review: false, adjudicate: false },
  draft: { verdict: null, rationale: 'Begun.', version: 1, updatedAt: null },
  reviews: [],
  verdicts: [],
}
const kept = { review: 'Begun, and gone on with.', adjudication: 'Neither shows it.' }

describe('words that only this browser has', () => {
  it('are left over when the forms they were typed in have gone', () => {
    expect(leftOver(kept, claim)).toEqual(kept)
  })

  it('are not while their own form shows them', () => {
    const reviewing = { ...claim, can: { review: true, adjudicate: false } }
    expect(leftOver(kept, reviewing)).toEqual({ ...kept, review: '' })
    const settling = { ...claim, can: { review: false, adjudicate: true } }
    expect(leftOver(kept, settling)).toEqual({ ...kept, adjudication: '' })
  })

  it('are not when the server has the same', () => {
    expect(leftOver({ review: 'Begun. \n', adjudication: '' }, claim)).toEqual({
      review: '',
      adjudication: '',
    })
  })
})

it('shows each text once, and none that is empty', () => {
  expect(textsOf({ review: 'Begun.', adjudication: 'Settled.' })).toEqual(['Begun.', 'Settled.'])
  expect(textsOf({ review: 'Begun.', adjudication: 'Begun.\n' })).toEqual(['Begun.'])
  expect(textsOf({ review: ' \n', adjudication: '' })).toEqual([])
})
