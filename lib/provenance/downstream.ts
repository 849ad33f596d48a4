import { grouped } from '@/lib/core/grouped'
import { indexOf } from './index-chain'
import type { Chain, ChainAttribution, Derivation, Place } from './model'
import { idOf, isA, type Node, nodeOf } from './node'
import { targetsOf } from './targets'

/** An attribution of a claim; `deniesClaimId`: the other one that it denies, and so counts for as well. */
export type DeskAttribution = ChainAttribution & {
  readonly claimId: string
  readonly deniesClaimId: string | null
}

/** An item of evidence of a claim, by where it stands; `attributionIds`: whose recorded words it quotes. */
export type DeskEvidence = {
  readonly claimId: string
  readonly documentId: string
  readonly attributionIds: readonly string[]
}

/** Who says what about many claims, which reports rest on which, and what the claims' evidence quotes. */
export type DeskGraph = Omit<Chain, 'attributions'> & {
  readonly attributions: readonly DeskAttribution[]
  readonly evidence: readonly DeskEvidence[]
}

/** What no longer stands as it did, by id. */
export type Downstream = {
  readonly attributions: ReadonlySet<string>
  readonly claims: ReadonlySet<string>
}

/** A place of which nothing stands; a report of which only what rests on others does not; what a report says of a claim. */
type Fallen = Node | Resting | Said
type Resting = `resting:${string}`
type Said = `said:${string}`

/**
 * Everything that rests on places that are withdrawn, along the graph, each once and whatever circles there are. Linear in
 * the size of the graph. As for origins (`targetsOf`), with what the whole of a document adds:
 *
 * - With a **document** fall all that stands in it and every copy of it.
 * - What rests on a document rests on what that one says **of the same claim**; where it says nothing of it, on whatever
 *   the document rests on, however far.
 * - A **claim** falls with any of its attributions and with evidence: that of a fallen document, or that quotes a fallen
 *   attribution; of a document that merely rests on a fallen one, where it quotes nobody who is recorded.
 */
export function downstreamOf(places: readonly Place[], graph: DeskGraph): Downstream {
  const nextOf = edgesOf(graph)
  const seen = new Set<Fallen>()
  const waiting: Fallen[] = places.map(nodeOf)
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (seen.has(node)) continue
    seen.add(node)
    for (const next of nextOf(node)) if (!seen.has(next)) waiting.push(next)
  }
  const attributions = graph.attributions.filter(({ id }) => seen.has(`attribution:${id}`))
  const evidence = graph.evidence.filter((one) => hasFallen(one, seen))
  return {
    attributions: new Set(attributions.map(({ id }) => id)),
    claims: new Set([
      ...[...attributions, ...evidence].map(({ claimId }) => claimId),
      ...attributions.flatMap(({ deniesClaimId }) => deniesClaimId ?? []),
    ]),
  }
}

function hasFallen({ documentId, attributionIds }: DeskEvidence, seen: ReadonlySet<Fallen>): boolean {
  if (seen.has(`document:${documentId}`)) return true
  if (attributionIds.length === 0) return seen.has(`resting:${documentId}`)
  return attributionIds.some((id) => seen.has(`attribution:${id}`))
}

const saidIn = (documentId: string, claimId: string): Said => `said:${documentId} ${claimId}`

/** What stands where and rests on what, by the place that may fall. */
function lookUpsOf(graph: DeskGraph) {
  const index = indexOf(graph)
  const all = graph.attributions.filter(({ id }) => index.attributions.has(id))
  const targets = targetsOf(index)
  const resting = all.flatMap((one) => targets(one).map((on) => ({ one, on })))
  const ofWholes = index.derivations.filter(({ from }) => from.type === 'DOCUMENT')
  return {
    byId: new Map(all.map((one) => [one.id, one])),
    standing: grouped(all, ({ documentId }) => documentId),
    ofClaim: grouped(all, ({ documentId, claimId }) => saidIn(documentId, claimId)),
    /** Attributions by what they rest on; by the document and the claim; documents by what the whole of them rests on. */
    restingOn: grouped(resting, ({ on }) => on),
    restingOnSaid: grouped(
      resting.filter(({ on }) => isA('document', on)),
      ({ one, on }) => saidIn(idOf(on), one.claimId),
    ),
    wholesOn: grouped(ofWholes, ({ to }) => nodeOf(to)),
  }
}

/** What falls with a place at once. */
function edgesOf(graph: DeskGraph): (node: Fallen) => Fallen[] {
  const { byId, standing, ofClaim, restingOn, restingOnSaid, wholesOn } = lookUpsOf(graph)
  const ofDocument = (id: string, copies: readonly Derivation[]): Fallen[] => [
    ...(standing.get(id) ?? []).map(nodeAt),
    ...(restingOn.get(`document:${id}`) ?? []).map(({ one }) => nodeAt(one)),
    ...copies.map(({ from }) => nodeOf(from)),
  ]
  const ofSilent = (id: string): Fallen[] =>
    (restingOn.get(`document:${id}`) ?? [])
      .filter(({ one }) => !ofClaim.has(saidIn(id, one.claimId)))
      .map(({ one }) => nodeAt(one))
  const ofAttribution = (id: string): Fallen[] => {
    const said = byId.get(id)
    const over = (restingOn.get(`attribution:${id}`) ?? []).map(({ one }) => nodeAt(one))
    return said ? [...over, saidIn(said.documentId, said.claimId)] : over
  }
  return (fallen) => {
    if (isSaid(fallen)) return (restingOnSaid.get(fallen) ?? []).map(({ one }) => nodeAt(one))
    const id = idOf(fallen)
    const over = wholesOn.get(isResting(fallen) ? `document:${id}` : fallen) ?? []
    const resting = over.map(({ from }): Fallen => `resting:${from.id}`)
    if (isResting(fallen)) return [...ofSilent(id), ...resting]
    if (!isA('document', fallen)) return [...ofAttribution(id), ...resting]
    return [
      ...ofDocument(
        id,
        over.filter(({ kind }) => kind === 'SYNDICATES'),
      ),
      ...resting,
    ]
  }
}

const nodeAt = ({ id }: DeskAttribution): Fallen => `attribution:${id}`
const isSaid = (fallen: Fallen): fallen is Said => fallen.startsWith('said:')
const isResting = (fallen: Exclude<Fallen, Said>): fallen is Resting => fallen.startsWith('resting:')
