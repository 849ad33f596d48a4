import { requirePermission } from '@/lib/access/authorize'
import type { Role } from '@/lib/access/permissions'
import { may, type Scope } from '@/lib/access/scope'
import { record } from '@/lib/audit/record'
import { now } from '@/lib/core/clock'
import { type Tx, transaction, violates } from '@/lib/core/db'
import { forbidden, notFound, ProblemError, refused } from '@/lib/core/errors'
import { findAbsences } from './absence-repository'
import { revokeMadeBy } from './invitations'
import type { Member } from './model'
import {
  findMember,
  findMembers,
  findOpenInvitations,
  findTeamFacts,
  lockOwners,
  updateMember,
} from './repository'
import { type TeamView, toTeamView } from './view'

/**
 * Takes back what a member who leaves, or may no longer review, still has to do; runs in the same transaction and
 * answers how many assignments that were. Given by the caller, because reviews are not this domain's matter.
 */
export type Release = (tx: Tx, scope: Scope, memberId: string) => Promise<number>

/** The team page: everyone in the team and, for owners, the open invitations. */
export async function readTeam(scope: Scope): Promise<TeamView> {
  const manage = may(scope, 'invitation.manage')
  const [team, members, absences, invitations] = await Promise.all([
    findTeamFacts(scope),
    findMembers(scope),
    findAbsences(scope, now()),
    manage ? findOpenInvitations(scope, now()) : [],
  ])
  return toTeamView(scope, team, members, absences, invitations)
}

type Change = { memberId: string; version: number }

/**
 * Gives a member another role; it counts from their next request on.
 *
 * @throws rule `lastOwner`; conflict `memberChanged` when someone changed the member since the page was read
 */
export async function changeRole(
  scope: Scope,
  { memberId, role, version }: Change & { role: Role },
  release: Release,
): Promise<{ name: string; role: Role; released: number }> {
  requirePermission(scope, 'team.manage')
  return keepingOwner(async (tx) => {
    const member = await lockForChange(tx, scope, { memberId, version }, role !== 'OWNER')
    if (member.role === role) return { name: member.name, role, released: 0 }
    await write(scope, member, { role }, tx)
    if (member.role === 'OWNER') await revokeMadeBy(tx, scope, memberId)
    const released = role === 'VIEWER' ? await release(tx, scope, memberId) : 0
    await record(tx, scope, {
      kind: 'member.role-changed',
      subject: { type: 'member', id: memberId },
      data: { name: member.name, from: member.role, to: role },
    })
    return { name: member.name, role, released }
  })
}

/**
 * Ends a membership; the person is out from their next request on. What they wrote stays, under their name.
 *
 * @throws as `changeRole`
 */
export async function removeMember(
  scope: Scope,
  change: Change,
  release: Release,
): Promise<{ name: string; released: number }> {
  requirePermission(scope, 'team.manage')
  return keepingOwner(async (tx) => {
    const member = await lockForChange(tx, scope, change, true)
    await write(scope, member, { removedAt: now() }, tx)
    await revokeMadeBy(tx, scope, member.id)
    const released = await release(tx, scope, member.id)
    await record(tx, scope, {
      kind: 'member.removed',
      subject: { type: 'member', id: member.id },
      data: { name: member.name, role: member.role },
    })
    return { name: member.name, released }
  })
}

async function lockForChange(
  tx: Tx,
  scope: Scope,
  { memberId, version }: Change,
  losesOwner: boolean,
): Promise<Member> {
  const owners = await lockOwners(scope, tx)
  // The scope was read before the lock: an owner who was removed meanwhile decides nothing any more.
  if (!owners.includes(scope.actorId)) throw forbidden()
  const member = await findMember(scope, memberId, tx)
  if (!member) throw notFound()
  if (member.version !== version) throw changedMeanwhile(member.name)
  if (losesOwner && member.role === 'OWNER' && owners.length === 1) throw refused('lastOwner')
  return member
}

async function write(
  scope: Scope,
  member: Member,
  change: { role: Role } | { removedAt: Date },
  tx: Tx,
): Promise<void> {
  if (!(await updateMember(scope, member, change, tx))) throw changedMeanwhile(member.name)
}

function changedMeanwhile(name: string): ProblemError {
  return new ProblemError({ kind: 'conflict', code: 'memberChanged', params: { name } })
}

/** The database has the last word on a team's last owner (CB005); it is told in the same sentence. */
async function keepingOwner<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  try {
    return await transaction(work)
  } catch (error) {
    if (violates(error, 'CB005')) throw refused('lastOwner')
    throw error
  }
}
