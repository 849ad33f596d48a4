import { describe, expect, it } from 'vitest'
import { attribution, chainOf } from '@/lib/testing/chains'
import { originsOf } from './origins'

const interval = (...given: Parameters<typeof chainOf>) => originsOf(chainOf(...given)).interval
const ends = (...given: Parameters<typeof chainOf>) =>
  originsOf(chainOf(...given)).origins.map(({ key }) => key)

/** Two officials and one of higher rank, all through one wire service: what a desk has to go on when a story breaks. */
const OFFICIALS = attribution('article: group two officials? > outlet Wire', { headcount: 2 })
const SENIOR = 'article: person senior official? > outlet Wire'

describe('a claim that rests on one wire report', () => {
  it('has at least one origin and at most two, none of them named, with the headcount as stated', () => {
    const found = originsOf(chainOf([OFFICIALS, SENIOR]))
    expect(found.interval).toEqual({ min: 1, max: 2 })
    expect(found.origins).toMatchObject([
      { key: 'actor:group two officials?', isNamed: false, headcounts: [2] },
      { key: 'actor:person senior official?', isNamed: false, headcounts: [] },
    ])
  })

  it('gets nothing from an outlet that cites the wire, and says with what it is one', () => {
    const { interval: found, steps } = originsOf(
      chainOf([OFFICIALS, SENIOR, 'article: outlet Wire > outlet Channel']),
    )
    expect(found).toEqual({ min: 1, max: 2 })
    expect(steps.filter(({ adds }) => adds).map(({ attributionId }) => attributionId)).toEqual([
      OFFICIALS.id,
      'article: outlet Wire > outlet Channel',
    ])
    expect(steps[1]?.origins).toEqual(['actor:group two officials?', 'actor:person senior official?'])
  })

  it('moves as documents come in: not by a citation, not by a copy, but by one with sources of its own', () => {
    const cited = 'paper: group some officials? > outlet Wire'
    const copied = 'copy: group officials of the town?'
    const [wire, theirs] = ['wire: group two officials?', 'daily: person Ada Lindqvist']
    const edges = ['article CITES wire', 'paper CITES wire', 'copy SYNDICATES wire']
    const published = { wire: 'outlet Wire' }
    const first = [OFFICIALS, wire]
    expect(interval(first, edges, published)).toEqual({ min: 1, max: 1 })
    expect(interval([...first, cited], edges, published)).toEqual({ min: 1, max: 1 })
    expect(interval([...first, cited, copied], edges, published)).toEqual({ min: 1, max: 1 })
    expect(interval([...first, cited, copied, theirs], edges, published)).toEqual({ min: 1, max: 2 })
    const minutes = 'daily: paper minutes'
    expect(interval([...first, cited, copied, theirs, minutes], edges, published)).toEqual({ min: 2, max: 3 })
  })
})

describe('what an origin is', () => {
  it('is nothing where nobody says so', () => {
    expect(interval([])).toEqual({ min: 0, max: 0 })
  })

  it('is an outlet of which nobody knows a source; it may be anybody, and never counts as named', () => {
    expect(interval(['article: outlet Channel'])).toEqual({ min: 1, max: 1 })
    expect(interval(['article: outlet Channel', 'article: person Ada'])).toEqual({ min: 1, max: 2 })
  })

  it('is a document that speaks for itself', () => {
    expect(interval(['article: paper minutes', 'article: person Ada'])).toEqual({ min: 2, max: 2 })
  })

  it('is one for those whom a passage quotes together, but not for outlets it names together', () => {
    const together = { together: 'passage' }
    const people = ['a: person Ada', 'a: person Ben'].map((line) => attribution(line, together))
    expect(originsOf(chainOf(people)).origins).toMatchObject([
      { ends: ['actor:person Ada', 'actor:person Ben'], isNamed: true },
    ])
    const outlets = ['a: outlet One', 'a: outlet Two'].map((line) => attribution(line, together))
    expect(interval(outlets)).toEqual({ min: 1, max: 2 })
  })
})

