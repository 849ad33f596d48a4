import { describe, expect, it } from 'vitest'
import { attribution, chainOf } from '@/lib/testing/chains'
import { explained, type Told } from './explain'
import type { Chain } from './model'
import type { ChainSideView } from './view'

function view(...given: Parameters<typeof chainOf>): ChainSideView {
  const chain: Chain = chainOf(...given)
  const told = chain.attributions.map((one): [string, Told] => [
    one.id,
    {
      attributionId: one.id,
      otherClaimId: null,
      source: one.sourceId,
      outlets: one.relays,
      documentId: one.documentId,
      drifts: [],
    },
  ])
  return explained(chain, new Map(told))
}

/** Every step with its reason, origin by origin. */
const reasons = ({ origins, circular }: ChainSideView) =>
  Object.fromEntries(
    [...origins.flatMap(({ steps }) => steps), ...circular].map(({ attributionId, because }) => [
      attributionId,
      'on' in because ? `${because.code} ${because.on}` : because.code,
    ]),
  )
const edges = ({ picture }: ChainSideView) => picture.edges.map(({ from, to }) => `${from} → ${to}`).sort()

const OFFICIALS = attribution('article: group two officials? > outlet Wire', { headcount: 2 })
const SENIOR = 'article: person senior official? > outlet Wire'
const PUBLISHED = { wire: 'outlet Wire', cable: 'outlet Cable', courier: 'outlet Courier' }
const WIRE = 'wire: group two officials?'

describe('why the origins are counted as they are', () => {
  it('names each origin with who leads there', () => {
    const found = view([OFFICIALS, SENIOR])
    expect(found).toMatchObject({ min: 1, max: 2, named: 0 })
    expect(found.origins).toMatchObject([
      { names: ['group two officials?'], isNamed: false, headcounts: [2] },
      { names: ['person senior official?'], isNamed: false, headcounts: [] },
    ])
    expect(reasons(found)).toEqual({ [OFFICIALS.id]: 'ORIGIN', [SENIOR]: 'ORIGIN' })
  })

  it('says of a citation, of a copy and of a report what they rest on, and counts who has sources of their own', () => {
    const cites = 'cable: group two officials? > outlet Wire'
    const copy = 'courier: group officials of the town?'
    const own = 'daily: person Ada Lindqvist'
    const held = ['article CITES wire', 'cable CITES wire', 'courier SYNDICATES wire']
    const found = view([OFFICIALS, WIRE, cites, copy, own], held, PUBLISHED)
    expect(found).toMatchObject({ min: 1, max: 2, named: 1 })
    expect(reasons(found)).toEqual({
      [OFFICIALS.id]: 'ORIGIN',
      [WIRE]: 'SAME',
      [cites]: 'RESTS document:wire',
      [copy]: 'RESTS document:wire',
      [own]: 'ORIGIN',
    })
    expect(found.echoes).toEqual([
      { on: 'document:wire', who: ['document:article', 'document:cable', 'document:courier'] },
    ])
  })

  it('says when who is cited is not recorded in the report that is cited: it may not have been read to the end', () => {
    const found = view([OFFICIALS, SENIOR, WIRE], ['article CITES wire'], PUBLISHED)
    expect(found.max).toBe(1)
    expect(reasons(found)).toEqual({
      [OFFICIALS.id]: 'ORIGIN',
      [SENIOR]: 'RESTS_UNMATCHED document:wire',
      [WIRE]: 'SAME',
    })
    const read = view(
      [OFFICIALS, SENIOR, WIRE, 'wire: person senior official?'],
      ['article CITES wire'],
      PUBLISHED,
    )
    expect(read.max).toBe(2)
  })

  it('counts each of two who spoke through a report that nobody has read, each under its own name', () => {
    const found = view([OFFICIALS, SENIOR], ['article CITES wire'], PUBLISHED)
    expect(found).toMatchObject({ min: 1, max: 2 })
    expect(reasons(found)).toEqual({ [OFFICIALS.id]: 'ORIGIN', [SENIOR]: 'ORIGIN' })
    expect(found.origins.map(({ steps }) => steps.length)).toEqual([1, 1])
  })

  it('tells those whom a passage quotes together, and who is the same', () => {
    const [ada, ben] = ['a: person Ada', 'a: person Ben'].map((line) =>
      attribution(line, { together: 'passage' }),
    )
    if (!ada || !ben) throw new Error('two were made')
    const found = view([ada, ben, 'b: person Ada'])
    expect(found.origins).toMatchObject([{ names: ['person Ada', 'person Ben'], isNamed: true }])
    expect(reasons(found)).toEqual({ [ada.id]: 'ORIGIN', [ben.id]: 'TOGETHER', 'b: person Ada': 'SAME' })
  })

  it('tells what rests on itself, which is no origin', () => {
    const found = view(['a: outlet One', 'b: outlet Two'], ['a: outlet One CITES b', 'b: outlet Two CITES a'])
    expect(found).toMatchObject({ min: 0, max: 0, origins: [] })
    expect(reasons(found)).toEqual({ 'a: outlet One': 'CIRCULAR', 'b: outlet Two': 'CIRCULAR' })
    expect(found.picture.nodes.filter(({ isCircular }) => isCircular).map(({ key }) => key)).toContain(
      'document:a',
    )
  })

  it('tells an outlet, and a report that nobody has read, from people', () => {
    expect(view(['a: outlet One']).origins).toMatchObject([{ isOutlet: true, isReport: false }])
    const unread = view(['a: outlet One'], ['a: outlet One CITES unread'])
    expect(unread.origins).toMatchObject([{ names: ['unread'], isReport: true }])
    expect(reasons(unread)).toEqual({ 'a: outlet One': 'LEADS document:unread' })
    const through = view(['a: outlet One', 'b: person Ada > outlet One'])
    expect(reasons(through)).toEqual({
      'a: outlet One': 'LEADS outlet:outlet One',
      'b: person Ada > outlet One': 'ORIGIN',
    })
  })
})

