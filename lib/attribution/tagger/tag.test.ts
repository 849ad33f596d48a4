import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Reading, read } from '@/lib/attribution/reading'
import { createTagger } from '@/lib/attribution/tagger/tag'
import { readWeights } from '@/lib/attribution/tagger/weights'
import { writeWeights } from '@/lib/attribution/tagger/write-weights'
import { tinyTensors, tinyVocabulary } from '@/lib/testing/tagger'

const tagger = createTagger(readWeights(writeWeights(tinyVocabulary, 1, tinyTensors(3))))
const ROLES = ['source', 'cue', 'content'] as const

function check(reading: Reading): void {
  const found = tagger(reading)
  for (const role of ROLES) {
    let last = 0
    for (const { from, to, probability } of found[role]) {
      expect(from).toBeGreaterThanOrEqual(last)
      expect(to).toBeGreaterThan(from)
      expect(to).toBeLessThanOrEqual(reading.tokens.length)
      expect(probability).toBeGreaterThan(0)
      expect(probability).toBeLessThanOrEqual(1)
      last = to
    }
  }
}

describe('the tagger', () => {
  it('finds spans in order, apart from one another, each with a probability, in any text', () => {
    const words = fc.constantFrom('a', 'said', '“', '”', '.', '\n\n', 'Übel', '😀', '12%', ' ')
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'grapheme' }),
          fc.array(words).map((all) => all.join(' ')),
        ),
        (text) => check(read(text)),
      ),
    )
  })

  it('finds the same in a paragraph whatever far-away paragraphs say', () => {
    const paragraph = `${'They said a thing and a thing. '.repeat(40)}\n\n`
    const spans = (text: string, from: number) => {
      const reading = read(text)
      const first = reading.tokens.findIndex((token) => token.start >= from)
      const found = tagger(reading)
      return ROLES.map((role) =>
        found[role]
          .filter((one) => one.from >= first)
          .map((one) => ({ ...one, from: one.from - first, to: one.to - first })),
      )
    }
    const other = `${'Nobody knows (yet) what is what: wait. '.repeat(40)}\n\n`
    expect(spans(other + paragraph, other.length)).toEqual(spans(paragraph, 0))
  })

  it('reads a paragraph of any length', () => {
    check(read('a thing and '.repeat(2000)))
  })
})
