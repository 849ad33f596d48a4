import { transaction } from '@/lib/core/db'
import { cleanText } from '@/lib/core/fields'
import { isBlank, shorten, squeeze } from '@/lib/core/text'
import {
  findUser,
  findUserByAccount,
  findUserByEmail,
  insertUser,
  linkAccount,
  type StoredUser,
} from './repository'

export type ExternalProfile = {
  provider: string
  providerAccountId: string
  email: string
  emailVerified: boolean
  name: string
}

/** Whether someone without an account may make one by signing in: not before the first run, not uninvited. */
export type Admission = 'yes' | 'no' | 'first-run'

export type External =
  | { ok: true; user: StoredUser }
  | { ok: false; reason: 'NoVerifiedEmail' | 'HasPassword' | 'NotInvited' | 'FirstRun' }

/**
 * The person behind a provider's profile.
 *
 * A known account signs in. A new one is connected to whoever is signed in already. Otherwise its address decides:
 * it must be one the provider vouches for, and it is not connected to an account with a password, because nobody
 * ever checked that that account's address is its owner's; that person signs in and connects in the settings.
 */
export async function personFor(
  profile: ExternalProfile,
  { signedInAs, admit }: { signedInAs: string | null; admit: () => Promise<Admission> },
): Promise<External> {
  const known = await findUserByAccount(profile.provider, profile.providerAccountId)
  if (known) return { ok: true, user: known }
  const current = signedInAs ? await findUser(signedInAs) : null
  if (current) return connect(current, profile)
  if (!profile.emailVerified || !/^[^@\s]+@[^@\s]+$/.test(profile.email))
    return { ok: false, reason: 'NoVerifiedEmail' }
  const existing = await findUserByEmail(profile.email)
  if (existing?.passwordHash) return { ok: false, reason: 'HasPassword' }
  if (existing) return connect(existing, profile)
  const admission = await admit()
  if (admission !== 'yes') return { ok: false, reason: admission === 'no' ? 'NotInvited' : 'FirstRun' }
  return makePerson(profile)
}

async function connect(user: StoredUser, profile: ExternalProfile): Promise<External> {
  await linkAccount(user.id, profile.provider, profile.providerAccountId)
  return { ok: true, user }
}

function makePerson(profile: ExternalProfile): Promise<External> {
  const told = cleanText(profile.name)
  const name = isBlank(told) ? profile.email : shorten(squeeze(told), 120)
  return transaction(async (tx) => {
    const user = await insertUser({ email: profile.email, name, passwordHash: null }, tx)
    await linkAccount(user.id, profile.provider, profile.providerAccountId, tx)
    return { ok: true, user }
  })
}
