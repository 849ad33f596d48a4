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
