import { forbidden, notFound, signedOut } from '@/lib/core/errors'
import type { Actor } from './actor'
import type { Permission } from './permissions'
import { findMembership } from './repository'
import { makeScope, may, type Scope } from './scope'

/**
 * The one door: an Actor asking for a permission in a team becomes a Scope.
 *
 * @throws signed-out without an actor; not-found when the team is not theirs; forbidden when the role does not allow it
 */
export async function authorize(
  actor: Actor | null,
  teamSlug: string,
  permission: Permission,
): Promise<Scope> {
  if (!actor) throw signedOut()
  const membership = await findMembership(actor.userId, teamSlug)
  if (!membership) throw notFound()
  const { memberId, teamId, role } = membership
  const scope = makeScope({
    teamId,
    teamSlug: membership.teamSlug,
    actorId: memberId,
    userId: actor.userId,
    role,
  })
  return requirePermission(scope, permission)
}

/** For a service that needs more than the permission its caller asked for. */
export function requirePermission(scope: Scope, permission: Permission): Scope {
  if (!may(scope, permission)) throw forbidden()
  return scope
}
