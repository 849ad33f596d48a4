import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findPassage } from './find-passage'

describe('findPassage', () => {
  it('finds words that stand in one place, whatever their quotes, dashes and line ends look like', () => {
    expect(
      findPassage('He said: “We’ll wait –\nand see.” Then left.', 100, '"We\'ll wait - and see."'),
    ).toEqual({ state: 'found', range: { start: 109, end: 132 } })
  })

  it('never chooses between look-alikes and never takes something similar', () => {
    expect(findPassage('It was closed. It was closed.', 0, 'It was closed.')).toEqual({ state: 'ambiguous' })
    expect(findPassage('It was closed.', 0, 'It was open.')).toEqual({ state: 'missing' })
    expect(findPassage('It was closed.', 0, '  ')).toEqual({ state: 'missing' })
  })

  it('gives back a range that holds the words', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.string({ minLength: 1 }),
        fc.string(),
        fc.nat(99),
        (before, words, after, at) => {
          const found = findPassage(before + words + after, at, words)
          if (found.state !== 'found') return
          const { start, end } = found.range
          expect((before + words + after).slice(start - at, end - at).replace(/\s/g, ' ')).toHaveLength(
            words.trim().length,
          )
        },
      ),
    )
  })
})
