import { type Browser, type BrowserContext, test as base, type Page } from '@playwright/test'
import { encode } from 'next-auth/jwt'
import { insertSession } from '@/lib/auth/repository'
import { makeDesk, type TestMember } from '@/lib/testing/factories'
import { ZONE_COOKIE } from '@/lib/web/preferences'
import { SECRET } from './global-setup'
import { newBrowser, ZONE } from './people'

export { expect } from '@playwright/test'

export type Desk = Awaited<ReturnType<typeof makeDesk>>

/** A cookie for a session that really stands in the database, as signing in would have made it. */
export async function sessionCookie(userId: string): Promise<{ name: string; value: string }> {
  const expiresAt = new Date(Date.now() + 60 * 60 * 1000)
  const sid = await insertSession({ userId, userAgent: 'end-to-end tests', expiresAt })
  const value = await encode({ token: { sid }, secret: SECRET, maxAge: 60 * 60 })
  return { name: 'next-auth.session-token', value }
}

/** The whole `Cookie` header of a session of their own. */
export async function cookieOf({ user }: TestMember): Promise<string> {
  const { name, value } = await sessionCookie(user.id)
  return `${name}=${value}`
}

/** Signs a browser in without the form; the form has a journey of its own. */
export async function signIn(
  context: BrowserContext,
  member: TestMember,
  url = process.env.E2E_URL ?? '',
): Promise<void> {
  await context.addCookies([
    { ...(await sessionCookie(member.user.id)), url, httpOnly: true, sameSite: 'Lax' },
  ])
}

/** A browser that was here before and is signed in: a first visit's page is fetched once more when its zone is known. */
export async function browserOf(member: TestMember, browser: Browser, url: string): Promise<BrowserContext> {
  const context = await newBrowser(browser, url)
  await context.addCookies([{ name: ZONE_COOKIE, value: encodeURIComponent(ZONE), url }])
  await signIn(context, member, url)
  return context
}

type Fixtures = {
  /** A team of this test's own, with one member of each role. */
  desk: Desk
  /** A page of a browser of its own, signed in, that was here before. */
  pageOf: (member: TestMember) => Promise<Page>
}

export const test = base.extend<Fixtures>({
  baseURL: async ({}, use) => use(process.env.E2E_URL ?? ''),
  desk: async ({}, use) => use(await makeDesk()),
  pageOf: async ({ browser, baseURL }, use) => {
    const contexts: BrowserContext[] = []
    await use(async (member) => {
      const context = await browserOf(member, browser, baseURL ?? '')
      contexts.push(context)
      return context.newPage()
    })
    for (const context of contexts) await context.close()
  },
})
