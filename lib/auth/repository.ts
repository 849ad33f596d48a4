import { type Db, db, type Tx } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { type Throttle, WINDOW_MS } from './throttle'

export type StoredUser = { id: string; email: string; name: string; passwordHash: string | null }
const userFields = { id: true, email: true, name: true, passwordHash: true } as const

export function findUserByEmail(email: string, read: Db = db()): Promise<StoredUser | null> {
  return read.user.findUnique({ where: { email }, select: userFields })
}

export function insertUser(
  user: { email: string; name: string; passwordHash: string | null },
  tx: Db = db(),
): Promise<StoredUser> {
  return tx.user.create({ data: { id: newId(), ...user }, select: userFields })
}

export async function findUserByAccount(
  provider: string,
  providerAccountId: string,
): Promise<StoredUser | null> {
  const account = await db().externalAccount.findUnique({
    where: { provider_providerAccountId: { provider, providerAccountId } },
    select: { user: { select: userFields } },
  })
  return account?.user ?? null
}

export async function linkAccount(
  userId: string,
  provider: string,
  providerAccountId: string,
  tx: Db = db(),
): Promise<void> {
  await tx.externalAccount.create({ data: { userId, provider, providerAccountId } })
}

export async function insertSession(session: {
  userId: string
  userAgent: string | null
  expiresAt: Date
}): Promise<string> {
  const row = await db().session.create({ data: { id: newId(), ...session }, select: { id: true } })
  return row.id
}

export type LiveSession = { id: string; lastSeenAt: Date; user: { id: string; name: string; email: string } }

export function findLiveSession(id: string, now: Date): Promise<LiveSession | null> {
  return db().session.findFirst({
    where: { id, revokedAt: null, expiresAt: { gt: now } },
    select: { id: true, lastSeenAt: true, user: { select: { id: true, name: true, email: true } } },
  })
}

export async function touchSession(id: string, now: Date): Promise<void> {
  await db().session.updateMany({ where: { id }, data: { lastSeenAt: now } })
}

export async function revokeSession(id: string, now: Date, userId?: string): Promise<boolean> {
  const { count } = await db().session.updateMany({
    where: { id, revokedAt: null, ...(userId ? { userId } : {}) },
    data: { revokedAt: now },
  })
  return count > 0
}

export async function revokeOtherSessions(
  userId: string,
  keep: string,
  now: Date,
  tx: Db = db(),
): Promise<number> {
  const { count } = await tx.session.updateMany({
    where: { userId, revokedAt: null, id: { not: keep } },
    data: { revokedAt: now },
  })
  return count
}

export type SessionRow = { id: string; userAgent: string | null; createdAt: Date; lastSeenAt: Date }

export function findSessions(userId: string, now: Date): Promise<SessionRow[]> {
  return db().session.findMany({
    where: { userId, revokedAt: null, expiresAt: { gt: now } },
    orderBy: { lastSeenAt: 'desc' },
    take: 50,
    select: { id: true, userAgent: true, createdAt: true, lastSeenAt: true },
  })
}

/** Counts one try and answers how many there are now, beginning a new window when the last one is over. */
export async function countTry(key: string, now: Date): Promise<Throttle> {
  const oldest = new Date(now.getTime() - WINDOW_MS)
  const rows = await db().$queryRaw<Throttle[]>`
    INSERT INTO "SignInThrottle" (key, failures, "windowStart") VALUES (${key}, 1, ${now})
    ON CONFLICT (key) DO UPDATE SET
      failures = CASE WHEN "SignInThrottle"."windowStart" < ${oldest} THEN 1 ELSE "SignInThrottle".failures + 1 END,
      "windowStart" = CASE WHEN "SignInThrottle"."windowStart" < ${oldest} THEN ${now} ELSE "SignInThrottle"."windowStart" END
    RETURNING failures, "windowStart"`
  return rows[0] ?? { failures: 1, windowStart: now }
}

/** Removes some windows that are over: more than one try can add, so guesses at ever new addresses fill no table. */
export async function forgetOldTries(now: Date): Promise<void> {
  const oldest = new Date(now.getTime() - WINDOW_MS)
  await db().$executeRaw`
    DELETE FROM "SignInThrottle" WHERE key IN (
      SELECT key FROM "SignInThrottle" WHERE "windowStart" < ${oldest}
      ORDER BY "windowStart" LIMIT 20 FOR UPDATE SKIP LOCKED)`
}

export async function clearTries(key: string): Promise<void> {
  await db().signInThrottle.deleteMany({ where: { key } })
}

/** A try that succeeded does not count against the address it came from. */
export async function giveBackTry(key: string): Promise<void> {
  await db().signInThrottle.updateMany({
    where: { key, failures: { gt: 0 } },
    data: { failures: { decrement: 1 } },
  })
}

export function findUser(id: string, read: Db = db()): Promise<StoredUser | null> {
  return read.user.findUnique({ where: { id }, select: userFields })
}

export async function updateUser(
  id: string,
  change: { name: string } | { passwordHash: string },
  tx: Db = db(),
): Promise<void> {
  await tx.user.update({ where: { id }, data: change })
}

/** The providers a person can sign in with. */
export async function findProviders(userId: string, read: Db = db()): Promise<string[]> {
  const rows = await read.externalAccount.findMany({
    where: { userId },
    orderBy: { createdAt: 'asc' },
    select: { provider: true },
  })
  return rows.map((row) => row.provider)
}

export async function unlinkProvider(userId: string, provider: string, tx: Db): Promise<number> {
  const { count } = await tx.externalAccount.deleteMany({ where: { userId, provider } })
  return count
}

/** Holds a person's row until the transaction ends. */
export async function lockUser(id: string, tx: Tx): Promise<void> {
  await tx.$queryRaw`SELECT id FROM "User" WHERE id = ${id}::uuid FOR UPDATE`
}
