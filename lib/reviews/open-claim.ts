import type { Scope } from '@/lib/access/scope'
import type { ClaimState } from '@/lib/claims/model'
import type { Tx } from '@/lib/core/db'
import { forbidden, notFound, ProblemError, refused } from '@/lib/core/errors'
import { factsOf, type Panel, personOf } from './panel'
import { findPanels, findWordings, type LockedClaim, lockClaims } from './repository'
import { decide, type Facts, type Person, type WorkflowEvent } from './workflow'

/** A locked claim with everything the workflow asks about. */
export type OpenClaim = {
  readonly claim: LockedClaim
  readonly panel: Panel
  readonly facts: Facts
  readonly person: Person
}

/** Locks a claim and reads its reviewers; what is read stays true until the transaction ends. */
export async function openClaim(scope: Scope, claimId: string, tx: Tx): Promise<OpenClaim> {
  const [opened] = await openClaims(scope, [claimId], tx)
  if (!opened) throw notFound()
  return opened
}

/** Locks claims in one order; those that do not exist for this team are left out. */
export async function openClaims(scope: Scope, ids: readonly string[], tx: Tx): Promise<OpenClaim[]> {
  const claims = await lockClaims(scope, ids, tx)
  const panels = await findPanels(
    scope,
    claims.map((claim) => claim.id),
    tx,
  )
  return claims.map((claim) => toOpenClaim(scope, claim, panels.get(claim.id) ?? []))
}

function toOpenClaim(scope: Scope, claim: LockedClaim, panel: Panel): OpenClaim {
  const writers = [claim.authorId, claim.wordedById]
  const { hasReviewed } = claim
  const person = personOf(panel, { memberId: scope.actorId, role: scope.role, writers, hasReviewed })
  return { claim, panel, facts: factsOf(panel), person }
}

/**
 * The state after an event the workflow allows.
 *
 * @throws forbidden, or the rule that refuses (`wrongState`, `ownClaim`, `notAssigned` …)
 */
export function demand(event: WorkflowEvent, opened: OpenClaim, after?: Facts): ClaimState {
  const { claim, facts, person } = opened
  const answer = decide(event, claim.state, facts, person, after)
  if (answer.ok) return answer.to
  if (answer.code === 'forbidden') throw forbidden()
  throw refused(answer.code, { state: claim.state })
}

/** Refuses what was written about an earlier wording, with both wordings for a person to weigh. */
export async function demandWording(
  scope: Scope,
  claim: LockedClaim,
  version: number,
  code: string,
  tx: Tx,
): Promise<void> {
  if (claim.version === version) return
  const { base, by } = await findWordings(scope, claim.id, version, tx)
  throw new ProblemError({
    kind: 'conflict',
    code,
    params: { by },
    conflict: { theirs: claim.text, base, by, version: claim.version },
  })
}
