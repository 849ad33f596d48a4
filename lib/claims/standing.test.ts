import { describe, expect, it } from 'vitest'
import type { Range } from '@/lib/archive/model'
import { placeOfWords, placesOfRoles } from './standing'

const SAID = '“Berg said it will open,”'
const text = [
  'Anna Berg said so on Monday.',
  `Anna Berg told Jon Berg that Bergen sleeps. ${SAID} Anna\u00A0\u00A0Berg (the C++ fan) said, and she said so twice.`,
  'Anna Berg said more.',
].join('\n')
const at = (words: string, from = 0): Range => {
  const start = text.indexOf(words, from)
  return { start, end: start + words.length }
}
const content = at(SAID)
const after = content.end
const find = (words: string) => placeOfWords(words, { contents: [content] }, text)

describe('the place of words that were typed', () => {
  it('is the one nearest to what was said, in the paragraph of the statement', () => {
    expect(find('said')).toEqual(at('said', after))
    expect(find('said so twice')).toEqual(at('said so twice'))
    expect(find('Jon Berg')).toEqual(at('Jon Berg'))
    expect(find('so on Monday')).toBeNull()
    expect(find('more')).toBeNull()
  })

  it('is never a part of a word, nor within what was said', () => {
    expect(find('Berge')).toBeNull()
    expect(find('open')).toBeNull()
    expect(find('it will open,” Anna')).toBeNull()
  })

  it('is found whatever the white space between the words, and by signs as they are', () => {
    expect(find('Anna Berg')).toEqual({ start: after + 1, end: after + 'x Anna  Berg'.length - 1 })
    expect(find('(the C++ fan)')).toEqual(at('(the C++ fan)'))
    expect(find('C..')).toBeNull()
    expect(find('')).toBeNull()
  })

  it('is none where two are equally near', () => {
    const twice = 'Berg said “No” said Berg.'
    const no = { start: 10, end: 14 }
    expect(placeOfWords('said', { contents: [no] }, twice)).toBeNull()
    expect(placeOfWords('Berg', { contents: [no] }, twice)).toBeNull()
    expect(placeOfWords('said Berg', { contents: [no] }, twice)).toEqual({ start: 15, end: 24 })
  })

  it('is in the passage itself where nothing was said', () => {
    const silent = 'The firm declined to comment. The firm is old.'
    const range = { start: 0, end: 29 }
    expect(placeOfWords('The firm', { contents: [], range }, silent)).toEqual({ start: 0, end: 8 })
    expect(placeOfWords('The firm', { contents: [] }, silent)).toBeNull()
  })
})

describe('the places of source and cue', () => {
  const before = {
    sourceWords: 'she',
    cue: 'said',
    sourceRange: at('she said'),
    cueRange: at('said so twice'),
  }
  const roles = (fields: Partial<typeof before>, was: Partial<typeof before> | null = before) => {
    const words = { sourceWords: 'she', cue: 'said', ...fields }
    const known = was && { sourceWords: 'she', cue: 'said', ...was }
    return placesOfRoles({ ...words, contents: [content] }, known, text)
  }

  it('stay where nobody changed the words, or stay as they are stored', () => {
    expect(roles({})).toEqual({ sourceRange: before.sourceRange, cueRange: before.cueRange })
    expect(roles({}, {})).toEqual({ sourceRange: undefined, cueRange: undefined })
  })

  it('are looked for where somebody did', () => {
    const corrected = roles({ sourceWords: 'Jon Berg', cue: 'told' })
    expect(corrected).toEqual({ sourceRange: at('Jon Berg'), cueRange: at('told') })
    expect(roles({ sourceWords: 'Jon Berg', cue: '' }, null)).toEqual({
      sourceRange: at('Jon Berg'),
      cueRange: null,
    })
  })

  it('are kept for a source with a fuller name, and for no cue in other words', () => {
    const corrected = roles({ sourceWords: 'Anna Maria Berg', cue: 'claimed' })
    expect(corrected).toEqual({ sourceRange: before.sourceRange, cueRange: null })
    expect(roles({ sourceWords: 'Anna Maria Berg' }, null)).toMatchObject({ sourceRange: null })
  })

  it('are taken as given', () => {
    const given = at('Bergen')
    expect(roles({ sourceWords: 'Jon Berg', sourceRange: given })).toMatchObject({ sourceRange: given })
  })
})
