import { requirePermission } from '@/lib/access/authorize'
import type { Role } from '@/lib/access/permissions'
import type { Scope } from '@/lib/access/scope'
import type { AuditEntry } from '@/lib/audit/events'
import { record } from '@/lib/audit/record'
import { now } from '@/lib/core/clock'
import { type Tx, transaction } from '@/lib/core/db'
import { env } from '@/lib/core/env'
import { notFound, refused } from '@/lib/core/errors'
import { newToken } from '@/lib/core/ids'
import { insertInvitation, isInvitation, type RevokedInvitation, revokeInvitations } from './repository'
import { tokenHash } from './token'

const DAY_MS = 24 * 60 * 60 * 1000

export type NewInvitation = {
  readonly id: string
  /** The only time the token is told; the database keeps its hash. */
  readonly token: string
  readonly expiresAt: string
  /** The address this server was told is its own. */
  readonly site: string
}

/** Makes an invitation that one person can take up until it expires. */
export async function invite(
  scope: Scope,
  { role, note, days }: { role: Role; note: string; days: number },
): Promise<NewInvitation> {
  requirePermission(scope, 'invitation.manage')
  const token = newToken()
  const createdAt = now()
  const expiresAt = new Date(createdAt.getTime() + days * DAY_MS)
  return transaction(async (tx) => {
    const made = { role, note, tokenHash: tokenHash(token), createdAt, expiresAt }
    const id = await insertInvitation(scope, made, tx)
    await record(tx, scope, {
      kind: 'invitation.created',
      subject: { type: 'invitation', id },
      data: { role, note, expiresAt: expiresAt.toISOString() },
    })
    return { id, token, expiresAt: expiresAt.toISOString(), site: env().NEXTAUTH_URL }
  })
}

/** @throws not-found for another team's; rule `invitationOver` when it was used, revoked or has expired */
export async function revokeInvitation(scope: Scope, invitationId: string): Promise<void> {
  requirePermission(scope, 'invitation.manage')
  await transaction(async (tx) => {
    const revoked = await revokeInvitations(scope, { id: invitationId }, now(), tx)
    if (revoked.length === 0)
      throw (await isInvitation(scope, invitationId, tx)) ? refused('invitationOver') : notFound()
    await record(tx, scope, ...revoked.map(revokedEntry))
  })
}

/** Links made by someone who may no longer invite end with that right: they could otherwise let themselves back in. */
export async function revokeMadeBy(tx: Tx, scope: Scope, memberId: string): Promise<void> {
  const revoked = await revokeInvitations(scope, { createdById: memberId }, now(), tx)
  await record(tx, scope, ...revoked.map(revokedEntry))
}

function revokedEntry({ id, role, note }: RevokedInvitation): AuditEntry {
  return { kind: 'invitation.revoked', subject: { type: 'invitation', id }, data: { role, note } }
}
