import { grouped } from '@/lib/core/grouped'
import { foldName } from '@/lib/sources/fold-name'
import { indexOf } from './index-chain'
import type { Chain, ChainAttribution, Derivation } from './model'

/** A report, or an outlet. The outlet of whatever nobody knows the outlet of has no id: all of that is taken to be of one. */
export type Rest = { readonly kind: 'REPORT' | 'OUTLET'; readonly id: string; readonly name: string }

type Published = { readonly documentId: string; readonly outlet: string | null }

/**
 * Everything that a document rests on for one side of a claim, to the last: reports and the outlets they appeared in, the
 * nearest first, beginning with the document and its own outlet. Whatever rests on a document rests on all that this one rests
 * on. Pure.
 *
 * - A **copy** rests on the other report whatever else is known of it.
 * - A report that **cites or quotes** another one does so too, and on the outlets that its statements came through, unless a
 *   source of its own is recorded in it: as with origins, what it cites is then no more than beside that.
 *
 * @param published the outlets as the documents give them, for those that the desk does not know as actors
 */
export function restsOf(
  chain: Chain,
  published: readonly Published[],
): (documentId: string) => readonly Rest[] {
  const index = indexOf(chain)
  const outlets = new Map(published.map(({ documentId, outlet }) => [documentId, outlet]))
  const edges = grouped(index.derivations, ({ from }) => from.id)
  const edgesOf = (id: string): readonly Derivation[] => edges.get(id) ?? []
  const reportOf = ({ type, id }: Derivation['to']): Rest[] => {
    const document = index.documents.get(
      type === 'DOCUMENT' ? id : (index.attributions.get(id)?.documentId ?? ''),
    )
    return document ? [{ kind: 'REPORT', id: document.id, name: document.title }] : []
  }
  const outletOf = (documentId: string): Rest => {
    const actor = index.actors.get(index.documents.get(documentId)?.outletId ?? '')
    if (actor) return { kind: 'OUTLET', id: actor.id, name: actor.name }
    const name = outlets.get(documentId) ?? ''
    return { kind: 'OUTLET', id: name && `name:${foldName(name)}`, name }
  }
  const through = ({ sourceId, relays, documentId }: ChainAttribution): Rest[] => {
    const own = index.documents.get(documentId)?.outletId
    return [sourceId, ...relays].flatMap((id) => {
      const actor = index.actors.get(id)
      return actor?.kind === 'OUTLET' && id !== own ? [{ kind: 'OUTLET' as const, id, name: actor.name }] : []
    })
  }
  const next = (id: string): Rest[] => {
    const copied = edgesOf(id).filter(({ kind }) => kind === 'SYNDICATES')
    const standing = index.standing.get(id) ?? []
    const hasOwn = standing.some((one) => through(one).length + edgesOf(one.id).length === 0)
    const on = (all: readonly Derivation[]) => all.flatMap(({ to }) => reportOf(to))
    if (hasOwn) return on(copied)
    return [
      ...on([...edgesOf(id), ...standing.flatMap((one) => edgesOf(one.id))]),
      ...standing.flatMap(through),
    ]
  }
  return (documentId) => {
    const title = index.documents.get(documentId)?.title ?? ''
    const found = new Map<string, Rest>()
    const waiting: Rest[] = [{ kind: 'REPORT', id: documentId, name: title }]
    // What is added while the list is gone through is gone through as well.
    for (const one of waiting) {
      const key = `${one.kind}:${one.id}`
      if (found.has(key)) continue
      found.set(key, one)
      if (one.kind === 'REPORT') waiting.push(outletOf(one.id), ...next(one.id))
    }
    return [...found.values()]
  }
}
