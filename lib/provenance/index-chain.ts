import { grouped } from '@/lib/core/grouped'
import type { Actor, Chain, ChainAttribution, ChainDocument, Derivation } from './model'

/** A chain by its ids. What names an id that is not there is left out, so that nothing below meets one. */
export type ChainIndex = {
  readonly actors: ReadonlyMap<string, Actor>
  readonly documents: ReadonlyMap<string, ChainDocument>
  readonly attributions: ReadonlyMap<string, ChainAttribution>
  /** The attributions that stand in each document. */
  readonly standing: ReadonlyMap<string, readonly ChainAttribution[]>
  readonly derivations: readonly Derivation[]
}

export function indexOf(chain: Chain): ChainIndex {
  const actors = byId(chain.actors)
  const documents = byId(chain.documents)
  const attributions = byId(
    chain.attributions
      .filter((one) => actors.has(one.sourceId) && documents.has(one.documentId))
      .map((one) => ({ ...one, relays: one.relays.filter((relay) => actors.has(relay)) })),
  )
  const isThere = ({ type, id }: Derivation['from']) =>
    type === 'DOCUMENT' ? documents.has(id) : attributions.has(id)
  return {
    actors,
    documents,
    attributions,
    standing: grouped([...attributions.values()], ({ documentId }) => documentId),
    derivations: chain.derivations.filter(({ from, to }) => isThere(from) && isThere(to)),
  }
}

const byId = <T extends { readonly id: string }>(all: readonly T[]): Map<string, T> =>
  new Map(all.map((one) => [one.id, one]))
