import { expect, it } from 'vitest'
import { matrixHref, readMatrixPlace } from './matrix-href'

it('counts pages from 1 in the address, and leaves out the first', () => {
  expect(matrixHref('desk', 's1')).toBe('/desk/stories/s1/sources')
  expect(matrixHref('desk', 's1', { claims: 2, sources: 0 })).toBe('/desk/stories/s1/sources?claims=3')
  expect(readMatrixPlace({ claims: '3', sources: '12' })).toEqual({ claims: 2, sources: 11 })
})

it.each([
  {},
  { claims: '0', sources: '-1' },
  { claims: ['2'], sources: 'x' },
  { claims: '1e3', sources: '1.5' },
])('reads %j as the first pages', (asked) =>
  expect(readMatrixPlace(asked)).toEqual({ claims: 0, sources: 0 }),
)
