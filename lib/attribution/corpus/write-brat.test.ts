import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Range } from '@/lib/archive/model'
import { splitsPair } from '@/lib/core/text'
import { readAnnotations } from './brat'
import { writeAnnotations } from './write-brat'

const text = '😀 “It is\nshut,” the mayor said, “for good.”'
const at = (words: string): Range => {
  const start = text.indexOf(words)
  return { start, end: start + words.length }
}

describe('statements as brat keeps them', () => {
  it('are spans in code points, their words on one line, an attribution at the cue and a line that joins them', () => {
    const content = [at('“It is\nshut,”'), at('“for good.”')]
    const statement = { source: [at('the mayor')], cue: [at('said')], content }
    expect(writeAnnotations([statement, { source: [], cue: [], content: [at('shut')] }], text)).toBe(
      [
        'T1\tContent 2 15;32 43\t“It is shut,” “for good.”',
        'T2\tCue 26 30\tsaid',
        'T3\tSource 16 25\tthe mayor',
        'T4\tAttribution 26 30\tsaid',
        'E1\tAttribution:T4 Content:T1 Cue:T2 Source:T3',
        'T5\tContent 9 13\tshut',
        'T6\tAttribution 9 13\tshut',
        'E2\tAttribution:T6 Content:T5',
        '',
      ].join('\n'),
    )
  })

  it('are nothing where there are none', () => {
    expect(writeAnnotations([], text)).toBe('')
  })

  it('hold a character whole that a place cuts in two', () => {
    const cut = { source: [], cue: [], content: [{ start: 1, end: 4 }] }
    const upTo = { source: [], cue: [], content: [{ start: 0, end: 1 }] }
    expect(readAnnotations(writeAnnotations([cut, upTo], text), text).map(({ content }) => content)).toEqual([
      [{ start: 0, end: 4 }],
      [{ start: 0, end: 2 }],
    ])
  })

  it('are read back as they were, whatever the text holds', () => {
    const piece = fc.constantFrom(
      'a',
      'said ',
      '“',
      '”',
      '"',
      "'",
      '\r\n',
      '\n',
      '\t',
      '\u2028',
      ';',
      '😀',
      '𝔸',
      'é',
      'א',
      ' ',
    )
    const texts = fc
      .array(fc.oneof(piece, fc.string({ unit: 'grapheme', maxLength: 3 })), { minLength: 1, maxLength: 40 })
      .map((pieces) => `x${pieces.join('')}`)
    const cases = texts.chain((any) => {
      const offset = fc.nat(any.length).map((unit) => (splitsPair(any, unit) ? unit - 1 : unit))
      const range = fc
        .tuple(offset, offset)
        .filter(([one, other]) => one !== other)
        .map(([one, other]) => ({ start: Math.min(one, other), end: Math.max(one, other) }))
      const role = fc.array(range, { maxLength: 3 })
      const content = fc.array(range, { minLength: 1, maxLength: 3 })
      return fc.record({
        any: fc.constant(any),
        statements: fc.array(fc.record({ source: role, cue: role, content }), { maxLength: 4 }),
      })
    })
    fc.assert(
      fc.property(cases, ({ any, statements }) => {
        expect(readAnnotations(writeAnnotations(statements, any), any)).toEqual(statements)
      }),
    )
  })
})
