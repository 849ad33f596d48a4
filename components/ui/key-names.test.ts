import { describe, expect, it } from 'vitest'
import { ariaKeys, writeKeys } from './key-names'

describe('writeKeys', () => {
  it.each([
    ['$mod+k', ['⌘K'], ['Ctrl+K']],
    ['$mod+Enter', ['⌘↵'], ['Ctrl+Enter']],
    ['g q', ['g', 'q'], ['g', 'q']],
    ['Shift+e', ['⇧E'], ['Shift+E']],
    ['?', ['?'], ['?']],
    ['+', ['+'], ['+']],
  ])('writes %s', (keys, apple, other) => {
    expect(writeKeys(keys, 'apple')).toEqual(apple)
    expect(writeKeys(keys, 'other')).toEqual(other)
  })
})

describe('ariaKeys', () => {
  it('offers both modifiers for $mod', () => expect(ariaKeys('$mod+k')).toBe('Control+k Meta+k'))
  it('has no spelling for a sequence', () => expect(ariaKeys('g q')).toBe(''))
  it('keeps a single key', () => expect(ariaKeys('j')).toBe('j'))
})
