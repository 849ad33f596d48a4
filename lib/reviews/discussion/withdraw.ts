import { requirePermission } from '@/lib/access/authorize'
import { may, type Scope } from '@/lib/access/scope'
import { record } from '@/lib/audit/record'
import { now } from '@/lib/core/clock'
import { transaction } from '@/lib/core/db'
import { forbidden, notFound } from '@/lib/core/errors'
import { aboutComment, openComment, under } from './open-discussion'
import { findRevisions, insertRevision, type SeenComment } from './repository'

/** Whether a comment may be taken back: one's own, or anybody's for an editor. */
export const mayWithdraw = (scope: Scope, { authorId }: Pick<SeenComment, 'authorId'>): boolean =>
  may(scope, 'comment.write') && (authorId === scope.actorId || may(scope, 'comment.moderate'))

/** Whether it may be put back: by whoever took it back, or an editor. */
export const mayRestore = (scope: Scope, withdrawnById: string): boolean =>
  may(scope, 'comment.write') && (withdrawnById === scope.actorId || may(scope, 'comment.moderate'))

/**
 * Takes a comment back: what stays on the page is that it was, by whom and when. Its words stay on record for editors, as
 * nothing that was said to the desk is lost.
 *
 * @throws not-found; forbidden; storyArchived
 */
export async function withdrawComment(scope: Scope, { commentId }: { commentId: string }): Promise<void> {
  requirePermission(scope, 'comment.write')
  await transaction(async (tx) => {
    const { place, comment } = await openComment(tx, scope, commentId)
    if (!mayWithdraw(scope, comment)) throw forbidden()
    if (comment.withdrawnById !== null) return
    const version = comment.version + 1
    await insertRevision(scope, { commentId, version, text: '', mentions: [], at: now() }, tx)
    await record(tx, scope, {
      ...aboutComment(place, commentId),
      kind: 'comment.withdrawn',
      data: under(comment.threadId, comment, comment.authorId),
    })
  })
}

/** Puts a comment back with its last words: the undo of `withdrawComment`. @throws not-found; forbidden; storyArchived */
export async function restoreComment(scope: Scope, { commentId }: { commentId: string }): Promise<void> {
  requirePermission(scope, 'comment.write')
  await transaction(async (tx) => {
    const { place, comment } = await openComment(tx, scope, commentId)
    if (comment.withdrawnById === null) {
      if (!mayWithdraw(scope, comment)) throw forbidden()
      return
    }
    if (!mayRestore(scope, comment.withdrawnById)) throw forbidden()
    const said = (await findRevisions(scope, commentId, tx)).find((one) => !one.withdrawn)
    if (!said) throw notFound()
    const mentions = said.mentions.map(({ start, end, memberId }) => ({ start, end, memberId }))
    const version = comment.version + 1
    await insertRevision(scope, { commentId, version, text: said.text, mentions, at: now() }, tx)
    await record(tx, scope, {
      ...aboutComment(place, commentId),
      kind: 'comment.restored',
      data: under(comment.threadId, comment, comment.authorId),
    })
  })
}
