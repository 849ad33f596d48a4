import { describe, expect, it } from 'vitest'
import type { Picture, PictureNode } from '@/lib/provenance/view'
import { layoutOf, type Rectangle } from './figure-layout'
import { stepTo } from './step-to'

const node = (key: string, more: Partial<PictureNode> = {}): PictureNode => ({
  key,
  id: key,
  kind: key.startsWith('document') ? 'REPORT' : 'ACTOR',
  name: key,
  sourceKind: null,
  isNamed: false,
  origin: null,
  isCircular: false,
  rests: null,
  attributionIds: [],
  ...more,
})

/** A picture of arrows as "a > b > c". */
function picture(...ways: string[]): Picture {
  const places = ways.map((way) => way.split(' > '))
  const keys = [...new Set(places.flat())]
  const edges = places.flatMap((way) =>
    way.slice(1).map((to, at) => ({ from: way[at] ?? '', to, isCircular: false })),
  )
  return { nodes: keys.map((key) => node(key)), edges }
}

const papers = (count: number) =>
  Array.from({ length: count }, (_, at) => `actor:ada > document:wire > document:${at}`)
const apart = (one: Rectangle, other: Rectangle) =>
  one.x + one.width <= other.x ||
  other.x + other.width <= one.x ||
  one.y + one.height <= other.y ||
  other.y + other.height <= one.y

describe('the layout of a chain', () => {
  it('reads from who said it to the document', () => {
    const { cells, lines, frames } = layoutOf(
      picture('actor:a > outlet:w > document:d', 'actor:b > outlet:w'),
    )
    const at = Object.fromEntries(cells.map((cell) => [cell.key, cell]))
    expect(at['actor:a']?.x).toBe(at['actor:b']?.x)
    expect(at['actor:a']?.x).toBeLessThan(at['outlet:w']?.x ?? 0)
    expect(at['outlet:w']?.x).toBeLessThan(at['document:d']?.x ?? 0)
    expect(lines.map(({ key }) => key).sort()).toEqual([
      'actor:a outlet:w',
      'actor:b outlet:w',
      'outlet:w document:d',
    ])
    expect(frames).toEqual([])
  })

  it('puts many alike into one frame with one line to it, and few each for itself', () => {
    expect(layoutOf(picture(...papers(4)))).toMatchObject({ frames: [], lines: { length: 5 } })
    const many = layoutOf(picture(...papers(40)))
    expect(many).toMatchObject({ frames: { length: 1 }, lines: { length: 2 } })
    expect(many.cells.filter(({ isFramed }) => isFramed)).toHaveLength(40)
  })

  it.each([
    [1, 150],
    [150, 1],
    [30, 5],
  ])('lays no place on another, and none outside, %i reports with %i papers each', (reports, each) => {
    const ways = Array.from({ length: reports }, (_, report) =>
      Array.from(
        { length: each },
        (_, at) => `actor:${report} > document:r${report} > document:${report}-${at}`,
      ),
    ).flat()
    const { cells, width, height } = layoutOf(picture(...ways))
    const outside = cells.filter(
      (cell) => cell.x < 0 || cell.x + cell.width > width || cell.y < 0 || cell.y + cell.height > height,
    )
    const onAnother = cells.filter((cell, at) => !cells.slice(at + 1).every((other) => apart(cell, other)))
    expect({ outside, onAnother }).toEqual({ outside: [], onAnother: [] })
  })

  it('draws what returns to itself', () => {
    const { cells, lines } = layoutOf(picture('document:a > document:b > document:a'))
    expect([cells.length, lines.length]).toEqual([2, 2])
  })

  it('is empty for nothing', () => {
    expect(layoutOf({ nodes: [], edges: [] })).toMatchObject({ cells: [], frames: [], lines: [] })
  })
})

describe('arrows in the figure', () => {
  const { cells } = layoutOf(picture('actor:a > outlet:w > document:d', 'actor:b > outlet:w > document:e'))

  it('lead sideways to the next column, up and down within one, and stop at the ends', () => {
    expect(stepTo(cells, 'actor:a', 'ArrowRight')).toBe('outlet:w')
    expect(stepTo(cells, 'outlet:w', 'ArrowLeft')).toMatch(/^actor:/)
    expect(stepTo(cells, 'outlet:w', 'ArrowRight', true)).toMatch(/^actor:/)
    expect(stepTo(cells, 'document:d', 'ArrowRight')).toBeNull()
    const [first, second] = cells.filter(({ key }) => key.startsWith('actor'))
    expect(stepTo(cells, first?.key ?? '', 'ArrowDown')).toBe(second?.key)
    expect(stepTo(cells, first?.key ?? '', 'ArrowUp')).toBeNull()
    expect(stepTo(cells, 'outlet:w', 'Home')).toBe(first?.key)
    expect(stepTo(cells, 'outlet:w', 'End')).toMatch(/^document:/)
  })

  it('reach every place of a frame of many', () => {
    const many = layoutOf(picture(...papers(40))).cells
    const seen = new Set<string>()
    const waiting = [many[0]?.key ?? '']
    for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
      if (seen.has(at)) continue
      seen.add(at)
      for (const key of ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight']) {
        const to = stepTo(many, at, key)
        if (to !== null) waiting.push(to)
      }
    }
    expect(seen.size).toBe(many.length)
  })
})
