import { grouped } from '@/lib/core/grouped'
import { type ChainIndex, indexOf } from './index-chain'
import type { Chain, ChainAttribution, DerivationKind } from './model'
import { idOf, isA, type Node } from './node'
import type { Origins } from './origins'
import { targetsOf } from './targets'
import type { Picture, PictureEdge, PictureNode } from './view'

/** The places each attribution passes in the picture, from where it begins to the document it stands in. */
export type Paths = ReadonlyMap<string, readonly (readonly Node[])[]>

/**
 * Every attribution's ways through actors, outlets and reports. What rests on a report comes from there, and not once
 * more from its source; of the outlets it came through those stay that stand between the report and the document.
 */
export function pathsOf(index: ChainIndex): Paths {
  const targets = targetsOf(index)
  const documentOf = (node: Node): string =>
    isA('document', node) ? idOf(node) : (index.attributions.get(idOf(node))?.documentId ?? '')
  const toward = (one: ChainAttribution): Node[][] => {
    const document: Node = `document:${one.documentId}`
    const through = (relays: readonly string[]) => relays.map((relay): Node => `outlet:${relay}`)
    const on = targets(one).map(documentOf)
    if (on.length === 0) return [[actorNode(index, one.sourceId), ...through(one.relays), document]]
    return on.map((id) => {
      const outletId = index.documents.get(id)?.outletId
      const at = outletId ? one.relays.lastIndexOf(outletId) : -1
      return [`document:${id}`, ...(at < 0 ? [] : through(one.relays.slice(at + 1))), document]
    })
  }
  return new Map([...index.attributions.values()].map((one) => [one.id, toward(one)]))
}

/** The node of an actor: outlets are one whether they say something or pass it on. */
const actorNode = (index: ChainIndex, id: string): Node =>
  index.actors.get(id)?.kind === 'OUTLET' ? `outlet:${id}` : `actor:${id}`

/** The chain as it is drawn: everything that anything said on this side passes, each place once. Pure. */
export function pictureOf(chain: Chain, origins: Origins): Picture {
  const index = indexOf(chain)
  const paths = pathsOf(index)
  const edges = edgesOf(index, origins, paths)
  const circular = circularPlaces(index, origins)
  const keys = new Set<Node>([...[...paths.values()].flat(2), ...edges.flat()])
  const kinds = restingKinds(index)
  const through = new Set(edges.filter(([from]) => isA('outlet', from)).map(([, to]) => to))
  const ends = new Map(origins.origins.flatMap(({ ends }, at) => ends.map((end) => [end, at] as const)))
  const ids = standingAt(index)
  const toNode = (key: Node): PictureNode => {
    const id = idOf(key)
    const isReport = isA('document', key)
    const actor = index.actors.get(id)
    return {
      key,
      id,
      kind: isReport ? 'REPORT' : isA('outlet', key) ? 'OUTLET' : 'ACTOR',
      name: (isReport ? index.documents.get(id)?.title : actor?.name) ?? '',
      sourceKind: isReport ? null : (actor?.kind ?? null),
      isNamed: actor?.naming === 'NAMED',
      origin: ends.get(isReport ? `report:${id}` : `actor:${id}`) ?? null,
      isCircular: circular.has(key),
      rests: isReport ? (kinds.get(id) ?? (through.has(key) ? 'THROUGH' : null)) : null,
      attributionIds: ids.get(key) ?? [],
    }
  }
  return {
    nodes: [...keys].map(toNode),
    edges: edges.map(
      ([from, to]): PictureEdge => ({ from, to, isCircular: circular.has(from) && circular.has(to) }),
    ),
  }
}

/** Every two places that follow each other on a way, once; and what leads to reports in which nothing stands. */
function edgesOf(index: ChainIndex, { graph }: Origins, paths: Paths): [Node, Node][] {
  const edges = new Map<string, [Node, Node]>()
  const add = (from: Node, to: Node) => {
    if (from !== to) edges.set(`${from} ${to}`, [from, to])
  }
  const silent: Node[] = []
  for (const path of [...paths.values()].flat())
    for (const [at, to] of path.entries()) {
      const from = path[at - 1]
      if (from) add(from, to)
      if (isSilent(index, to)) silent.push(to)
    }
  const seen = new Set(silent)
  for (let place = silent.pop(); place; place = silent.pop())
    for (const next of graph.next.get(place) ?? []) {
      const from = isA('actor', next) ? actorNode(index, idOf(next)) : next
      if (isA('actor', from) || isA('outlet', from) || isA('document', from)) add(from, place)
      if (isSilent(index, next) && !seen.has(next)) {
        seen.add(next)
        silent.push(next)
      }
    }
  return [...edges.values()]
}

/** Whether it is a report in which nothing of this side stands. */
const isSilent = (index: ChainIndex, node: Node): boolean =>
  isA('document', node) && !index.standing.has(idOf(node))

/** The places that stand on a circle. */
function circularPlaces(index: ChainIndex, { circles }: Origins): Set<Node> {
  const placeOf = (node: Node): Node =>
    isA('attribution', node) ? `document:${index.attributions.get(idOf(node))?.documentId ?? ''}` : node
  return new Set(circles.flat().map(placeOf))
}

const STRENGTH = ['CITES', 'QUOTES', 'SYNDICATES'] as const

/** How each document rests on others: as a copy before a quote, as a quote before a mention. */
function restingKinds({ derivations, attributions }: ChainIndex): Map<string, DerivationKind> {
  const kinds = new Map<string, DerivationKind>()
  for (const { kind, from } of derivations) {
    const id = from.type === 'DOCUMENT' ? from.id : attributions.get(from.id)?.documentId
    if (id === undefined) continue
    const known = kinds.get(id)
    if (!known || STRENGTH.indexOf(kind) > STRENGTH.indexOf(known)) kinds.set(id, kind)
  }
  return kinds
}

/** The attributions that belong to each place: of an actor, in a report. */
function standingAt(index: ChainIndex): ReadonlyMap<Node, readonly string[]> {
  const at = [...index.attributions.values()].flatMap(({ id, sourceId, documentId }) => [
    { id, key: actorNode(index, sourceId) },
    { id, key: `document:${documentId}` as const },
  ])
  return new Map([...grouped(at, ({ key }) => key)].map(([key, all]) => [key, all.map(({ id }) => id)]))
}
