import { expect, it } from 'vitest'
import { calibrationError, reliability, type Told } from '@/lib/attribution/training/reliability'

const told = (chance: number, rights: readonly boolean[]): Told[] =>
  rights.map((right) => ({ chance, right }))

it('counts by tenths what was said and what came out', () => {
  const all = [...told(0.95, [true, true, true, false]), ...told(1, [true]), ...told(0.12, [false, true])]
  expect(reliability(all)).toEqual([
    { from: 0.1, count: 2, said: 0.12, was: 0.5 },
    { from: 0.9, count: 5, said: expect.closeTo(0.96), was: 0.8 },
  ])
})

it('is off by nothing where chances come true, and by as much as they do not', () => {
  expect(calibrationError(told(0.5, [true, false]))).toBe(0)
  expect(calibrationError([...told(0.9, [false, false]), ...told(0.5, [true, false])])).toBeCloseTo(0.45)
  expect(calibrationError([])).toBe(0)
})
