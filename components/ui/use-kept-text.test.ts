import { expect, it } from 'vitest'
import { bothTexts, lostWords, readKeptText, storeKeptText } from './use-kept-text'

it.each([
  ['', '', ''],
  ['', 'Mine.', 'Mine.'],
  ['Theirs.', '', 'Theirs.'],
  ['Theirs.', ' \n', 'Theirs.'],
  ['Mine, and more.', 'Mine', 'Mine, and more.'],
  ['Mine', 'Mine, and more.', 'Mine, and more.'],
  ['Theirs.\n', 'Mine.', 'Theirs.\n\nMine.'],
])('of %j and %j nothing is lost', (one, other, both) => expect(bothTexts(one, other)).toBe(both))

it.each([
  ['typed, and written over by another tab', 'Theirs.', { typed: 'Mine.', copied: '' }, 'Mine.'],
  ['typed, and sent or discarded in another tab', '', { typed: 'Mine.', copied: '' }, 'Mine.'],
  ['typed, and to be seen there still', 'Mine.', { typed: 'Mine.', copied: '' }, 'Mine.'],
  ['only copied, and still there', 'Kept.', { typed: '', copied: 'Kept.' }, ''],
  ['typed, and taken further', 'Mine, and more.', { typed: 'Mine', copied: '' }, ''],
  ['only copied, and written over by another tab', 'Theirs.', { typed: '', copied: 'Kept.' }, 'Kept.'],
  ['only copied, and sent or discarded in another tab', '', { typed: '', copied: 'Kept.' }, ''],
  ['none', 'Theirs.', { typed: '', copied: '' }, ''],
])('words of a box that goes: %s', (_, other, box, lost) => expect(lostWords(other, box)).toBe(lost))

it('what a box left stays where it is until the common place has it, though the browser is full', () => {
  const kept = new Map([['words.left', 'Mine.']])
  let isFull = true
  const store = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem(key: string, value: string) {
      if (isFull) throw new Error('no room')
      kept.set(key, value)
    },
    removeItem: (key: string) => void kept.delete(key),
  }
  storeKeptText(store, 'words', readKeptText(store, 'words'))
  expect(readKeptText(store, 'words')).toBe('Mine.')
  isFull = false
  storeKeptText(store, 'words', readKeptText(store, 'words'))
  expect([...kept]).toEqual([['words', 'Mine.']])
})
