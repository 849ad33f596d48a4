import { describe, expect, it } from 'vitest'
import { charRange, read } from '@/lib/attribution/reading'

/** The quotes of a text as written. */
function quotes(text: string): string[] {
  const reading = read(text)
  return reading.quotes.map((quote) => {
    const range = charRange(reading, quote)
    return range ? text.slice(range.start, range.end) : ''
  })
}

describe('findQuotes', () => {
  it.each([
    ['curly', 'He said “go” twice.', ['“go”']],
    ['straight', 'He said "go" and "stay".', ['"go"', '"stay"']],
    ['low and high, as in German', 'Er sagte: „Geh.“ Dann schwieg er.', []],
    ['guillemets', 'Il dit «va» enfin.', ['«va»']],
    ['corner brackets', '彼は「行け」と言った。', ['「行け」']],
    ['doubled single marks', "She said, ''go,'' and left.", ["''go,''"]],
    ['single curly', 'She said: ‘Don’t go.’', ['‘Don’t go.’']],
    ['single straight', "She said: 'Don't go.'", ["'Don't go.'"]],
    ['a quote in a quote', '“He told me ‘go’ again,” she said.', ['“He told me ‘go’ again,”']],
    [
      'a quote in a quote with the same marks',
      '“He cried “go” and went,” she said.',
      ['“He cried “go” and went,”'],
    ],
    ['an apostrophe is no quote', "The drivers' road and the '90s.", []],
    ['inches are no quote', 'A 6" pipe and a 9" pipe.', []],
    ['a mark typed the wrong way round', '”It is shut,” she said.', ['”It is shut,”']],
    ['a mark without a partner', 'He said “go and left.\n\nShe stayed.', []],
  ])('%s', (_, text, expected) => {
    expect(quotes(text)).toEqual(expected)
  })

  it('goes on over paragraphs that open with a mark', () => {
    expect(quotes('“One.\n\n“Two.\n\n“Three,” he said. “Four.”')).toEqual([
      '“One.\n\n“Two.\n\n“Three,”',
      '“Four.”',
    ])
  })

  it('does the same with straight marks', () => {
    expect(quotes('"One.\n\n"Two," he said.')).toEqual(['"One.\n\n"Two,"'])
  })

  it('ends an open quote where a paragraph does not take it up', () => {
    expect(quotes('“One.\n\n“Two.\n\nThe road was dry.')).toEqual(['“One.\n\n“Two.'])
  })
})
