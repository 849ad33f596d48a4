import type { Scope } from '@/lib/access/scope'
import { findStoryOfClaim } from '@/lib/claims/repository'
import type { Tx } from '@/lib/core/db'
import { notFound } from '@/lib/core/errors'
import { storyForWork } from '@/lib/stories/service'
import { lockClaims } from '../repository'
import { findClaimOf, findSeenComment, findSeenThread, type SeenComment, type SeenThread } from './repository'

export type ClaimPlace = { readonly storyId: string; readonly claimId: string }

/**
 * Locks a claim to write in its discussion, in whatever state it is: one speaks of what is decided or withdrawn, too. Who
 * reviews it stays as it is until the transaction ends, and so does what its writers are shown.
 *
 * @throws not-found; storyArchived
 */
export async function openDiscussion(tx: Tx, scope: Scope, claimId: string): Promise<ClaimPlace> {
  const storyId = await findStoryOfClaim(scope, claimId, tx)
  if (storyId === null) throw notFound()
  await storyForWork(tx, scope, storyId)
  const [claim] = await lockClaims(scope, [claimId], tx)
  if (!claim) throw notFound()
  return { storyId, claimId }
}

/** @throws not-found, for a thread whoever acts is not shown as well; storyArchived */
export async function openThreadOf(
  tx: Tx,
  scope: Scope,
  threadId: string,
): Promise<{ place: ClaimPlace; thread: SeenThread }> {
  const claimId = await findClaimOf(scope, { threadId }, tx)
  if (claimId === null) throw notFound()
  const place = await openDiscussion(tx, scope, claimId)
  const thread = await findSeenThread(scope, { claimId, threadId }, tx)
  if (!thread) throw notFound()
  return { place, thread }
}

/** @throws not-found, for a comment whoever acts is not shown as well; storyArchived */
export async function openComment(
  tx: Tx,
  scope: Scope,
  commentId: string,
): Promise<{ place: ClaimPlace; comment: SeenComment }> {
  const claimId = await findClaimOf(scope, { commentId }, tx)
  if (claimId === null) throw notFound()
  const place = await openDiscussion(tx, scope, claimId)
  const comment = await findSeenComment(scope, { claimId, commentId }, tx)
  if (!comment) throw notFound()
  return { place, comment }
}

/** Where an event of a discussion belongs. */
export function aboutComment({ storyId, claimId }: ClaimPlace, id: string) {
  return { subject: { type: 'comment', id }, storyId, claimId } as const
}

/** Whose words and evidence an event is about: whoever is not shown theirs is not told of it. */
export function under(
  threadId: string,
  thread: { readonly openedById: string; readonly evidenceById: string | null },
  authorId?: string,
) {
  const people = [thread.openedById, thread.evidenceById, authorId].filter((one) => one != null)
  return { threadId, under: [...new Set(people)] }
}
