import { cookies } from 'next/headers'
import { decode } from 'next-auth/jwt'
import { cache } from 'react'
import type { Actor } from '@/lib/access/actor'
import { now } from '@/lib/core/clock'
import { env } from '@/lib/core/env'
import { isId } from '@/lib/core/ids'
import { findLiveSession, touchSession } from './repository'

const TOUCH_EVERY_MS = 5 * 60 * 1000

/** The name next-auth gives its cookie. */
function cookieName(): string {
  return env().NEXTAUTH_URL.startsWith('https:')
    ? '__Secure-next-auth.session-token'
    : 'next-auth.session-token'
}

/** Who is asking, if their cookie names a session that still counts. Read once a request. */
export const getActor = cache(async (): Promise<Actor | null> => {
  const token = (await cookies()).get(cookieName())?.value
  if (!token) return null
  return actorFor(await decodeSid(token))
})

async function decodeSid(token: string): Promise<string | null> {
  try {
    const claims = await decode({ token, secret: env().NEXTAUTH_SECRET })
    return typeof claims?.sid === 'string' ? claims.sid : null
  } catch {
    return null // a forged or foreign cookie is no cookie
  }
}

async function actorFor(sid: string | null): Promise<Actor | null> {
  if (!sid || !isId(sid)) return null
  const at = now()
  const session = await findLiveSession(sid, at)
  if (!session) return null
  if (at.getTime() - session.lastSeenAt.getTime() > TOUCH_EVERY_MS) await touchSession(session.id, at)
  return {
    userId: session.user.id,
    sessionId: session.id,
    name: session.user.name,
    email: session.user.email,
  }
}
