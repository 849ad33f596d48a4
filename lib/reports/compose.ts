import { requirePermission } from '@/lib/access/authorize'
import type { Scope } from '@/lib/access/scope'
import { type Db, db } from '@/lib/core/db'
import { notFound, refused } from '@/lib/core/errors'
import { assemble, verdictOf } from './assemble'
import { saysSomething } from './checks'
import { findChecks } from './checks-repository'
import type { ComposeInput } from './input'
import type { ReportDraft } from './model'
import { findArticle, findClaims, findOffTheRecord, findSnapshots, findStory } from './repository'
import type { ClaimRow, ReportRows, SnapshotRow } from './rows'
import { evidenceGivesAway } from './withheld'

/** A draft, and which verdict of which claim it tells of, in the order of the draft. */
export type Composed = {
  readonly draft: ReportDraft
  readonly claims: readonly { readonly claimId: string; readonly verdictId: string | null }[]
}

/**
 * Puts together what a report would hold, exactly as it would leave. Claims stand in reading order, whatever the order
 * of the ids.
 *
 * @throws not-found for a story or claim that is not this team's or not of this story; `reportWithdrawn` for withdrawn
 * claims; `reportOffTheRecord` for claims whose evidence quotes what was given off the record
 */
export async function compose(scope: Scope, input: ComposeInput, read: Db = db()): Promise<Composed> {
  requirePermission(scope, 'report.freeze')
  const rows = await loadRows(scope, input, read)
  refuseWithheld(rows)
  return {
    draft: assemble(rows, input.title, { showReviewerNames: input.showReviewerNames }),
    claims: rows.claims.map((claim) => ({ claimId: claim.id, verdictId: claim.verdictId })),
  }
}

function refuseWithheld({ claims, offTheRecord }: ReportRows): void {
  const refuse = (code: string, withheld: (claim: ClaimRow) => boolean) => {
    const numbers = claims.filter(withheld).map((claim) => claim.number)
    if (numbers.length > 0) throw refused(code, { count: numbers.length, claims: numbers.join(', ') })
  }
  refuse('reportWithdrawn', (claim) => claim.state === 'WITHDRAWN')
  // The evidence of a claim without a verdict is printed in no report.
  refuse('reportOffTheRecord', (claim) => verdictOf(claim) !== null && evidenceGivesAway(claim, offTheRecord))
}

async function loadRows(scope: Scope, input: ComposeInput, read: Db): Promise<ReportRows> {
  const story = await findStory(scope, input.storyId, read)
  const article = await findArticle(scope, input.storyId, read)
  if (!story || !article) throw notFound()
  const claims = await findClaims(scope, input.storyId, input.claimIds, read)
  if (claims.length !== input.claimIds.length) throw notFound()
  const offTheRecord = await findOffTheRecord(scope, input.storyId, read)
  const checks = await findChecks(scope, input.claimIds, read)
  return {
    story,
    article,
    claims,
    offTheRecord,
    silentDocuments: new Set(offTheRecord.map(({ documentId }) => documentId)),
    checks,
    snapshots: await loadSnapshots(scope, { article, claims, checks }, read),
  }
}

async function loadSnapshots(
  scope: Scope,
  { article, claims, checks }: Pick<ReportRows, 'article' | 'claims' | 'checks'>,
  read: Db,
): Promise<ReadonlyMap<string, SnapshotRow>> {
  const spans = claims.flatMap((claim) => [
    ...claim.spans.map(({ span }) => span),
    ...claim.attributions.flatMap((one) => [one.span, ...one.contents.map(({ span }) => span)]),
    ...claim.evidence.map(({ span }) => span),
  ])
  const checked = [...checks.values()].flat().filter(saysSomething)
  const ids = new Set([article.id, ...[...spans, ...checked].map(({ snapshotId }) => snapshotId)])
  const rows = await findSnapshots(scope, [...ids], read)
  return new Map(rows.map((row) => [row.id, row]))
}
