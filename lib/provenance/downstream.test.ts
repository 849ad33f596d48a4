import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chainOf } from '@/lib/testing/chains'
import { anyWithdrawal, downstreamByRules } from '@/lib/testing/downstream-by-rules'
import { effort, PATIENCE_MS } from '@/lib/testing/effort'
import { type DeskGraph, downstreamOf } from './downstream'

/** A desk of lines as `chainOf` reads them, each about the claim in front of it: "closing / wire: person Ada". */
function deskOf(
  lines: readonly string[],
  derivations: readonly string[] = [],
  published: Readonly<Record<string, string>> = {},
): DeskGraph {
  const parts = lines.map((line) => line.split(' / '))
  const chain = chainOf(
    parts.map(([, said = '']) => said),
    derivations,
    published,
  )
  const attributions = chain.attributions.map((one, at) => ({
    ...one,
    claimId: parts[at]?.[0] ?? '',
    deniesClaimId: null,
  }))
  return { ...chain, attributions, evidence: [] }
}
const claimsOf = (graph: DeskGraph, id: string, type: 'DOCUMENT' | 'ATTRIBUTION' = 'DOCUMENT') =>
  [...downstreamOf([{ type, id }], graph).claims].sort()

describe('downstreamOf', () => {
  it('finds what stands in a withdrawn report, and in every copy of it', () => {
    const graph = deskOf(
      ['closing / wire: person Ada', 'vote / copy: person Bo', 'fire / post: person Cy'],
      ['copy SYNDICATES wire', 'second SYNDICATES copy'],
    )
    expect(claimsOf(graph, 'wire')).toEqual(['closing', 'vote'])
    expect(claimsOf(graph, 'copy')).toEqual(['vote'])
  })

  it('of a report that cites the withdrawn one finds only what came through its outlet', () => {
    const graph = deskOf(
      ['closing / post: person Ada > outlet Wire', 'vote / post: person Bo', 'fire / post: outlet Wire'],
      ['post CITES wire'],
      { wire: 'outlet Wire' },
    )
    expect(claimsOf(graph, 'wire')).toEqual(['closing', 'fire'])
  })

  it('finds what rests on one withdrawn statement, and nothing beside it', () => {
    const graph = deskOf(
      ['closing / wire: person Ada', 'vote / wire: person Bo', 'date / post: person Ada'],
      ['post: person Ada QUOTES wire: person Ada'],
    )
    expect(claimsOf(graph, 'wire: person Ada', 'ATTRIBUTION')).toEqual(['closing', 'date'])
  })

  it('goes through a report that says nothing of the claim, and not past one that does', () => {
    const lines = ['closing / article: person Ada > outlet Post']
    const rests = ['article CITES post', 'post CITES wire']
    const outlets = { post: 'outlet Post', wire: 'outlet Wire' }
    expect(claimsOf(deskOf(lines, rests, outlets), 'wire')).toEqual(['closing'])
    const own = deskOf([...lines, 'closing / post: person Ada'], rests, outlets)
    expect(claimsOf(own, 'wire')).toEqual([])
    const other = deskOf([...lines, 'vote / post: person Bo'], rests, outlets)
    expect(claimsOf(other, 'wire')).toEqual(['closing'])
  })

  it('finds claims by their evidence too', () => {
    const graph = deskOf(['closing / wire: person Ada'], ['post CITES wire'], { wire: 'outlet Wire' })
    const quoting = (documentId: string, attributionIds: string[] = []) => ({
      ...graph,
      evidence: [{ claimId: 'budget', documentId, attributionIds }],
    })
    expect(claimsOf(quoting('wire'), 'wire')).toEqual(['budget', 'closing'])
    expect(claimsOf(quoting('post'), 'wire')).toEqual(['budget', 'closing'])
    expect(claimsOf(quoting('other'), 'wire')).toEqual(['closing'])
    const ada = 'wire: person Ada'
    expect(claimsOf(quoting('wire', [ada]), ada, 'ATTRIBUTION')).toEqual(['budget', 'closing'])
    expect(claimsOf(quoting('wire'), ada, 'ATTRIBUTION')).toEqual(['closing'])
  })

  it('finds the claim that a denial elsewhere is about', () => {
    const graph = deskOf(['closing / wire: person Ada'])
    const attributions = graph.attributions.map((one) => ({ ...one, deniesClaimId: 'talks' }))
    expect(claimsOf({ ...graph, attributions }, 'wire')).toEqual(['closing', 'talks'])
  })

  it('finds each once where reports rest on each other', () => {
    const graph = deskOf(
      ['closing / wire: person Ada', 'vote / post: person Bo'],
      ['wire SYNDICATES post', 'post SYNDICATES wire'],
    )
    expect(downstreamOf([{ type: 'DOCUMENT', id: 'wire' }], graph)).toEqual({
      attributions: new Set(['wire: person Ada', 'post: person Bo']),
      claims: new Set(['closing', 'vote']),
    })
  })

  it('finds what trying every rule on everything finds', () => {
    fc.assert(
      fc.property(anyWithdrawal, ({ places, graph }) => {
        expect(downstreamOf(places, graph)).toEqual(downstreamByRules(places, graph))
      }),
      { numRuns: 3_000 },
    )
  })

  it('takes a step a place, however long the chain', { timeout: PATIENCE_MS }, async () => {
    const length = 10_000
    const documents = Array.from({ length }, (_, n) => `d${n}`)
    const lines = documents.map((name) => `claim ${name} / ${name}: person Ada`)
    const graph = deskOf(
      lines,
      documents.slice(1).map((name, n) => `${name} SYNDICATES d${n}`),
    )
    const work = () => expect(claimsOf(graph, 'd0')).toHaveLength(length)
    expect(await effort(work)).toBeLessThan(3_000)
  })
})
