import { requirePermission } from '@/lib/access/authorize'
import { may, type Scope } from '@/lib/access/scope'
import { listCaptures } from '@/lib/archive/captures'
import { damagedCaptures } from '@/lib/archive/damage'
import type { Range } from '@/lib/archive/model'
import { warcKeyOf } from '@/lib/archive/original'
import { getFetched, getSnapshot, getSnapshotMeta, listDocuments } from '@/lib/archive/service'
import { getShownOriginal } from '@/lib/archive/shown/original-view'
import type { QuoteCheckView } from '@/lib/claims/view'
import { refused } from '@/lib/core/errors'
import { getWithdrawn } from '@/lib/provenance/retract'
import { getStoryHead } from '@/lib/stories/service'
import { getClaimView } from './claim-page'
import { whoReads } from './discussion/read'
import { type ClaimView, type LookedForQuote, PLACE, type SnapshotView } from './view'

/** What of a snapshot is to be read: a part by number from 0, a place in it, the claim one reads it for. */
export type SnapshotWanted = {
  readonly part: number | null
  readonly place: Range | null
  readonly claimId: string | null
  /** Which page of the document's captures, from 0. */
  readonly captures?: number
}

/**
 * A document to read, at the place asked for, with what its story holds besides. With a claim of the same story it can
 * be quoted from; what a blind reviewer may not know yet stays out, as on the claim's own page.
 *
 * @throws not-found
 */
export async function getSnapshotView(
  scope: Scope,
  id: string,
  { part, place, claimId, captures: page = 0 }: SnapshotWanted,
): Promise<SnapshotView> {
  requirePermission(scope, 'desk.read')
  const { meta, window, storyId } = await getSnapshot(scope, id, part ?? { at: place?.start ?? 0 })
  const { documentId } = meta
  const [head, documents, withdrawn, captures, fetched, warc, reading] = await Promise.all([
    getStoryHead(scope, storyId),
    listDocuments(scope, storyId),
    getWithdrawn(scope, { documentId, storyId }),
    listCaptures(scope, { documentId, snapshotId: id }, page),
    getFetched(scope, id),
    warcKeyOf(scope, id),
    claimId ? readingFor(scope, claimId, storyId, id) : null,
  ])
  const here = place && place.end <= meta.textLength ? place : null
  const passages = [...(here ? [{ ...here, id: PLACE }] : []), ...(reading?.evidence ?? [])]
  return {
    meta,
    window,
    place: here,
    original: await getShownOriginal(scope, meta, passages),
    placeLost: place !== null && place.end > meta.textLength,
    story: { id: head.id, title: head.title },
    withdrawn,
    captures,
    fetched,
    warc,
    damaged: await damagedCaptures(scope, { snapshotIds: [id], archived: head.archived }),
    can: { captureAgain: !head.archived && may(scope, 'document.add') },
    others: documents.filter((document) => document.documentId !== documentId),
    reading,
  }
}

/**
 * What a document is called and where it belongs, for whoever takes another capture of it.
 *
 * @throws not-found; storyArchived
 */
export async function documentToCaptureAgain(
  scope: Scope,
  snapshotId: string,
): Promise<{ story: SnapshotView['story']; document: { id: string; title: string; address: string } }> {
  requirePermission(scope, 'document.add')
  const { meta, storyId } = await getSnapshotMeta(scope, snapshotId)
  const { id, title, archived } = await getStoryHead(scope, storyId)
  if (archived) throw refused('storyArchived')
  return {
    story: { id, title },
    document: { id: meta.documentId, title: meta.title, address: meta.address ?? '' },
  }
}

/** The claim and what of this snapshot is evidence for it already; for a claim of another story, nothing. */
async function readingFor(
  scope: Scope,
  claimId: string,
  storyId: string,
  snapshotId: string,
): Promise<SnapshotView['reading']> {
  const [claim, talk] = await Promise.all([getClaimView(scope, claimId), whoReads(scope, claimId)])
  if (claim.story.id !== storyId) return null
  return {
    claim: { id: claim.id, number: claim.number, text: claim.text },
    canQuote: claim.can.addEvidence,
    talk,
    evidence: claim.evidence
      .filter((item) => !item.removed && item.quote.snapshotId === snapshotId)
      .map(({ id, side, quote: { start, end } }) => ({ id, side, start, end })),
    quotes: lookedForIn(snapshotId, claim),
  }
}

/** What was quoted here is here: of evidence only what was taken elsewhere was looked for. */
function lookedForIn(snapshotId: string, claim: ClaimView): LookedForQuote[] {
  const here = <Item extends { checks: readonly QuoteCheckView[] }>(items: readonly Item[]) =>
    items
      .map((item) => ({ ...item, checks: item.checks.filter((one) => one.snapshotId === snapshotId) }))
      .filter(({ checks }) => checks.length > 0)
  const said = here(claim.attributions).map(({ id, sourceWords, contents, quote, checks }) => {
    const pieces = (contents.length > 0 ? contents : [quote]).map(({ exact }) => exact)
    return { id, sourceWords, pieces, checks }
  })
  const evidence = here(
    claim.evidence.filter((item) => !item.removed && item.quote.snapshotId !== snapshotId),
  )
  return [
    ...said,
    ...evidence.map(({ id, quote, checks }) => ({ id, sourceWords: null, pieces: [quote.exact], checks })),
  ]
}
