import { grouped } from '@/lib/core/grouped'
import type { ChainIndex } from './index-chain'
import type { ChainAttribution, Derivation } from './model'
import { type Node, nodeOf } from './node'

/**
 * What an attribution rests on: what is said of itself, and what is said of its document as a whole. A **copy** is a copy in
 * every word; of a document that **cites or quotes** another one, only what came through the other's outlet rests on it:
 * the rest are sources of its own.
 */
export function targetsOf(index: ChainIndex): (one: ChainAttribution) => Node[] {
  const from = (type: Derivation['from']['type']) =>
    grouped(
      index.derivations.filter((one) => one.from.type === type),
      (one) => one.from.id,
    )
  const [ofAttributions, ofDocuments] = [from('ATTRIBUTION'), from('DOCUMENT')]
  const applies = (one: ChainAttribution, { kind, to }: Derivation) => {
    if (kind === 'SYNDICATES') return true
    const outletId = index.documents.get(documentOf(index, to))?.outletId ?? null
    return outletId !== null && (one.sourceId === outletId || one.relays.includes(outletId))
  }
  return (one) =>
    [
      ...(ofAttributions.get(one.id) ?? []),
      ...(ofDocuments.get(one.documentId) ?? []).filter((derivation) => applies(one, derivation)),
    ].map(({ to }) => nodeOf(to))
}

const documentOf = (index: ChainIndex, { type, id }: Derivation['to']): string =>
  type === 'DOCUMENT' ? id : (index.attributions.get(id)?.documentId ?? '')
