import { expect, it } from 'vitest'
import { changeKeys, changesNothing, NO_KEY_CHANGES, realChanges } from './key-changes'

const KEYS = { singleKeys: true, map: { 'go.queue': 'g h', next: '' } }

it('changes only what is named', () => {
  expect(changeKeys(KEYS, NO_KEY_CHANGES)).toEqual(KEYS)
  expect(changeKeys(KEYS, { map: { next: 'n' } })).toEqual({
    singleKeys: true,
    map: { 'go.queue': 'g h', next: 'n' },
  })
  expect(changeKeys(KEYS, { singleKeys: false, map: { 'go.queue': null, save: '' } })).toEqual({
    singleKeys: false,
    map: { next: '', save: '' },
  })
})

it('tells what changes nothing from what does', () => {
  const back = { singleKeys: true, map: { 'go.queue': 'g h', next: '', save: null } }
  expect(changesNothing(realChanges(KEYS, back))).toBe(true)
  const changes = { singleKeys: false, map: { 'go.queue': null, next: 'n', save: '' } }
  expect(realChanges(KEYS, changes)).toEqual(changes)
  expect(changesNothing(realChanges(KEYS, { map: { next: null } }))).toBe(false)
  expect(changesNothing(realChanges(KEYS, { singleKeys: false, map: {} }))).toBe(false)
})
