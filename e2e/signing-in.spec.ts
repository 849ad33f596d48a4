import { hashPassword } from '@/lib/auth/password'
import { invite } from '@/lib/teams/invitations'
import { removeMember } from '@/lib/teams/members'
import { makeDesk, makeMember, makeUser } from '@/lib/testing/factories'
import { expect, test } from './support/test'

const PASSWORD = 'grain kestrel tugboat'
const COOKIE = 'next-auth.session-token'

/** A reviewer with a password, in a team of their own. */
async function reviewer() {
  const desk = await makeDesk()
  const user = await makeUser({ passwordHash: await hashPassword(PASSWORD) })
  return { desk, member: await makeMember(desk.team, 'REVIEWER', user) }
}

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('the form signs in and leads back to where one was going', async ({ page }) => {
    const { desk, member } = await reviewer()
    await page.goto(`/${desk.team.slug}/team/log`)
    await expect(page).toHaveURL(/\/sign-in\?next=/)
    await page.getByLabel('E-mail address').fill(member.user.email)
    await page.getByLabel('Password').fill('not the password')
    await page.getByRole('button', { name: 'Sign in' }).click()
    await expect(page.getByRole('alert')).toContainText('do not belong together')
    await expect(page.getByLabel('E-mail address')).toHaveValue(member.user.email)
    await page.getByLabel('Password').fill(PASSWORD)
    await page.getByRole('button', { name: 'Sign in' }).click()
    await expect(page).toHaveURL(`/${desk.team.slug}/team/log`)
  })
})

test('a way back to another site is not followed', async ({ page, baseURL }) => {
  const { member } = await reviewer()
  await page.goto('/sign-in?next=//evil.example/desk')
  await page.getByLabel('E-mail address').fill(member.user.email)
  await page.getByLabel('Password').fill(PASSWORD)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL((url) => url.pathname !== '/sign-in')
  expect(new URL(page.url()).origin).toBe(baseURL)
})

test('too many tries have to wait, and are told how long', async ({ page }) => {
  const { member } = await reviewer()
  await page.goto('/sign-in')
  for (let tries = 0; tries < 9; tries += 1) {
    await page.getByLabel('E-mail address').fill(member.user.email)
    await page.getByLabel('Password').fill('a guess')
    await page.getByRole('button', { name: 'Sign in' }).click()
    await page.waitForURL(/error=/)
  }
  await expect(page.getByRole('status').filter({ hasText: 'Too many tries' })).toContainText('15 minutes')
})

test('a form without its token signs nobody in', async ({ request }) => {
  const { member } = await reviewer()
  const answer = await request.post('/api/auth/callback/credentials', {
    form: { email: member.user.email, password: PASSWORD, callbackUrl: '/' },
    maxRedirects: 0,
  })
  expect(answer.headers().location).toBe('/sign-in?error=expired&next=%2F')
  expect(answer.headers()['set-cookie'] ?? '').not.toContain(COOKIE)
})

test('a stolen cookie is worth nothing after its owner has signed out', async ({
  page,
  playwright,
  baseURL,
}) => {
  const { desk, member } = await reviewer()
  const team = `/${desk.team.slug}/team`
  await page.goto(`/sign-in?next=${team}`)
  await page.getByLabel('E-mail address').fill(member.user.email)
  await page.getByLabel('Password').fill(PASSWORD)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page).toHaveURL(team)
  const stolen = (await page.context().cookies()).find((cookie) => cookie.name === COOKIE)
  const thief = await playwright.request.newContext({
    baseURL,
    extraHTTPHeaders: { cookie: `${COOKIE}=${stolen?.value}` },
  })
  const ask = async () => (await thief.get(team, { maxRedirects: 0 })).status()
  expect(await ask()).toBe(200)
  await page.getByRole('button', { name: /account, team and theme/ }).click()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'You are signed out' })).toBeVisible()
  expect(await ask()).toBe(307)
  await thief.dispose()
})

test('whoever is removed is out at the next request', async ({ pageOf }) => {
  const { desk, member } = await reviewer()
  const page = await pageOf(member)
  const team = `/${desk.team.slug}/team`
  expect((await page.goto(team))?.status()).toBe(200)
  await removeMember(desk.owner.scope, { memberId: member.id, version: 1 }, async () => 0)
  expect((await page.goto(team))?.status()).toBe(404)
  await page.goto('/')
  await expect(page).toHaveURL('/no-team')
})

test('an invitation lets one person in, who lands on the desk', async ({ page, browser, baseURL }) => {
  const desk = await makeDesk()
  const { token } = await invite(desk.owner.scope, { role: 'EDITOR', note: 'for Sam', days: 7 })
  await page.goto(`/join/${token}`)
  await expect(
    page.getByText(`${desk.owner.user.name} invites you to ${desk.team.name} as Editor.`),
  ).toBeVisible()
  const signIn = page.getByRole('link', { name: 'Sign in and come back' })
  await page.getByLabel('Your name').fill(' ')
  await page.getByLabel('E-mail address').fill(desk.viewer.user.email)
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD)
  await page.getByRole('button', { name: 'Create account and join' }).click()
  await expect(page.getByLabel('Your name')).toHaveAttribute('aria-invalid', 'true')
  await expect(signIn).toHaveCount(1) // going there would lose what was typed, and helps nobody here
  await page.getByLabel('Your name').fill('Sam Rivera')
  await page.getByRole('button', { name: 'Create account and join' }).click()
  await expect(page.getByText('There is an account with this address')).toBeVisible()
  await expect(signIn).toHaveCount(2)
  await expect(page.getByLabel('Your name')).toHaveValue('Sam Rivera')
  await page.getByLabel('E-mail address').fill(`sam-${Date.now()}@join.test`)
  await page.getByRole('button', { name: 'Create account and join' }).click()
  await expect(page).toHaveURL(`/${desk.team.slug}/queue`)
  const other = await browser.newPage({ baseURL })
  await other.goto(`/join/${token}`)
  await expect(other.getByRole('heading', { name: 'This invitation has been used' })).toBeVisible()
  await other.close()
})

test('the set-up page is gone once there is an account', async ({ page }) => {
  await reviewer()
  expect((await page.goto('/welcome'))?.status()).toBe(404)
})
