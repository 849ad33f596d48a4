import { cookies } from 'next/headers'
import { decode } from 'next-auth/jwt'
import { cache } from 'react'
import type { Actor } from '@/lib/access/actor'
import { now } from '@/lib/core/clock'
import { env } from '@/lib/core/env'
import { isId } from '@/lib/core/ids'
import { sessionCookieName } from './cookie'
import { findLiveSession, touchSession } from './repository'

const TOUCH_EVERY_MS = 5 * 60 * 1000

/** Who is asking, if their cookie names a session that still counts. Read once a request. */
export const getActor = cache(async (): Promise<Actor | null> => {
  const token = (await cookies()).get(sessionCookieName())?.value
  return token ? actorOf(await sessionIdIn(token)) : null
})

/** The session a signed cookie names; null for one that is forged, foreign or over. */
export async function sessionIdIn(token: string): Promise<string | null> {
  try {
    const claims = await decode({ token, secret: env().NEXTAUTH_SECRET })
    return typeof claims?.sid === 'string' ? claims.sid : null
  } catch {
    return null // what cannot be decrypted names no session: the same as no cookie
  }
}

/** The person of a session, while its row says that it counts. */
export async function actorOf(sid: string | null): Promise<Actor | null> {
  if (!sid || !isId(sid)) return null
  const at = now()
  const session = await findLiveSession(sid, at)
  if (!session) return null
  if (at.getTime() - session.lastSeenAt.getTime() > TOUCH_EVERY_MS) await touchSession(session.id, at)
  const { id, name, email } = session.user
  return { userId: id, sessionId: session.id, name, email }
}
