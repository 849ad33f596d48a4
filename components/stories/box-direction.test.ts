import { describe, expect, it } from 'vitest'
import { boxDirection } from './box-direction'

describe('boxDirection', () => {
  it('leaves a text of usual length to the browser', () => {
    expect(boxDirection('נתניהו')).toBe('auto')
    expect(boxDirection('')).toBe('auto')
  })

  it('goes by the first letter of a very long one', () => {
    expect(boxDirection(`1. “نفى الوزير” ${'word '.repeat(50_000)}`)).toBe('rtl')
    expect(boxDirection(`1. “The minister” ${'מילה '.repeat(50_000)}`)).toBe('ltr')
    expect(boxDirection('1 '.repeat(200_000))).toBe('ltr')
  })
})
