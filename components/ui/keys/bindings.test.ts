import { describe, expect, it } from 'vitest'
import { effectiveKeys, findClashes, isModified, isSingle } from './bindings'
import { DEFAULT_KEYS } from './command'

describe('isModified and isSingle', () => {
  it.each([
    ['j', false, true],
    ['g q', false, true],
    ['Shift+e', false, true],
    ['?', false, true],
    ['+', false, true],
    ['$mod+Enter', true, false],
    ['Control+Shift+k', true, false],
    ['Alt+1', true, false],
    ['Escape', false, false],
    ['Enter', false, false],
  ])('%s', (keys, modified, single) => {
    expect(isModified(keys)).toBe(modified)
    expect(isSingle(keys)).toBe(single)
  })
})

describe('effectiveKeys', () => {
  const command = { id: 'back', keys: ['u', 'Escape'] }
  it('uses the defaults', () => expect(effectiveKeys(command, DEFAULT_KEYS)).toEqual(['u', 'Escape']))
  it('lets a person put another binding in their place', () => {
    expect(effectiveKeys(command, { singleKeys: true, map: { back: 'Alt+u' } })).toEqual(['Alt+u'])
  })
  it('lets a person take the keys away', () => {
    expect(effectiveKeys(command, { singleKeys: true, map: { back: '' } })).toEqual([])
  })
  it('drops single keys when they are off, own ones too', () => {
    expect(effectiveKeys(command, { singleKeys: false, map: {} })).toEqual(['Escape'])
    expect(effectiveKeys(command, { singleKeys: false, map: { back: 'b' } })).toEqual([])
  })
})

it('findClashes names the commands that share a binding', () => {
  const commands = [
    { id: 'a', keys: 'x' },
    { id: 'b', keys: 'y' },
    { id: 'c', keys: 'z' },
  ]
  expect(findClashes(commands, { singleKeys: true, map: { b: 'x' } })).toEqual([
    { keys: 'x', ids: ['a', 'b'] },
  ])
  expect(findClashes(commands, DEFAULT_KEYS)).toEqual([])
  const alike = [...commands, { id: 'd', keys: 'x' }]
  expect(findClashes(alike, DEFAULT_KEYS)).toEqual([])
  expect(findClashes(alike, { singleKeys: true, map: { c: 'x' } })).toEqual([
    { keys: 'x', ids: ['a', 'c', 'd'] },
  ])
})
