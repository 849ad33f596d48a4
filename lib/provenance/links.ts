import type { AnyScope } from '@/lib/access/scope'
import type { SnapshotMeta } from '@/lib/archive/view'
import { type DerivationRow, findDerivationRows } from './chain-repository'
import type { DerivationView, ReportView, SuggestedLinksView } from './view'

/** What of a story's documents is suggested to rest on what and waits for a person, with the reports by which it is told. */
export async function suggestedLinksOf(
  scope: AnyScope,
  storyId: string,
  documents: readonly SnapshotMeta[],
): Promise<SuggestedLinksView> {
  const links = linksInQuestion(await findDerivationRows(scope, storyId))
  const derivations = links.filter(({ state }) => state === 'SUGGESTED')
  const named = new Set(
    derivations.flatMap(({ fromDocumentId, toDocumentId }) => [fromDocumentId, toDocumentId]),
  )
  return { derivations, reports: documents.filter(({ documentId }) => named.has(documentId)).map(toReport) }
}

export function toReport({ documentId, kind, id, ...meta }: SnapshotMeta): ReportView {
  const { title, outlet, publishedAt, publishedPrecision } = meta
  return {
    id: documentId,
    snapshotId: id,
    isArticle: kind === 'ARTICLE',
    ...{ title, outlet, publishedAt, publishedPrecision },
  }
}

/** What is held, and what is suggested: which of two documents rests on the other is a question no more once either is held to. */
export function linksInQuestion(rows: readonly DerivationRow[]): readonly DerivationView[] {
  const held = new Set(
    rows
      .filter(({ state }) => state === 'HELD')
      .map(({ fromDocumentId, toDocumentId }) => `${fromDocumentId} ${toDocumentId}`),
  )
  return rows
    .filter(
      ({ state, fromDocumentId, toDocumentId }) =>
        state === 'HELD' || !held.has(`${toDocumentId} ${fromDocumentId}`),
    )
    .flatMap(({ state, ...row }) => (state === 'DISMISSED' ? [] : [{ ...row, state }]))
}
