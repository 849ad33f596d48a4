import { cookies } from 'next/headers'
import NextAuth from 'next-auth'
import { env } from '@/lib/core/env'
import { type Answer, type Asked, answerTo } from './answer'
import { callbackCookieName, isSecure } from './cookie'
import { isUsed, isWay } from './endpoints'
import type { Admission } from './external'
import { authOptions } from './options'
import { getActor } from './session'

type Context = { params: Promise<{ nextauth: string[] }> }

/** What the endpoints need from the domains, which they do not know themselves. */
export type AuthHooks = {
  /** Whether someone without an account may come in by the way (a path) they are going to. */
  readonly admit: (way: string) => Promise<Admission>
  /** Cookies that bring a person's own settings to the browser they sign in with. */
  readonly settings: (userId: string) => Promise<Readonly<Record<string, string>>>
}

/** next-auth's own endpoints, told who is asking and how to lead people on. */
export async function authHandler(request: Request, context: Context, hooks: AuthHooks): Promise<Response> {
  const { pathname, searchParams } = new URL(request.url)
  if (!isUsed(request.method, pathname, request.headers.get('content-type')))
    return new Response(null, { status: 404 })
  const ways = searchParams.getAll('callbackUrl').filter(Boolean)
  if (!ways.every((way) => isWay(way, env().NEXTAUTH_URL))) return new Response(null, { status: 400 })
  await dropDamagedCookie()
  const asked = await readAsked(request)
  let signedIn: string | null = null
  const options = authOptions({
    userAgent: request.headers.get('user-agent')?.slice(0, 300) ?? null,
    address: clientAddress(request),
    signedInAs: (await getActor())?.userId ?? null,
    admit: () => hooks.admit(asked.way),
    onSignIn: (userId) => {
      signedIn = userId
    },
  })
  const answer: unknown = await NextAuth(request as never, context as never, options)
  if (!(answer instanceof Response)) throw new TypeError('next-auth did not answer with a Response')
  return toResponse(answer, answerTo(asked, answer.headers.get('location')), signedIn, hooks)
}

/** next-auth's note of where to go. One that leads nowhere would make every try to sign in fail until it is gone. */
async function dropDamagedCookie(): Promise<void> {
  const jar = await cookies()
  const name = callbackCookieName()
  const kept = jar.get(name)?.value
  if (kept && !isWay(kept, env().NEXTAUTH_URL)) jar.delete({ name, path: '/', secure: isSecure() })
}

function clientAddress(request: Request): string | null {
  if (!env().TRUST_PROXY) return null
  return request.headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() || null
}

async function readAsked(request: Request): Promise<Asked> {
  const { pathname, origin } = new URL(request.url)
  const site = [origin, new URL(env().NEXTAUTH_URL).origin]
  const isForm = request.headers.get('content-type')?.startsWith('application/x-www-form-urlencoded')
  const form = request.method === 'POST' && isForm ? new URLSearchParams(await request.clone().text()) : null
  const back = /next-auth\.callback-url=([^;]*)/.exec(request.headers.get('cookie') ?? '')?.[1]
  const way = form?.get('callbackUrl') ?? decode(back ?? '')
  return { pathname, site, way: strip(way, site), email: form?.get('email') ?? '' }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return ''
  }
}

function strip(address: string, site: readonly string[]): string {
  const origin = site.find((own) => address.startsWith(`${own}/`))
  return origin ? address.slice(origin.length) : address
}

async function toResponse(
  from: Response,
  answer: Answer,
  signedIn: string | null,
  hooks: AuthHooks,
): Promise<Response> {
  const headers = new Headers(from.headers)
  for (const cookie of answer.cookies) headers.append('set-cookie', cookie)
  if (signedIn)
    for (const [name, value] of Object.entries(await hooks.settings(signedIn)))
      headers.append('set-cookie', `${name}=${value}; Path=/; Max-Age=31536000; SameSite=Lax`)
  headers.set('cache-control', 'no-store')
  if (answer.kind === 'page') {
    headers.delete('location')
    headers.set('content-type', 'text/html; charset=utf-8')
    return new Response(answer.html, { status: 200, headers })
  }
  if (answer.kind === 'redirect') headers.set('location', answer.location)
  return new Response(from.body, { status: from.status, headers })
}
