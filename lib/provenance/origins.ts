import { grouped } from '@/lib/core/grouped'
import { Classes } from './classes'
import { componentsOf } from './components'
import { type Graph, graphOf } from './graph'
import { type ChainIndex, indexOf } from './index-chain'
import type { Chain } from './model'
import { idOf, isA, type Node } from './node'

/** Where a chain ends, for all that is known one and the same. */
export type Origin = {
  /** The least of its ends by name, so that it is the same whatever the order of the chain. */
  readonly key: Node
  /** Several where one passage quotes people together, or where reports hang together of which nobody knows the sources. */
  readonly ends: readonly Node[]
  /** Whether one of its ends is named, or a document that speaks for itself. */
  readonly isNamed: boolean
  /** How many people attributions state, as stated; never added up. */
  readonly headcounts: readonly number[]
}

export type Step = {
  readonly attributionId: string
  /** The keys of the origins its paths end in; none where all of them are circular. */
  readonly origins: readonly Node[]
  /** Whether it is the first, in the order of the ids, to lead to one of them. */
  readonly adds: boolean
}

export type Origins = {
  readonly origins: readonly Origin[]
  readonly interval: { readonly min: number; readonly max: number }
  /** Paths that return to themselves, by their places; only where something said on this side leads there. */
  readonly circles: readonly (readonly Node[])[]
  readonly steps: readonly Step[]
  readonly graph: Graph
}

/**
 * The independent origins of one side of a claim. Every attribution is followed to its end, across what rests on what; paths
 * that end alike are one. `max` is the number of ends. `min` is the number of those that are named or documentary: one who is
 * not named may be the same person as whoever else. A path that returns to itself is no origin. Pure, whatever the order of
 * the chain, and nearly linear in its size.
 */
export function originsOf(chain: Chain): Origins {
  const index = indexOf(chain)
  const ids = [...index.attributions.keys()].sort()
  const first = walked(graphOf(index), ids)
  const classes = classesOf(index, first.graph)
  const counting = new Set([...first.ends].map((end) => classes.of(end)))
  const addNobody = [...first.graph.perhaps].filter((end) => counting.has(classes.of(end)))
  const { graph, components, reached, ends } =
    addNobody.length > 0 ? walked(graphOf(index, new Set(addNobody)), ids) : first
  const circular = circularReports(graph, classes)
  // A source that a silent report had perhaps is one with an end that counts, and lends it no name.
  const counted = [...ends].filter((end) =>
    isA('report', end) ? !circular.has(classes.of(end)) : first.ends.has(end),
  )
  const origins = gathered(index, counted, classes)
  const keys = new Map(origins.map(({ key }) => [classes.of(key), key] as const))
  const named = origins.filter(({ isNamed }) => isNamed).length
  const passed = passedFrom(graph, ids)
  return {
    origins,
    interval: { min: named || Math.min(1, origins.length), max: origins.length },
    circles: circlesIn(components, graph).filter(([first]) => first && passed.has(first)),
    steps: stepsOf(ids, reached, (end) => keys.get(classes.of(end))),
    graph,
  }
}

/** Where a graph leads from each attribution, and where in all. */
function walked(graph: Graph, ids: readonly string[]) {
  const components = componentsOf(graph.next)
  const reach = reachOf(graph, components)
  const reached: Reached = (id) => reach.get(`attribution:${id}`) ?? NOWHERE
  const ends = new Set<Node>()
  for (const set of new Set(ids.map(reached))) for (const end of set) ends.add(end)
  return { graph, components, reached, ends }
}

/** Every place that a path from these attributions passes. */
function passedFrom({ next }: Graph, ids: readonly string[]): ReadonlySet<Node> {
  const passed = new Set<Node>(ids.map((id): Node => `attribution:${id}`))
  // A set is walked on over what is added to it on the way.
  for (const node of passed) for (const to of next.get(node) ?? []) passed.add(to)
  return passed
}

const NOWHERE: ReadonlySet<Node> = new Set()
type Reached = (attributionId: string) => ReadonlySet<Node>

