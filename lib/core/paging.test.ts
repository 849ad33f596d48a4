import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Cursor, decodeCursor, encodeCursor, numberOf, type Page, placeOf, toPage } from './paging'

/** A table of numbers, read the way a repository reads: in the cursor's direction, one row more than a page. */
function read(table: readonly number[], cursor: Cursor | null, size: number): number[] {
  const at = Number(cursor?.key[0])
  if (cursor?.direction === 'before')
    return table
      .filter((n) => n < at)
      .reverse()
      .slice(0, size + 1)
  return table.filter((n) => !cursor || n > at).slice(0, size + 1)
}
const page = (table: readonly number[], text: string | null, size: number): Page<number> => {
  const cursor = decodeCursor(text, 1)
  return toPage(read(table, cursor, size), cursor, (n) => [String(n)], size)
}

describe('paging', () => {
  it('goes forward through everything once, and back the same way', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 9 }), (count, size) => {
        const table = Array.from({ length: count }, (_, i) => i)
        const forward: (readonly number[])[] = []
        let current = page(table, null, size)
        expect(current.previous).toBeNull()
        forward.push(current.rows)
        while (current.next) {
          current = page(table, current.next, size)
          forward.push(current.rows)
        }
        expect(forward.flat()).toEqual(table)
        const back = [current.rows]
        while (current.previous) {
          current = page(table, current.previous, size)
          back.unshift(current.rows)
        }
        expect(back.flat()).toEqual(table)
      }),
    )
  })

  it('takes a cursor that is not ours for the first page', () => {
    for (const text of [
      null,
      undefined,
      '',
      'x',
      '%00',
      encodeCursor({ direction: 'after', key: ['a', 'b'] }),
      btoa('{"a":1}'),
      btoa('[1,2]'),
      encodeCursor({ direction: 'after', key: ['a\0'] }),
    ])
      expect(decodeCursor(text, 1)).toBeNull()
    expect(decodeCursor(encodeCursor({ direction: 'before', key: ['7'] }), 1)).toEqual({
      direction: 'before',
      key: ['7'],
    })
  })

  it('knows a moment and an id as they stand in a row, and nothing that Postgres would not read', () => {
    const id = '019b0000-0000-7000-8000-000000000001'
    const place = (...key: string[]) => placeOf({ direction: 'after', key })
    const at = '2025-06-16T14:00:00.123Z'
    expect(place(at, id)).toEqual({ at, id })
    for (const other of ['0000-01-01T00:00:00.000Z', `2025-06-16T14:00:00.${'1'.repeat(200)}Z`, 'soon', ''])
      expect(place(other, id), other).toBeNull()
    expect(place(at, 'x')).toBeNull()
    expect(placeOf(null)).toBeNull()
  })

  it('knows a number that a row can have, and no other', () => {
    const number = (key: string) => numberOf({ direction: 'after', key: [key] })
    expect(number('41')).toBe(41)
    for (const other of ['3000000000', '9007199254740991', '1.5', '-1', '0', '1e3', ''])
      expect(number(other), other).toBeNull()
    expect(numberOf(null)).toBeNull()
  })
})
