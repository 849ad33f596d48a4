import { describe, expect, it } from 'vitest'
import { countWords } from './words'

describe('countWords', () => {
  it.each([
    ['', 0],
    ['… — !', 0],
    ['The mayor didn’t comment.', 4],
    ['A well-known U.S. plan cost 3.5 million.', 7],
    ['Мэр ничего не сказал', 4],
    ['市長は', 3],
  ])('%s: %d', (text, words) => {
    expect(countWords(text)).toBe(words)
  })

  it('counts five megabytes without taking its time', () => {
    const started = performance.now()
    expect(countWords('word '.repeat(1_000_000))).toBe(1_000_000)
    expect(performance.now() - started).toBeLessThan(5000)
  })
})
