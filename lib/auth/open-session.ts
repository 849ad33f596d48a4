import { cookies, headers } from 'next/headers'
import { encode } from 'next-auth/jwt'
import type { Actor } from '@/lib/access/actor'
import { now } from '@/lib/core/clock'
import { env } from '@/lib/core/env'
import { cookieAttributes, sessionCookieName } from './cookie'
import { insertSession, revokeSession } from './repository'
import { SESSION_SECONDS, sessionEnd } from './session-length'

/**
 * Signs in someone who has just made their account: the same row and the same cookie that next-auth's own endpoint
 * would give them. For actions only, since pages cannot set cookies.
 */
export async function openSession(userId: string): Promise<void> {
  const userAgent = (await headers()).get('user-agent')?.slice(0, 300) ?? null
  const at = now()
  const sid = await insertSession({ userId, userAgent, expiresAt: sessionEnd(at) })
  const token = await encode({ token: { sid }, secret: env().NEXTAUTH_SECRET, maxAge: SESSION_SECONDS })
  const jar = await cookies()
  jar.set(sessionCookieName(), token, { ...cookieAttributes(), path: '/', expires: sessionEnd(at) })
}

/** Signs out: the row is revoked first, so that a copy of the cookie is worth nothing from now on. */
export async function closeSession(actor: Actor): Promise<void> {
  await revokeSession(actor.sessionId, now(), actor.userId)
  const jar = await cookies()
  jar.set(sessionCookieName(), '', { ...cookieAttributes(), path: '/', maxAge: 0 })
}
