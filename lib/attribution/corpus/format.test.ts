import { describe, expect, it } from 'vitest'
import { inWords, locate } from '@/lib/attribution/corpus/format'

const text = 'He said he said she said.'

describe('words of a golden case', () => {
  it('finds words that stand once, as whole words', () => {
    expect(locate(text, 'she')).toEqual({ start: 16, end: 19 })
    expect(locate(text, 'he')).toEqual({ start: 8, end: 10 })
  })

  it('wants a number for words that stand more than once', () => {
    expect(() => locate(text, 'said')).toThrow(/3 times/)
    expect(locate(text, 'said #3')).toEqual({ start: 20, end: 24 })
  })

  it('refuses words that are not there', () => {
    expect(() => locate(text, 'wrote')).toThrow(/does not stand/)
    expect(() => locate(text, 'said #4')).toThrow(/does not stand/)
  })

  it('writes what it can read again', () => {
    for (const range of [
      { start: 11, end: 15 },
      { start: 16, end: 19 },
    ])
      expect(locate(text, inWords(text, range))).toEqual(range)
  })
})
