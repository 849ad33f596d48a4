import { encode } from 'next-auth/jwt'
import { insertSession } from '@/lib/auth/repository'

/** The Cookie header of a browser whose session stands in the database, as signing in would have made it. */
export async function signedIn(userId: string, secret: string): Promise<string> {
  const expiresAt = new Date(Date.now() + 6 * 60 * 60 * 1000)
  const sid = await insertSession({ userId, userAgent: 'benchmark', expiresAt })
  const token = await encode({ token: { sid }, secret, maxAge: 6 * 60 * 60 })
  return `next-auth.session-token=${token}`
}
