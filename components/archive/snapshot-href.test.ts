import { describe, expect, it } from 'vitest'
import { readWanted, snapshotHref } from './snapshot-href'

describe('the address of a place in a snapshot', () => {
  it('is the snapshot alone when nothing more is asked for', () => {
    expect(snapshotHref('desk', 'abc')).toBe('/desk/snapshots/abc')
    expect(snapshotHref('desk', 'abc', { part: 0 })).toBe('/desk/snapshots/abc')
  })

  it('leads to the place itself and reads back what it wrote', () => {
    const wanted = { place: { start: 120, end: 180 }, claimId: 'c1', part: 2, captures: 3 }
    const url = new URL(snapshotHref('desk', 'abc', wanted), 'http://desk.test')
    expect(url.hash).toBe('#quoted')
    expect(readWanted(Object.fromEntries(url.searchParams))).toEqual(wanted)
  })

  it.each([
    ['a place that ends before it begins', { q: '9-3' }],
    ['an empty place', { q: '3-3' }],
    ['words', { q: 'a-b' }],
    ['a place beyond all texts', { q: '1-99999999999' }],
    ['two places', { q: ['1-2', '3-4'] }],
    ['a part before the first', { part: '0' }],
    ['half a part', { part: '1.5' }],
    ['no claim', { claim: '' }],
    ['no page of captures', { captures: 'two' }],
  ])('asks for nothing with %s', (_, asked) => {
    expect(readWanted(asked)).toEqual({ place: null, part: null, claimId: null, captures: 0 })
  })
})
