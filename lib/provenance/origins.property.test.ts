import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyChain } from '@/lib/testing/chains'
import { intervalByPaths } from '@/lib/testing/origins-by-paths'
import type { Chain, ChainAttribution, Derivation } from './model'
import { originsOf } from './origins'

const interval = (chain: Chain) => originsOf(chain).interval
const RUNS = { numRuns: 2_000 }

/** A chain with some attributions, and one of them. */
const withOne = anyChain
  .filter(({ attributions }) => attributions.length > 0)
  .chain((chain) => fc.tuple(fc.constant(chain), fc.constantFrom(...chain.attributions)))

const changed = (chain: Chain, id: string, more: Partial<ChainAttribution>): Chain => ({
  ...chain,
  attributions: chain.attributions.map((one) => (one.id === id ? { ...one, ...more } : one)),
})
const resting = (chain: Chain, more: Derivation): Chain => ({
  ...chain,
  derivations: [...chain.derivations, more],
})

describe('the interval of origins', () => {
  it('is what walking every path finds, circles too', () => {
    fc.assert(
      fc.property(anyChain, (chain) => {
        const { interval: found, circles } = originsOf(chain)
        const { circular, ...walked } = intervalByPaths(chain)
        expect(found).toEqual(walked)
        if (circular) expect(circles.length).toBeGreaterThan(0)
      }),
      RUNS,
    )
  })

  it('is in order, and sure of no more than is named or documentary', () => {
    fc.assert(
      fc.property(anyChain, (chain) => {
        const { interval: found, origins } = originsOf(chain)
        const named = origins.filter(({ isNamed }) => isNamed).length
        expect(found.min).toBeLessThanOrEqual(found.max)
        expect(found.min).toBeLessThanOrEqual(Math.max(named, 1))
        expect(found.max).toBe(origins.length)
      }),
      RUNS,
    )
  })

  it('does not hang on the order of what is known', () => {
    const shuffled = anyChain.chain((chain) =>
      fc.tuple(
        fc.constant(chain),
        fc.record({
          actors: fc.shuffledSubarray([...chain.actors], { minLength: chain.actors.length }),
          documents: fc.shuffledSubarray([...chain.documents], { minLength: chain.documents.length }),
          attributions: fc.shuffledSubarray([...chain.attributions], {
            minLength: chain.attributions.length,
          }),
          derivations: fc.shuffledSubarray([...chain.derivations], { minLength: chain.derivations.length }),
        }),
      ),
    )
    fc.assert(
      fc.property(shuffled, ([chain, other]) => {
        const [a, b] = [originsOf(chain), originsOf(other)]
        expect({ ...b, graph: null }).toEqual({ ...a, graph: null })
      }),
      RUNS,
    )
  })

  it('never grows at the top by another outlet on a path', () => {
    fc.assert(
      fc.property(
        withOne,
        fc.constantFrom('outlet f', 'outlet g', 'outlet h'),
        ([chain, { id, relays }], outlet) => {
          const longer = changed(chain, id, { relays: [...relays, outlet] })
          expect(interval(longer).max).toBeLessThanOrEqual(interval(chain).max)
        },
      ),
      RUNS,
    )
  })

  it('never grows at the top by a citation, a quotation or a copy', () => {
    const place = (chain: Chain) =>
      fc.constantFrom(
        ...chain.documents.map(({ id }) => ({ type: 'DOCUMENT', id }) as const),
        ...chain.attributions.map(({ id }) => ({ type: 'ATTRIBUTION', id }) as const),
      )
    const linked = anyChain
      .filter(({ attributions }) => attributions.length > 0)
      .chain((chain) =>
        fc.tuple(
          fc.constant(chain),
          fc.record({
            id: fc.constant('new'),
            kind: fc.constantFrom('QUOTES', 'CITES', 'SYNDICATES'),
            from: place(chain),
            to: place(chain),
          }),
        ),
      )
      .filter(([, { from, to }]) => from.type === 'ATTRIBUTION' || to.type === 'DOCUMENT')
    fc.assert(
      fc.property(linked, ([chain, more]) => {
        expect(interval(resting(chain, more)).max).toBeLessThanOrEqual(interval(chain).max)
      }),
      RUNS,
    )
  })

  it('never grows at the top by a copy of a document that says something, whatever is written down of it', () => {
    fc.assert(
      fc.property(withOne, ([chain, { documentId }]) => {
        const copied = chain.attributions
          .filter((one) => one.documentId === documentId)
          .map((one) => ({
            ...one,
            id: `${one.id} copied`,
            documentId: 'copy',
            sourceId: 'group of the copy',
          }))
        const anew: Chain = {
          actors: [
            ...chain.actors,
            { id: 'group of the copy', name: 'officials', kind: 'GROUP', naming: 'DESCRIBED' },
          ],
          documents: [...chain.documents, { id: 'copy', title: 'copy', outletId: null, publishedAt: null }],
          attributions: [...chain.attributions, ...copied.map((one) => ({ ...one, together: null }))],
          derivations: [
            ...chain.derivations,
            {
              id: 'copy',
              kind: 'SYNDICATES',
              from: { type: 'DOCUMENT', id: 'copy' },
              to: { type: 'DOCUMENT', id: documentId },
            },
          ],
        }
        expect(interval(anew).max).toBeLessThanOrEqual(interval(chain).max)
      }),
      RUNS,
    )
  })

  it('gets nothing from a circle', () => {
    fc.assert(
      fc.property(anyChain, (chain) => {
        const say = (id: string, sourceId: string, relay: string): ChainAttribution => ({
          id,
          documentId: 'k',
          sourceId,
          relays: [relay],
          headcount: null,
          together: null,
        })
        const outlet = (id: string) => ({ id, name: id, kind: 'OUTLET', naming: 'NAMED' }) as const
        const round: Chain = {
          ...chain,
          actors: [...chain.actors, outlet('one'), outlet('other')],
          attributions: [...chain.attributions, say('x', 'one', 'other'), say('y', 'other', 'one')],
          documents: chain.documents,
        }
        // In a document that said nothing until now the two would be the first to say something.
        fc.pre(chain.attributions.some(({ documentId }) => documentId === 'k'))
        fc.pre(!chain.derivations.some(({ from }) => from.id === 'k'))
        expect(interval(round).max).toBe(interval(chain).max)
        expect(interval(round).min).toBe(interval(chain).min)
        expect(originsOf(round).circles.length).toBeGreaterThan(originsOf(chain).circles.length)
      }),
      RUNS,
    )
  })

  it('never grows when two actors are found to be one', () => {
    const pairs = [
      ['person a', 'person b'],
      ['outlet f', 'outlet g'],
      ['outlet g', 'outlet h'],
      ['person c?', 'group d?'],
    ] as const
    fc.assert(
      fc.property(anyChain, fc.constantFrom(...pairs), (chain, [one, other]) => {
        const same = (id: string) => (id === other ? one : id)
        const merged: Chain = {
          ...chain,
          actors: chain.actors.filter(({ id }) => id !== other),
          documents: chain.documents.map((document) => ({
            ...document,
            outletId: document.outletId && same(document.outletId),
          })),
          attributions: chain.attributions.map((each) => ({
            ...each,
            sourceId: same(each.sourceId),
            relays: each.relays.map(same),
          })),
        }
        const [before, after] = [interval(chain), interval(merged)]
        expect(after.max).toBeLessThanOrEqual(before.max)
        expect(after.min).toBeLessThanOrEqual(before.min)
      }),
      RUNS,
    )
  })
})
