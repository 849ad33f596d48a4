import { requirePermission } from '@/lib/access/authorize'
import type { Scope } from '@/lib/access/scope'
import { record } from '@/lib/audit/record'
import { now } from '@/lib/core/clock'
import { type Tx, transaction } from '@/lib/core/db'
import { forbidden, notFound, ProblemError, refused } from '@/lib/core/errors'
import type { EditComment } from './input'
import { wordsNow } from './mentions'
import { mentionsFor, namedIn } from './named'
import { aboutComment, type ClaimPlace, openComment, under } from './open-discussion'
import { findRevisions, insertRevision, type SeenComment, type StoredRevision } from './repository'

/**
 * Changes the words of a comment of one's own; every version is kept.
 *
 * @throws not-found; forbidden for somebody else's; commentWithdrawn; storyArchived; conflict `commentChanged` where
 *   another tab was faster
 */
export async function editComment(
  scope: Scope,
  { commentId, version, ...said }: EditComment,
): Promise<{ version: number }> {
  requirePermission(scope, 'comment.write')
  return transaction(async (tx) => {
    const { place, comment } = await openComment(tx, scope, commentId)
    if (comment.authorId !== scope.actorId) throw forbidden()
    if (comment.withdrawnById !== null) throw refused('commentWithdrawn')
    const revisions = await findRevisions(scope, commentId, tx)
    const [last] = revisions
    if (!last) throw notFound()
    if (wordsNow(last.text, last.mentions) === said.text) return { version: last.version }
    if (version !== last.version) throw changedMeanwhile(revisions, last, version)
    return { version: await revise(tx, scope, { place, comment, last }, said) }
  })
}

function changedMeanwhile(
  revisions: readonly StoredRevision[],
  last: StoredRevision,
  version: number,
): ProblemError {
  const began = revisions.find((one) => one.version === version)
  return new ProblemError({
    kind: 'conflict',
    code: 'commentChanged',
    conflict: {
      theirs: wordsNow(last.text, last.mentions),
      base: began ? wordsNow(began.text, began.mentions) : '',
      by: last.by.name,
      version: last.version,
    },
  })
}

/** Appends a version of one's own words. */
export async function revise(
  tx: Tx,
  scope: Scope,
  { place, comment, last }: { place: ClaimPlace; comment: SeenComment; last: StoredRevision },
  said: { readonly text: string; readonly mentions: readonly string[] },
): Promise<number> {
  const { id: commentId, threadId, authorId } = comment
  const version = last.version + 1
  const mentions = await mentionsFor(tx, scope, said, last.mentions)
  await insertRevision(scope, { commentId, version, text: said.text, mentions, at: now() }, tx)
  const before = new Set(last.mentions.map(({ memberId }) => memberId))
  await record(tx, scope, {
    ...aboutComment(place, commentId),
    kind: 'comment.edited',
    data: {
      ...under(threadId, comment, authorId),
      version,
      mentions: namedIn(mentions).filter((id) => !before.has(id)),
    },
  })
  return version
}
