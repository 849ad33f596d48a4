import { expect, it } from 'vitest'
import { hasGoneOn, LONGEST_MS, toWatch, waitBefore, watched } from './order-waits'

it('looks after a second, then less and less often, and never forgets to', () => {
  const waits = Array.from({ length: 200 }, (_, looks) => waitBefore(looks))
  expect(waits[0]).toBe(1_000)
  expect([...waits].sort((a, b) => a - b)).toEqual(waits)
  expect(waits.at(-1)).toBe(LONGEST_MS)
  // Within the minute that a page may take it is soon seen that it is there.
  const within = waits.findIndex((_, n) => waits.slice(0, n).reduce((sum, one) => sum + one, 0) > 30_000)
  expect(waits[within]).toBeLessThan(10_000)
})

it('watches what can still go on by itself', () => {
  const orders = (['WAITING', 'FAILED', 'READING', 'CANCELLED'] as const).map((state, n) => ({
    ...{ id: `${n}`, state },
  }))
  expect(toWatch(watched(orders))).toEqual([
    ['0', 'WAITING'],
    ['2', 'READING'],
  ])
  expect(watched(orders.slice(1, 2))).toBe('')
})

it('shows the page anew when one of them has gone on, and not for one that is not told of', () => {
  const before = toWatch('a WAITING\nb FETCHING')
  expect(hasGoneOn(before, { a: 'WAITING', b: 'FETCHING' })).toBe(false)
  expect(hasGoneOn(before, { a: 'WAITING', b: 'READING' })).toBe(true)
  expect(hasGoneOn(before, { b: 'FETCHING' })).toBe(false)
})
