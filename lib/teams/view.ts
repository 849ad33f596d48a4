import type { Role } from '@/lib/access/permissions'
import { may, type Scope } from '@/lib/access/scope'
import type { AbsenceView } from './absence-view'
import type { Invitation, InvitationState, Member } from './model'

export type MemberView = {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly role: Role
  readonly since: string
  readonly version: number
  readonly toReview: number
  readonly isMe: boolean
  /** When they are out of the office, now or later. */
  readonly absence: AbsenceView | null
  readonly isLastOwner: boolean
}

export type InvitationView = {
  readonly id: string
  readonly role: Role
  readonly note: string
  readonly createdBy: string
  readonly expiresAt: string
}

export type TeamView = {
  readonly name: string
  readonly isSample: boolean
  readonly members: readonly MemberView[]
  readonly invitations: readonly InvitationView[]
  readonly can: {
    readonly manage: boolean
    readonly invite: boolean
    readonly sample: boolean
    /** Say for a colleague when they are away; everybody may for themselves. */
    readonly setAway: boolean
  }
}

export function toTeamView(
  scope: Scope,
  team: { name: string; isSample: boolean },
  members: readonly Member[],
  absences: ReadonlyMap<string, AbsenceView>,
  invitations: readonly Invitation[],
): TeamView {
  const owners = members.filter((member) => member.role === 'OWNER').length
  return {
    ...team,
    members: members.map(({ since, ...member }) => ({
      ...member,
      since: since.toISOString(),
      isMe: member.id === scope.actorId,
      absence: absences.get(member.id) ?? null,
      isLastOwner: member.role === 'OWNER' && owners === 1,
    })),
    invitations: invitations.map(({ id, role, note, createdBy, expiresAt }) => ({
      id,
      role,
      note,
      createdBy,
      expiresAt: expiresAt.toISOString(),
    })),
    can: {
      manage: may(scope, 'team.manage'),
      invite: may(scope, 'invitation.manage'),
      sample: may(scope, 'sample.manage'),
      setAway: may(scope, 'assignment.edit'),
    },
  }
}

/** What the page behind an invitation link shows. */
export type InvitationPage =
  | { readonly state: 'UNKNOWN' }
  | { readonly state: 'MEMBER'; readonly team: string; readonly teamSlug: string }
  | {
      readonly state: Exclude<InvitationState, 'OPEN'>
      readonly team: string
      readonly createdBy: string
    }
  | {
      readonly state: 'OPEN'
      readonly team: string
      readonly role: Role
      readonly createdBy: string
      readonly expiresAt: string
    }
