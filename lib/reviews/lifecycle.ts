import { requirePermission } from '@/lib/access/authorize'
import type { Scope } from '@/lib/access/scope'
import type { AuditEntry } from '@/lib/audit/events'
import { record } from '@/lib/audit/record'
import type { ClaimState } from '@/lib/claims/model'
import { demandUnsaid, lockStoryOfClaim } from '@/lib/claims/same-text'
import { transaction } from '@/lib/core/db'
import { refused } from '@/lib/core/errors'
import { askAgain } from './assignment-repository'
import { demand, type OpenClaim, openClaim } from './open-claim'
import { factsOf, reset } from './panel'
import { moveClaims } from './repository'
import { permissionFor, type WorkflowEvent } from './workflow'

type Moved = { readonly state: ClaimState }

/** Takes a claim off the desk; it keeps everything and can be restored. @throws rule `wrongState` once decided */
export function withdrawClaim(scope: Scope, input: { claimId: string; reason: string }): Promise<Moved> {
  return move(scope, input.claimId, 'withdraw', ({ claim }) => ({
    ...about(claim),
    kind: 'claim.withdrawn',
    data: { reason: input.reason },
  }))
}

/** Puts a withdrawn claim back where its reviewers left it. @throws rule `claimExists` when another says the same by now */
export function restoreClaim(scope: Scope, input: { claimId: string }): Promise<Moved> {
  return move(scope, input.claimId, 'restore', ({ claim }) => ({
    ...about(claim),
    kind: 'claim.restored',
    data: {},
  }))
}

/**
 * Opens a decided claim again. The verdict stays in its history and is in force no longer; its reviewers are asked
 * again.
 */
export function reopenClaim(scope: Scope, input: { claimId: string; reason: string }): Promise<Moved> {
  return move(scope, input.claimId, 'reopen', ({ claim }) => {
    if (!claim.verdict) throw refused('wrongState', { state: claim.state })
    return {
      ...about(claim),
      kind: 'claim.reopened',
      data: { reason: input.reason, verdict: claim.verdict },
    }
  })
}

function about(claim: OpenClaim['claim']) {
  return {
    subject: { type: 'claim', id: claim.id },
    storyId: claim.storyId,
    claimId: claim.id,
  } as const
}

async function move(
  scope: Scope,
  claimId: string,
  event: WorkflowEvent,
  entry: (opened: OpenClaim) => AuditEntry,
): Promise<Moved> {
  requirePermission(scope, permissionFor(event))
  return transaction(async (tx) => {
    if (event === 'restore') await lockStoryOfClaim(scope, claimId, tx)
    const opened = await openClaim(scope, claimId, tx)
    const after = event === 'reopen' ? reset(opened.panel) : opened.panel
    const to = demand(event, opened, factsOf(after))
    if (to === 'DECIDED') throw refused('wrongState', { state: opened.claim.state })
    if (event === 'restore') await demandUnsaid(scope, opened.claim.storyId, opened.claim.text, tx)
    if (event === 'reopen')
      await askAgain(
        scope,
        opened.panel.map((seat) => seat.assignmentId),
        tx,
      )
    await moveClaims(scope, [claimId], to, tx)
    await record(tx, scope, entry(opened))
    return { state: to }
  })
}
