import type { NextAuthOptions } from 'next-auth'
import CredentialsProvider from 'next-auth/providers/credentials'
import { now } from '@/lib/core/clock'
import { env } from '@/lib/core/env'
import { log } from '@/lib/core/log'
import { type Admission, personFor } from './external'
import { ownPath } from './own-path'
import { externalProviders } from './providers'
import { insertSession, revokeSession } from './repository'
import { SESSION_SECONDS, sessionEnd } from './session-length'
import { verifyCredentials } from './verify'

/** What the endpoints know about who is asking, beyond what next-auth is told. */
export type Asking = {
  readonly userAgent: string | null
  /** The network address, where a proxy we trust tells it. */
  readonly address: string | null
  /** Whoever is signed in already; a provider's account is then connected to them. */
  readonly signedInAs: string | null
  readonly admit: () => Promise<Admission>
  readonly onSignIn: (userId: string) => void
}

/** Passwords mean signed cookies; a session row of our own stands behind each, so it can be taken back. */
export function authOptions(asking: Asking): NextAuthOptions {
  return {
    secret: env().NEXTAUTH_SECRET,
    session: { strategy: 'jwt', maxAge: SESSION_SECONDS },
    pages: { signIn: '/sign-in', error: '/sign-in', signOut: '/' },
    logger: {
      error: (code, metadata) => log().warn({ code, err: metadata }, 'sign-in failed'),
      warn: (code) => log().debug({ code }, 'sign-in'),
      debug: () => {},
    },
    providers: [passwordProvider(asking.address), ...externalProviders()],
    callbacks: callbacks(asking),
    events: {
      async signOut({ token }) {
        if (typeof token?.sid === 'string') await revokeSession(token.sid, now())
      },
    },
  }
}

function passwordProvider(address: string | null) {
  return CredentialsProvider({
    name: 'password',
    credentials: { email: { type: 'email' }, password: { type: 'password' } },
    async authorize(given) {
      const result = await verifyCredentials(text(given?.email), text(given?.password), address)
      if (result.ok) return { id: result.user.id, name: result.user.name, email: result.user.email }
      if (result.reason === 'wait') throw new Error(`wait-${result.minutes}`)
      return null
    },
  })
}

/** A form may send anything under any name, several times over. */
function text(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

function callbacks({ userAgent, signedInAs, admit, onSignIn }: Asking): NextAuthOptions['callbacks'] {
  return {
    redirect: ({ url, baseUrl }) =>
      `${baseUrl}${ownPath(url.startsWith(`${baseUrl}/`) ? url.slice(baseUrl.length) : url)}`,
    async signIn({ user, account, profile }) {
      if (!account || account.type === 'credentials') return true
      const told: object = profile ?? {}
      const { provider, providerAccountId } = account
      const emailVerified = 'email_verified' in told && told.email_verified === true
      const named = { email: user.email ?? '', emailVerified, name: user.name ?? '' }
      const person = await personFor({ provider, providerAccountId, ...named }, { signedInAs, admit })
      if (!person.ok) return person.reason === 'FirstRun' ? '/welcome' : `/sign-in?error=${person.reason}`
      user.id = person.user.id
      return true
    },
    async jwt({ token, user }) {
      if (!user) return token
      const sid = await insertSession({ userId: user.id, userAgent, expiresAt: sessionEnd(now()) })
      onSignIn(user.id)
      return { sid }
    },
    session: ({ session }) => ({ expires: session.expires }),
  }
}
