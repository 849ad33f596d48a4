import { describe, expect, it } from 'vitest'
import type { Range } from '@/lib/archive/model'
import { stated } from '@/lib/testing/stories'
import { asLeft, type KeptAttribution } from './as-left'
import { fieldsFromStatement } from './from-statement'

const text = [
  'Lindqvist said on Monday.',
  '“Lindqvist will resign,” Mayor Ada Lindqvist said, and she said so twice.',
].join('\n')
const CONTENT = '“Lindqvist will resign,”'
const at = (words: string): Range => {
  const start = text.indexOf(words)
  return { start, end: start + words.length }
}
const suggestion = stated(text, { who: 'Mayor Ada Lindqvist', cue: 'said, and', content: [CONTENT] })
const accepted = (): KeptAttribution => {
  const { sourceWords, cue, contents } = fieldsFromStatement(suggestion, text)
  const { range, source, cue: cueRange } = suggestion
  return { sourceWords, cue, contents, range, sourceRange: source.range, cueRange }
}
const byHand = (sourceWords: string, cue: string): KeptAttribution => {
  const range = at(CONTENT)
  return { sourceWords, cue, contents: [range], range, sourceRange: null, cueRange: null }
}
const left = (kept: KeptAttribution, suggested: typeof suggestion | null = suggestion) => {
  const found = asLeft(kept, suggested, text)
  const words = (ranges: readonly Range[]) => ranges.map(({ start, end }) => text.slice(start, end))
  return found && { source: words(found.source), cue: words(found.cue), content: words(found.content) }
}

describe('a statement as the desk left it', () => {
  it('is the suggestion where nothing was corrected', () => {
    expect(asLeft(accepted(), suggestion, text)).toEqual({
      source: [suggestion.source.range],
      cue: [suggestion.cue],
      content: suggestion.content,
    })
  })

  it('has the places of the words that were corrected, in its own paragraph and outside what was said', () => {
    const kept = {
      ...accepted(),
      sourceWords: 'Ada Lindqvist',
      cue: 'said, and she',
      contents: [at('resign')],
    }
    expect(left(kept)).toEqual({ source: ['Ada Lindqvist'], cue: ['said, and she'], content: ['resign'] })
    expect(left({ ...accepted(), cue: '' })).toMatchObject({ cue: [] })
  })

  it('keeps the place of a source that was given its full name, which is not what the article says there', () => {
    const kept = { ...accepted(), sourceWords: 'Ada Maria Lindqvist' }
    expect(left(kept)).toMatchObject({ source: ['Mayor Ada Lindqvist'] })
  })

  it('has no source where none was suggested nor added', () => {
    const quote = { ...suggestion, source: { ...suggestion.source, range: null } }
    expect(left({ ...accepted(), sourceRange: null }, quote)).toMatchObject({ source: [] })
  })

  it('is found by its words when it was made by hand', () => {
    expect(left(byHand('Lindqvist', ''), null)).toEqual({
      source: ['Lindqvist'],
      cue: [],
      content: [CONTENT],
    })
    expect(left({ ...byHand('The mayor', ''), sourceRange: at('she') }, null)).toMatchObject({
      source: ['she'],
    })
  })

  it('is not told where words stand in no one place', () => {
    expect(left(byHand('The mayor', ''), null)).toBeNull()
    expect(left({ ...accepted(), cue: 'claimed' })).toBeNull()
  })
})
