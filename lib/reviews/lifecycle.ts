import { requirePermission } from '@/lib/access/authorize'
import type { Scope } from '@/lib/access/scope'
import type { AuditEntry } from '@/lib/audit/events'
import { record } from '@/lib/audit/record'
import type { ClaimState } from '@/lib/claims/model'
import { demandUnsaid, lockStoryOfClaim } from '@/lib/claims/same-text'
import { type Tx, transaction } from '@/lib/core/db'
import { refused } from '@/lib/core/errors'
import { askForMarks } from '@/lib/sources/resting'
import { askAgain } from './assignment-repository'
import { demand, type OpenClaim, openClaim } from './open-claim'
import { factsOf, reset } from './panel'
import { moveClaims } from './repository'
import { permissionFor } from './workflow'

type Moved = { readonly state: ClaimState }

/** Takes a claim off the desk; it keeps everything and can be restored. @throws rule `wrongState` once decided */
export async function withdrawClaim(
  scope: Scope,
  { claimId, reason }: { claimId: string; reason: string },
): Promise<Moved> {
  requirePermission(scope, permissionFor('withdraw'))
  return transaction(async (tx) => {
    const opened = await openClaim(scope, claimId, tx)
    const to = demand('withdraw', opened)
    const { claim } = opened
    return move(tx, scope, claim, to, { ...about(claim), kind: 'claim.withdrawn', data: { reason } })
  })
}

/** Puts a withdrawn claim back where its reviewers left it. @throws rule `claimExists` when another says the same by now */
export async function restoreClaim(scope: Scope, { claimId }: { claimId: string }): Promise<Moved> {
  requirePermission(scope, permissionFor('restore'))
  return transaction(async (tx) => {
    await lockStoryOfClaim(scope, claimId, tx)
    const opened = await openClaim(scope, claimId, tx)
    const to = demand('restore', opened)
    const { claim } = opened
    await demandUnsaid(scope, claim.storyId, claim.text, tx)
    await askForMarks(tx, scope, claim.storyId)
    return move(tx, scope, claim, to, { ...about(claim), kind: 'claim.restored', data: {} })
  })
}

/**
 * Opens a decided claim again. The verdict stays in its history and is in force no longer; its reviewers are asked
 * again.
 */
export async function reopenClaim(
  scope: Scope,
  { claimId, reason }: { claimId: string; reason: string },
): Promise<Moved> {
  requirePermission(scope, permissionFor('reopen'))
  return transaction(async (tx) => {
    const opened = await openClaim(scope, claimId, tx)
    const { claim, panel } = opened
    const to = demand('reopen', opened, factsOf(reset(panel)))
    if (!claim.verdict) throw refused('wrongState', { state: claim.state })
    const assignmentIds = panel.map((seat) => seat.assignmentId)
    await askAgain(scope, assignmentIds, tx)
    // It rests on all that is gathered again, where its verdict rested on a choice of it.
    await askForMarks(tx, scope, claim.storyId)
    const data = { reason, verdict: claim.verdict }
    return move(tx, scope, claim, to, { ...about(claim), kind: 'claim.reopened', data })
  })
}

const about = ({ id, storyId }: OpenClaim['claim']) =>
  ({ subject: { type: 'claim', id }, storyId, claimId: id }) as const

async function move(
  tx: Tx,
  scope: Scope,
  claim: OpenClaim['claim'],
  to: ClaimState,
  entry: AuditEntry,
): Promise<Moved> {
  if (to === 'DECIDED') throw refused('wrongState', { state: claim.state })
  await moveClaims(scope, [claim.id], to, tx)
  await record(tx, scope, entry)
  return { state: to }
}
