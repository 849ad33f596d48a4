import type { Role } from '@/lib/access/permissions'

/** A person as a member of a team. */
export type Member = {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly role: Role
  readonly since: Date
  readonly version: number
  /** How many claims wait for their review. */
  readonly toReview: number
}

/** A team as one of its members sees it in a list of theirs. */
export type Membership = {
  readonly teamId: string
  readonly slug: string
  readonly name: string
  readonly isSample: boolean
  readonly role: Role
}

export type Invitation = {
  readonly id: string
  readonly role: Role
  readonly note: string
  readonly createdBy: string
  readonly createdAt: Date
  readonly expiresAt: Date
  readonly revokedAt: Date | null
  readonly acceptedAt: Date | null
}

export const INVITATION_DAYS = [1, 7, 30] as const
export type InvitationState = 'OPEN' | 'USED' | 'REVOKED' | 'EXPIRED'

/** Where an invitation stands. What someone did to it counts before the clock. */
export function invitationState(
  invitation: Pick<Invitation, 'expiresAt' | 'revokedAt' | 'acceptedAt'>,
  now: Date,
): InvitationState {
  if (invitation.acceptedAt) return 'USED'
  if (invitation.revokedAt) return 'REVOKED'
  return invitation.expiresAt.getTime() <= now.getTime() ? 'EXPIRED' : 'OPEN'
}