describe('the picture of a chain', () => {
  it('leads from who said it through the outlets to the document', () => {
    const found = view([OFFICIALS, SENIOR])
    expect(edges(found)).toEqual([
      'actor:group two officials? → outlet:outlet Wire',
      'actor:person senior official? → outlet:outlet Wire',
      'outlet:outlet Wire → document:article',
    ])
    const marks = found.picture.nodes.map(({ key, origin, rests }) => [key, origin, rests])
    expect(marks).toContainEqual(['actor:group two officials?', 0, null])
    expect(marks).toContainEqual(['document:article', null, 'THROUGH'])
  })

  it('shows a report in place of its outlet once it is held that a document rests on it', () => {
    const found = view([OFFICIALS, WIRE], ['article CITES wire'], PUBLISHED)
    expect(edges(found)).toEqual([
      'actor:group two officials? → document:wire',
      'document:wire → document:article',
    ])
    expect(found.picture.nodes).toContainEqual(
      expect.objectContaining({ key: 'document:article', rests: 'CITES', attributionIds: [OFFICIALS.id] }),
    )
  })

  it('leads through a report in which nothing is recorded to who is said to have been its source', () => {
    const found = view([OFFICIALS], ['article CITES wire'], PUBLISHED)
    expect(edges(found)).toEqual([
      'actor:group two officials? → document:wire',
      'document:wire → document:article',
    ])
  })

  it('keeps the outlets between the report and the document', () => {
    const found = view(
      ['article: person Ada > outlet Wire > outlet Cable'],
      ['article CITES wire'],
      PUBLISHED,
    )
    expect(edges(found)).toEqual([
      'actor:person Ada → document:wire',
      'document:wire → outlet:outlet Cable',
      'outlet:outlet Cable → document:article',
    ])
  })
})
