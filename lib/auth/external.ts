import { transaction } from '@/lib/core/db'
import { findUserByAccount, findUserByEmail, insertUser, linkAccount, type StoredUser } from './repository'

export type ExternalProfile = {
  provider: string
  providerAccountId: string
  email: string
  emailVerified: boolean
  name: string
}

/**
 * The person behind a provider's profile. A known account signs in; a new one is linked to the person with the same
 * address only when the provider vouches for that address; otherwise a person is made, who belongs to no team yet.
 *
 * @returns null when the provider tells no usable address
 */
export async function personFor(profile: ExternalProfile): Promise<StoredUser | null> {
  const known = await findUserByAccount(profile.provider, profile.providerAccountId)
  if (known) return known
  if (!profile.emailVerified || !/^[^@\s]+@[^@\s]+$/.test(profile.email)) return null
  return transaction(async (tx) => {
    const existing = await findUserByEmail(profile.email, tx)
    const user =
      existing ??
      (await insertUser(
        { email: profile.email, name: profile.name || profile.email, passwordHash: null },
        tx,
      ))
    await linkAccount(user.id, profile.provider, profile.providerAccountId, tx)
    return user
  })
}
