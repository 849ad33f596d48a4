import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { restsOf } from '@/lib/provenance/rests-on'
import { anyChain, chainOf } from '@/lib/testing/chains'
import { item, resting } from '@/lib/testing/policy-case'
import { independentOf } from './independent'

const ENOUGH = 3
type RestsOn = ReturnType<typeof resting>
const count = (...all: readonly RestsOn[]) =>
  independentOf(
    all.map((restsOn) => item({ restsOn })),
    ENOUGH,
  ).count

describe('independent reports', () => {
  it('are those of which no two rest on one report or come from one outlet', () => {
    expect(count()).toBe(0)
    expect(count(resting('daily'))).toBe(1)
    expect(count(resting('daily'), resting('daily'))).toBe(1)
    expect(count(resting('daily', 'wire'), resting('radio', 'wire'), resting('wire'))).toBe(1)
    expect(count(resting('daily', 'wire'), resting('radio', 'wire'), resting('tv'))).toBe(2)
    expect(count(resting('daily'), resting('radio'), resting('tv'), resting('wire'))).toBe(ENOUGH)
    expect(count(resting(''), resting('daily', ''), resting('radio'))).toBe(2)
  })

  it('are not made one by a report that cites both', () => {
    const both = resting('digest', 'wire', 'agency')
    expect(count(both, resting('daily', 'wire'))).toBe(1)
    expect(count(both, resting('daily', 'wire'), resting('radio', 'agency'))).toBe(2)
  })

  it('say what most of the others have in common, a report before its outlet, the farthest first', () => {
    const of = (...all: readonly RestsOn[]) =>
      independentOf(
        all.map((restsOn) => item({ restsOn })),
        ENOUGH,
      )
    expect(of(resting('daily'), resting('tv'))).toEqual({ count: 2, reports: 2, shared: null })
    expect(of(resting('daily', 'paper', 'wire'), resting('paper', 'wire'), resting('tv'))).toEqual({
      count: 2,
      reports: 3,
      shared: { on: { kind: 'REPORT', id: 'report of wire', name: 'Report of wire' }, reports: 2 },
    })
  })

  it('are counted at once, however many there are', () => {
    const many = Array.from({ length: 2_000 }, (_, n) => resting(`paper ${n}`, n % 2 ? 'wire' : 'agency'))
    expect(count(...many)).toBe(2)
  })
})

const place = (id: string) => ({ type: 'DOCUMENT', id }) as const
const documents = anyChain.chain((chain) => {
  const ids = chain.documents.map(({ id }) => id)
  return fc.tuple(
    fc.constant(chain),
    fc.uniqueArray(fc.constantFrom(...ids), { minLength: 1 }),
    fc.constantFrom(...ids),
  )
})
const RUNS = { numRuns: 2_000 }

describe('the count of independent reports of any chain', () => {
  const counted = (chain: Parameters<typeof restsOf>[0], quoted: readonly string[]) =>
    count(...quoted.map(restsOf(chain, [])))

  it('never grows by a copy of one of them, whoever prints it and whatever else it cites', () => {
    const outlet = fc.constantFrom(null, 'outlet f', 'outlet g', 'outlet new')
    fc.assert(
      fc.property(documents, outlet, fc.boolean(), ([chain, quoted, other], outletId, cites) => {
        const [of = ''] = quoted
        const edge = (kind: 'SYNDICATES' | 'CITES', to: string) =>
          ({ id: `${kind} ${to}`, kind, from: place('copy'), to: place(to) }) as const
        const copied = {
          ...chain,
          actors: [...chain.actors, ...chainOf(['z: outlet new']).actors],
          documents: [...chain.documents, { id: 'copy', title: 'copy', outletId, publishedAt: null }],
          derivations: [
            ...chain.derivations,
            edge('SYNDICATES', of),
            ...(cites ? [edge('CITES', other)] : []),
          ],
        }
        expect(counted(copied, [...quoted, 'copy'])).toBe(counted(chain, quoted))
      }),
      RUNS,
    )
  })

  it('never grows when one is found to cite, quote or copy another, nor shrinks by another report', () => {
    const kinds = fc.constantFrom('SYNDICATES', 'CITES', 'QUOTES')
    fc.assert(
      fc.property(documents, kinds, ([chain, quoted, other], kind) => {
        const more = { id: 'new', kind, from: place(quoted[0] ?? ''), to: place(other) }
        const linked = { ...chain, derivations: [...chain.derivations, more] }
        expect(counted(linked, quoted)).toBeLessThanOrEqual(counted(chain, quoted))
        expect(counted(chain, [...quoted, other])).toBeGreaterThanOrEqual(counted(chain, quoted))
      }),
      RUNS,
    )
  })
})
