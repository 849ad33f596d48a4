import type { Scope } from '@/lib/access/scope'
import { type Db, db, type Tx } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { SAMPLE_DOMAIN } from './people'

/**
 * Founding goes one at a time: whoever presses twice waits here and then finds the desk of the first press, and two
 * people never take the same address.
 */
export async function lockFounding(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('sample desk', 0))`
}

export type FoundSample = { id: string; slug: string; createdAt: Date; complete: boolean }

/** The sample desk this person owns, if any; `complete` once its last event has been written. */
export async function findSampleOf(userId: string, read: Db = db()): Promise<FoundSample | null> {
  const team = await read.team.findFirst({
    where: { isSample: true, members: { some: { userId, role: 'OWNER', removedAt: null } } },
    orderBy: { createdAt: 'desc' },
    select: { id: true, slug: true, createdAt: true },
  })
  if (!team) return null
  const last = await read.auditEvent.findFirst({
    where: { teamId: team.id, kind: 'sample.created' },
    select: { id: true },
  })
  return { ...team, complete: last !== null }
}

/** A colleague who can never sign in: no password, and an address that no mail reaches. */
export async function insertColleague(name: string, tx: Tx): Promise<string> {
  const id = newId()
  const word = name.split(' ')[0]?.toLowerCase()
  await tx.user.create({ data: { id, name, email: `${word}-${id.slice(-12)}@${SAMPLE_DOMAIN}` } })
  return id
}

export async function findTeam(scope: Scope, read: Db = db()) {
  return read.team.findUnique({ where: { id: scope.teamId }, select: { name: true, isSample: true } })
}

/** Deletes a sample desk with all its rows, and the colleagues who came with it; false when it was no sample desk. */
export async function deleteSample(teamId: string, tx: Tx): Promise<boolean> {
  const colleagues = await tx.member.findMany({
    where: { teamId, user: { email: { endsWith: `@${SAMPLE_DOMAIN}` } } },
    select: { userId: true },
  })
  // Whoever works in a story holds it first of all and the team after it, as the search for statements does.
  await tx.$queryRaw`SELECT id FROM "Story" WHERE "teamId" = ${teamId}::uuid ORDER BY id FOR UPDATE`
  const { count } = await tx.team.deleteMany({ where: { id: teamId, isSample: true } })
  if (count === 0) return false
  await tx.user.deleteMany({
    where: { id: { in: colleagues.map((colleague) => colleague.userId) }, members: { none: {} } },
  })
  return true
}
