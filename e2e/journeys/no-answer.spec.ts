import { makeReviewDesk } from '@/lib/testing/reviews'
import { expect, test } from '../support/test'

/*
 * An action that gets no answer says why, from wherever it is sent.
 */
test('a page from before the server was updated says so, and keeps what was typed', async ({ pageOf }) => {
  const desk = await makeReviewDesk()
  const page = await pageOf(desk.author)
  await page.goto(`/${desk.team.slug}/claims/${desk.claim.id}`)
  await page.getByRole('button', { name: 'Edit wording' }).click()
  const box = page.getByLabel('The claim, in the desk’s words')
  await box.fill('The council may shut the old quay.')
  await page.route('**/claims/**', (route) => {
    const headers = route.request().headers()
    return headers['next-action']
      ? route.continue({ headers: { ...headers, 'next-action': 'f'.repeat(42) } })
      : route.continue()
  })
  await page.getByRole('button', { name: 'Save wording' }).click()
  await expect(page.getByText('The program was updated since this page was loaded.')).toBeVisible()
  await expect(box).toHaveValue('The council may shut the old quay.')
})

test('a role that is taken back without connection stays as it is, and says so', async ({ pageOf }) => {
  const desk = await makeReviewDesk()
  const page = await pageOf(desk.owner)
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(error.message))
  await page.goto(`/${desk.team.slug}/team`)
  const row = page.getByRole('row', { name: desk.first.user.name })
  await row.getByRole('combobox').selectOption('EDITOR')
  await row.getByRole('button', { name: 'Change' }).click()
  const undo = page.getByRole('button', { name: /^Undo/ })
  await expect(undo).toBeVisible()
  await page.context().setOffline(true)
  await undo.click()
  await expect(page.getByText('The server could not be reached. Nothing was saved')).toBeVisible()
  expect(faults).toEqual([])
})
