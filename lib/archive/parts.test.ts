import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { partAt, partsOf } from './parts'

const pieces = (text: string, limit: number) =>
  partsOf(text, limit).map(({ start, end }) => text.slice(start, end))

describe('partsOf', () => {
  it('leaves a short text whole', () => {
    expect(partsOf('One.\n\nTwo.', 100)).toEqual([{ start: 0, end: 10 }])
    expect(partsOf('', 10)).toEqual([{ start: 0, end: 0 }])
  })

  it('cuts after a paragraph rather than after a line, a line rather than a word', () => {
    expect(pieces('aaaa bbb\n\ncc\ndd ee', 14)).toEqual(['aaaa bbb\n\n', 'cc\ndd ee'])
    expect(pieces('aaaa bbb\ncc dd', 11)).toEqual(['aaaa bbb\n', 'cc dd'])
    expect(pieces('aaaa bbbb cccc', 11)).toEqual(['aaaa bbbb ', 'cccc'])
  })

  it('does not make a tiny part for the sake of a paragraph that ended long ago', () => {
    expect(pieces('a\n\nbbbbbbbbbbbb', 10)).toEqual(['a\n\nbbbbbbb', 'bbbbb'])
  })

  it('never parts a surrogate pair', () => {
    expect(pieces('abc😀def', 4)).toEqual(['abc', '😀de', 'f'])
  })

  it('covers any text in order, whole characters only', () => {
    const text = fc
      .array(fc.constantFrom('a', ' ', '\n', '\n\n', '😀', 'שלום', 'é'), { maxLength: 200 })
      .map((parts) => parts.join(''))
    fc.assert(
      fc.property(text, fc.integer({ min: 2, max: 50 }), (whole, limit) => {
        const found = pieces(whole, limit)
        expect(found.join('')).toBe(whole)
        for (const piece of found) {
          expect(piece.isWellFormed()).toBe(true)
          expect(piece.length).toBeLessThanOrEqual(limit)
        }
      }),
    )
  })
})

describe('partAt', () => {
  it('finds the part of an offset; what lies behind the end belongs to the last', () => {
    const parts = partsOf('aaaa bbbb cccc', 11)
    expect([0, 9, 10, 13, 14, 99].map((offset) => partAt(parts, offset))).toEqual([0, 0, 1, 1, 1, 1])
  })
})
