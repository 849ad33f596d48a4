import { requirePermission } from '@/lib/access/authorize'
import type { Scope } from '@/lib/access/scope'
import type { AuditEntry } from '@/lib/audit/events'
import { record } from '@/lib/audit/record'
import { now } from '@/lib/core/clock'
import { transaction } from '@/lib/core/db'
import { ProblemError } from '@/lib/core/errors'
import type { DraftInput } from './input'
import { demand, openClaim } from './open-claim'
import { type LockedClaim, moveClaims } from './repository'
import { type Draft, findDraft, storeDraft } from './review-repository'
import type { DraftView } from './view'

export const NO_DRAFT: DraftView = { verdict: null, rationale: '', version: 0, updatedAt: null }

/**
 * Keeps what a reviewer is writing. `version` is the one they started from, 0 before the first. The first words move
 * an ASSIGNED claim to IN_REVIEW, and the history says so; of what a draft says it says nothing.
 *
 * @throws conflict `draftElsewhere` with the stored words when another tab saved others meanwhile
 */
export async function saveDraft(scope: Scope, input: DraftInput): Promise<DraftView> {
  requirePermission(scope, 'review.write')
  return transaction(async (tx) => {
    const opened = await openClaim(scope, input.claimId, tx)
    const to = demand('draft', opened)
    const stored = await findDraft(scope, input.claimId, tx)
    if (stored?.verdict === input.verdict && stored.rationale === input.rationale) return toDraftView(stored)
    if ((stored?.version ?? 0) !== input.version) throw elsewhere(stored, input.base)
    const { claimId, version, verdict, rationale } = input
    const kept = await storeDraft(
      scope,
      { claimId, version, verdict, rationale, at: now(), submitted: false },
      tx,
    )
    if (to !== opened.claim.state && to !== 'DECIDED') {
      await moveClaims(scope, [claimId], to, tx)
      await record(tx, scope, begun(opened.claim))
    }
    return toDraftView(kept)
  })
}

function begun({ id, storyId }: LockedClaim): AuditEntry {
  return { kind: 'review.begun', subject: { type: 'claim', id }, storyId, claimId: id, data: {} }
}

function elsewhere(stored: Draft | null, base: string): ProblemError {
  return new ProblemError({
    kind: 'conflict',
    code: 'draftElsewhere',
    conflict: { theirs: stored?.rationale ?? '', base, by: '', version: stored?.version ?? 0 },
  })
}

export function toDraftView({ verdict, rationale, version, updatedAt }: Draft): DraftView {
  return { verdict, rationale, version, updatedAt: updatedAt.toISOString() }
}
