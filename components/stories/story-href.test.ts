import { describe, expect, it } from 'vitest'
import { readWorkOrder, storyHref } from './story-href'

describe('the address of a story', () => {
  it('stays short for the first part in reading order', () => {
    expect(storyHref('desk', 's', { part: 0, order: 'reading' })).toBe('/desk/stories/s')
  })

  it('keeps the order from part to part, and counts parts from 1', () => {
    expect(storyHref('desk', 's', { order: 'worth' })).toBe('/desk/stories/s?order=worth')
    expect(storyHref('desk', 's', { part: 2, order: 'worth' })).toBe('/desk/stories/s?part=3&order=worth')
  })

  it('takes nonsense for reading order', () => {
    expect(['worth', 'reading', '', 'WORTH', ['worth', 'worth'], undefined].map(readWorkOrder)).toEqual([
      'worth',
      ...Array.from({ length: 5 }, () => 'reading'),
    ])
  })
})
