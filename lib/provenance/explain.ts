import { grouped } from '@/lib/core/grouped'
import { type ChainIndex, indexOf } from './index-chain'
import type { Chain } from './model'
import { idOf, isA, type Node, nodeOf } from './node'
import { type Origin, type Origins, originsOf, type Step } from './origins'
import { pathsOf, pictureOf } from './picture'
import type { Because, ChainSideView, OriginView, Picture, StepView } from './view'

/** What an attribution is called where its chain is explained. */
export type Told = Omit<StepView, 'because'>

/**
 * What one side of a claim goes back to, with the reason for every attribution: why it counts as an origin, or what it
 * rests on that is counted already. Pure. Origins come in the order in which they were recorded.
 *
 * @param told what to call each attribution of the chain, by its id
 */
export function explained(chain: Chain, told: ReadonlyMap<string, Told>): ChainSideView {
  const found = inOrder(originsOf(chain))
  const picture = pictureOf(chain, found)
  const own = ownOriginsOf(chain, found)
  const reasons = reasonsOf(chain, found, own)
  const originOf = ({ attributionId, origins }: Step) => own.get(attributionId) ?? origins[0]
  const viewOf = (step: Step): StepView[] => {
    const called = told.get(step.attributionId)
    return called ? [{ ...called, because: reasons(step) }] : []
  }
  const index = indexOf(chain)
  const toOrigin = (origin: Origin): OriginView => {
    const [first = ''] = origin.ends
    const nameOf = (end: Node) =>
      (isA('report', end) ? index.documents.get(idOf(end))?.title : index.actors.get(idOf(end))?.name) ?? ''
    return {
      names: origin.ends.map(nameOf),
      isReport: first !== '' && isA('report', first),
      isOutlet: first !== '' && index.actors.get(idOf(first))?.kind === 'OUTLET',
      isNamed: origin.isNamed,
      headcounts: origin.headcounts,
      steps: found.steps.filter((step) => originOf(step) === origin.key).flatMap(viewOf),
    }
  }
  return {
    ...found.interval,
    named: found.origins.filter(({ isNamed }) => isNamed).length,
    origins: found.origins.map(toOrigin),
    circular: found.steps.filter((step) => step.origins.length === 0).flatMap(viewOf),
    echoes: echoesOf(picture),
    picture,
  }
}

/** The origins in the order of the first attribution that leads to each; a step names what it adds first. */
function inOrder(found: Origins): Origins {
  const seen = new Set<Node>()
  const steps = found.steps.map((step) => {
    const fresh = step.origins.filter((key) => !seen.has(key))
    for (const key of step.origins) seen.add(key)
    return { ...step, origins: [...fresh, ...step.origins.filter((key) => !fresh.includes(key))] }
  })
  const rank = new Map([...seen].map((key, at) => [key, at]))
  const at = ({ key }: Origin) => rank.get(key) ?? rank.size
  return { ...found, steps, origins: [...found.origins].sort((a, b) => at(a) - at(b)) }
}

/**
 * The origin that each attribution is told by itself, where its path ends there: of two people who both spoke through one
 * report that nobody has read, each is an origin, and neither is only what leads to the other.
 */
function ownOriginsOf(chain: Chain, { origins, steps }: Origins): ReadonlyMap<string, Node> {
  const { attributions } = indexOf(chain)
  const keys = new Map(origins.flatMap(({ key, ends }) => ends.map((end) => [end, key] as const)))
  return new Map(
    steps.flatMap(({ attributionId, origins: leadsTo }) => {
      const key = keys.get(`actor:${attributions.get(attributionId)?.sourceId ?? ''}`)
      return key !== undefined && leadsTo.includes(key) ? [[attributionId, key] as const] : []
    }),
  )
}

/** Says why a step adds an origin or none. */
function reasonsOf(
  chain: Chain,
  { origins, steps }: Origins,
  own: ReadonlyMap<string, Node>,
): (step: Step) => Because {
  const index = indexOf(chain)
  const paths = pathsOf(index)
  const isOneOfMany = new Set(origins.filter(({ ends }) => ends.length > 1).flatMap(({ ends }) => ends))
  const tellsFirst = new Map<Node, string>()
  for (const { attributionId } of steps) {
    const key = own.get(attributionId)
    if (key && !tellsFirst.has(key)) tellsFirst.set(key, attributionId)
  }
  const firsts = new Map<Node, string>()
  for (const { id, sourceId } of [...index.attributions.values()].sort((a, b) => (a.id < b.id ? -1 : 1)))
    if (!firsts.has(`actor:${sourceId}`)) firsts.set(`actor:${sourceId}`, id)
  return ({ attributionId, adds, origins: leadsTo }) => {
    if (leadsTo.length === 0) return { code: 'CIRCULAR' }
    const before = paths.get(attributionId)?.[0]?.at(-2)
    const key = own.get(attributionId)
    if (key && tellsFirst.get(key) === attributionId) return { code: 'ORIGIN' }
    if (adds && !key && before) return { code: 'LEADS', on: before }
    if (before && !isA('actor', before))
      return { code: isMatched(index, attributionId, before) ? 'RESTS' : 'RESTS_UNMATCHED', on: before }
    const isFirstOfActor = before !== undefined && firsts.get(before) === attributionId
    return { code: isFirstOfActor && isOneOfMany.has(before) ? 'TOGETHER' : 'SAME' }
  }
}

/**
 * Whether who is cited for something is recorded where it was had from. A copy may word its source otherwise; of a report
 * that cites another one, it may be that the other was not read to the end, and then an origin is missing from the count.
 */
function isMatched(index: ChainIndex, attributionId: string, on: Node): boolean {
  const one = index.attributions.get(attributionId)
  const standing = isA('document', on) ? index.standing.get(idOf(on)) : undefined
  if (!one || !standing || index.actors.get(one.sourceId)?.kind === 'OUTLET') return true
  const isCopy = index.derivations.some(
    ({ kind, from, to }) =>
      kind === 'SYNDICATES' && nodeOf(to) === on && [one.id, one.documentId].includes(from.id),
  )
  return isCopy || standing.some(({ sourceId }) => sourceId === one.sourceId)
}

/** Where several rest on one place, or one on a report: the places with what rests on them, as they are drawn. */
function echoesOf({ nodes, edges }: Picture): ChainSideView['echoes'] {
  const next = grouped(edges, ({ from }) => from)
  return nodes
    .filter(({ kind, isCircular }) => kind !== 'ACTOR' && !isCircular)
    .map(({ key, kind }) => ({ on: key, kind, who: (next.get(key) ?? []).map(({ to }) => to) }))
    .filter(({ kind, who }) => who.length > (kind === 'REPORT' ? 0 : 1))
    .map(({ on, who }) => ({ on, who }))
}
