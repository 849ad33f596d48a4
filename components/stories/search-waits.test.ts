import { expect, it } from 'vitest'
import { waitBefore } from './search-waits'

const waits = Array.from({ length: 2_000 }, (_, looks) => waitBefore(looks))

it('looks soon, and several times before somebody would call it a wait', () => {
  expect(waits[0]).toBeLessThan(50)
  expect(waits.slice(0, 4).reduce((sum, wait) => sum + wait, 0)).toBeLessThan(700)
})

it('looks less and less often, and never forgets to', () => {
  expect([...waits].sort((a, b) => a - b)).toEqual(waits)
  expect(waits.at(-1)).toBe(800)
})
