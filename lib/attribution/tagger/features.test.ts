import { describe, expect, it } from 'vitest'
import { read } from '@/lib/attribution/reading'
import { places, type WordFeatures, wordFeatures } from '@/lib/attribution/tagger/features'

function featuresOf(text: string): WordFeatures {
  const [token] = read(text).tokens
  if (!token) throw new Error(`“${text}” has no token`)
  return wordFeatures(token)
}

describe('wordFeatures', () => {
  it.each([
    ['Trump’s', ["trump's", 'trump']],
    ["officials'", ['officials']],
    ['U.S.', ['u.s.', 'u.s']],
    ['don’t', ["don't", "n't"]],
    ['55%', ['55%', '55', '100']],
    ['vice-president', ['vice-president', 'vicepresident', 'president']],
    ['“', ['"']],
    ['—', ['--']],
  ])('looks %s up by %j', (text, keys) => {
    expect(featuresOf(text).keys).toEqual(keys)
  })

  it.each([
    ['McGrath', 'XxXxx'],
    ['CNN', 'XX'],
    ['reported', 'xx'],
    ['2015', 'dd'],
    ['U.S.', 'X.X.'],
    ['Élan', 'Xxx'],
  ])('writes the shape of %s as %s', (text, shape) => {
    expect(featuresOf(text).shape).toBe(shape)
  })

  it.each([
    ['said', 'cue verb'],
    ['claims', 'cue verb or noun'],
    ['spokesman', 'person'],
    ['ministry', 'organisation'],
    ['she', 'subject pronoun'],
    ['never', 'negation'],
    ['bridge', 'other'],
  ])('takes %s for: %s', (text, kind) => {
    expect(featuresOf(text).kind).toBe(kind)
  })
})

describe('places', () => {
  it('tells quotes apart by their marks, and where sentences and paragraphs begin', () => {
    const text = 'He left.\n\n“It is shut,” she said. Nobody asked.'
    const reading = read(text)
    const found = places(reading)
    const at = (word: string) => found[reading.tokens.findIndex((token) => token.text === word)]
    const [outside, opening, inside, closing] = [0, 3, 6, 9]
    const [within, sentence, paragraph] = [0, 1, 2]
    expect(at('He')).toBe(outside + paragraph)
    expect(at('left')).toBe(outside + within)
    expect(at('“')).toBe(opening + paragraph)
    expect(at('It')).toBe(inside + within)
    expect(at('”')).toBe(closing + within)
    expect(at('Nobody')).toBe(outside + sentence)
  })
})
