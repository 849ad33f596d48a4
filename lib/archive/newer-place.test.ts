import { describe, expect, it } from 'vitest'
import { rewordedIn } from './newer-place'

const told = (exact: string, newer: string) =>
  rewordedIn(exact, `… ${newer}`, { start: 2, end: newer.length + 2 })

describe('rewordedIn', () => {
  it('tells what stands for what, in its order', () => {
    expect(told('The vote is next week, the mayor said.', 'The vote is in May, the mayor told us.')).toEqual([
      { old: 'next week', new: 'in May' },
      { old: 'said', new: 'told us' },
    ])
  })

  it('leaves a side empty where words were only put in or only taken out', () => {
    expect(told('No vote was taken.', 'No vote was ever taken.')).toEqual([{ old: '', new: 'ever' }])
    expect(told('No vote was ever taken.', 'No vote was taken.')).toEqual([{ old: 'ever', new: '' }])
  })

  it('shortens what is long', () => {
    const [one] = told(`It is ${'very '.repeat(60)}old.`, 'It is old.')
    expect(one?.new).toBe('')
    expect(one?.old.length).toBeLessThanOrEqual(90)
    expect(one?.old).toMatch(/^very very .*…$/)
  })
})
