import { describe, expect, it } from 'vitest'
import { headlineAt } from './headline-at'

const window = (text: string, part = 0) => ({ text, range: { start: 0, end: text.length }, part, parts: 2 })

describe('headlineAt', () => {
  it('finds the headline a text begins with, however it is spaced', () => {
    expect(headlineAt(window('Pier to  close\n\nThe pier will close.'), 'Pier to close')).toBe(0)
    expect(headlineAt(window('\n\nPier to close\n\nIt will.'), 'Pier to close')).toBe(2)
  })

  it('finds one that marks turn around, which its title has not', () => {
    expect(headlineAt(window('Pier \u202eto close\n\nIt will.'), 'Pier to close')).toBe(0)
  })

  it('is none when the text begins otherwise, or further on in it', () => {
    expect(headlineAt(window('Pier to close, officials say\n\nIt will.'), 'Pier to close')).toBeNull()
    expect(headlineAt(window('By Wren\n\nPier to close'), 'Pier to close')).toBeNull()
    expect(headlineAt(window('Pier to close\n\nIt will.', 1), 'Pier to close')).toBeNull()
  })
})
