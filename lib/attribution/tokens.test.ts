import { describe, expect, it } from 'vitest'
import { tokenize } from '@/lib/attribution/tokens'

const words = (text: string): string[] => tokenize(text).map((token) => token.text)

describe('tokenize', () => {
  it.each([
    ["don't stop", ["don't", 'stop']],
    ['Jean-Luc’s plan', ['Jean-Luc’s', 'plan']],
    ['Legit.ng reported.', ['Legit.ng', 'reported', '.']],
    ['$4.5 million, 1,200 cars', ['$', '4.5', 'million', ',', '1,200', 'cars']],
    ['40% of them', ['40%', 'of', 'them']],
    ['wait... what', ['wait', '...', 'what']],
    ["''Go,'' he", ["''", 'Go', ',', "''", 'he']],
    ['shut—for now -- or not', ['shut', '—', 'for', 'now', '--', 'or', 'not']],
    ['AT&T and R&B', ['AT&T', 'and', 'R&B']],
    ['Łukasz Żółć', ['Łukasz', 'Żółć']],
  ])('%s', (text, expected) => {
    expect(words(text)).toEqual(expected)
  })

  it.each([
    ['Mr. Holt', 'Mr.', 'TITLE'],
    ['J. Holt', 'J.', 'TITLE'],
    ['the U.S. army', 'U.S.', 'OTHER'],
    ['Acme Inc. fell', 'Inc.', 'OTHER'],
  ])('keeps the stop of an abbreviation: %s', (text, word, kind) => {
    expect(tokenize(text).find((token) => token.text === word)?.abbreviation).toBe(kind)
  })

  it('takes a full stop after an ordinary word, and after "I", as one', () => {
    expect(words('So do I. Go.')).toEqual(['So', 'do', 'I', '.', 'Go', '.'])
  })

  it('keeps offsets in UTF-16 code units past what lies beyond the basic plane', () => {
    const text = '🚧 shut'
    expect(tokenize(text).at(-1)).toMatchObject({ text: 'shut', start: 3, end: 7 })
  })

  it('counts line breaks, and a carriage return with its line feed as one', () => {
    expect(tokenize('a\r\n\r\nb\nc').map((token) => token.breaks)).toEqual([0, 2, 1])
  })

  it('takes lone surrogates as marks and never throws', () => {
    expect(tokenize('\ud800a\udc00').map((token) => token.kind)).toEqual(['PUNCT', 'WORD', 'PUNCT'])
  })

  it('makes curly apostrophes straight in the form for look-up', () => {
    expect(tokenize('Didn’t')[0]).toMatchObject({ lower: "didn't", capital: true })
  })
})
