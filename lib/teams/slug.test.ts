import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { freeSlug, slugOf } from './slug'

describe('slugOf', () => {
  it.each([
    ['The Harbour Ledger', 'the-harbour-ledger'],
    ['Süddeutsche Straße', 'suddeutsche-strasse'],
    ["L'Écho d’Afrique", 'lecho-dafrique'],
    ['  Łódź / Đông Hà  ', 'lodz-dong-ha'],
    ['24/7 Desk', '24-7-desk'],
    ['7', 'newsroom-7'],
    ['朝日新聞', 'newsroom'],
    ['القدس العربي', 'newsroom'],
    ['🗞️', 'newsroom'],
    ['Правда 24', 'newsroom-24'],
  ])('makes an address of %s', (name, slug) => expect(slugOf(name)).toBe(slug))

  it('cuts a long name at a word', () => {
    expect(slugOf('The Very Long And Winding Name Of A Newspaper Of Record')).toBe(
      'the-very-long-and-winding-name-of-a-newspaper-of',
    )
    expect(slugOf('a'.repeat(300))).toBe('a'.repeat(48))
  })

  it('always fits what the database asks of a slug', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (name) => {
        expect(slugOf(name)).toMatch(/^[a-z0-9]([a-z0-9-]{0,46}[a-z0-9])?$/)
      }),
    )
  })
})

describe('freeSlug', () => {
  it('keeps a free one', () => expect(freeSlug('ledger', [])).toBe('ledger'))
  it('counts up past those in use', () =>
    expect(freeSlug('ledger', ['ledger', 'ledger-2', 'ledger-4'])).toBe('ledger-3'))
  it('never takes the address of a page', () => expect(freeSlug('join', [])).toBe('join-2'))
})
