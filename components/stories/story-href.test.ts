import { describe, expect, it } from 'vitest'
import { readListing, storyHref } from './story-href'

describe('the address of a story', () => {
  it('stays short for the first part and the first choice in reading order', () => {
    expect(storyHref('desk', 's', { part: 0, order: 'reading', show: 'first' })).toBe('/desk/stories/s')
  })

  it('keeps from part to part what is shown and in which order, and counts parts from 1', () => {
    expect(storyHref('desk', 's', { order: 'worth' })).toBe('/desk/stories/s?order=worth')
    expect(storyHref('desk', 's', { show: 'all' })).toBe('/desk/stories/s?show=all')
    expect(storyHref('desk', 's', { part: 2, order: 'worth', show: 'all' })).toBe(
      '/desk/stories/s?part=3&order=worth&show=all',
    )
  })

  it('takes nonsense for reading order and the first choice', () => {
    const first = { order: 'reading', show: 'first' }
    expect(readListing({ order: 'worth', show: 'all' })).toEqual({ order: 'worth', show: 'all' })
    expect(readListing({})).toEqual(first)
    for (const bad of ['', 'WORTH', 'ALL', 'reading', 'first', ['worth', 'worth'], ['all', 'all']])
      expect(readListing({ order: bad, show: bad })).toEqual(first)
  })
})
