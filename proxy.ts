import { type NextRequest, NextResponse } from 'next/server'
import { cookieAttributes, csrfCookieName } from '@/lib/auth/cookie'
import { csrfTokenIn, newCsrfCookie } from '@/lib/auth/csrf'
import { env } from '@/lib/core/env'
import { contentSecurityPolicy } from '@/lib/web/csp'
import { PATH_HEADER } from '@/lib/web/path'

/**
 * What a page needs to know and cannot find out or set by itself: its own script nonce, which Next reads from the
 * request's policy and puts on its scripts; its own address, so that sign-in can lead back to it; and the token
 * of the forms that post to a sign-in endpoint, since pages cannot set cookies.
 * No authorisation happens here: that is each service's own first line.
 */
export function proxy(request: NextRequest): NextResponse {
  const nonce = btoa(crypto.randomUUID())
  const policy = contentSecurityPolicy(nonce, env().NODE_ENV === 'development')
  const csrf = missingCsrfCookie(request)
  if (csrf) request.cookies.set(csrfCookieName(), csrf)
  const headers = new Headers(request.headers)
  headers.set('Content-Security-Policy', policy)
  headers.set(PATH_HEADER, request.nextUrl.pathname + request.nextUrl.search)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('Content-Security-Policy', policy)
  if (csrf) response.cookies.set(csrfCookieName(), csrf, { ...cookieAttributes(), path: '/' })
  return response
}

/** A cookie for the pages that have such a form, if the browser has none that fits. */
function missingCsrfCookie(request: NextRequest): string | null {
  if (!/^\/sign-in$|\/settings$/.test(request.nextUrl.pathname)) return null
  const secret = env().NEXTAUTH_SECRET
  return csrfTokenIn(request.cookies.get(csrfCookieName())?.value, secret) ? null : newCsrfCookie(secret)
}

export const config = {
  // Files that are handed out (reports, originals) bring a stricter policy of their own, which this one would replace.
  matcher: [
    {
      source:
        '/((?!_next/static|_next/image|favicon.ico|icon.svg|[^/]+/reports/[^/]+/(?:html|csv|json)$|[^/]+/snapshots/[^/]+/(?:original|warc|webpage|picture|pages/[^/]+)$).*)',
    },
  ],
}
