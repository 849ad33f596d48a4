import { describe, expect, it } from 'vitest'
import { suggest } from '@/lib/attribution/suggest'

const names = (text: string): string[] => suggest(text).map((one) => one.source.name)

describe('pronouns', () => {
  it.each([
    ['the one who spoke last', 'Ruiz said it was shut. It rained. She said it would open.', 'Ruiz'],
    ['the one who opens a sentence', 'Peter Holt came late. He said it was shut.', 'Peter Holt'],
    [
      'someone of the same gender',
      'Mrs. Ruiz said it was shut. Mr. Holt left. She said it would open.',
      'Mrs. Ruiz',
    ],
    ['a group for "they"', 'Ruiz left. Two drivers waited. They said it was shut.', 'Two drivers'],
    ['a body for "it"', 'The ministry said it was shut. It added that it would open.', 'The ministry'],
  ])('stand for %s', (_, text, expected) => {
    expect(names(text).at(-1)).toBe(expected)
  })

  it('keep their own word when they stand for no one', () => {
    expect(names('“It is shut,” he said.')).toEqual(['he'])
  })

  it('make no speaker of an "it" that stands for no one', () => {
    expect(names('It said that the road was shut.')).toEqual([])
  })

  it('do not take the first word of a heading for a name', () => {
    expect(names('Continuous rain in the valley\n\nHe said it was shut.')).toEqual(['He'])
  })

  it('leave the writer and the reader out', () => {
    expect(names('I said it was shut. We said it was shut. You said it was shut.')).toEqual([])
  })
})
