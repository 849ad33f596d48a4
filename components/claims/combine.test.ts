import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { combine } from './combine'

const base = 'The council will shut the old quay.'

describe('combining two changes', () => {
  it('takes the one that changed', () => {
    expect(combine(base, base, 'The council shut the quay.')).toBe('The council shut the quay.')
    expect(combine(base, 'The council shut it.', base)).toBe('The council shut it.')
    expect(combine(base, 'Same.', 'Same.')).toBe('Same.')
  })

  it('keeps both when they are in different places', () => {
    expect(
      combine(base, 'The port council will shut the old quay.', 'The council will shut the old quay in May.'),
    ).toBe('The port council will shut the old quay in May.')
  })

  it('shows both, mine first, where both changed the same words', () => {
    expect(combine(base, 'The council may shut the old quay.', 'The council must shut the old quay.')).toBe(
      'The council may must shut the old quay.',
    )
  })

  it('puts texts together that have no beginning in common', () => {
    expect(combine('', 'Minutes say no.', 'No vote.')).toBe('Minutes say no. No vote.')
  })

  it('loses no new word of either', () => {
    const word = fc.stringMatching(/^[a-z]{1,4}$/)
    const text = fc.array(word, { maxLength: 12 }).map((words) => words.join(' '))
    fc.assert(
      fc.property(text, text, text, (start, mine, theirs) => {
        const old = new Set(start.split(/\s+/))
        const merged = new Set(combine(start, mine, theirs).split(/\s+/))
        for (const word of [...mine.split(/\s+/), ...theirs.split(/\s+/)])
          expect(word === '' || old.has(word) || merged.has(word)).toBe(true)
      }),
    )
  })
})
