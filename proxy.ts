import { type NextRequest, NextResponse } from 'next/server'
import { contentSecurityPolicy } from '@/lib/web/csp'

/**
 * Gives each page its own script nonce. Next reads it from the request's policy and puts it on its scripts.
 * No authorisation happens here: that is each service's own first line.
 */
export function proxy(request: NextRequest): NextResponse {
  const nonce = btoa(crypto.randomUUID())
  const policy = contentSecurityPolicy(nonce, process.env.NODE_ENV === 'development')
  const headers = new Headers(request.headers)
  headers.set('Content-Security-Policy', policy)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('Content-Security-Policy', policy)
  return response
}

export const config = {
  matcher: [{ source: '/((?!_next/static|_next/image|favicon.ico|icon.svg).*)' }],
}
