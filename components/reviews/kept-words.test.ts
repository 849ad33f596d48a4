import { expect, it } from 'vitest'
import { backupKey, readBackup, writeBackup } from './draft-backup'
import { discardKeptWords, readKeptWords } from './kept-words'
import { adjudicationKey, storeKeptText } from './use-kept-text'

/** A browser that keeps words about one claim, of one person. */
function browser(review: string, adjudication: string) {
  const kept = new Map<string, string>()
  const store = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  }
  writeBackup(store, backupKey('me', 'claim'), { verdict: 'DENIED', rationale: review, version: 1 })
  storeKeptText(store, adjudicationKey('me', 'claim'), adjudication)
  return store
}

it('what was shown is dropped', () => {
  const store = browser('Begun.', 'Settled.')
  expect(readKeptWords(store, 'me', 'claim')).toEqual({ review: 'Begun.', adjudication: 'Settled.' })
  discardKeptWords(store, 'me', 'claim', { review: 'Begun.', adjudication: 'Settled.' })
  expect(readKeptWords(store, 'me', 'claim')).toEqual({ review: '', adjudication: '' })
})

it('what the form of the other kind keeps, which is on the page, stays', () => {
  const store = browser('Begun.', 'Settled.')
  discardKeptWords(store, 'me', 'claim', { review: 'Begun.', adjudication: '' })
  expect(readKeptWords(store, 'me', 'claim')).toEqual({ review: '', adjudication: 'Settled.' })
  const other = browser('Begun.', 'Settled.')
  discardKeptWords(other, 'me', 'claim', { review: '', adjudication: 'Settled.' })
  expect(readBackup(other, backupKey('me', 'claim'))).toMatchObject({
    rationale: 'Begun.',
    verdict: 'DENIED',
  })
})

it('what another tab has typed since it was shown stays', () => {
  const store = browser('Begun, and gone on with.', 'Settled, and why.')
  discardKeptWords(store, 'me', 'claim', { review: 'Begun.', adjudication: 'Settled.' })
  expect(readKeptWords(store, 'me', 'claim')).toEqual({
    review: 'Begun, and gone on with.',
    adjudication: 'Settled, and why.',
  })
})

it('of nobody else and about nothing else anything is dropped, and a browser that keeps nothing has nothing', () => {
  const store = browser('Begun.', '')
  discardKeptWords(store, 'another', 'claim', { review: 'Begun.', adjudication: '' })
  discardKeptWords(store, 'me', 'other', { review: 'Begun.', adjudication: '' })
  expect(readKeptWords(store, 'me', 'claim').review).toBe('Begun.')
  expect(readKeptWords(null, 'me', 'claim')).toEqual({ review: '', adjudication: '' })
})
