import { describe, expect, it } from 'vitest'
import { suggest } from './suggest'
import { suggestInParts } from './suggest-in-parts'

const PARAGRAPHS = [
  'Two officials told Coast Wire on Friday that the pier would close.',
  '“We were never asked,” the mayor said in an interview with the Harbour Post.',
  'The operator declined to comment, a spokeswoman said.',
]
const article = PARAGRAPHS.join('\n\n')

/** The words behind every offset of a statement: the same in a part and in the whole text, wherever they stand. */
const words = (text: string, statement: ReturnType<typeof suggest>[number]) => {
  const say = (range: { start: number; end: number } | null) => range && text.slice(range.start, range.end)
  const { range, source, cue, content, outlets, ...rest } = statement
  return {
    ...rest,
    range: say(range),
    source: { ...source, range: say(source.range) },
    cue: say(cue),
    content: content.map(say),
    outlets: outlets.map((outlet) => ({ ...outlet, range: say(outlet.range), cue: say(outlet.cue) })),
  }
}

describe('suggestInParts', () => {
  it('reads a text of ordinary length at once, exactly as suggest does', () => {
    expect([...suggestInParts(article)]).toEqual([suggest(article)])
    expect([...suggestInParts('')]).toEqual([[]])
  })

  it('cuts a longer one between paragraphs, and its offsets are those of the whole text', () => {
    const parts = [...suggestInParts(article, 100)]
    expect(parts.length).toBe(3)
    const alone = PARAGRAPHS.flatMap((paragraph) => suggest(paragraph).map((one) => words(paragraph, one)))
    expect(alone.length).toBeGreaterThanOrEqual(3)
    expect(alone.some((one) => one.outlets.some((outlet) => outlet.cue !== null))).toBe(true)
    expect(parts.flat().map((one) => words(article, one))).toEqual(alone)
  })

  it('reads each part only when asked for it', () => {
    const parts = suggestInParts(article, 100)
    expect(parts.next().value?.length).toBeGreaterThan(0)
    expect(parts.return()).toEqual({ done: true, value: undefined })
  })
})
