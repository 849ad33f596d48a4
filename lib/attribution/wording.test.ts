import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Statement } from '@/lib/attribution/model'
import { MAYOR, statementOf } from '@/lib/testing/statements'
import { WORDING_MAX, wordingOf } from './wording'

const worded = (text: string, pieces: string[], mode: Statement['mode'] = 'INDIRECT') =>
  wordingOf(statementOf(text, pieces, { mode }), text)

describe('wordingOf', () => {
  it('makes a sentence of reported words', () => {
    expect(worded('She said that the bridge would close,', ['the bridge would close,'])).toBe(
      'The bridge would close.',
    )
    expect(worded('élan, they said', ['élan'])).toBe('Élan.')
    expect(worded('Will it close? she asked', ['Will it close?'])).toBe('Will it close?')
  })

  it('is what was asked, left open or disputed, as what can be checked', () => {
    const asked = (words: string, stance: Statement['stance'] = 'UNCLEAR') =>
      wordingOf(statementOf(words, [words], { stance }), words)
    expect(asked('whether the bridge was insured')).toBe('The bridge was insured.')
    expect(asked('if the wards would be paid', 'NO_COMMENT')).toBe('The wards would be paid.')
    expect(asked('whether or not the pier would close', 'DISPUTES')).toBe('The pier would close.')
  })

  it('is what denied reports say, and the reports where they only name what they are about', () => {
    const denial = (words: string, what: string) => {
      const start = words.indexOf(what)
      const denied = { start, end: start + what.length }
      return wordingOf(statementOf(words, [words], { stance: 'DENIES', denied }), words)
    }
    expect(denial('reports that two wards had closed', 'two wards had closed')).toBe('Two wards had closed.')
    expect(denial('The claim, first made in May, that he knew', 'he knew')).toBe('He knew.')
    expect(denial('recent media reports that two wards had closed,', 'two wards had closed')).toBe(
      'Two wards had closed.',
    )
    expect(denial('reports of a loan were false', 'a loan')).toBe('Reports of a loan were false.')
    expect(denial('reports that he knew were false', 'he knew')).toBe('Reports that he knew were false.')
    expect(denial('spreading reports that he knew', 'he knew')).toBe('Spreading reports that he knew.')
    expect(denial('he had been told that the quay was safe', 'the quay was safe')).toBe(
      'He had been told that the quay was safe.',
    )
  })

  it('leaves a choice and a condition as they are', () => {
    const said = (words: string, stance: Statement['stance']) =>
      wordingOf(statementOf(words, [words], { stance }), words)
    expect(said('whether to close the pier', 'UNCLEAR')).toBe('Whether to close the pier.')
    expect(said('whether the pier would close or stay', 'UNCLEAR')).toBe(
      'Whether the pier would close or stay.',
    )
    expect(said('if it rains, the quay would flood', 'DENIES')).toBe('If it rains, the quay would flood.')
    expect(said('if it rains the quay floods', 'ASSERTS')).toBe('If it rains the quay floods.')
  })

  it('brings lines together', () => {
    expect(worded('the bridge\n\n  would close', ['the bridge\n\n  would close'])).toBe(
      'The bridge would close.',
    )
  })

  it('keeps quoted words a quote of who spoke', () => {
    expect(worded('“We are ready,” she said.', ['“We are ready,”'], 'DIRECT')).toBe(
      `${MAYOR}: “We are ready.”`,
    )
    expect(worded('"Ready? No."', ['"Ready? No."'], 'DIRECT')).toBe(`${MAYOR}: “Ready? No.”`)
    expect(worded('«Non», dit-elle', ['«Non»'], 'DIRECT')).toBe(`${MAYOR}: “Non.”`)
  })

  it('is the quote alone where nobody is named', () => {
    const text = '״הגשר סגור״, אמרה ראשת העיר'
    const source = { ...statementOf(text, []).source, name: '' }
    const quote = statementOf(text, ['״הגשר סגור״'], { mode: 'DIRECT', source })
    expect(wordingOf(quote, text)).toBe('“הגשר סגור.”')
    expect(wordingOf({ ...quote, mode: 'MIXED' }, text)).toBe('״הגשר סגור״.')
  })

  it('puts together what a cue divides', () => {
    const text = '“We waited,” she said, “and nobody came.”'
    expect(worded(text, ['“We waited,”', '“and nobody came.”'], 'DIRECT')).toBe(
      `${MAYOR}: “We waited, and nobody came.”`,
    )
  })

  it('leaves the marks inside words partly quoted', () => {
    expect(worded('a “great day” for the harbour', ['a “great day” for the harbour'], 'MIXED')).toBe(
      `${MAYOR}: a “great day” for the harbour.`,
    )
  })

  it('takes the passage where nothing is attributed', () => {
    expect(worded('the office declined to comment', [])).toBe('The office declined to comment.')
  })

  it('shortens inside the quotation marks', () => {
    const long = `“${'very '.repeat(200)}long”`
    const wording = worded(long, [long], 'DIRECT')
    expect(wording.length).toBeLessThanOrEqual(WORDING_MAX)
    expect(wording).toMatch(/^Mayor Lindqvist: “very .*…”$/)
  })

  it('is short, whole and says something for any words in any mode', () => {
    const mode = fc.constantFrom('DIRECT', 'INDIRECT', 'MIXED' as const)
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 500 }), mode, (words, how) => {
        const whole: Statement = statementOf(words, [], {
          content: [{ start: 0, end: words.length }],
          mode: how as Statement['mode'],
        })
        const wording = wordingOf(whole, words)
        expect(wording.length).toBeLessThanOrEqual(WORDING_MAX)
        expect(wording).not.toBe('')
      }),
    )
  })
})
