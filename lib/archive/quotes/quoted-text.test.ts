import { describe, expect, it } from 'vitest'
import { checkQuote, checkQuoteIn } from './check'
import { casesOf } from './corpus/format'
import { QuotedText } from './quoted-text'

describe('QuotedText', () => {
  it('answers each of many quotes as if it were the only one', () => {
    const cases = [...casesOf('tuned'), ...casesOf('aside')]
    for (const { text } of [0.1, 0.4, 0.7].flatMap((at) => cases[Math.floor(at * cases.length)] ?? [])) {
      const quoted = new QuotedText(text)
      const some = cases.filter((one, n) => one.text === text || n % 4 === 0)
      for (const { quote } of some) expect(checkQuoteIn(quoted, quote)).toEqual(checkQuote(quote, text))
    }
  })

  it('is read once, for however many quotes', () => {
    const quoted = new QuotedText('“The pier is shut,” she said. The council met on Monday and said no more.')
    checkQuoteIn(quoted, 'The pier was not shut')
    const { read, index } = quoted
    checkQuoteIn(quoted, 'The council met on Tuesday and said no more')
    expect(quoted.read).toBe(read)
    expect(quoted.index).toBe(index)
  })
})
