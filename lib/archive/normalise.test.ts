import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countLoneSurrogates } from '@/lib/core/text'
import { effort, PATIENCE_MS } from '@/lib/testing/effort'
import { normaliseText } from './normalise'

const textOf = (input: string) => normaliseText(input).text

describe('normaliseText', () => {
  it('leaves ordinary text untouched and says nothing', () => {
    const text = '  An indented line\nand another.\n\nA new paragraph.'
    expect(normaliseText(text)).toEqual({ text, notes: [] })
  })

  it('makes one kind of line end of all', () => {
    expect(textOf('one\r\ntwo\rthree\u2028four\u0085five\fsix\vseven')).toBe(
      'one\ntwo\nthree\nfour\nfive\nsix\nseven',
    )
    expect(textOf('one\u2029two')).toBe('one\ntwo')
  })

  it('replaces lone surrogates and counts them', () => {
    expect(normaliseText('a\ud83db\ude00 😀')).toEqual({
      text: 'a\ufffdb\ufffd 😀',
      notes: [{ code: 'surrogates-replaced', count: 2 }],
    })
  })

  it('does not let two halves meet when what stood between them is removed', () => {
    expect(textOf('\ud83d\u0000\ude00')).toBe('\ufffd\ufffd')
  })

  it('removes NUL and other controls, keeps tab and line feed', () => {
    expect(normaliseText('a\u0000b\u0007c\td\n\u009fe\u007f')).toEqual({
      text: 'abc\td\ne',
      notes: [{ code: 'controls-removed', count: 4 }],
    })
  })

  it('keeps direction marks, which are content, and mentions them', () => {
    expect(normaliseText('\u202eabc\u202c')).toEqual({
      text: '\u202eabc\u202c',
      notes: [{ code: 'bidi-controls-present', count: 2 }],
    })
  })

  it('drops byte order marks wherever files were joined', () => {
    expect(textOf('\ufeffone\n\ufefftwo')).toBe('one\ntwo')
  })

  it('trims spaces and tabs at line ends, not non-breaking spaces', () => {
    expect(textOf('one \t\ntwo\u00a0\n')).toBe('one\ntwo\u00a0')
  })

  it('collapses more than two blank lines to one and keeps one or two', () => {
    expect(textOf('a\n\nb')).toBe('a\n\nb')
    expect(textOf('a\n\n\nb')).toBe('a\n\n\nb')
    expect(textOf('a\n\n\n\nb')).toBe('a\n\nb')
    expect(textOf('a\n \n\t\n\n\nb')).toBe('a\n\nb')
    expect(textOf('\n\n\na\n\n')).toBe('a')
  })

  it('does not compose or decompose letters', () => {
    expect(textOf('e\u0301 é ﬁ')).toBe('e\u0301 é ﬁ')
  })

  it('takes 5 MB of spaces in stride', { timeout: PATIENCE_MS }, async () => {
    const took = await effort(() =>
      expect(textOf(`${' '.repeat(5_000_000)}x${' '.repeat(100)}`)).toHaveLength(5_000_001),
    )
    expect(took).toBeLessThan(1_000)
  })

  const anyText = fc.string({
    unit: fc.constantFrom(
      'a',
      ' ',
      '\t',
      '\n',
      '\r',
      '\ud83d',
      '\ude00',
      '\u0000',
      '\u0085',
      '\ufeff',
      '\u202e',
      '😀',
    ),
    maxLength: 60,
  })

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(textOf(textOf(text))).toBe(textOf(text))
      }),
    )
  })

  it('leaves nothing a database or an encoder would refuse', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const result = textOf(text)
        expect(countLoneSurrogates(result)).toBe(0)
        for (const gone of ['\u0000', '\r', '\u0085', '\ufeff']) expect(result).not.toContain(gone)
      }),
    )
  })
})
