import { describe, expect, it } from 'vitest'
import { looksLikeClause, nounPhraseAfter, nounPhraseBefore } from '@/lib/attribution/phrases'
import { read, textOf } from '@/lib/attribution/reading'

/** The phrase before the bar. */
function before(text: string): string | null {
  const reading = read(text.replace('|', ''))
  const end = read(text.slice(0, text.indexOf('|'))).tokens.length
  const slice = nounPhraseBefore(reading, end, 0)
  return slice && textOf(reading, slice)
}

/** The phrase after the bar. */
function after(text: string): string | null {
  const reading = read(text.replace('|', ''))
  const slice = nounPhraseAfter(
    reading,
    read(text.slice(0, text.indexOf('|'))).tokens.length,
    reading.tokens.length,
  )
  return slice && textOf(reading, slice)
}

describe('nounPhraseBefore', () => {
  it.each([
    ['The mayor| said', 'The mayor'],
    ['But the mayor| said', 'the mayor'],
    ['It was late when the mayor| said', 'the mayor'],
    ['A spokesman for the ministry of transport| said', 'A spokesman for the ministry of transport'],
    ['Officials in the north| said', 'Officials in the north'],
    ['Ana Ruiz and Peter Holt| said', 'Ana Ruiz and Peter Holt'],
    ['The vote was lost and Ruiz| said', 'Ruiz'],
    ['The engineers’ report| said', 'The engineers’ report'],
    ['because he| said', 'he'],
    ['“Go,” Ruiz| said', 'Ruiz'],
    ['They met, |said', null],
  ])('%s', (text, expected) => {
    expect(before(text)).toBe(expected)
  })
})

describe('nounPhraseAfter', () => {
  it.each([
    ['said |Ana Ruiz, the mayor', 'Ana Ruiz'],
    ['said |a senior official at the ministry on Monday', 'a senior official at the ministry'],
    ['to |two U.S. officials speaking to Reuters', 'two U.S. officials'],
    ['to |people familiar with the matter.', 'people familiar with the matter'],
    ['to |a Clinton campaign spokesman in May', 'a Clinton campaign spokesman'],
    ['told |Reuters on Sunday that', 'Reuters'],
    ['told |him that', 'him'],
    ['told |CNN Ruiz would run', 'CNN'],
    ['by |the police and prosecutors', 'the police and prosecutors'],
    ['by |“them”', null],
  ])('%s', (text, expected) => {
    expect(after(text)).toBe(expected)
  })
})

describe('looksLikeClause', () => {
  it.each([
    ['the road was closed', true],
    ['rain delayed the work', true],
    ['he’s tired', true],
    ['on Friday, June 13', false],
    ['a new bridge', false],
  ])('%s', (text, expected) => {
    const reading = read(text)
    expect(looksLikeClause(reading, { from: 0, to: reading.tokens.length })).toBe(expected)
  })
})
