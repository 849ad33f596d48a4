import { createHash } from 'node:crypto'
import { now } from '@/lib/core/clock'
import { checkPassword, PASSWORD_MAX } from './password'
import { clearFailures, countFailure, findThrottle, findUserByEmail, type StoredUser } from './repository'
import { LIMITS, waitFor } from './throttle'

export type Verified =
  | { ok: true; user: StoredUser }
  | { ok: false; reason: 'wrong' }
  | { ok: false; reason: 'wait'; minutes: number }

/**
 * Checks an e-mail address and a password, counting failures per account and per network address.
 * A wrong address and a wrong password answer alike and take equally long.
 */
export async function verifyCredentials(email: string, password: string, address: string): Promise<Verified> {
  const at = now()
  const keys = [
    { key: throttleKey('account', email.trim().toLowerCase()), limit: LIMITS.account },
    { key: throttleKey('address', address), limit: LIMITS.address },
  ]
  const waits = await Promise.all(
    keys.map(async ({ key, limit }) => waitFor(await findThrottle(key), limit, at)),
  )
  const wait = Math.max(...waits)
  if (wait > 0) return { ok: false, reason: 'wait', minutes: Math.ceil(wait / 60_000) }

  const sound =
    email.length <= 320 && password.length <= PASSWORD_MAX && !email.includes('\0') && email.isWellFormed()
  const user = sound ? await findUserByEmail(email.trim()) : null
  if (await checkPassword(user?.passwordHash ?? null, password.slice(0, PASSWORD_MAX))) {
    if (user) {
      await clearFailures(throttleKey('account', email.trim().toLowerCase()))
      return { ok: true, user }
    }
  }
  for (const { key } of keys) await countFailure(key, at)
  return { ok: false, reason: 'wrong' }
}

/** Keys are hashed so that the table holds no addresses. */
function throttleKey(what: string, value: string): string {
  return `${what}:${createHash('sha256').update(value).digest('hex')}`
}
