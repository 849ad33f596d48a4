import { expect, it } from 'vitest'
import { storeKeptText } from '@/components/ui/use-kept-text'
import { backupKey, readBackup, writeBackup } from './draft-backup'
import {
  adjudicationKey,
  discardKeptWords,
  type Kept,
  type KeptKind,
  lookKey,
  passageKey,
  readKeptWords,
  waiverKey,
} from './kept-words'

/** A browser that keeps words of one person about one claim. */
function browser(review: string, adjudication: string) {
  const kept = new Map<string, string>()
  const store = {
    get length() {
      return kept.size
    },
    key: (n: number) => [...kept.keys()][n] ?? null,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  }
  writeBackup(store, backupKey('me', 'claim'), { verdict: 'DENIED', rationale: review, version: 1 })
  storeKeptText(store, adjudicationKey('me', 'claim'), adjudication)
  return store
}

const one = (kind: KeptKind, text: string, of = ''): Kept => ({ kind, of, text })
const read = (store: ReturnType<typeof browser>) => readKeptWords(store, 'me', 'claim')

it('what was shown is dropped', () => {
  const store = browser('Begun.', 'Settled.')
  const shown = [one('review', 'Begun.'), one('adjudication', 'Settled.')]
  expect(read(store)).toEqual(shown)
  discardKeptWords(store, 'me', 'claim', shown)
  expect(read(store)).toEqual([])
})

it('all that is typed about a claim is found by where it was typed, also where only a box that has gone left it', () => {
  const store = browser('', '')
  storeKeptText(store, waiverKey('me', 'claim', 'no-primary', 'now'), 'The archive is closed.')
  storeKeptText(store, `${waiverKey('me', 'claim', 'no-primary', 'toDeny')}.left`, 'Nobody denies it.')
  storeKeptText(store, lookKey('me', 'claim', 'mark'), 'The minutes say the same.')
  storeKeptText(store, passageKey('me', 'claim'), 'no vote was taken')
  for (const [me, claim] of [['other', 'claim'] as const, ['me', 'claim2'] as const])
    storeKeptText(store, lookKey(me, claim, 'mark'), 'Not this.')
  const found = [
    one('waiver', 'The archive is closed.', 'no-primary.now'),
    one('waiver', 'Nobody denies it.', 'no-primary.toDeny'),
    one('look', 'The minutes say the same.', 'mark'),
    one('passage', 'no vote was taken'),
  ]
  expect(read(store)).toEqual(found)
  discardKeptWords(store, 'me', 'claim', found.slice(1))
  expect(read(store)).toEqual(found.slice(0, 1))
})

it('what the form of the other kind keeps, which is on the page, stays', () => {
  const store = browser('Begun.', 'Settled.')
  discardKeptWords(store, 'me', 'claim', [one('review', 'Begun.')])
  expect(read(store)).toEqual([one('adjudication', 'Settled.')])
  const other = browser('Begun.', 'Settled.')
  discardKeptWords(other, 'me', 'claim', [one('adjudication', 'Settled.')])
  expect(readBackup(other, backupKey('me', 'claim'))).toMatchObject({
    rationale: 'Begun.',
    verdict: 'DENIED',
  })
})

it('what another tab has typed since it was shown stays', () => {
  const store = browser('Begun, and gone on with.', 'Settled, and why.')
  discardKeptWords(store, 'me', 'claim', [one('review', 'Begun.'), one('adjudication', 'Settled.')])
  expect(read(store)).toEqual([
    one('review', 'Begun, and gone on with.'),
    one('adjudication', 'Settled, and why.'),
  ])
})

it('of nobody else and about nothing else anything is dropped, and a browser that keeps nothing has nothing', () => {
  const store = browser('Begun.', '')
  discardKeptWords(store, 'another', 'claim', [one('review', 'Begun.')])
  discardKeptWords(store, 'me', 'other', [one('review', 'Begun.')])
  expect(read(store)).toEqual([one('review', 'Begun.')])
  expect(readKeptWords(null, 'me', 'claim')).toEqual([])
})
