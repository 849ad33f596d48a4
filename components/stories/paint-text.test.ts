import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type PaintMark, paintText } from './paint-text'

const mark = (start: number, end: number, id = 'a', kind = 'statement'): PaintMark => ({
  start,
  end,
  id,
  kind,
})
const shape = (text: string, at: number, marks: PaintMark[]) =>
  paintText(text, at, marks).map((segment) => [segment.text, segment.marks.map(({ id }) => id).join('')])

describe('paintText', () => {
  it('cuts at the edges of nested and overlapping marks', () => {
    expect(shape('0123456789', 0, [mark(2, 8), mark(4, 6, 'b'), mark(5, 10, 'c')])).toEqual([
      ['01', ''],
      ['23', 'a'],
      ['4', 'ab'],
      ['5', 'abc'],
      ['67', 'ac'],
      ['89', 'c'],
    ])
  })

  it('shows only what falls into the window', () => {
    expect(shape('3456', 3, [mark(0, 4), mark(6, 9, 'b'), mark(7, 9, 'c'), mark(0, 3, 'd')])).toEqual([
      ['3', 'a'],
      ['45', ''],
      ['6', 'b'],
    ])
  })

  it('leaves a text without marks in one piece, and nothing of an empty one', () => {
    expect(shape('whole', 0, [mark(2, 2)])).toEqual([['whole', '']])
    expect(paintText('', 0, [mark(0, 1)])).toEqual([])
  })

  it('always gives back the window, with exactly the marks that cover each piece', () => {
    const ranges = fc.array(fc.tuple(fc.nat(60), fc.nat(60)), { maxLength: 12 })
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), fc.nat(20), ranges, (text, at, pairs) => {
        const marks = pairs.map(([a, b], i) => mark(Math.min(a, b), Math.max(a, b), String(i)))
        const segments = paintText(text, at, marks)
        expect(segments.map((segment) => segment.text).join('')).toBe(text)
        let place = at
        for (const segment of segments) {
          expect(segment.start).toBe(place)
          place += segment.text.length
          const covering = marks.filter((m) => m.start < m.end && m.start <= segment.start && m.end >= place)
          expect(segment.marks).toEqual(covering)
        }
      }),
    )
  })
})
