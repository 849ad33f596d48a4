'use server'

import { unassignMember } from '@/lib/reviews/unassign'
import { invitationInput, removalInput, revocationInput, roleInput } from '@/lib/teams/input'
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
