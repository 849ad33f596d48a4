import type { Scope } from '@/lib/access/scope'
import type { Tx } from '@/lib/core/db'
import { invalidField, refused } from '@/lib/core/errors'
import { findStandingEvidence } from './evidence-repository'
import { type Judgement, lacksEvidence } from './judgement'

/**
 * What a judgement rests on: the evidence that was ticked, or, when nothing was said, everything the person added.
 *
 * @throws invalid on `evidenceIds` when an item was taken off meanwhile or belongs to another claim
 */
export async function chosenEvidence(
  scope: Scope,
  claimId: string,
  ticked: readonly string[] | undefined,
  tx: Tx,
): Promise<readonly string[]> {
  if (ticked === undefined) return findStandingEvidence(scope, claimId, scope.actorId, tx)
  if (ticked.length === 0) return []
  const standing = new Set(await findStandingEvidence(scope, claimId, null, tx))
  if (ticked.some((id) => !standing.has(id))) throw invalidField('evidenceIds', 'evidenceGone')
  return [...new Set(ticked)]
}

/** @throws rule `evidenceNeeded` */
export function demandEvidence(judgement: Judgement): void {
  if (lacksEvidence(judgement)) throw refused('evidenceNeeded')
}
