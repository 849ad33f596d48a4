import type { NextAuthOptions } from 'next-auth'
import CredentialsProvider from 'next-auth/providers/credentials'
import { now } from '@/lib/core/clock'
import { env } from '@/lib/core/env'
import { personFor } from './external'
import { externalProviders } from './providers'
import { insertSession, revokeSession } from './repository'
import { verifyCredentials } from './verify'

export const SESSION_DAYS = 14
const SESSION_SECONDS = SESSION_DAYS * 24 * 60 * 60

type ProviderProfile = { email_verified?: boolean; email?: string; name?: string }

/** Passwords mean signed cookies; a session row of our own stands behind each, so it can be taken back. */
export function authOptions(userAgent: string | null, address: string): NextAuthOptions {
  return {
    secret: env().NEXTAUTH_SECRET,
    session: { strategy: 'jwt', maxAge: SESSION_SECONDS },
    pages: { signIn: '/sign-in', error: '/sign-in', signOut: '/' },
    providers: [
      CredentialsProvider({
        name: 'password',
        credentials: { email: { type: 'email' }, password: { type: 'password' } },
        async authorize(given) {
          const result = await verifyCredentials(given?.email ?? '', given?.password ?? '', address)
          if (result.ok) return { id: result.user.id, name: result.user.name, email: result.user.email }
          if (result.reason === 'wait') throw new Error(`wait-${result.minutes}`)
          return null
        },
      }),
      ...externalProviders(),
    ],
    callbacks: {
      async signIn({ user, account, profile }) {
        if (!account || account.type === 'credentials') return true
        const told: ProviderProfile = profile ?? {}
        const person = await personFor({
          provider: account.provider,
          providerAccountId: account.providerAccountId,
          email: user.email ?? '',
          // GitHub hands out only addresses it has verified; the others say so themselves.
          emailVerified: account.provider === 'github' || told.email_verified === true,
          name: user.name ?? '',
        })
        if (!person) return '/sign-in?error=NoVerifiedEmail'
        user.id = person.id
        return true
      },
      async jwt({ token, user }) {
        if (!user) return token
        const expiresAt = new Date(now().getTime() + SESSION_SECONDS * 1000)
        const sid = await insertSession({
          userId: user.id,
          userAgent: userAgent?.slice(0, 300) ?? null,
          expiresAt,
        })
        return { sid }
      },
      session: ({ session }) => ({ expires: session.expires }),
    },
    events: {
      async signOut({ token }) {
        if (typeof token?.sid === 'string') await revokeSession(token.sid, now())
      },
    },
  }
}
