import { requirePermission } from '@/lib/access/authorize'
import type { Scope } from '@/lib/access/scope'
import { findHead } from '@/lib/audit/repository'
import { findStoryOfClaim } from '@/lib/claims/repository'
import { notFound, ProblemError } from '@/lib/core/errors'
import { findStoryHead } from '@/lib/stories/repository'
import { hub } from './hub'
import type { About, Speak } from './model'

/** So many pages of one member are told of changes at a time; further ones ask by themselves, each minute. */
export const MOST_OPEN = 24

/**
 * How far the team's chain reaches. Asked before a page is read, so that whatever is written while it is read is told
 * to the page afterwards.
 */
export async function liveSince(scope: Scope): Promise<number> {
  requirePermission(scope, 'desk.read')
  return (await findHead(scope)).seq
}

/**
 * Tells a page what concerns it from `since` on, until the answered function is called.
 *
 * @throws not-found for a claim or story of another team; too-many when the member has `MOST_OPEN` pages open
 */
export async function follow(
  scope: Scope,
  { about, since }: { about: About; since: number },
  speak: Speak,
  to = hub(),
): Promise<() => void> {
  requirePermission(scope, 'desk.read')
  await demandThere(scope, about)
  if (to.openOf(scope.teamId, scope.actorId) >= MOST_OPEN)
    throw new ProblemError({ kind: 'too-many', code: 'tooManyPages' })
  return to.watch({ scope, about, speak }, since)
}

async function demandThere(scope: Scope, about: About): Promise<void> {
  if (about.kind === 'team') return
  const there =
    about.kind === 'story'
      ? (await findStoryHead(scope, about.storyId)) !== null
      : (await findStoryOfClaim(scope, about.claimId)) === about.storyId
  if (!there) throw notFound()
}
