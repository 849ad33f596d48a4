import { describe, expect, it } from 'vitest'
import { effort, PATIENCE_MS } from '@/lib/testing/effort'
import { frontMatterOf, withoutDateline } from './front-matter'
import { firstSentence, headlineOf } from './headline'

describe('frontMatterOf', () => {
  it.each([
    ['date: 2025-06-16 | Bridge', 'Bridge'],
    ['2025-06-16T08:00:00Z Bridge', 'Bridge'],
    ['Date 2025-06-16 – Bridge', 'Bridge'],
  ])('knows where the words after the stamp of %j begin', (text, words) => {
    const { start, published } = frontMatterOf(text)
    expect(text.slice(start)).toBe(words)
    expect(published?.at.startsWith('2025-06-16')).toBe(true)
  })

  it.each(['2025-06-16th was a Monday', '2025 was a year', 'Dates 2025-06-16 vary', 'Date with destiny'])(
    'sees no stamp in %j',
    (text) => {
      expect(frontMatterOf(text)).toMatchObject({ start: 0, published: null, notes: [] })
    },
  )

  it('stops at the first paragraph', () => {
    const text = `${'A long paragraph about the bridge. '.repeat(5)}\n\n16 June 2025\n\nBy Ada Obi`
    expect(frontMatterOf(text)).toMatchObject({ published: null, byline: null })
  })
})

describe('withoutDateline', () => {
  it('leaves a text without one alone', () => {
    expect(withoutDateline('The bridge – which is old – stays.')).toBe('The bridge – which is old – stays.')
    expect(withoutDateline('PARIS, 16 June – Non.')).toBe('Non.')
  })
})

describe('headlineOf', () => {
  it('reads no more of a line of megabytes than it needs', { timeout: PATIENCE_MS }, async () => {
    const line = 'a '.repeat(4_000_000)
    const took = await effort(() => expect(headlineOf(line)).toMatchObject({ setApart: false }))
    expect(took).toBeLessThan(500)
  })

  it('tells a headline set apart from a first sentence', () => {
    expect(headlineOf('Bridge stays open\n\nMore.')).toEqual({ title: 'Bridge stays open', setApart: true })
    expect(headlineOf('Bridge stays open.\n\nMore.')).toEqual({
      title: 'Bridge stays open.',
      setApart: false,
    })
    expect(headlineOf('')).toEqual({ title: '', setApart: true })
  })

  it('does not take a paragraph for a headline because its full stop is missing', () => {
    expect(headlineOf(`${'word '.repeat(60)}\n\nMore`).setApart).toBe(false)
  })
})

describe('firstSentence', () => {
  it('reads other scripts', () => {
    expect(firstSentence('市長は否定した。工事は続く。')).toBe('市長は否定した。')
    expect(firstSentence('هل أُغلق الجسر؟ لا.')).toBe('هل أُغلق الجسر؟')
  })
})
