import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { effort, PATIENCE_MS } from '@/lib/testing/effort'
import { checkQuote, findQuote } from './check'
import { MAX_QUOTE_PLACES } from './places'

const TEXT =
  '“There’s no such plan – none at all,” the minister said on Tuesday.\n\nAsked again, she said: “No comment…” and left.'

/** The words found, as they stand in the text. */
function found(quote: string, text = TEXT): { state: string; words: string[] } {
  const check = checkQuote(quote, text)
  return { state: check.state, words: check.ranges.map(({ start, end }) => text.slice(start, end)) }
}

describe('checkQuote', () => {
  it('finds verbatim words', () => {
    expect(found('no such plan')).toEqual({ state: 'EXACT', words: ['no such plan'] })
  })

  it('ignores spaces around the quote', () => expect(found('  no such plan\n').state).toBe('EXACT'))

  it('finds words set with other quotation marks', () => {
    expect(found("There's no such plan")).toEqual({ state: 'NORMALISED', words: ['There’s no such plan'] })
    expect(found('"There\'s no such plan').words).toEqual(['“There’s no such plan'])
  })

  it.each([
    'no such plan—none at all',
    'no such plan -- none at all',
    'no such plan-none at all',
    'no such plan − none at all',
  ])('finds words set with other dashes: %s', (quote) =>
    expect(found(quote)).toEqual({ state: 'NORMALISED', words: ['no such plan – none at all'] }),
  )

  it('finds words across a line break or with non-breaking spaces', () => {
    expect(found('said\u00a0on\u00a0Tuesday. Asked again')).toEqual({
      state: 'NORMALISED',
      words: ['said on Tuesday.\n\nAsked again'],
    })
  })

  it('reads three dots as an ellipsis', () => {
    expect(found('No comment...').words).toEqual(['No comment…'])
  })

  it('sees through soft hyphens and direction marks', () => {
    expect(found('the government fell', 'Then the govern\u00adment\u200f fell.').words).toEqual([
      'the govern\u00adment\u200f fell',
    ])
  })

  it('takes composed and decomposed letters for the same', () => {
    expect(found('Café Müller', 'At Cafe\u0301 Mu\u0308ller.')).toEqual({
      state: 'NORMALISED',
      words: ['Cafe\u0301 Mu\u0308ller'],
    })
  })

  it.each(['no such plans', 'No such plan', 'no plan', 'such a plan', 'comment” and then left'])(
    'does not find altered words as a place of the quote: %s',
    (quote) => expect(findQuote(quote, TEXT).state).toBe('NOT_FOUND'),
  )

  it('knows words that begin with another case of the letter', () => {
    expect(found('No such plan')).toEqual({ state: 'NORMALISED', words: ['no such plan'] })
  })

  it.each([
    ['There’s no such plan … the minister said', 'no such plan', 'the minister said'],
    ['[The] minister said on Tuesday [...] No comment', 'minister said on Tuesday', 'No comment'],
    ['Сначала они молчали … ушли домой', 'они молчали', 'ушли домой'],
    ['قال الوزير … في المساء', 'قال الوزير', 'في المساء'],
  ])('finds the pieces of what was left out, in order: %s', (quote, one, other) => {
    const text = `${TEXT} Сначала они молчали, потом встали и ушли домой. قال الوزير ذلك للصحف في المساء.`
    const { state, words } = found(quote, text)
    expect(state).toBe('ELIDED')
    expect(words[0]).toContain(one)
    expect(words[1]).toContain(other)
    expect(found(quote.split(' … ').reverse().join(' … '), text).state === 'ELIDED').toBe(
      !quote.includes(' … '),
    )
  })

  it.each([
    ['The council will not sell the mill', 'The council will sell the mill in May.', '-not'],
    ['forty crates arrived at noon', 'She said that fourteen crates arrived at noon.', '-forty'],
    ['совет не продаст старую мельницу', 'Он сказал: совет продаст старую мельницу.', '-не'],
    ['المجلس لن يبيع الطاحونة القديمة', 'قال إن المجلس سوف يبيع الطاحونة القديمة.', '-لن'],
    ['委员会不会出售旧磨坊', '他说，委员会将会出售旧磨坊。', '-不'],
  ])('tells how a quote was altered: %s', (quote, text, deleted) => {
    const check = checkQuote(quote, text)
    expect(check.state).toBe('ALTERED')
    const taken = check.state === 'ALTERED' ? check.difference.filter(({ kind }) => kind === 'DELETED') : []
    expect(taken.map((one) => `-${one.text}`)).toContain(deleted)
  })

  it.each([
    ['“No such plan”', 'no such plan'],
    ['There’s no such plan, none at all.', 'There’s no such plan – none at all'],
  ])('leaves marks around a quote and commas to the printer: %s', (quote, words) =>
    expect(found(quote)).toEqual({ state: 'NORMALISED', words: [words] }),
  )

  it('takes a question for another sentence', () =>
    expect(found('There’s no such plan? None at all').state).toBe('ALTERED'))

  it('tells which words an ellipsis may not hide', () => {
    const text = 'She said: “We will not, whatever they offer, sell the mill.”'
    const check = checkQuote('We will … sell the mill', text)
    expect(
      check.state === 'ALTERED' && check.difference.map(({ kind, text: words }) => [kind, words]),
    ).toEqual([
      ['SAME', 'We will'],
      ['INSERTED', 'not, whatever they offer,'],
      ['SAME', 'sell the mill'],
    ])
  })

  it('does not count what stands for words left out among the differences', () => {
    const text = 'She said: “We will sell the old brick mill to the town in May.”'
    const check = checkQuote('We will sell the … mill to the county in May', text)
    expect(check.state === 'ALTERED' && check.difference.filter(({ kind }) => kind !== 'SAME')).toEqual([
      expect.objectContaining({ kind: 'DELETED', text: 'county' }),
      expect.objectContaining({ kind: 'INSERTED', text: 'town' }),
    ])
  })

  it('shows each part of a quote that is sewn together', () => {
    const quote = 'Asked again, she said … the minister said on Tuesday'
    expect(found(quote)).toEqual({
      state: 'ALTERED',
      words: ['Asked again, she said', 'the minister said on Tuesday'],
    })
  })

  it('puts back the word that stands where the quote begins or ends with another', () => {
    const check = checkQuote('forty crates arrived at noon', 'She said that fourteen crates arrived at noon.')
    expect(check.state === 'ALTERED' && check.difference[1]).toMatchObject({
      kind: 'INSERTED',
      text: 'fourteen',
    })
  })

  it('does not take another sentence for an altered quote', () => {
    expect(checkQuote('The ferry was late because of the fog', TEXT).state).toBe('NOT_FOUND')
  })

  it('does not find a word without its accent', () => expect(found('Cafe', 'Café').state).toBe('NOT_FOUND'))

  it.each(['', ' \n', '\u200b', '\u00ad\u200e'])('finds nothing for %j', (quote) => {
    expect(checkQuote(quote, TEXT)).toEqual({ state: 'NOT_FOUND', ranges: [] })
  })

  it('gives every place, up to a limit', () => {
    expect(checkQuote('no', 'no and no').ranges).toEqual([
      { start: 0, end: 2 },
      { start: 7, end: 9 },
    ])
    expect(checkQuote('no', 'no '.repeat(1000)).ranges).toHaveLength(MAX_QUOTE_PLACES)
  })

  it('keeps up with 5 MB', { timeout: PATIENCE_MS }, async () => {
    const text = 'The council met – and nothing came of it. '.repeat(125_000)
    const took = await effort(() =>
      expect(checkQuote("The council's not here", text).state).toBe('NOT_FOUND'),
    )
    expect(took).toBeLessThan(20_000)
  })

  it('finds, for every text, what was cut out of it', () => {
    const unit = fc.constantFrom('a', 'b', ' ', '\n', '“', '’', '—', '-', '…', 'e\u0301', '\u00ad', '😀')
    fc.assert(
      fc.property(fc.string({ unit, minLength: 1, maxLength: 60 }), fc.nat(59), fc.nat(59), (text, a, b) => {
        const quote = text.slice(Math.min(a, b), Math.max(a, b)).trim()
        fc.pre(quote !== '')
        expect(findQuote(quote, text).state).toBe('EXACT')
      }),
    )
  })
})
