import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findByRules } from '@/lib/attribution/by-rules'
import { type Reading, read } from '@/lib/attribution/reading'
import { createTagger } from '@/lib/attribution/tagger/tag'
import { readWeights } from '@/lib/attribution/tagger/weights'
import { writeWeights } from '@/lib/attribution/tagger/write-weights'
import { tinyTensors, tinyVocabulary } from '@/lib/testing/tagger'

const tag = createTagger(readWeights(writeWeights(tinyVocabulary, 1, tinyTensors(3))))
/** What must hold of any text: spans lie in it, apart from others of their role, and no content or cue is in two statements. */
function check(reading: Reading): void {
  const found = tag(reading, findByRules(reading))
  const contents = found.flatMap((one) => one.content)
  const cues = found.flatMap((one) => one.cue ?? [])
  const sources = [...new Set(found.flatMap((one) => one.source ?? []))]
  for (const spans of [contents, cues, sources]) {
    let last = 0
    for (const { from, to, probability } of [...spans].sort((a, b) => a.from - b.from)) {
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
    const spans = (text: string, start: number) => {
      const reading = read(text)
      const first = reading.tokens.findIndex((token) => token.start >= start)
      const at = (one: { from: number; to: number } | null) =>
        one && one.from >= first && [one.from - first, one.to - first]
      return tag(reading, findByRules(reading))
        .flatMap((one) => [at(one.cue), ...one.content.map(at)])
        .filter((one) => one)
        .map(String)
        .sort()
    }
    const other = `${'Nobody knows (yet) what is what: wait. '.repeat(40)}\n\n`
    expect(spans(other + paragraph, other.length)).toEqual(spans(paragraph, 0))
  })

  it('reads a paragraph of any length', () => {
    check(read('a thing and '.repeat(2000)))
  })
})