/** The ends each place leads to. Who leads to the same ends shares the set, or a star of thousands would hold millions. */
function reachOf({ next }: Graph, components: readonly Node[][]): Map<Node, ReadonlySet<Node>> {
  const reach = new Map<Node, ReadonlySet<Node>>()
  for (const component of components) {
    const exits = new Set(
      component.flatMap((node) =>
        (next.get(node) ?? []).map((to) => reach.get(to)).filter((set) => set !== undefined),
      ),
    )
    const [first = NOWHERE, ...more] = [...exits].filter(({ size }) => size > 0)
    const isEnd = component.some((node) => isA('actor', node) || isA('report', node))
    const set = isEnd ? new Set(component) : more.length === 0 ? first : union(first, more)
    for (const node of component) reach.set(node, set)
  }
  return reach
}

function union(first: ReadonlySet<Node>, more: readonly ReadonlySet<Node>[]): Set<Node> {
  const all = new Set(first)
  for (const set of more) for (const end of set) all.add(end)
  return all
}

/** Which ends are one: of people quoted together, and of reports nobody knows the sources of that hang together. */
function classesOf(index: ChainIndex, { rests }: Graph): Classes<Node> {
  const classes = new Classes<Node>()
  for (const [from, to] of rests) classes.join(asEnd(from), asEnd(to))
  const together = grouped(
    // Outlets that one passage names together are not people it quotes.
    [...index.attributions.values()].filter(
      ({ together, sourceId }) => together !== null && index.actors.get(sourceId)?.kind !== 'OUTLET',
    ),
    (one) => one.together ?? '',
  )
  for (const [first, ...others] of together.values())
    for (const { sourceId } of others)
      if (first) {
        classes.join(`actor:${first.sourceId}`, `actor:${sourceId}`)
        classes.join(`source:${first.sourceId}`, `source:${sourceId}`)
      }
  return classes
}

/**
 * Reports that hang together and of which some rest on each other in a circle. That one of them is cited for another that
 * says nothing either makes no origin of them.
 */
function circularReports({ rests }: Graph, classes: Classes<Node>): Set<Node> {
  const between = rests.filter(([from]) => isA('document', from))
  const next = new Map(
    [...grouped(between, ([from]) => from)].map(([from, all]) => [from, all.map(([, to]) => to)]),
  )
  const circles = circlesIn(componentsOf(next), { next })
  return new Set(circles.flat().map((node) => classes.of(asEnd(node))))
}

/** What a document is where a path ends in it. */
const asEnd = (node: Node): Node => (isA('document', node) ? `report:${idOf(node)}` : node)

function gathered(index: ChainIndex, ends: readonly Node[], classes: Classes<Node>): Origin[] {
  const isNamed = (end: Node): boolean => {
    const actor = isA('actor', end) ? index.actors.get(idOf(end)) : undefined
    if (!actor || actor.kind === 'OUTLET') return false
    return actor.kind === 'DOCUMENT' || actor.naming === 'NAMED'
  }
  const stated = grouped(
    [...index.attributions.values()].filter(({ headcount }) => headcount !== null),
    ({ sourceId }) => sourceId,
  )
  const headcounts = (end: Node) => (stated.get(idOf(end)) ?? []).map(({ headcount }) => headcount ?? 0)
  return [...grouped([...ends].sort(), (end) => classes.of(end)).values()].map((of) => ({
    key: of[0] ?? 'actor:',
    ends: of,
    isNamed: of.some(isNamed),
    headcounts: [...new Set(of.filter((end) => isA('actor', end)).flatMap(headcounts))].sort((a, b) => a - b),
  }))
}

function circlesIn(components: readonly Node[][], { next }: Pick<Graph, 'next'>): Node[][] {
  return components
    .filter(([first, ...others]) => first && (others.length > 0 || next.get(first)?.includes(first)))
    .sort(([a = ''], [b = '']) => (a < b ? -1 : 1))
}

function stepsOf(ids: readonly string[], reached: Reached, keyOf: (end: Node) => Node | undefined): Step[] {
  const seen = new Set<Node>()
  const known = new Map<ReadonlySet<Node>, readonly Node[]>()
  return ids.map((attributionId) => {
    const set = reached(attributionId)
    const origins =
      known.get(set) ?? [...new Set([...set].map(keyOf).filter((key) => key !== undefined))].sort()
    const adds = !known.has(set) && origins.some((key) => !seen.has(key))
    known.set(set, origins)
    for (const key of origins) if (adds) seen.add(key)
    return { attributionId, origins, adds }
  })
}
