import { grouped } from '@/lib/core/grouped'
import type { ChainIndex } from './index-chain'
import type { ChainAttribution } from './model'
import { idOf, isA, type Node, nodeOf } from './node'
import { targetsOf } from './targets'

/** Where each place leads to; ends lead nowhere. */
export type Graph = {
  readonly next: ReadonlyMap<Node, readonly Node[]>
  /** Sources of what rests on silent reports and on more: they may have been those reports' sources, or not. */
  readonly perhaps: ReadonlySet<Node>
  /** What everything is said to rest on, whether a path takes it or not; of an outlet, all that it says. */
  readonly rests: readonly (readonly [Node, Node])[]
}

/**
 * The graph on which the origins of one side of a claim are sought. Linear in the size of the chain.
 *
 * - An attribution to an **outlet** leads to the outlet, and the outlet to whatever came through it and what it rests on.
 *   When that is nothing, the outlet itself is the end.
 * - Any **other attribution** leads to what it rests on, or else to its source, where it ends.
 * - A **document** leads to what stands in it; when that is nothing, to the sources that others had from it; when there are
 *   none, to what it rests on; and when that is nothing either, it is an end: a report whose sources nobody knows.
 *   Such a one is no end for who has a better one.
 *
 * @param known of those perhaps had by a silent report the ones that count anyway. Of what rests on such a report and on more
 *   nobody knows which of them it had its source from: that is the report's only where it adds nobody.
 */
export function graphOf(index: ChainIndex, known: ReadonlySet<Node> = new Set()): Graph {
  const targets = targetsOf(index)
  const attributions = [...index.attributions.values()]
  const ofOutlets = (one: ChainAttribution) => index.actors.get(one.sourceId)?.kind === 'OUTLET'
  const next = new Map<Node, Node[]>()
  const rests: [Node, Node][] = []
  const had = new Map<Node, Node[]>()
  const perhaps = new Set<Node>()
  for (const one of attributions) {
    const at: Node = `attribution:${one.id}`
    const on = targets(one)
    for (const relay of one.relays) push(next, `outlet:${relay}`, at)
    for (const to of on) rests.push([ofOutlets(one) ? `outlet:${one.sourceId}` : at, to])
    if (ofOutlets(one)) {
      const outlet: Node = `outlet:${one.sourceId}`
      next.set(at, [outlet])
      push(next, outlet, ...on)
    } else {
      const end: Node = `actor:${one.sourceId}`
      next.set(at, on.length > 0 ? on : [end])
      const silent = on.filter((to) => isA('document', to) && !index.standing.has(idOf(to)))
      // Reports that are said to have had one source are one report, should that source count no more.
      for (const to of silent) rests.push([`source:${one.sourceId}`, to])
      if (silent.length < on.length && silent.length > 0) perhaps.add(end)
      if (silent.length === on.length || known.has(end)) for (const to of silent) push(had, to, end)
    }
  }
  const between = betweenDocuments(index)
  rests.push(...between)
  const blank = addDocuments(index, { next, had, between })
  for (const [node, all] of next) next.set(node, exitsOf(node, all, blank))
  return { next, perhaps, rests }
}

function push(map: Map<Node, Node[]>, key: Node, ...more: readonly Node[]): void {
  const known = map.get(key)
  if (known) known.push(...more)
  else map.set(key, [...more])
}

/** What whole documents rest on, as nodes. */
function betweenDocuments({ derivations }: ChainIndex): [Node, Node][] {
  return derivations
    .filter(({ from }) => from.type === 'DOCUMENT')
    .map(({ from, to }) => [nodeOf(from), nodeOf(to)])
}

type Ways = {
  readonly next: Map<Node, Node[]>
  readonly had: ReadonlyMap<Node, readonly Node[]>
  readonly between: readonly (readonly [Node, Node])[]
}

/** Leads on from the documents; answers which of them say nothing, as far as they can be followed. */
function addDocuments(index: ChainIndex, { next, had, between }: Ways): ReadonlySet<Node> {
  const blank = new Set<Node>()
  for (const id of index.documents.keys()) {
    const node: Node = `document:${id}`
    const standing = index.standing.get(id)?.map((one): Node => `attribution:${one.id}`)
    const known = standing ?? had.get(node)
    if (known) push(next, node, ...known)
    else blank.add(node)
  }
  const restingOn = grouped(between, ([, to]) => to)
  const further = grouped(
    between.filter(([from]) => blank.has(from)),
    ([from]) => from,
  )
  for (const node of blank) push(next, node, ...(further.get(node) ?? []).map(([, to]) => to))
  // Whoever rests on what says something says it too.
  const saying = between.filter(([from, to]) => blank.has(from) && !blank.has(to)).map(([from]) => from)
  for (let node = saying.pop(); node; node = saying.pop())
    if (blank.delete(node)) saying.push(...(restingOn.get(node) ?? []).map(([from]) => from))
  return blank
}

/** Each once; without reports that say nothing where there is better; what leads nowhere is an end. */
function exitsOf(node: Node, all: readonly Node[], blank: ReadonlySet<Node>): Node[] {
  const better = all.filter((to) => !blank.has(to))
  const exits = [...new Set(better.length > 0 ? better : all)]
  if (exits.length > 0) return exits
  return isA('outlet', node) ? [`actor:${idOf(node)}`] : [`report:${idOf(node)}`]
}
