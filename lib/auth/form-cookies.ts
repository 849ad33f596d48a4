import { cookies } from 'next/headers'
import { env } from '@/lib/core/env'
import { csrfCookieName, EMAIL_COOKIE } from './cookie'
import { csrfTokenIn } from './csrf'

/** The token for a form that posts to a sign-in endpoint. proxy.ts has seen to it that there is a cookie with it. */
export async function formToken(): Promise<string> {
  return csrfTokenIn((await cookies()).get(csrfCookieName())?.value, env().NEXTAUTH_SECRET) ?? ''
}

/** The address typed before a sign-in that failed. */
export async function typedEmail(): Promise<string> {
  const kept = (await cookies()).get(EMAIL_COOKIE)?.value ?? ''
  return kept.length <= 320 ? kept : ''
}
