import { expect, it } from 'vitest'
import { inSameSentence } from './same-sentence'

/** A statement out of the middle of a text, by its words. */
const told = (exact: string, cue: string, ...contents: string[]) => {
  const start = 1000
  const range = (words: string) => {
    const at = exact.indexOf(words)
    return { start: start + at, end: start + at + words.length }
  }
  return inSameSentence({ start, exact }, cue ? range(cue) : null, contents.map(range))
}

it('tells who speaks where it is said from who speaks elsewhere', () => {
  const joined = 'The quay will shut, two officials told the paper.'
  expect(told(joined, 'told', 'The quay will shut')).toBe(true)
  const detached = 'The quay will shut in May. Two officials told the paper so.'
  expect(told(detached, 'told', 'The quay will shut in May')).toBe(false)
})

it('takes a cue between two halves of a quote to stand with them', () => {
  const halved = '“It is shut,” the mayor said. “It stays shut until May.”'
  expect(told(halved, 'said', 'It is shut', 'It stays shut until May')).toBe(true)
})

it('says nothing without a cue or words', () => {
  expect(told('The quay will shut.', '', 'The quay will shut')).toBeNull()
  expect(told('The mayor declined to comment.', 'declined')).toBeNull()
})
