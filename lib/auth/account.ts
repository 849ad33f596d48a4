import type { Actor } from '@/lib/access/actor'
import { now } from '@/lib/core/clock'
import { transaction } from '@/lib/core/db'
import { invalidField, notFound, ProblemError, refused } from '@/lib/core/errors'
import { type Browser, describeBrowser } from './browser'
import { hashPassword } from './password'
import {
  findProviders,
  findSessions,
  findUser,
  lockUser,
  revokeOtherSessions,
  revokeSession,
  unlinkProvider,
  updateUser,
} from './repository'
import { verifyCredentials } from './verify'

export type SessionView = {
  readonly id: string
  readonly browser: Browser
  readonly since: string
  readonly lastSeenAt: string
  readonly isCurrent: boolean
}

export type AccountView = {
  readonly name: string
  readonly email: string
  readonly hasPassword: boolean
  /** Ids of the providers this person can sign in with. */
  readonly providers: readonly string[]
  readonly sessions: readonly SessionView[]
}

/** What a person sees of their own account. */
export async function readAccount(actor: Actor): Promise<AccountView> {
  const [user, providers, sessions] = await Promise.all([
    findUser(actor.userId),
    findProviders(actor.userId),
    findSessions(actor.userId, now()),
  ])
  return {
    name: actor.name,
    email: actor.email,
    hasPassword: Boolean(user?.passwordHash),
    providers,
    sessions: sessions.map(({ id, userAgent, createdAt, lastSeenAt }) => ({
      id,
      browser: describeBrowser(userAgent),
      since: createdAt.toISOString(),
      lastSeenAt: lastSeenAt.toISOString(),
      isCurrent: id === actor.sessionId,
    })),
  }
}

export async function rename(actor: Actor, name: string): Promise<void> {
  await updateUser(actor.userId, { name })
}

/**
 * Sets a new password and ends every other session.
 *
 * @returns how many sessions ended
 * @throws invalid `current` when the present password is wrong; too-many after too many wrong ones. Someone who has
 * only ever signed in through a provider has none, and sets their first.
 */
export async function changePassword(
  actor: Actor,
  { current, password }: { current: string; password: string },
): Promise<number> {
  const user = await findUser(actor.userId)
  if (user?.passwordHash) {
    const verified = await verifyCredentials(actor.email, current, null)
    if (!verified.ok && verified.reason === 'wait')
      throw new ProblemError({ kind: 'too-many', code: 'waitMinutes', params: { minutes: verified.minutes } })
    if (!verified.ok) throw invalidField('current', 'wrongPassword')
  }
  const passwordHash = await hashPassword(password)
  return transaction(async (tx) => {
    await updateUser(actor.userId, { passwordHash }, tx)
    return revokeOtherSessions(actor.userId, actor.sessionId, now(), tx)
  })
}

/** @throws not-found for a session that is over or someone else's */
export async function endSession(actor: Actor, sessionId: string): Promise<void> {
  if (!(await revokeSession(sessionId, now(), actor.userId))) throw notFound()
}

/** @returns how many sessions ended */
export function endOtherSessions(actor: Actor): Promise<number> {
  return revokeOtherSessions(actor.userId, actor.sessionId, now())
}

/** @throws rule `lastWayIn` when the person could no longer sign in at all */
export async function disconnectProvider(actor: Actor, provider: string): Promise<void> {
  await transaction(async (tx) => {
    await lockUser(actor.userId, tx)
    const user = await findUser(actor.userId, tx)
    const others = (await findProviders(actor.userId, tx)).filter((name) => name !== provider)
    if (!user?.passwordHash && others.length === 0) throw refused('lastWayIn')
    if ((await unlinkProvider(actor.userId, provider, tx)) === 0) throw notFound()
  })
}
