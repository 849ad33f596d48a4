import { invite } from '@/lib/teams/invitations'
import { expect, test } from '../support/test'

test('the first page of all shows no hour of another zone while it tells its own', async ({ page, desk }) => {
  const { token, expiresAt } = await invite(desk.owner.scope, { role: 'EDITOR', note: '', days: 7 })
  let release = () => {}
  const held = new Promise<void>((done) => {
    release = done
  })
  await page.route(`**/join/${token}`, async (route) => {
    if (route.request().method() === 'HEAD') await held
    await route.continue()
  })
  const asked = page.waitForRequest((request) => request.method() === 'HEAD')
  await page.goto(`/join/${token}`)
  await asked
  const until = page.locator('time')
  // However long this test took to come here, it is the beginning of the wait that is looked at.
  const seen = await until.evaluate((time) => {
    const [wait] = time.getAnimations()
    if (wait) wait.currentTime = 0
    wait?.pause()
    return getComputedStyle(time).visibility
  })
  expect(seen).toBe('hidden')
  release()
  const hour = new Date(expiresAt).toLocaleTimeString('en-GB', {
    timeZone: 'Europe/Berlin',
    hour: '2-digit',
    minute: '2-digit',
  })
  await expect(until).toBeVisible()
  await expect(until).toHaveText(new RegExp(`${hour}$`))
})

test('a page whose zone is known shows its hours at once', async ({ page, desk, baseURL }) => {
  const { token } = await invite(desk.owner.scope, { role: 'EDITOR', note: '', days: 7 })
  await page.context().addCookies([{ name: 'zone', value: 'Europe%2FBerlin', url: baseURL }])
  await page.goto(`/join/${token}`)
  await expect(page.locator('time')).toBeVisible()
  expect(await page.locator('time').evaluate((time) => time.getAnimations().length)).toBe(0)
})
