import { describe, expect, it } from 'vitest'
import { median, ratio } from './statistics'

describe('median', () => {
  it('is the middle one, whatever the order and however far the rest', () => {
    expect(median([900, 1, 3])).toBe(3)
    expect(median([10, 9, 100])).toBe(10)
  })

  it('is halfway between the two in the middle', () => {
    expect(median([4, 1, 2, 100])).toBe(3)
  })

  it('leaves what it was given as it was', () => {
    const given = [3, 1, 2]
    median(given)
    expect(given).toEqual([3, 1, 2])
  })

  it('has nothing to say about nothing', () => {
    expect(median([])).toBeNaN()
  })
})

describe('ratio', () => {
  it('compares the middles, so that one hiccup does not count', () => {
    expect(ratio([2, 2, 500], [1, 1, 1])).toBe(2)
  })
})
