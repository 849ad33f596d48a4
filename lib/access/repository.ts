import { type Db, db, type Tx } from '@/lib/core/db'
import type { Role } from './permissions'

export type Membership = { memberId: string; teamId: string; teamSlug: string; role: Role }

/** The live membership of a person in a team, or null: unknown team and foreign team look the same. */
export async function findMembership(
  userId: string,
  teamSlug: string,
  read: Db = db(),
): Promise<Membership | null> {
  // Postgres refuses a text with a null character in it instead of finding nothing.
  if (teamSlug.includes('\0')) return null
  const member = await read.member.findFirst({
    where: { userId, removedAt: null, team: { slug: teamSlug } },
    select: { id: true, role: true, teamId: true },
  })
  return member && { memberId: member.id, teamId: member.teamId, teamSlug, role: member.role }
}

/** The same of a member, with the person they are; null for one who was removed. */
export async function findMember(
  { teamId }: { readonly teamId: string },
  memberId: string,
  tx: Tx,
): Promise<(Membership & { userId: string }) | null> {
  const member = await tx.member.findFirst({
    where: { teamId, id: memberId, removedAt: null },
    select: { role: true, userId: true, team: { select: { slug: true } } },
  })
  return member && { memberId, teamId, teamSlug: member.team.slug, role: member.role, userId: member.userId }
}

/** The team of this address, or null. */
export function findTeam(slug: string, read: Db = db()): Promise<{ id: string } | null> {
  if (slug.includes('\0')) return Promise.resolve(null)
  return read.team.findUnique({ where: { slug }, select: { id: true } })
}
