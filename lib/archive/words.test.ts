import { describe, expect, it } from 'vitest'
import { effort, PATIENCE_MS } from '@/lib/testing/effort'
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

  it('counts five megabytes without taking its time', { timeout: PATIENCE_MS }, async () => {
    const took = await effort(() => expect(countWords('word '.repeat(1_000_000))).toBe(1_000_000))
    expect(took).toBeLessThan(1_000)
  })
})
