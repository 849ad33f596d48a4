import { requirePermission } from '@/lib/access/authorize'
import type { Scope } from '@/lib/access/scope'
import { record } from '@/lib/audit/record'
import { transaction } from '@/lib/core/db'
import { ProblemError } from '@/lib/core/errors'
import { claimForAttribution } from './attributions'
import type { SetFoundation } from './input'
import { setClaimFoundation } from './repository'

/**
 * Says why a claim may stand although it is attributed to nobody; who said so stands in the history. `was` is what the
 * writer had before them, for a claim's version counts its wordings.
 *
 * @throws not-found; wrongState; conflict `foundationChanged` when someone said something else meanwhile
 */
export async function setFoundation(
  scope: Scope,
  { claimId, was, foundation }: SetFoundation,
): Promise<void> {
  requirePermission(scope, 'claim.edit')
  return transaction(async (tx) => {
    const { storyId, foundation: before } = await claimForAttribution(tx, scope, claimId)
    if (before === foundation) return
    if (before !== was)
      throw new ProblemError({
        kind: 'conflict',
        code: 'foundationChanged',
        conflict: { theirs: before, base: was, by: '', version: 0 },
      })
    await setClaimFoundation(scope, claimId, foundation, tx)
    const subject = { type: 'claim', id: claimId } as const
    await record(tx, scope, {
      kind: 'claim.foundation-set',
      subject,
      storyId,
      claimId,
      data: { before, after: foundation },
    })
  })
}
