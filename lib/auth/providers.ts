import type { Profile } from 'next-auth'
import GoogleProvider from 'next-auth/providers/google'
import type { OAuthConfig, Provider } from 'next-auth/providers/index'
import { z } from 'zod'
import { type SignInProviders, signInProviders } from '@/lib/core/env'
import { verifiedEmail } from './github-email'

type OidcProfile = {
  sub: string
  email?: string
  email_verified?: boolean
  name?: string
  preferred_username?: string
}

/** Any OpenID Connect issuer: its endpoints are read from the discovery document. */
function oidc({ issuer, id, secret, name }: NonNullable<SignInProviders['oidc']>): OAuthConfig<OidcProfile> {
  return {
    id: 'oidc',
    name,
    type: 'oauth',
    wellKnown: `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
    authorization: { params: { scope: 'openid email profile' } },
    idToken: true,
    checks: ['pkce', 'state'],
    clientId: id,
    clientSecret: secret,
    profile: (profile) => ({
      id: profile.sub,
      name: profile.name ?? profile.preferred_username ?? '',
      email: profile.email ?? '',
    }),
  }
}

const githubPerson = z.object({ id: z.number(), login: z.string(), name: z.string().nullish() })

/** GitHub, asked for the addresses it has verified rather than for the one its profile shows. */
function github({ id, secret }: NonNullable<SignInProviders['github']>): OAuthConfig<Profile> {
  return {
    id: 'github',
    name: 'GitHub',
    type: 'oauth',
    authorization: {
      url: 'https://github.com/login/oauth/authorize',
      params: { scope: 'read:user user:email' },
    },
    token: 'https://github.com/login/oauth/access_token',
    userinfo: {
      url: 'https://api.github.com/user',
      async request({ tokens }) {
        const token = tokens.access_token ?? ''
        const [answer, emails] = await Promise.all([
          askGitHub('/user', token),
          askGitHub('/user/emails', token),
        ])
        const person = githubPerson.parse(answer)
        const email = verifiedEmail(emails) ?? undefined
        const told = { sub: String(person.id), name: person.name || person.login, email }
        return { ...told, email_verified: email !== undefined }
      },
    },
    clientId: id,
    clientSecret: secret,
    profile: ({ sub, name, email }) => ({ id: sub ?? '', name, email }),
  }
}

async function askGitHub(path: string, token: string): Promise<unknown> {
  const response = await fetch(`https://api.github.com${path}`, {
    headers: { authorization: `Bearer ${token}`, accept: 'application/vnd.github+json' },
    signal: AbortSignal.timeout(10_000),
  })
  if (!response.ok) throw new Error(`GitHub answered ${response.status} to ${path}`)
  return response.json()
}

/** The sign-in providers that the environment switches on. */
export function externalProviders(on: SignInProviders = signInProviders()): Provider[] {
  return [
    ...(on.github ? [github(on.github)] : []),
    ...(on.google ? [GoogleProvider({ clientId: on.google.id, clientSecret: on.google.secret })] : []),
    ...(on.oidc ? [oidc(on.oidc)] : []),
  ]
}

export type ProviderButton = { readonly id: string; readonly name: string }

/** What the sign-in page needs to draw a button for each. */
export function providerButtons(): ProviderButton[] {
  return externalProviders().map(({ id, name }) => ({ id, name }))
}
