import GitHubProvider from 'next-auth/providers/github'
import GoogleProvider from 'next-auth/providers/google'
import type { OAuthConfig, Provider } from 'next-auth/providers/index'
import { env } from '@/lib/core/env'

type OidcProfile = {
  sub: string
  email?: string
  email_verified?: boolean
  name?: string
  preferred_username?: string
}

/** Any OpenID Connect issuer: its endpoints are read from the discovery document. */
function oidc(
  issuer: string,
  clientId: string,
  clientSecret: string,
  name: string,
): OAuthConfig<OidcProfile> {
  return {
    id: 'oidc',
    name,
    type: 'oauth',
    wellKnown: `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
    authorization: { params: { scope: 'openid email profile' } },
    idToken: true,
    checks: ['pkce', 'state'],
    clientId,
    clientSecret,
    profile: (profile) => ({
      id: profile.sub,
      name: profile.name ?? profile.preferred_username ?? '',
      email: profile.email ?? '',
    }),
  }
}

/** The sign-in providers that the environment switches on. */
export function externalProviders(): Provider[] {
  const e = env()
  const providers: Provider[] = []
  if (e.GITHUB_ID && e.GITHUB_SECRET)
    providers.push(GitHubProvider({ clientId: e.GITHUB_ID, clientSecret: e.GITHUB_SECRET }))
  if (e.GOOGLE_ID && e.GOOGLE_SECRET)
    providers.push(GoogleProvider({ clientId: e.GOOGLE_ID, clientSecret: e.GOOGLE_SECRET }))
  if (e.OIDC_ISSUER && e.OIDC_CLIENT_ID && e.OIDC_CLIENT_SECRET)
    providers.push(oidc(e.OIDC_ISSUER, e.OIDC_CLIENT_ID, e.OIDC_CLIENT_SECRET, e.OIDC_NAME))
  return providers
}

/** What the sign-in page needs to draw a button for each. */
export function providerButtons(): { id: string; name: string }[] {
  return externalProviders().map(({ id, name }) => ({ id, name }))
}
