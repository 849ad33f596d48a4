import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { effort, PATIENCE_MS } from '@/lib/testing/effort'
import { fold } from './fold'

describe('fold', () => {
  it.each([
    ['“Yes,” he said, ‘no’', '"Yes," he said, \'no\''],
    ['«да» „nein‟', '"да" "nein"'],
    ['one — two', 'one-two'],
    ['1990–2000', '1990-2000'],
    ['one -- two', 'one-two'],
    ['a \u00a0\n b', 'a b'],
    ['a \u200b b', 'a b'],
    ['go\u00advern\u200bment', 'government'],
    ['wait…', 'wait...'],
    ['e\u0301', 'é'],
    ['\u1112\u1161\u11ab', '한'],
    ['plain words, kept.', 'plain words, kept.'],
  ])('folds %j to %j', (text, folded) => expect(fold(text).text).toBe(folded))

  it('knows where each folded place came from', () => {
    const text = 'He said – “go\u00adod”…'
    const folded = fold(text)
    expect(folded.text).toBe('He said-"good"...')
    const at = folded.text.indexOf('"good"')
    const { start, end } = folded.original(at, at + 6)
    expect(text.slice(start, end)).toBe('“go\u00adod”')
    expect(folded.original(7, 8)).toEqual({ start: 7, end: 10 })
  })

  it('takes a partly covered replacement whole', () => {
    expect(fold('wait… now').original(4, 5)).toEqual({ start: 4, end: 5 })
    expect(fold('wait… now').original(0, 6)).toEqual({ start: 0, end: 5 })
  })

  it('refuses to place what is not there', () => {
    expect(() => fold('').original(0, 1)).toThrow(RangeError)
  })

  it('covers the whole original, in order, and folds to itself', () => {
    const unit = fc.constantFrom(
      'a',
      'b',
      ' ',
      '\n',
      '“',
      '’',
      '—',
      '-',
      '…',
      'e\u0301',
      '\u00ad',
      '\ufeff',
      '😀',
      '\u0301',
    )
    fc.assert(
      fc.property(fc.string({ unit, minLength: 1, maxLength: 60 }), (text) => {
        const folded = fold(text)
        expect(fold(folded.text).text).toBe(folded.text)
        let before = 0
        for (let i = 0; i < folded.text.length; i += 1) {
          const { start, end } = folded.original(i, i + 1)
          expect(end).toBeGreaterThan(start)
          expect(start).toBeGreaterThanOrEqual(before)
          before = start
        }
      }),
    )
  })

  it('is linear on hostile runs', { timeout: PATIENCE_MS }, async () => {
    const runs = [' ', '- ', '\u200b', '\u0301', 'a\u0301', ' \u00ad'].map((run) => run.repeat(300_000))
    expect(await effort(() => runs.map((run) => fold(run)))).toBeLessThan(5_000)
  })
})
