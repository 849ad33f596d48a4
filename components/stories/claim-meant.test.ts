import { describe, expect, it } from 'vitest'
import { claimMeant, claimOption } from './claim-meant'

const claims = [
  { id: 'a', number: 1, text: 'The pier closes.' },
  { id: 'b', number: 2, text: 'The mayor sold 12 boats.' },
  { id: 'c', number: 12, text: 'The mayor left.' },
]

describe('the claim that typed words can only mean', () => {
  it.each([
    ['a number, though others hold the digit', '2', 'b'],
    ['a number with its full stop', '12.', 'c'],
    ['words of one claim', 'pier', 'a'],
    ['the label as it is offered', '12. The mayor left.', 'c'],
  ])('%s', (_, typed, id) => expect(claimMeant(claims, typed)).toBe(id))

  it.each([
    ['words of two', 'mayor'],
    ['words of none', 'ferry'],
    ['nothing', '  '],
  ])('is none for %s', (_, typed) => expect(claimMeant(claims, typed)).toBeNull())

  it('is offered under its number', () => {
    expect(claims.map(claimOption)[2]).toEqual({ value: 'c', label: '12. The mayor left.' })
  })
})
