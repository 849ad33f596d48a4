import { requirePermission } from '@/lib/access/authorize'
import type { Scope } from '@/lib/access/scope'
import { record } from '@/lib/audit/record'
import { demandUnsaid, lockStoryOfClaim } from '@/lib/claims/same-text'
import { now } from '@/lib/core/clock'
import { transaction } from '@/lib/core/db'
import { askAgain } from './assignment-repository'
import type { WordingInput } from './input'
import { demand, demandWording, openClaim } from './open-claim'
import { factsOf, reset } from './panel'
import { insertWording, moveClaims } from './repository'

/**
 * Words a claim anew. Reviews of the earlier wording stay in the history and no longer count; those who gave them are
 * asked again. Drafts stay with their writers. The same words again change nothing.
 *
 * @throws conflict `claimChanged` with both wordings when someone else was faster; rule `wrongState` once it is decided,
 * `claimExists` when another claim of the story says the same
 */
export async function editClaim(
  scope: Scope,
  input: WordingInput,
): Promise<{ version: number; text: string }> {
  requirePermission(scope, 'claim.edit')
  return transaction(async (tx) => {
    await lockStoryOfClaim(scope, input.claimId, tx)
    const opened = await openClaim(scope, input.claimId, tx)
    const { claim, panel } = opened
    const after = reset(panel)
    const to = demand('edit', opened, factsOf(after))
    if (claim.text === input.text) return { version: claim.version, text: claim.text }
    await demandWording(scope, claim, input.version, 'claimChanged', tx)
    await demandUnsaid(scope, claim.storyId, input.text, tx)
    const version = claim.version + 1
    await insertWording(scope, { id: claim.id, version, text: input.text, at: now() }, tx)
    const given = panel.filter((seat) => seat.reviewedAt !== null)
    await askAgain(
      scope,
      given.map((seat) => seat.assignmentId),
      tx,
    )
    if (to !== claim.state && to !== 'DECIDED') await moveClaims(scope, [claim.id], to, tx)
    await record(tx, scope, {
      kind: 'claim.edited',
      subject: { type: 'claim', id: claim.id },
      storyId: claim.storyId,
      claimId: claim.id,
      data: { before: claim.text, after: input.text, version },
    })
    return { version, text: input.text }
  })
}
