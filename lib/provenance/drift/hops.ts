import { indexOf } from '../index-chain'
import type { Chain, ChainAttribution } from '../model'
import { idOf, isA } from '../node'
import { targetsOf } from '../targets'
import { driftOf } from './drift-of'
import type { Drift, HopEnd } from './model'

/** One hop of a chain: the attribution downstream has what it says from the one upstream. */
export type Hop = { readonly upstreamId: string; readonly downstreamId: string }

/**
 * The hops of one side of a claim that can be compared: by what rests on what, and from an attribution to the document of
 * an outlet that its path names. There it is the same source's, or the only one. In the order of their ids.
 */
export function hopsOf(chain: Chain): Hop[] {
  const index = indexOf(chain)
  const targets = targetsOf(index)
  const hops = new Map<string, Hop>()
  for (const one of index.attributions.values()) {
    const named = [...index.documents.values()].filter(
      ({ id, outletId }) => id !== one.documentId && passes(one, outletId),
    )
    const documents = new Set(named.map(({ id }) => id))
    const upstream: string[] = []
    for (const node of targets(one)) {
      if (isA('attribution', node)) upstream.push(idOf(node))
      else documents.add(idOf(node))
    }
    for (const id of documents) {
      const same = sameIn(index.standing.get(id) ?? [], one)
      if (same) upstream.push(same.id)
    }
    for (const id of upstream)
      if (id !== one.id) hops.set(`${one.id} ${id}`, { upstreamId: id, downstreamId: one.id })
  }
  return [...hops.keys()].sort().flatMap((key) => hops.get(key) ?? [])
}

const passes = ({ sourceId, relays }: ChainAttribution, outletId: string | null): boolean =>
  outletId !== null && (sourceId === outletId || relays.includes(outletId))

/** Of the same source; where nobody is, the only one there is. */
function sameIn(
  standing: readonly ChainAttribution[],
  { sourceId }: ChainAttribution,
): ChainAttribution | null {
  const ofSource = standing.filter((other) => other.sourceId === sourceId)
  const [only = null, ...more] = ofSource.length > 0 ? ofSource : standing
  return more.length === 0 ? only : null
}

/** What each attribution changes of what it rests on, by its id; those that change nothing are left out. */
export function driftsOf(chain: Chain, ends: ReadonlyMap<string, HopEnd>): Map<string, (Drift & Hop)[]> {
  const drifts = new Map<string, (Drift & Hop)[]>()
  for (const hop of hopsOf(chain)) {
    const [up, down] = [ends.get(hop.upstreamId), ends.get(hop.downstreamId)]
    const found = up && down ? driftOf(up, down).map((drift) => ({ ...drift, ...hop })) : []
    if (found.length > 0) drifts.set(hop.downstreamId, [...(drifts.get(hop.downstreamId) ?? []), ...found])
  }
  return drifts
}
