import { describe, expect, it } from 'vitest'
import { entryPoints } from '../support/entry-points'
import { ALONE, crowded, ELSEWHERE, EMPTY, FIRST, forAnyone, isAt, LIVELY, reviewing } from './places'

const id = { id: 'id' }
const places = [
  ...LIVELY,
  ...EMPTY,
  ...reviewing({ claim: id, story: { minutesId: 'id' } }),
  ...crowded(id, { id: 'id', text: '' }),
  ...forAnyone('token'),
  ALONE,
  FIRST,
]

describe('the places that are looked at', () => {
  it('have every page of the program among them', () => {
    const looked = new Set([...places.map((place) => place.page), ...Object.keys(ELSEWHERE)])
    expect(entryPoints().pages.filter((page) => !looked.has(page))).toEqual([])
  })

  it('are of pages that there are, but for the one that is nowhere', () => {
    const { pages } = entryPoints()
    expect(places.filter(({ page }) => !pages.includes(page)).map(({ name }) => name)).toEqual(['nowhere'])
    expect(Object.keys(ELSEWHERE).filter((page) => !pages.includes(page))).toEqual([])
  })

  it('have pictures of names of their own', () => {
    expect(new Set(places.map((place) => place.name)).size).toBe(places.length)
  })
})

describe('isAt', () => {
  it('knows a page by its address, whatever its parameters are', () => {
    expect(isAt('/[team]/stories/[story]', '/desk/stories/42')).toBe(true)
    expect(isAt('/[team]/stories/[story]', '/desk/stories')).toBe(false)
    expect(isAt('/[team]/sources', '/desk/stories')).toBe(false)
  })
})
