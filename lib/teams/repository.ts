import type { Role } from '@/lib/access/permissions'
import type { Scope } from '@/lib/access/scope'
import { type Db, db, type Tx } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import type { Json } from '@/lib/core/json'
import type { Invitation, Member, Membership } from './model'

// Before there is a team: the first person, the first newsroom ---------------------------------------------------

/** First-run must happen once even when two browsers try: whoever comes second waits here and then sees the first. */
export async function lockFirstRun(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(7238461)`
}

/** Whether anyone has an account; the invented colleagues of a sample desk do not count. */
export async function anyoneThere(read: Db = db()): Promise<boolean> {
  const someone = await read.user.findFirst({
    where: { NOT: { email: { endsWith: '@sample.invalid' } } },
    select: { id: true },
  })
  return someone !== null
}

export type NewPerson = { readonly name: string; readonly email: string; readonly passwordHash: string }

export async function insertPerson(person: NewPerson, tx: Tx): Promise<string> {
  const { id } = await tx.user.create({ data: { id: newId(), ...person }, select: { id: true } })
  return id
}

export async function isAddressTaken(email: string, read: Db = db()): Promise<boolean> {
  return (await read.user.findUnique({ where: { email }, select: { id: true } })) !== null
}

export async function findSlugsLike(slug: string, tx: Tx): Promise<string[]> {
  const rows = await tx.team.findMany({ where: { slug: { startsWith: slug } }, select: { slug: true } })
  return rows.map((row) => row.slug)
}

export async function insertTeam(
  team: { slug: string; name: string; isSample?: boolean },
  tx: Tx,
): Promise<string> {
  const { id } = await tx.team.create({ data: { id: newId(), ...team }, select: { id: true } })
  return id
}

export async function insertMember(
  member: { teamId: string; userId: string; role: Role },
  tx: Tx,
): Promise<string> {
  const { id } = await tx.member.create({ data: { id: newId(), ...member }, select: { id: true } })
  return id
}

// A person and their teams ---------------------------------------------------------------------------------------

export async function findMemberships(userId: string, read: Db = db()): Promise<Membership[]> {
  const rows = await read.member.findMany({
    where: { userId, removedAt: null },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: 100,
    select: { role: true, team: { select: { id: true, slug: true, name: true, isSample: true } } },
  })
  return rows.map(({ role, team: { id, ...team } }) => ({ teamId: id, role, ...team }))
}

export async function findPreferences(userId: string, read: Db = db()): Promise<unknown> {
  const row = await read.user.findUnique({ where: { id: userId }, select: { preferences: true } })
  return row?.preferences ?? {}
}

/** Lets nobody else change them until the transaction ends. */
export async function lockPreferences(tx: Tx, userId: string): Promise<void> {
  await tx.$queryRaw`SELECT id FROM "User" WHERE id = ${userId}::uuid FOR NO KEY UPDATE`
}

/** Sets one preference and leaves the others as they are, even when two are set at once. */
export async function storePreference(
  userId: string,
  name: string,
  value: Json,
  write: Db = db(),
): Promise<void> {
  await write.$executeRaw`
    UPDATE "User" SET preferences = preferences || jsonb_build_object(${name}::text, ${JSON.stringify(value)}::jsonb)
    WHERE id = ${userId}::uuid`
}

/** How the team presents itself. */
export function findTeamFacts(scope: Scope, read: Db = db()): Promise<{ name: string; isSample: boolean }> {
  return read.team.findUniqueOrThrow({
    where: { id: scope.teamId },
    select: { name: true, isSample: true },
  })
}

// The members of a team ------------------------------------------------------------------------------------------

const memberFields = {
  id: true,
  role: true,
  createdAt: true,
  version: true,
  user: { select: { name: true, email: true } },
  _count: { select: { assignments: { where: { reviewedAt: null, withdrawnAt: null } } } },
} as const

type MemberRow = {
  id: string
  role: Role
  createdAt: Date
  version: number
  user: { name: string; email: string }
  _count: { assignments: number }
}

function toMember({ createdAt, user, _count, ...row }: MemberRow): Member {
  return { ...row, ...user, since: createdAt, toReview: _count.assignments }
}

export async function findMembers(scope: Scope, read: Db = db()): Promise<Member[]> {
  const rows = await read.member.findMany({
    where: { teamId: scope.teamId, removedAt: null },
    orderBy: [{ user: { name: 'asc' } }, { id: 'asc' }],
    take: 500,
    select: memberFields,
  })
  return rows.map(toMember)
}

export async function findMember(scope: Scope, id: string, read: Db = db()): Promise<Member | null> {
  const row = await read.member.findFirst({
    where: { teamId: scope.teamId, id, removedAt: null },
    select: memberFields,
  })
  return row && toMember(row)
}

/**
 * Locks every owner of the team, so that two of them cannot step down past each other; answers their ids.
 * Not as a key: rows that refer to an owner can still be written, which would otherwise wait in a circle.
 */
export async function lockOwners(scope: Scope, tx: Tx): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM "Member" WHERE "teamId" = ${scope.teamId}::uuid AND role = 'OWNER' AND "removedAt" IS NULL
    ORDER BY id FOR NO KEY UPDATE`
  return rows.map((row) => row.id)
}

