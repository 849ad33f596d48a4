import { requirePermission } from '@/lib/access/authorize'
import { may, type Scope } from '@/lib/access/scope'
import { transaction } from '@/lib/core/db'
import { forbidden, notFound } from '@/lib/core/errors'
import { toPerson } from '../people'
import { wordsNow } from './mentions'
import { findClaimOf, findRevisions, findSeenComment } from './repository'
import type { RevisionView } from './view'

/**
 * What a comment said, version by version, the newest first. Once it is withdrawn only editors read on.
 *
 * @throws not-found, for a comment the reader is not shown as well; forbidden
 */
export async function commentHistory(
  scope: Scope,
  { commentId }: { commentId: string },
): Promise<readonly RevisionView[]> {
  requirePermission(scope, 'desk.read')
  return transaction(async (tx) => {
    const claimId = await findClaimOf(scope, { commentId }, tx)
    // The words first, and only then whether they may be read.
    const revisions = await findRevisions(scope, commentId, tx)
    const comment = claimId && (await findSeenComment(scope, { claimId, commentId }, tx))
    if (!comment) throw notFound()
    if (comment.withdrawnById !== null && !may(scope, 'comment.moderate')) throw forbidden()
    return revisions.map(({ version, at, by, text, withdrawn, mentions }) => ({
      version,
      at: at.toISOString(),
      by: toPerson(by.id, by.name),
      text: withdrawn ? null : wordsNow(text, mentions),
    }))
  })
}
