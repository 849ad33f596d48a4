import { requirePermission } from '@/lib/access/authorize'
import type { Scope } from '@/lib/access/scope'
import { record } from '@/lib/audit/record'
import { transaction } from '@/lib/core/db'
import { notFound, ProblemError } from '@/lib/core/errors'
import { aboutEvidence } from './evidence'
import { findEvidence, setRank } from './evidence-repository'
import { findBlindClaims } from './history-repository'
import type { RankInput } from './input'
import { demand, openClaim } from './open-claim'
import { seesEvidenceOf } from './visibility'

/**
 * Says whether evidence shows the thing itself or tells of it. Anyone may who may add evidence and sees it; reviews that
 * rest on it are as they were.
 *
 * @throws not-found, also where a blind reviewer may not see it; rule `wrongState`; conflict `rankChanged` when someone
 *   said something else meanwhile
 */
export async function rankEvidence(scope: Scope, { evidenceId, was, rank }: RankInput): Promise<void> {
  requirePermission(scope, 'evidence.add')
  return transaction(async (tx) => {
    const found = await findEvidence(scope, evidenceId, tx)
    if (!found) throw notFound()
    const opened = await openClaim(scope, found.claimId, tx)
    const item = await findEvidence(scope, evidenceId, tx)
    if (!item || item.removedAt) throw notFound()
    const [blind] = await findBlindClaims(scope, [item.claimId], tx)
    const eyes = {
      memberId: scope.actorId,
      blind: blind !== undefined,
      reviewerIds: new Set(blind?.reviewerIds),
    }
    if (!seesEvidenceOf(eyes, item.addedById)) throw notFound()
    demand('add-evidence', opened)
    if (item.rank === rank) return
    if (item.rank !== was)
      throw new ProblemError({
        kind: 'conflict',
        code: 'rankChanged',
        conflict: { theirs: item.rank ?? '', base: was ?? '', by: '', version: 0 },
      })
    await setRank(scope, evidenceId, rank, tx)
    const data = { words: item.words, before: item.rank, after: rank }
    await record(tx, scope, { kind: 'evidence.ranked', ...aboutEvidence(opened, evidenceId), data })
  })
}
