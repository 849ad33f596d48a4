'use server'

import { unassignMember } from '@/lib/reviews/unassign'
import { setAbsence as sayAway } from '@/lib/teams/absence'
import { absenceInput, invitationInput, removalInput, revocationInput, roleInput } from '@/lib/teams/input'
import { invite as makeInvitation, revokeInvitation as takeBack } from '@/lib/teams/invitations'
import { removeMember as endMembership, changeRole as giveRole } from '@/lib/teams/members'
import { defineAction } from '@/lib/web/action'

export const changeRole = defineAction({
  permission: 'team.manage',
  input: roleInput,
  handle: (scope, input) => giveRole(scope, input, unassignMember),
})

export const removeMember = defineAction({
  permission: 'team.manage',
  input: removalInput,
  handle: (scope, input) => endMembership(scope, input, unassignMember),
})

/** One's own days away, or as an editor a colleague's; given what it answered, it undoes itself. */
export const setAbsence = defineAction({ permission: 'desk.read', input: absenceInput, handle: sayAway })

/** Answers the token, for the only time. */
export const invite = defineAction({
  permission: 'invitation.manage',
  input: invitationInput,
  handle: (scope, input) => makeInvitation(scope, input),
})

export const revokeInvitation = defineAction({
  permission: 'invitation.manage',
  input: revocationInput,
  handle: (scope, { invitationId }) => takeBack(scope, invitationId),
})
