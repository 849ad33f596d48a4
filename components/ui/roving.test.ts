import { describe, expect, it } from 'vitest'
import { rove, typeahead } from './roving'

describe('rove', () => {
  it.each([
    ['ArrowDown', 2, 0],
    ['ArrowDown', -1, 0],
    ['ArrowUp', 0, 2],
    ['ArrowUp', -1, 2],
    ['Home', 2, 0],
    ['End', 0, 2],
  ])('%s from %i of three leads to %i', (key, at, to) => expect(rove(key, at, 3)).toBe(to))
  it('leaves other keys and empty lists alone', () => {
    expect(rove('a', 0, 3)).toBeNull()
    expect(rove('ArrowDown', 0, 0)).toBeNull()
  })
})

describe('typeahead', () => {
  const labels = ['Assign', 'Add tag', 'Dismiss']
  it('goes on from the present entry', () => expect(typeahead(labels, 'a', 0)).toBe(1))
  it('goes round', () => expect(typeahead(labels, 'A', 1)).toBe(0))
  it('finds nothing', () => expect(typeahead(labels, 'x', 0)).toBeNull())
})
