import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bySource, onSeveralSides } from './by-source'

const said = (id: string, who: string) => ({
  id,
  actor: { id: who, name: who, kind: 'PERSON' as const, naming: 'NAMED' as const },
})
const ids = (groups: ReturnType<typeof bySource>) => groups.map((group) => group.said.map(({ id }) => id))

describe('bySource', () => {
  it('keeps one source’s statements together, in the order in which they came', () => {
    const groups = bySource([said('1', 'mayor'), said('2', 'wire'), said('3', 'mayor')])
    expect(ids(groups)).toEqual([['1', '3'], ['2']])
    expect(groups.map(({ source }) => source.name)).toEqual(['mayor', 'wire'])
  })

  it('shows as many as asked for, of a side and of a source, and no source without a statement', () => {
    const three = [said('1', 'mayor'), said('2', 'wire'), said('3', 'mayor')]
    expect(ids(bySource(three, { side: 1, source: 3 }))).toEqual([['1']])
    expect(ids(bySource(three, { side: 2, source: 3 }))).toEqual([['1', '3']])
    expect(ids(bySource(three, { side: 2, source: 1 }))).toEqual([['1'], ['2']])
    expect(bySource(three, { side: 1, source: 1 }).map(({ count }) => count)).toEqual([2])
    expect(bySource(three, { side: 0, source: 3 })).toEqual([])
  })

  it('loses and repeats nothing', () => {
    const people = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 60 })
    fc.assert(
      fc.property(people, fc.nat(80), (who, side) => {
        const all = who.map((name, at) => said(String(at), name))
        const shown = ids(bySource(all, { side, source: Infinity })).flat()
        expect(new Set(shown).size).toBe(shown.length)
        expect(shown).toHaveLength(Math.min(side, all.length))
        expect(ids(bySource(all)).flat()).toHaveLength(all.length)
      }),
    )
  })
})

it('knows who speaks on several sides', () => {
  const several = onSeveralSides(
    [said('1', 'mayor'), said('2', 'mayor')],
    [said('3', 'mayor')],
    [said('4', 'x')],
  )
  expect([...several]).toEqual(['mayor'])
})
