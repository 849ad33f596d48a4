import { give, makeReviewDesk } from '@/lib/testing/reviews'
import { expect, test } from '../support/test'

test('z pressed before the answer takes back what was just done, and not what was done before', async ({
  pageOf,
}) => {
  const desk = await makeReviewDesk()
  await give(desk, desk.first, desk.second)
  const page = await pageOf(desk.editor)
  await page.goto(`/${desk.team.slug}/claims/${desk.claim.id}`)
  const takeOff = (name: string) => page.getByRole('button', { name: `Take ${name} off` })
  const [first, second] = [takeOff(desk.first.user.name), takeOff(desk.second.user.name)]
  await first.click()
  await expect(first).toBeHidden()
  await expect(page.getByRole('button', { name: /^Undo/ })).toBeVisible()

  let letGo = () => {}
  const held = new Promise<void>((resolve) => {
    letGo = resolve
  })
  let asked = 0
  await page.route('**/claims/**', async (route) => {
    if (route.request().headers()['next-action']) {
      asked += 1
      await held
    }
    await route.continue()
  })
  await second.click()
  await expect.poll(() => asked).toBe(1)
  await page.keyboard.press('z')
  letGo()
  await expect(page.getByText('They have the claims again.')).toBeVisible()
  await expect(second).toBeVisible()
  await expect(first).toBeHidden()
})

test('of several acts that can be undone, the key stands beside the one it would undo', async ({
  pageOf,
}) => {
  const desk = await makeReviewDesk()
  await give(desk, desk.first, desk.second)
  const page = await pageOf(desk.editor)
  await page.goto(`/${desk.team.slug}/claims/${desk.claim.id}`)
  const toasts = page.getByRole('status').filter({ has: page.getByRole('button', { name: 'Undo' }) })
  const undo = toasts.getByRole('button', { name: 'Undo' })
  for (const [at, { user }] of [desk.first, desk.second].entries()) {
    await page.getByRole('button', { name: `Take ${user.name} off` }).click()
    await expect(undo).toHaveCount(at + 1)
  }
  await expect(undo.first()).not.toHaveAttribute('aria-keyshortcuts')
  await expect(undo.last()).toHaveAttribute('aria-keyshortcuts', /z/i)
  await undo.last().click()
  await expect(undo).toHaveCount(1)
  await expect(undo).toHaveAttribute('aria-keyshortcuts', /z/i)
})
