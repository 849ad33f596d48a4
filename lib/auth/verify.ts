import { createHash } from 'node:crypto'
import { now } from '@/lib/core/clock'
import { checkPassword } from './password'
import { PASSWORD_MAX } from './password-limits'
import {
  clearTries,
  countTry,
  findUserByEmail,
  forgetOldTries,
  giveBackTry,
  type StoredUser,
} from './repository'
import { LIMITS, waitFor } from './throttle'

export type Verified =
  | { ok: true; user: StoredUser }
  | { ok: false; reason: 'wrong' }
  | { ok: false; reason: 'wait'; minutes: number }

/**
 * Checks an e-mail address and a password, with limits per account and, where the network address is known, per
 * address. A try is counted before it is made, so that many at once are no way round the limit.
 * A wrong address and a wrong password answer alike and take equally long.
 *
 * @param address the client's network address, or null when the server cannot know it: without one, a limit would
 * let anybody lock everybody out
 */
export async function verifyCredentials(
  email: string,
  password: string,
  address: string | null,
): Promise<Verified> {
  const at = now()
  const account = throttleKey('account', email.trim().toLowerCase())
  const network = address === null ? null : throttleKey('address', address)
  const waits = [waitFor(await countTry(account, at), LIMITS.account, at)]
  if (network) waits.push(waitFor(await countTry(network, at), LIMITS.address, at))
  await forgetOldTries(at)
  const wait = Math.max(...waits)
  if (wait > 0) return { ok: false, reason: 'wait', minutes: Math.ceil(wait / 60_000) }

  const user = await findPerson(email, password)
  const right = await checkPassword(user?.passwordHash ?? null, password.slice(0, PASSWORD_MAX))
  if (!right || !user) return { ok: false, reason: 'wrong' }
  await clearTries(account)
  if (network) await giveBackTry(network)
  return { ok: true, user }
}

async function findPerson(email: string, password: string): Promise<StoredUser | null> {
  const sound =
    email.length <= 320 && password.length <= PASSWORD_MAX && !email.includes('\0') && email.isWellFormed()
  return sound ? findUserByEmail(email.trim()) : null
}

/** Keys are hashed so that the table holds no addresses. */
function throttleKey(what: string, value: string): string {
  return `${what}:${createHash('sha256').update(value).digest('hex')}`
}
