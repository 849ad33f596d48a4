import { describe, expect, it } from 'vitest'
import { suggest } from './suggest'
import { foundInParts, suggestInParts } from './suggest-in-parts'

const PARAGRAPHS = [
  'Two officials told Coast Wire on Friday that the pier would close.',
  '“We were possibly never asked,” the mayor said on Monday in an interview with the Harbour Post.',
  'The operator declined to comment, a spokeswoman said.',
]
const article = PARAGRAPHS.join('\n\n')

/** The words behind every offset of a statement: the same in a part and in the whole text, wherever they stand. What it stands in is counted over the parts. */
const words = (text: string, statement: ReturnType<typeof suggest>[number]) => {
  const say = (range: { start: number; end: number } | null) => range && text.slice(range.start, range.end)
  const { range, source, cue, content, outlets, denied, hedges, saidWhen, within: _, ...rest } = statement
  return {
    ...rest,
    range: say(range),
    source: { ...source, range: say(source.range) },
    cue: say(cue),
    content: content.map(say),
    denied: say(denied),
    hedges: hedges.map(say),
    saidWhen: say(saidWhen),
    outlets: outlets.map((outlet) => ({ ...outlet, range: say(outlet.range), cue: say(outlet.cue) })),
  }
}

describe('suggestInParts', () => {
  it('reads a text of ordinary length at once, exactly as suggest does', () => {
    expect([...suggestInParts(article)]).toEqual([suggest(article)])
    expect([...suggestInParts('')]).toEqual([[]])
  })

  it('cuts a longer one between paragraphs, and its offsets are those of the whole text', () => {
    const parts = [...suggestInParts(article, { limit: 100 })]
    expect(parts.length).toBe(3)
    const alone = PARAGRAPHS.flatMap((paragraph) => suggest(paragraph).map((one) => words(paragraph, one)))
    expect(alone.length).toBeGreaterThanOrEqual(3)
    expect(alone.some((one) => one.outlets.some((outlet) => outlet.cue !== null))).toBe(true)
    expect(parts.flat().map((one) => words(article, one))).toEqual(alone)
  })

  it('counts on over the parts where a statement stands in another', () => {
    const told = 'Ruiz said Holt had denied closing the pier.'
    const parts = [...suggestInParts(`${told}\n\n${told}`, { limit: told.length + 10 })]
    expect(parts.map((part) => part.map((one) => one.within))).toEqual([
      [null, 0],
      [null, 2],
    ])
  })

  it('reads every part in the language of the whole', () => {
    const quotes = [
      '«El puente está cerrado», añadió.',
      'La alcaldesa no ha dicho nada de la venta del puente a los pescadores de la ciudad.',
      '«Nadie nos preguntó», dijo Ana Ruiz.',
    ].join('\n\n')
    const found = [...suggestInParts(quotes, { limit: 60 })].flat()
    expect(found.map((one) => words(quotes, one).cue)).toEqual(['añadió', 'dijo'])
    expect(found.map((one) => words(quotes, one).content)).toEqual([
      ['«El puente está cerrado»'],
      ['«Nadie nos preguntó»'],
    ])
  })

  it('reads each part only when asked for it', () => {
    const parts = suggestInParts(article, { limit: 100 })
    expect(parts.next().value?.length).toBeGreaterThan(0)
    expect(parts.return()).toEqual({ done: true, value: undefined })
  })
})

describe('foundInParts', () => {
  it('finds the same, with a label for each that counts statements in the whole', () => {
    const told = 'Ruiz said the ferry was unsafe. Holt said the ferry was unsafe.'
    const limit = told.length + 10
    const parts = [...foundInParts(`${told}\n\n${told}`, { limit })]
    expect(parts.map(({ statements }) => statements)).toEqual([
      ...suggestInParts(`${told}\n\n${told}`, { limit }),
    ])
    expect(parts.map(({ labels }) => labels.map(({ group, size }) => [group, size]))).toEqual([
      [
        [0, 2],
        [0, 2],
      ],
      [
        [2, 2],
        [2, 2],
      ],
    ])
  })
})
