import { describe, expect, it } from 'vitest'
import { AREAS, areaHref, areaOf, countOf, GO_KEYS } from './nav-items'

describe('areaOf', () => {
  it.each([
    ['/desk/queue', 'queue'],
    ['/desk/stories/abc/report', 'stories'],
    ['/desk/claims/xyz', 'stories'],
    ['/desk/keys', undefined],
    ['/', undefined],
  ])('%s lies in %s', (pathname, area) => expect(areaOf(pathname)).toBe(area))

  it('knows every area it links to', () => {
    for (const area of AREAS) expect(areaOf(areaHref('desk', area))).toBe(area)
  })
})

it('gives each area a sequence of its own', () => {
  expect(new Set(Object.values(GO_KEYS)).size).toBe(AREAS.length)
})

it('has figures for the queue and the stories only', () => {
  const counts = { queue: 7, again: 2, stories: 4 }
  expect(AREAS.map((area) => countOf(counts, area))).toEqual([7, 4, undefined, undefined, undefined])
})
