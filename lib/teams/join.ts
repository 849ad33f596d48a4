import { scopeWithin } from '@/lib/access/authorize'
import { record } from '@/lib/audit/record'
import { now } from '@/lib/core/clock'
import { type Tx, transaction, violates } from '@/lib/core/db'
import { invalidField, refused } from '@/lib/core/errors'
import { type InvitationState, invitationState } from './model'
import {
  admitMember,
  type FoundInvitation,
  findInvitation,
  findMemberships,
  insertPerson,
  isAddressTaken,
  lockInvitation,
  markAccepted,
  type NewPerson,
} from './repository'
import { tokenHash } from './token'
import type { InvitationPage } from './view'

const REFUSALS = {
  USED: 'invitationUsed',
  REVOKED: 'invitationRevoked',
  EXPIRED: 'invitationExpired',
} as const satisfies Record<Exclude<InvitationState, 'OPEN'>, string>

/** What the page behind a link shows; a link nobody made says only that. */
export async function readInvitation(token: string, userId: string | null): Promise<InvitationPage> {
  const invitation = await findInvitation(tokenHash(token))
  if (!invitation) return { state: 'UNKNOWN' }
  const state = invitationState(invitation, now())
  const mine = userId ? await findMemberships(userId) : []
  const member = mine.some((membership) => membership.teamId === invitation.team.id)
  const { role, createdBy, team, expiresAt } = invitation
  if (member) return { state: 'MEMBER', team: team.name, teamSlug: team.slug }
  if (state !== 'OPEN') return { state, team: team.name, createdBy }
  return { state, team: team.name, role, createdBy, expiresAt: expiresAt.toISOString() }
}

/** Whether the link in a sign-in's way back lets a new person in. */
export async function isInvited(token: string): Promise<boolean> {
  const invitation = await findInvitation(tokenHash(token))
  return invitation !== null && invitationState(invitation, now()) === 'OPEN'
}

/**
 * A signed-in person takes up an invitation.
 *
 * @returns the team's slug
 * @throws rules `invitationUnknown`, `invitationUsed`, `invitationRevoked`, `invitationExpired`, `alreadyMember`
 */
export function joinAs(token: string, person: { userId: string; name: string }): Promise<string> {
  return transaction(async (tx) => join(tx, await takeOpen(tx, token), person))
}

/**
 * Someone without an account makes one and takes up the invitation with it, both or neither.
 *
 * @throws as `joinAs`; invalid `email` when the address has an account, which only a good link can find out
 */
export async function joinAsNew(
  token: string,
  person: NewPerson,
): Promise<{ userId: string; teamSlug: string }> {
  try {
    return await transaction(async (tx) => {
      const invitation = await takeOpen(tx, token)
      if (await isAddressTaken(person.email, tx)) throw invalidField('email', 'addressTaken')
      const userId = await insertPerson(person, tx)
      return { userId, teamSlug: await join(tx, invitation, { userId, name: person.name }) }
    })
  } catch (error) {
    if (violates(error, 'P2002') && violates(error, 'email')) throw invalidField('email', 'addressTaken')
    throw error
  }
}

async function takeOpen(tx: Tx, token: string): Promise<FoundInvitation> {
  const invitation = await lockInvitation(tokenHash(token), tx)
  if (!invitation) throw refused('invitationUnknown')
  const state = invitationState(invitation, now())
  if (state !== 'OPEN') throw refused(REFUSALS[state])
  return invitation
}

async function join(
  tx: Tx,
  { id, role, team }: FoundInvitation,
  { userId, name }: { userId: string; name: string },
): Promise<string> {
  const at = now()
  const memberId = await admitMember({ teamId: team.id, userId, role }, at, tx)
  if (!memberId) throw refused('alreadyMember')
  await markAccepted(id, memberId, at, tx)
  await record(tx, await scopeWithin(tx, userId, team.slug), {
    kind: 'member.joined',
    subject: { type: 'member', id: memberId },
    data: { name, role, via: 'invitation' },
  })
  return team.slug
}
