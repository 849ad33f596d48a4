import { describe, expect, it } from 'vitest'
import { read, textOf } from '@/lib/attribution/reading'

function sentences(text: string): string[] {
  const reading = read(text)
  return reading.sentences.map((sentence) => textOf(reading, sentence))
}

describe('findSentences', () => {
  it.each([
    ['One. Two? Three!', ['One.', 'Two?', 'Three!']],
    ['Mr. Holt met Dr. Nwosu at St. Ives. They left.', ['Mr. Holt met Dr. Nwosu at St. Ives.', 'They left.']],
    ['J. P. Holt paid $4.5 million. He left.', ['J. P. Holt paid $4.5 million.', 'He left.']],
    ['The U.S. Senate met. It rained.', ['The U.S. Senate met.', 'It rained.']],
    ['They live in the U.S. The rest left.', ['They live in the U.S.', 'The rest left.']],
    ['It opens at 5 p.m. on Monday.', ['It opens at 5 p.m. on Monday.']],
    ['“It fell. We ran,” she said. He stayed.', ['“It fell. We ran,” she said.', 'He stayed.']],
    ['“It fell.” She ran.', ['“It fell.”', 'She ran.']],
    ['“Did it fall?” he asked.', ['“Did it fall?” he asked.']],
    ['It fell (on Monday.) She ran.', ['It fell (on Monday.)', 'She ran.']],
    ['A heading\n\nA line of text', ['A heading', 'A line of text']],
  ])('%s', (text, expected) => {
    expect(sentences(text)).toEqual(expected)
  })

  it('takes a line that goes on in lower case as the same sentence', () => {
    expect(sentences('The bridge was\nclosed.')).toHaveLength(1)
  })

  it('does not end a paragraph at the lines of a text wrapped by hand', () => {
    const line = 'The old bridge over the northern arm of the river was closed'
    expect(sentences(`${line}\n${line}\n${line}\n${line} for good.\n\nShe left.`)).toHaveLength(2)
  })

  it('cuts a sentence that never ends, and loses nothing', () => {
    const text = 'and '.repeat(2000).trim()
    expect(sentences(text).length).toBeGreaterThan(4)
    expect(sentences(text).join(' ')).toBe(text)
  })
})
