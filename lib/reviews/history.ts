import { requirePermission } from '@/lib/access/authorize'
import type { Scope } from '@/lib/access/scope'
import { type TimelineEntry, timeline } from '@/lib/audit/timeline'
import { notFound } from '@/lib/core/errors'
import { findClaimHead } from './claim-page-repository'
import { findBlindClaims } from './history-repository'
import { seesEntry } from './visibility'

type History = { readonly entries: readonly TimelineEntry[]; readonly next: number | null }

/** What happened to a claim, newest first, without what a blind reviewer may not know yet. @throws not-found */
export async function claimHistory(scope: Scope, claimId: string, before?: number): Promise<History> {
  if (!(await findClaimHead(scope, claimId))) throw notFound()
  return visibleHistory(scope, { claimId }, before)
}

/** The history of a claim, a story or the whole team as this member may see it. */
export async function visibleHistory(
  scope: Scope,
  about: { claimId?: string; storyId?: string } = {},
  before?: number,
): Promise<History> {
  requirePermission(scope, 'desk.read')
  const { entries, next } = await timeline(scope, about, before)
  const claims = new Set(entries.flatMap((entry) => entry.claimId ?? []))
  const blind = new Map(
    (await findBlindClaims(scope, [...claims])).map((row) => [row.claimId, new Set(row.reviewerIds)]),
  )
  const visible = entries.filter((entry) => {
    const reviewerIds = entry.claimId === null ? undefined : blind.get(entry.claimId)
    return !reviewerIds || seesEntry({ memberId: scope.actorId, blind: true, reviewerIds }, entry)
  })
  return { entries: visible, next }
}
