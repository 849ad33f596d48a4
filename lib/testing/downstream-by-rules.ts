import fc from 'fast-check'
import type { DeskGraph } from '@/lib/provenance/downstream'
import type { Place } from '@/lib/provenance/model'
import { anyChain } from './chains'

/**
 * What rests on withdrawn places, sought by trying every rule on everything until nothing more falls: what `downstreamOf`
 * has to find by following edges.
 */
export function downstreamByRules(places: readonly Place[], graph: DeskGraph) {
  const { documents, attributions, derivations, evidence } = graph
  const [gone, resting, fallen] = [new Set<string>(), new Set<string>(), new Set<string>()]
  const at = new Map(attributions.map((one) => [one.id, one]))
  for (const { type, id } of places) (type === 'DOCUMENT' ? gone : fallen).add(id)

  const outletOf = ({ type, id }: Place) => {
    const documentId = type === 'DOCUMENT' ? id : at.get(id)?.documentId
    return documents.find((one) => one.id === documentId)?.outletId ?? null
  }
  const restsOn = (one: (typeof attributions)[number]): Place[] =>
    derivations
      .filter(({ from, kind, to }) => {
        if (from.type === 'ATTRIBUTION') return from.id === one.id
        const outlet = outletOf(to)
        const through = outlet !== null && [one.sourceId, ...one.relays].includes(outlet)
        return from.id === one.documentId && (kind === 'SYNDICATES' || through)
      })
      .map(({ to }) => to)
  const falls = (one: (typeof attributions)[number]): boolean =>
    gone.has(one.documentId) ||
    restsOn(one).some(({ type, id }) => {
      if (type === 'ATTRIBUTION') return fallen.has(id)
      const said = attributions.filter((each) => each.documentId === id && each.claimId === one.claimId)
      return gone.has(id) || (said.length > 0 ? said.some((each) => fallen.has(each.id)) : resting.has(id))
    })

  for (let before = -1; before < gone.size + resting.size + fallen.size; ) {
    before = gone.size + resting.size + fallen.size
    for (const { kind, from, to } of derivations) {
      if (from.type !== 'DOCUMENT') continue
      if (to.type === 'DOCUMENT' && gone.has(to.id) && kind === 'SYNDICATES') gone.add(from.id)
      if (to.type === 'ATTRIBUTION' ? fallen.has(to.id) : gone.has(to.id) || resting.has(to.id))
        resting.add(from.id)
    }
    for (const one of attributions) if (falls(one)) fallen.add(one.id)
  }
  const quoting = evidence.filter(({ documentId, attributionIds }) => {
    if (gone.has(documentId)) return true
    return attributionIds.length > 0 ? attributionIds.some((id) => fallen.has(id)) : resting.has(documentId)
  })
  const said = attributions.filter(({ id }) => fallen.has(id))
  return {
    attributions: new Set(said.map(({ id }) => id)),
    claims: new Set([
      ...[...said, ...quoting].map(({ claimId }) => claimId),
      ...said.flatMap(({ deniesClaimId }) => deniesClaimId ?? []),
    ]),
  }
}

const CLAIMS = ['one', 'two', 'three']

/** Any small desk, with circles and reports that rest on each other, and one or two places of it that are withdrawn. */
export const anyWithdrawal: fc.Arbitrary<{ graph: DeskGraph; places: Place[] }> = anyChain.chain((chain) => {
  const ids = chain.attributions.map(({ id }) => id)
  const places: Place[] = [
    ...chain.documents.map(({ id }) => ({ type: 'DOCUMENT', id }) as const),
    ...ids.map((id) => ({ type: 'ATTRIBUTION', id }) as const),
  ]
  const evidence = fc.record({
    claimId: fc.constantFrom(...CLAIMS),
    documentId: fc.constantFrom(...chain.documents.map(({ id }) => id)),
    attributionIds: fc.subarray(ids, { maxLength: Math.min(2, ids.length) }),
  })
  return fc.record({
    graph: fc.record({
      actors: fc.constant(chain.actors),
      documents: fc.constant(chain.documents),
      derivations: fc.constant(chain.derivations),
      attributions: fc
        .array(fc.tuple(fc.constantFrom(...CLAIMS), fc.constantFrom(null, null, ...CLAIMS)), {
          minLength: ids.length,
          maxLength: ids.length,
        })
        .map((about) =>
          chain.attributions.map((one, nth) => {
            const [claimId = 'one', deniesClaimId = null] = about[nth] ?? []
            return { ...one, claimId, deniesClaimId }
          }),
        ),
      evidence: fc.array(evidence, { maxLength: 3 }),
    }),
    places: fc.subarray(places, { minLength: 1, maxLength: 2 }),
  })
})
