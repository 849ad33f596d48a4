import { describe, expect, it } from 'vitest'
import { isSamePlace, NO_PASSAGE, onQuoted, onSelection, placeFault } from './passage'

const selected = { words: 'no vote', range: { start: 37, end: 44 } }

describe('onSelection', () => {
  it('takes the selected words and their place', () => {
    expect(onSelection(NO_PASSAGE, selected)).toEqual(selected)
    expect(onSelection({ words: ' \n', range: null }, selected)).toEqual(selected)
  })

  it('takes the place of an earlier selection', () => {
    expect(onSelection({ words: 'the old quay', range: { start: 1, end: 13 } }, selected)).toEqual(selected)
  })

  it('leaves typed words alone', () => {
    const typed = { words: 'the old quay', range: null }
    expect(onSelection(typed, selected)).toBe(typed)
  })
})

describe('onQuoted', () => {
  it('has nothing left of what was quoted, however often it was selected', () => {
    expect(onQuoted({ ...selected, range: { ...selected.range } }, selected)).toEqual(NO_PASSAGE)
    expect(onQuoted({ words: 'no vote', range: null }, { words: 'no vote', range: null })).toEqual(NO_PASSAGE)
  })

  it('keeps what was typed or selected meanwhile', () => {
    const typed = { words: 'no vote was taken', range: null }
    expect(onQuoted(typed, selected)).toBe(typed)
    const elsewhere = { words: 'no vote', range: { start: 90, end: 97 } }
    expect(onQuoted(elsewhere, selected)).toBe(elsewhere)
    expect(isSamePlace(elsewhere.range, null)).toBe(false)
  })
})

describe('placeFault', () => {
  const problem = (fields: Record<string, string>) => ({
    kind: 'invalid',
    code: 'invalid',
    message: '',
    fields,
  })

  it('finds what is wrong with a place by any of its names', () => {
    expect(placeFault(problem({ range: 'outside' }))).toBe('outside')
    expect(placeFault(problem({ end: 'too far' }))).toBe('too far')
    expect(placeFault(problem({ note: 'too long' }))).toBeUndefined()
  })
})
