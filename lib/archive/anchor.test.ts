import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { effort, PATIENCE_MS } from '@/lib/testing/effort'
import { anchorAt, resolveAnchor } from './anchor'
import { CONTEXT_LENGTH, type Range } from './model'

const TEXT =
  'The harbour master denied the report on Tuesday. "Nobody asked me," she said, and closed the door behind her.'

function rangeOf(text: string, words: string): Range {
  const start = text.indexOf(words)
  return { start, end: start + words.length }
}

describe('anchorAt', () => {
  it('keeps the words and the context on either side', () => {
    const anchor = anchorAt(TEXT, rangeOf(TEXT, 'Nobody asked me'))
    expect(anchor.exact).toBe('Nobody asked me')
    expect(anchor.prefix).toBe(' denied the report on Tuesday. "')
    expect(anchor.suffix).toBe('," she said, and closed the door')
  })

  it('has less context at the ends of the text', () => {
    expect(anchorAt('short', { start: 0, end: 5 })).toEqual({
      start: 0,
      end: 5,
      exact: 'short',
      prefix: '',
      suffix: '',
    })
  })

  it('widens a range that would cut a surrogate pair', () => {
    const anchor = anchorAt('a😀b😀c', { start: 2, end: 5 })
    expect(anchor).toMatchObject({ start: 1, end: 6, exact: '😀b😀' })
  })

  it('widens a context that would cut a surrogate pair', () => {
    const side = `😀${'x'.repeat(CONTEXT_LENGTH - 1)}`
    const text = `${side}words${[...side].reverse().join('')}`
    const anchor = anchorAt(text, rangeOf(text, 'words'))
    expect(anchor.prefix).toHaveLength(CONTEXT_LENGTH + 1)
    expect(anchor.suffix.endsWith('😀')).toBe(true)
  })

  it.each([
    { start: 3, end: 3 },
    { start: 5, end: 2 },
    { start: -1, end: 2 },
    { start: 0, end: TEXT.length + 1 },
    { start: 0.5, end: 2 },
  ])('refuses $start..$end', (range) => expect(() => anchorAt(TEXT, range)).toThrow(RangeError))
})

describe('resolveAnchor', () => {
  const anchor = anchorAt(TEXT, rangeOf(TEXT, 'Nobody asked me'))

  it('finds the words moved by what was added before them', () => {
    const later = `UPDATED. ${TEXT}`
    expect(resolveAnchor(later, anchor)).toEqual({ state: 'MOVED', range: rangeOf(later, 'Nobody asked me') })
  })

  it('stays in place when only words further off changed', () => {
    expect(resolveAnchor(TEXT.replace('her.', 'him.'), anchor).state).toBe('EXACT')
  })

  it('stays in place when the surroundings changed but the words stand nowhere else', () => {
    expect(resolveAnchor(TEXT.replace('she said', 'he says'), anchor).state).toBe('EXACT')
  })

  it('calls altered words missing, however alike', () => {
    expect(resolveAnchor(TEXT.replace('asked me', 'told me'), anchor)).toEqual({
      state: 'ORPHANED',
      reason: 'MISSING',
    })
  })

  it('does not take the same words in another context for the passage', () => {
    const other = 'In her diary the mayor wrote this in large letters: Nobody asked me.'
    expect(resolveAnchor(other, anchor)).toEqual({ state: 'ORPHANED', reason: 'MISSING' })
  })

  it('calls a passage that now stands twice ambiguous', () => {
    expect(resolveAnchor(`Again: ${TEXT} ${TEXT}`, anchor)).toEqual({
      state: 'ORPHANED',
      reason: 'AMBIGUOUS',
    })
  })

  it('does not choose by position alone when the surroundings changed and the words stand twice', () => {
    const text = 'He said no to the council and she said no to the press, on Monday and again on Friday.'
    const first = anchorAt(text, rangeOf(text, 'said no'))
    const changed = text.replace('He said no to', 'We said no at')
    expect(resolveAnchor(changed, first)).toEqual({ state: 'ORPHANED', reason: 'AMBIGUOUS' })
  })

  it('tells repeated passages of its own text apart by position', () => {
    const text = 'No comment. '.repeat(20)
    const third = anchorAt(text, { start: 96, end: 106 })
    expect(resolveAnchor(text, third)).toEqual({ state: 'EXACT', range: { start: 96, end: 106 } })
  })

  it('treats an anchor without words, or with an impossible position, as missing', () => {
    expect(resolveAnchor(TEXT, { start: 0, end: 0, exact: '', prefix: '', suffix: '' }).state).toBe(
      'ORPHANED',
    )
    const wrong = { ...anchor, start: -40, end: -25 }
    expect(resolveAnchor(TEXT, wrong).state).toBe('MOVED')
  })

  it('searches 5 MB', { timeout: PATIENCE_MS }, async () => {
    const text = 'The council met and nothing came of it. '.repeat(131_072)
    const took = await effort(() => [resolveAnchor(`${text}${TEXT}`, anchor), resolveAnchor(text, anchor)])
    expect(took).toBeLessThan(1_000)
  })
})

const textAndRange = fc
  .string({ unit: fc.constantFrom('a', 'b', ' ', '“', 'é', '😀', 'ب'), minLength: 1, maxLength: 160 })
  .chain((text) =>
    fc.tuple(fc.constant(text), fc.nat(text.length - 1)).chain(([whole, start]) =>
      fc.record({
        text: fc.constant(whole),
        range: fc.integer({ min: start + 1, max: whole.length }).map((end) => ({ start, end })),
      }),
    ),
  )

describe('resolveAnchor, for every text', () => {
  it('finds an anchor exactly where it was made', () => {
    fc.assert(
      fc.property(textAndRange, ({ text, range }) => {
        const anchor = anchorAt(text, range)
        expect(resolveAnchor(text, anchor)).toEqual({
          state: 'EXACT',
          range: { start: anchor.start, end: anchor.end },
        })
      }),
    )
  })

  it('after an insertion before the context, finds the moved passage or none', () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{1,9}$/), { minLength: 12, maxLength: 40 })
    fc.assert(
      fc.property(words, fc.nat(), fc.stringMatching(/^[0-9]{1,90}$/), (list, pick, inserted) => {
        const text = list.map((word, index) => `${word}${String.fromCharCode(0x3b1 + index)}`).join(' ')
        const start = pick % text.length
        const anchor = anchorAt(text, { start, end: Math.min(text.length, start + 7) })
        const at = start - anchor.prefix.length
        const result = resolveAnchor(text.slice(0, at) + inserted + text.slice(at), anchor)
        expect(result).toEqual({
          state: 'MOVED',
          range: { start: anchor.start + inserted.length, end: anchor.end + inserted.length },
        })
      }),
    )
  })

  it('whatever happened to the text, a range it gives holds the very words', () => {
    fc.assert(
      fc.property(
        textAndRange,
        fc.nat(160),
        fc.nat(20),
        fc.string({ unit: fc.constantFrom('a', 'b', ' ') }),
        (made, at, cut, add) => {
          const anchor = anchorAt(made.text, made.range)
          const changed = made.text.slice(0, at) + add + made.text.slice(at + cut)
          const result = resolveAnchor(changed, anchor)
          if (result.state === 'ORPHANED') return
          expect(changed.slice(result.range.start, result.range.end)).toBe(anchor.exact)
          if (result.state === 'MOVED') {
            const passage = anchor.prefix + anchor.exact + anchor.suffix
            expect(changed.split(passage)).toHaveLength(2)
          }
        },
      ),
    )
  })
})
