import { expect, it } from 'vitest'
import { actsUnderWay } from './acts-under-way'

it('finds the latest act that is later than what is told of and was not asked back', () => {
  const acts = actsUnderWay()
  expect(acts.latestAfter(0)).toBeUndefined()
  const [first, second] = [acts.begin(1), acts.begin(3)]
  expect(acts.latestAfter(0)).toBe(second)
  expect(acts.latestAfter(2)).toBe(second)
  expect(acts.latestAfter(4)).toBeUndefined()
  second.takeBack = true
  expect(acts.latestAfter(0)).toBe(first)
  expect(acts.latestAfter(2)).toBeUndefined()
  acts.end(first)
  expect(acts.latestAfter(0)).toBeUndefined()
})
