import type { Scope } from '@/lib/access/scope'
import type { Tx } from '@/lib/core/db'
import { notFound, refused } from '@/lib/core/errors'
import { lockStory } from '@/lib/stories/repository'
import { findSameClaim, findStoryOfClaim } from './repository'

/**
 * Refuses words that a claim of the story says already, those withdrawn aside. The story is locked by the caller:
 * whoever gives one of its claims words, or brings one back with those it has, waits there for the others.
 *
 * @throws rule `claimExists` with the number of that claim
 */
export async function demandUnsaid(scope: Scope, storyId: string, text: string, tx: Tx): Promise<void> {
  const same = await findSameClaim(scope, storyId, text, tx)
  if (same) throw refused('claimExists', { number: same.number })
}

/** Locks the story of a claim; a story is locked before its claims. @throws not-found */
export async function lockStoryOfClaim(scope: Scope, claimId: string, tx: Tx): Promise<void> {
  const storyId = await findStoryOfClaim(scope, claimId, tx)
  if (!storyId || !(await lockStory(scope, storyId, tx))) throw notFound()
}
