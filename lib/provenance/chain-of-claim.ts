import { allows } from '@/lib/access/permissions'
import type { Scope } from '@/lib/access/scope'
import type { SnapshotMeta } from '@/lib/archive/view'
import type { Db } from '@/lib/core/db'
import {
  type ChainRow,
  type DerivationRow,
  findChainRows,
  findDerivationRows,
  findOutletsByName,
} from './chain-repository'
import { driftsOfRows } from './drift-of-rows'
import { explained, type Told } from './explain'
import { knownAs } from './known-as'
import { linksInQuestion, toReport } from './links'
import type { Actor, Chain, ChainAttribution, Derivation, Place } from './model'
import { repeatsOf } from './repeats'
import { type ChainSide, chainSideOf, missedOf } from './sides'
import type { ChainView, DriftView } from './view'

/** A claim, with the documents of its story, each by its newest capture. */
export type ClaimPlace = {
  readonly claimId: string
  readonly storyId: string
  readonly documents: readonly SnapshotMeta[]
}

export type ClaimChains = {
  readonly documents: readonly SnapshotMeta[]
  /** Who speaks to the claim, each statement once. */
  readonly rows: readonly ChainRow[]
  readonly derivations: readonly DerivationRow[]
  readonly chains: Readonly<Record<ChainSide, Chain>>
  /** What each statement of a side changes of what it rests on, by its id. */
  readonly drifts: Readonly<Record<ChainSide, ReadonlyMap<string, readonly DriftView[]>>>
}

/** Everything known of where a claim comes from: three queries, whatever the number of attributions, for all who ask. */
export async function chainsOfClaim(scope: Scope, claim: ClaimPlace, read?: Db): Promise<ClaimChains> {
  const names = claim.documents.flatMap(({ outlet }) => outlet ?? [])
  const [found, derivations, outlets] = await Promise.all([
    findChainRows(scope, [claim.claimId], read),
    findDerivationRows(scope, claim.storyId, read),
    findOutletsByName(scope, names, read),
  ])
  const repeats = repeatsOf(found, claim.claimId)
  const rows = found.filter(({ id }) => !repeats.has(id))
  const side = (wanted: ChainSide): Chain => {
    const said = rows.filter((row) => chainSideOf(row, claim.claimId) === wanted)
    return {
      actors: actorsOf(said, outlets.values()),
      documents: claim.documents.map(({ documentId, title, outlet, publishedAt }) => ({
        id: documentId,
        title,
        outletId: (outlet && outlets.get(outlet)?.id) ?? null,
        publishedAt,
      })),
      attributions: said.map(toAttribution),
      derivations: derivations
        .filter(({ state }) => state === 'HELD')
        .map((row) => toDerivation(row, repeats)),
    }
  }
  const chains = { for: side('for'), against: side('against') }
  const drifts = { for: driftsOfRows(chains.for, rows), against: driftsOfRows(chains.against, rows) }
  return { documents: claim.documents, rows, derivations, chains, drifts }
}

/** Where a claim comes from, as its page shows it. */
export function chainViewOf(
  scope: Scope,
  { claimId, archived }: { readonly claimId: string; readonly archived: boolean },
  { documents, rows, derivations, chains, drifts }: ClaimChains,
): ChainView {
  const side = (of: ChainSide) => {
    const told = rows.map((row) => ({ ...toldOf(row, claimId), drifts: drifts[of].get(row.id) ?? [] }))
    return explained(chains[of], new Map(told.map((one) => [one.attributionId, one])))
  }
  return {
    for: side('for'),
    against: side('against'),
    missed: missedOf(rows, claimId),
    reports: documents.map(toReport),
    derivations: linksInQuestion(derivations),
    can: { edit: allows(scope.role, 'derivation.edit') && !archived },
  }
}

function actorsOf(rows: readonly ChainRow[], outlets: Iterable<Actor>): Actor[] {
  const all = [...rows.flatMap(({ relays }) => relays), ...outlets, ...knownAs(rows)]
  return [...new Map(all.map((actor) => [actor.id, actor])).values()]
}

/** An outlet that passes on its own word is one place, not two. */
function toAttribution({ id, documentId, source, headcount, relays, cuePlace }: ChainRow): ChainAttribution {
  const through = relays.map((relay) => relay.id).filter((relay) => relay !== source.id)
  return { id, documentId, sourceId: source.id, headcount, relays: through, together: cuePlace }
}

/** What a statement rests on, the one that stands for it rests on. */
function toDerivation(
  { id, kind, ...ends }: DerivationRow,
  standsFor: ReadonlyMap<string, string>,
): Derivation {
  const place = (documentId: string, attributionId: string | null): Place =>
    attributionId === null
      ? { type: 'DOCUMENT', id: documentId }
      : { type: 'ATTRIBUTION', id: standsFor.get(attributionId) ?? attributionId }
  return {
    id,
    kind,
    from: place(ends.fromDocumentId, ends.fromAttributionId),
    to: place(ends.toDocumentId, ends.toAttributionId),
  }
}

function toldOf(
  { id, claimId, source, sourceWords, relays, documentId }: ChainRow,
  here: string,
): Omit<Told, 'drifts'> {
  return {
    attributionId: id,
    otherClaimId: claimId === here ? null : claimId,
    source: sourceWords,
    outlets: relays.filter((relay) => relay.id !== source.id).map(({ name }) => name),
    documentId,
  }
}
