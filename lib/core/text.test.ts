import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countLoneSurrogates, isBlank, shorten, splitsPair, squeeze } from './text'

describe('splitsPair', () => {
  it('is true only between the halves of one pair', () => {
    const text = 'a😀b'
    expect([0, 1, 2, 3, 4].map((offset) => splitsPair(text, offset))).toEqual([
      false,
      false,
      true,
      false,
      false,
    ])
  })

  it('is false beside a surrogate that stands alone', () => {
    expect(splitsPair('\ud83da', 1)).toBe(false)
    expect(splitsPair('a\ude00', 1)).toBe(false)
  })
})

describe('countLoneSurrogates', () => {
  it('counts halves without a partner and not the pairs', () => {
    expect(countLoneSurrogates('😀 \ud83d x \ude00 😀')).toBe(2)
    expect(countLoneSurrogates('plain')).toBe(0)
  })
})

describe('isBlank', () => {
  it.each(['', ' \n\t', '\u00a0\u2003\u3000', '\u200b\u200e\u202e\ufeff', '\u2800\u3164', '\u0000\u0007'])(
    'sees nothing in %j',
    (text) => expect(isBlank(text)).toBe(true),
  )

  it.each(['a', '.', '中', '\u200b!', '😀', 'ا'])('sees ink in %j', (text) =>
    expect(isBlank(text)).toBe(false),
  )
})

describe('squeeze', () => {
  it('leaves one space where there was any white space', () => {
    expect(squeeze('  The mayor\n\t said\u00a0\u00a0no ')).toBe('The mayor said no')
  })
})

describe('shorten', () => {
  it('leaves a short text alone', () => expect(shorten('Harbour reopens', 120)).toBe('Harbour reopens'))

  it('cuts at the end of a word and drops a dangling comma', () => {
    expect(shorten('The harbour master, who had been away, returned', 21)).toBe('The harbour master…')
  })

  it('keeps a word that ends exactly at the limit', () => {
    expect(shorten('one two three', 8)).toBe('one two…')
  })

  it('cuts inside a word only when there is no space to cut at', () => {
    expect(shorten('港口在周二早上重新开放', 6)).toBe('港口在周二…')
  })

  it('never exceeds the limit and never splits a pair', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 80 }),
        fc.integer({ min: 2, max: 40 }),
        (text, limit) => {
          const short = shorten(text, limit)
          expect(short.length).toBeLessThanOrEqual(limit)
          expect(countLoneSurrogates(short)).toBe(0)
        },
      ),
    )
  })
})
