import type { Tx } from '@/lib/core/db'
import { forbidden, notFound, signedOut } from '@/lib/core/errors'
import type { Actor } from './actor'
import type { Permission } from './permissions'
import { findMember, findMembership, findTeam, type Membership } from './repository'
import { type JobScope, makeJobScope, makeScope, may, type Scope } from './scope'

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
  return requirePermission(scopeOf(actor.userId, membership), permission)
}

/**
 * The scope of a membership which the caller's own transaction has just written: how the first act of a new member
 * (founding a team, joining one) is recorded as theirs.
 *
 * @throws not-found when the transaction sees no such membership
 */
export async function scopeWithin(tx: Tx, userId: string, teamSlug: string): Promise<Scope> {
  const membership = await findMembership(userId, teamSlug, tx)
  if (!membership) throw notFound()
  return scopeOf(userId, membership)
}

/**
 * The scope of a member for whom a job finishes what they asked for: with the rights they have by now, and none when they were
 * removed meanwhile.
 *
 * @throws not-found; forbidden when their role does not allow it any more
 */
export async function scopeOfAsker(
  tx: Tx,
  scope: JobScope,
  memberId: string,
  permission: Permission,
): Promise<Scope> {
  const member = await findMember(scope, memberId, tx)
  if (!member) throw notFound()
  return requirePermission(scopeOf(member.userId, member), permission)
}

/**
 * The workbench at work for one team by a command on the machine it runs on: whoever can start one has the database
 * already. It is no person, so it can decide nothing.
 *
 * @throws not-found when there is no such team
 */
export async function commandScope(teamSlug: string): Promise<JobScope> {
  const team = await findTeam(teamSlug)
  if (!team) throw notFound()
  return makeJobScope(team.id)
}

function scopeOf(userId: string, { memberId, teamId, teamSlug, role }: Membership): Scope {
  return makeScope({ teamId, teamSlug, actorId: memberId, userId, role })
}

/** For a service that needs more than the permission its caller asked for. */
export function requirePermission(scope: Scope, permission: Permission): Scope {
  if (!may(scope, permission)) throw forbidden()
  return scope
}
