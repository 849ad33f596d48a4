import { describe, expect, it } from 'vitest'
import { placesIn, withLargeTexts } from './fuzz'

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

describe('an input of large texts', () => {
  it('has a megabyte in every text, and everything else as it was', () => {
    const large = 'x'.repeat(1_000_000)
    const given = { text: 'a', version: 1, ids: ['b'], inner: { note: '' } }
    expect(withLargeTexts(given)).toEqual({ text: large, version: 1, ids: [large], inner: { note: large } })
  })

  it('is no larger than a request may be, however many texts it has', () => {
    const many = Object.fromEntries(Array.from({ length: 40 }, (_, n) => [`field${n}`, 'a']))
    expect(JSON.stringify(withLargeTexts(many)).length).toBeLessThan(12_000_000)
  })
})