/** Writes a change to a member who still has the version it was decided on. False when someone was faster. */
export async function updateMember(
  scope: Scope,
  { id, version }: { id: string; version: number },
  change: { role: Role } | { removedAt: Date },
  tx: Tx,
): Promise<boolean> {
  const { count } = await tx.member.updateMany({
    where: { teamId: scope.teamId, id, version, removedAt: null },
    data: { ...change, version: { increment: 1 } },
  })
  return count === 1
}

/**
 * Makes someone a member, or one again who was removed: a person has one row in a team. Answers the member's id, or
 * null for someone who is one already, also by another link of the same moment.
 */
export async function admitMember(
  { teamId, userId, role }: { teamId: string; userId: string; role: Role },
  at: Date,
  tx: Tx,
): Promise<string | null> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    INSERT INTO "Member" AS known (id, "teamId", "userId", role, "createdAt")
    VALUES (${newId()}::uuid, ${teamId}::uuid, ${userId}::uuid, ${role}::"Role", ${at})
    ON CONFLICT ("teamId", "userId") DO UPDATE
      SET role = excluded.role, "removedAt" = NULL, "createdAt" = excluded."createdAt", version = known.version + 1
      WHERE known."removedAt" IS NOT NULL
    RETURNING known.id`
  return rows[0]?.id ?? null
}

// Invitations ----------------------------------------------------------------------------------------------------

const invitationFields = {
  id: true,
  role: true,
  note: true,
  createdAt: true,
  expiresAt: true,
  revokedAt: true,
  acceptedAt: true,
  createdBy: { select: { user: { select: { name: true } } } },
} as const

/** Invitations that can still be taken up, newest first. */
export async function findOpenInvitations(scope: Scope, now: Date, read: Db = db()): Promise<Invitation[]> {
  const rows = await read.invitation.findMany({
    where: { teamId: scope.teamId, acceptedAt: null, revokedAt: null, expiresAt: { gt: now } },
    orderBy: { createdAt: 'desc' },
    take: 200,
    select: invitationFields,
  })
  return rows.map(({ createdBy, ...row }) => ({ ...row, createdBy: createdBy.user.name }))
}

export async function insertInvitation(
  scope: Scope,
  invitation: { role: Role; note: string; tokenHash: string; createdAt: Date; expiresAt: Date },
  tx: Tx,
): Promise<string> {
  const { id } = await tx.invitation.create({
    data: { id: newId(), teamId: scope.teamId, createdById: scope.actorId, ...invitation },
    select: { id: true },
  })
  return id
}

export type RevokedInvitation = { id: string; role: Role; note: string }

/** Ends open invitations of the team, by id or by who made them; answers those that it ended. */
export function revokeInvitations(
  scope: Scope,
  which: { id: string } | { createdById: string },
  at: Date,
  tx: Tx,
): Promise<RevokedInvitation[]> {
  return tx.invitation.updateManyAndReturn({
    where: { teamId: scope.teamId, acceptedAt: null, revokedAt: null, expiresAt: { gt: at }, ...which },
    data: { revokedAt: at },
    select: { id: true, role: true, note: true },
  })
}

export async function isInvitation(scope: Scope, id: string, read: Db = db()): Promise<boolean> {
  return (await read.invitation.count({ where: { teamId: scope.teamId, id } })) === 1
}

export type FoundInvitation = Invitation & { team: { id: string; slug: string; name: string } }

const foundFields = { ...invitationFields, team: { select: { id: true, slug: true, name: true } } } as const

/** The invitation behind a link, whoever asks: the token is the permission. */
export async function findInvitation(tokenHash: string, read: Db = db()): Promise<FoundInvitation | null> {
  const row = await read.invitation.findUnique({ where: { tokenHash }, select: foundFields })
  return row && { ...row, createdBy: row.createdBy.user.name }
}

/** Holds the invitation behind a link until the transaction ends, so that two people cannot both take it. */
export async function lockInvitation(tokenHash: string, tx: Tx): Promise<FoundInvitation | null> {
  await tx.$queryRaw`SELECT id FROM "Invitation" WHERE "tokenHash" = ${tokenHash} FOR UPDATE`
  return findInvitation(tokenHash, tx)
}

export async function markAccepted(id: string, memberId: string, at: Date, tx: Tx): Promise<void> {
  await tx.invitation.update({ where: { id }, data: { acceptedAt: at, acceptedById: memberId } })
}
