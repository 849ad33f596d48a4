import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { settle, settledAs } from './settled'

const row = (id: string, text = id) => ({ id, text })

describe('rows that somebody works on', () => {
  it('stay where they are, and say what is so now', () => {
    const now = [row('new'), row('c'), row('a', 'A'), row('b')]
    expect(settle([row('a'), row('b'), row('c')], now)).toEqual({
      rows: [row('a', 'A'), row('b'), row('c')],
      gone: new Set(),
      waiting: 1,
    })
  })

  it('stay and say so when the list holds them no longer', () => {
    const { rows, gone, waiting } = settle([row('a'), row('b')], [row('b')])
    expect([rows.map(({ id }) => id), [...gone], waiting]).toEqual([['a', 'b'], ['a'], 0])
  })

  it('never move, whatever happens, and once asked for show the list as it is', () => {
    const list = fc.uniqueArray(fc.constantFrom(...'abcdefgh'), { maxLength: 8 })
    fc.assert(
      fc.property(list, list, (before, after) => {
        const { rows, gone, waiting } = settle(
          before.map((id) => row(id)),
          after.map((id) => row(id)),
        )
        expect(rows.map(({ id }) => id)).toEqual(before)
        expect(rows.length - gone.size + waiting).toBe(after.length)
      }),
    )
    expect(settledAs([row('a')])).toEqual({ rows: [row('a')], gone: new Set(), waiting: 0 })
  })
})
