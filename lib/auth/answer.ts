import { cookieAttributes, EMAIL_COOKIE } from './cookie'
import { ownPath } from './own-path'

/** What was asked of a sign-in endpoint, as far as the answer depends on it. */
export type Asked = {
  readonly pathname: string
  /** The origins under which this site is known. */
  readonly site: readonly string[]
  /** Where the person wanted to go. */
  readonly way: string
  /** The address they typed. */
  readonly email: string
}

export type Answer = { readonly cookies: readonly string[] } & (
  | { readonly kind: 'as-is' }
  | { readonly kind: 'redirect'; readonly location: string }
  | { readonly kind: 'page'; readonly html: string }
)

/**
 * Mends what next-auth answers to a form: a failed sign-in goes back to the page with the reason, the way on and the
 * address typed; own addresses become paths, so that a session begun at another name of this host survives; and the
 * step to a provider is a page, because `form-action 'self'` lets no form be redirected to another site.
 */
export function answerTo(asked: Asked, location: string | null): Answer {
  const forget = emailCookie('')
  if (location === null) return { kind: 'as-is', cookies: [] }
  const path = pathOn(asked.site, location)
  if (path === null) return { kind: 'page', html: onward(location), cookies: [] }
  if (!asked.pathname.endsWith('/callback/credentials'))
    return { kind: 'redirect', location: path, cookies: [] }
  const failure = failureIn(path)
  if (!failure) return { kind: 'redirect', location: path, cookies: [forget] }
  const query = new URLSearchParams({ error: failure, next: ownPath(asked.way) })
  return {
    kind: 'redirect',
    location: `/sign-in?${query}`,
    cookies: [asked.email.length <= 320 ? emailCookie(asked.email) : forget],
  }
}

function pathOn(site: readonly string[], location: string): string | null {
  if (location.startsWith('/') && !location.startsWith('//')) return location
  const url = new URL(location, site[0])
  return site.includes(url.origin) ? `${url.pathname}${url.search}${url.hash}` : null
}

/** The reason next-auth gives for not signing someone in; `expired` when the form's token no longer fits. */
function failureIn(path: string): string | null {
  const { pathname, searchParams } = new URL(path, 'http://here.invalid')
  if (searchParams.has('csrf')) return 'expired'
  return pathname === '/sign-in' || pathname.startsWith('/api/auth/')
    ? (searchParams.get('error') ?? 'unknown')
    : null
}

/** Kept for five minutes and sent to the sign-in page alone; empty to forget it. */
function emailCookie(email: string): string {
  const { secure } = cookieAttributes()
  const age = email ? 300 : 0
  return `${EMAIL_COOKIE}=${encodeURIComponent(email.toWellFormed())}; Path=/sign-in; Max-Age=${age}; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`
}

function onward(location: string): string {
  const to = location.replace(/[&"'<>]/g, (sign) => `&#${sign.charCodeAt(0)};`)
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>…</title><meta http-equiv="refresh" content="0; url=${to}"></head><body><p><a href="${to}">${new URL(location).hostname}</a></p></body></html>`
}
