import { env } from '@/lib/core/env'

/** next-auth names its cookies by whether the site is served over HTTPS. */
export function isSecure(): boolean {
  return env().NEXTAUTH_URL.startsWith('https:')
}

export function sessionCookieName(): string {
  return isSecure() ? '__Secure-next-auth.session-token' : 'next-auth.session-token'
}

export function callbackCookieName(): string {
  return isSecure() ? '__Secure-next-auth.callback-url' : 'next-auth.callback-url'
}

export function csrfCookieName(): string {
  return isSecure() ? '__Host-next-auth.csrf-token' : 'next-auth.csrf-token'
}

/** What is sent with every cookie of ours that scripts have no business with. */
export function cookieAttributes() {
  return { httpOnly: true, sameSite: 'lax', secure: isSecure() } as const
}

/** Keeps the address someone typed while they try again; only the sign-in page is sent it. */
export const EMAIL_COOKIE = 'sign-in-email'
