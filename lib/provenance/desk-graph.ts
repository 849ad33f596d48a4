import type { AnyScope } from '@/lib/access/scope'
import type { Tx } from '@/lib/core/db'
import { grouped } from '@/lib/core/grouped'
import { findOutletsByName } from './chain-repository'
import {
  findActors,
  findAttributionsIn,
  findDocuments,
  findDocumentsDown,
  findEvidenceIn,
  findHeldAmong,
  type PlacedAttribution,
  type PlacedEvidence,
} from './desk-graph-repository'
import type { DeskGraph } from './downstream'
import type { Derivation, Place } from './model'

/** Everything of the team that can rest on some documents, in any of its stories: a handful of statements, however much. */
export async function loadDeskGraph(
  tx: Tx,
  scope: AnyScope,
  documentIds: readonly string[],
): Promise<DeskGraph> {
  const reached = await findDocumentsDown(scope, documentIds, tx)
  const attributions = await findAttributionsIn(scope, reached, tx)
  const derivations = await findHeldAmong(scope, reached, tx)
  const evidence = await findEvidenceIn(scope, reached, tx)
  const documents = await withOutlets(tx, scope, await findDocuments(scope, reached, tx))
  const actorIds = new Set([
    ...attributions.flatMap(({ sourceId, relays }) => [sourceId, ...relays]),
    ...documents.flatMap(({ outletId }) => outletId ?? []),
  ])
  return {
    actors: await findActors(scope, [...actorIds], tx),
    documents,
    attributions: attributions.map((one) => ({ ...one, together: null })),
    derivations: derivations.map((one): Derivation => {
      const from = placeOf(one.fromDocumentId, one.fromAttributionId)
      return { id: one.id, kind: one.kind, from, to: placeOf(one.toDocumentId, one.toAttributionId) }
    }),
    evidence: quoting(evidence, attributions),
  }
}

const placeOf = (documentId: string, attributionId: string | null): Place =>
  attributionId === null ? { type: 'DOCUMENT', id: documentId } : { type: 'ATTRIBUTION', id: attributionId }

type Titled = { readonly id: string; readonly title: string; readonly outlet: string | null }

async function withOutlets(tx: Tx, scope: AnyScope, documents: readonly Titled[]) {
  const names = documents.flatMap(({ outlet }) => outlet ?? [])
  const outlets = await findOutletsByName(scope, names, tx)
  return documents.map(({ id, title, outlet }) => {
    const outletId = (outlet && outlets.get(outlet)?.id) ?? null
    return { id, title, outletId, publishedAt: null }
  })
}

/** Evidence with the attributions whose place it quotes from. */
function quoting(evidence: readonly PlacedEvidence[], attributions: readonly PlacedAttribution[]) {
  const standing = grouped(attributions, ({ snapshotId }) => snapshotId)
  return evidence.map(({ claimId, documentId, snapshotId, start, end }) => ({
    claimId,
    documentId,
    attributionIds: (standing.get(snapshotId) ?? [])
      .filter((one) => one.start < end && one.end > start)
      .map(({ id }) => id),
  }))
}
