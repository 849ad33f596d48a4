import { describe, expect, it } from 'vitest'
import { placesIn } from './fuzz'

describe('the places in an input', () => {
  it('are all fields, and what is inside of lists and objects too', () => {
    expect(placesIn({ a: 1, list: [{ id: 'x' }], inner: { b: null } })).toEqual([
      'a',
      'list',
      'list.0',
      'list.0.id',
      'inner',
      'inner.b',
    ])
    expect(placesIn('text')).toEqual([])
  })
})