describe('what rests on what', () => {
  it('counts five outlets that cite one unread report once, as that report', () => {
    const outlets = [1, 2, 3, 4, 5].map((n) => `paper ${n}: outlet ${n}`)
    const edges = outlets.map((line) => `${line} CITES wire`)
    expect(ends(outlets, edges)).toEqual(['report:wire'])
  })

  it('takes from those who name a source who an unread report had', () => {
    const lines = ['one: outlet One', 'two: person Ada']
    const edges = ['one: outlet One CITES wire', 'two: person Ada CITES wire']
    expect(ends(lines, edges)).toEqual(['actor:person Ada'])
  })

  it('gains nobody when who had a source from an unread report is found to rest on more', () => {
    const lines = ['one: person Ada', 'two: person Ada', 'three: outlet One', 'four: person Ben']
    const edges = ['one: person Ada CITES wire', 'three: outlet One CITES wire']
    const more = [...edges, 'one: person Ada CITES four: person Ben']
    expect(ends(lines, edges)).toEqual(['actor:person Ada', 'actor:person Ben'])
    expect(ends(lines, more)).toEqual(['actor:person Ada', 'actor:person Ben'])
    // Where nobody else has it from her, the report stands for her whom it may have had.
    const alone = lines.filter((line) => line !== 'two: person Ada')
    expect(ends(alone, more)).toEqual(['actor:person Ben', 'report:wire'])
  })

  it('leaves a document its own sources beside those it cites, and a copy none', () => {
    const lines = ['wire: person Ada', 'paper: outlet Wire', 'paper: person Ben']
    const published = { wire: 'outlet Wire' }
    expect(ends(lines, ['paper CITES wire'], published)).toEqual(['actor:person Ada', 'actor:person Ben'])
    expect(ends(lines, ['paper SYNDICATES wire'], published)).toEqual(['actor:person Ada'])
  })

  it('follows reports that rest on reports to the last that says something', () => {
    const edges = ['paper SYNDICATES agency', 'agency CITES wire']
    expect(ends(['paper: outlet Paper', 'wire: person Ada'], edges)).toEqual(['actor:person Ada'])
  })

  it('does not fail at what is not there', () => {
    const chain = chainOf(['a: person Ada > outlet Wire'], ['a CITES b'])
    const torn = { ...chain, actors: chain.actors.slice(0, 1), documents: chain.documents.slice(0, 1) }
    expect(originsOf(torn).interval).toEqual({ min: 1, max: 1 })
  })
})

describe('a circle', () => {
  it('that nothing said on this side leads to is none of its', () => {
    const edges = ['minutes CITES call', 'call CITES minutes']
    expect(originsOf(chainOf(['article: person Ada'], edges)).circles).toEqual([])
    expect(originsOf(chainOf([], edges)).circles).toEqual([])
    const cited = originsOf(chainOf(['article: outlet Channel'], [...edges, 'article SYNDICATES minutes']))
    expect(cited.circles).toHaveLength(1)
  })

  it('is no origin, and is told by its places', () => {
    const round = originsOf(chainOf(['a: outlet One > outlet Two', 'b: outlet Two > outlet One']))
    expect(round.interval).toEqual({ min: 0, max: 0 })
    expect(round.circles).toEqual([
      [
        'attribution:a: outlet One > outlet Two',
        'attribution:b: outlet Two > outlet One',
        'outlet:outlet One',
        'outlet:outlet Two',
      ],
    ])
    expect(round.steps.every(({ origins, adds }) => origins.length === 0 && !adds)).toBe(true)
  })

  it('leaves other paths alone', () => {
    const lines = ['a: outlet One > outlet Two', 'b: outlet Two > outlet One', 'c: person Ada > outlet One']
    expect(ends(lines)).toEqual(['actor:person Ada'])
  })

  it('of reports that nobody has read is none either', () => {
    expect(interval(['a: outlet One'], ['a SYNDICATES b', 'b CITES c', 'c CITES b'])).toEqual({
      min: 0,
      max: 0,
    })
  })
})

it('follows ten thousand hops', () => {
  const hop = (n: number) => attribution(`d${n}: outlet ${n} > outlet ${n + 1}`)
  const lines = Array.from({ length: 5_000 }, (_, n) => hop(n))
  const found = originsOf(chainOf(['d: person Ada > outlet 0', ...lines]))
  expect(found.interval).toEqual({ min: 1, max: 1 })
  expect(found.circles).toEqual([])
})
