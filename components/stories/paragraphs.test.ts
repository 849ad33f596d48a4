import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { paragraphsOf } from './paragraphs'

describe('paragraphsOf', () => {
  it('parts a text at blank lines and keeps single line breaks', () => {
    expect(paragraphsOf('One.\nStill one.\n\nTwo.\n \n\nThree.', 100)).toEqual([
      { start: 100, text: 'One.\nStill one.' },
      { start: 117, text: 'Two.' },
      { start: 125, text: 'Three.' },
    ])
    expect(paragraphsOf('', 0)).toEqual([])
    expect(paragraphsOf('\n\nLate start.', 0)).toEqual([{ start: 2, text: 'Late start.' }])
  })

  it('never loses or moves a word', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', '\t', '.') }),
        fc.nat(50),
        (text, at) => {
          for (const paragraph of paragraphsOf(text, at))
            expect(text.slice(paragraph.start - at, paragraph.start - at + paragraph.text.length)).toBe(
              paragraph.text,
            )
          expect(
            paragraphsOf(text, at)
              .map((p) => p.text)
              .join('')
              .replace(/\s/g, ''),
          ).toBe(text.replace(/\s/g, ''))
        },
      ),
    )
  })
})
