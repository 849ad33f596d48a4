import { makeClaims, makeReviewDesk } from '@/lib/testing/reviews'
import { listen, look } from '../support/looks'
import { awake } from '../support/people'
import { expect, test } from '../support/test'

test('an editor shares the claims of a story among two reviewers, evenly, and takes it back', async ({
  pageOf,
}) => {
  test.slow()
  const desk = await makeReviewDesk()
  await makeClaims(
    desk.author.scope,
    desk.story,
    ['The quay is old.', 'The quay is full.', 'The quay is closed.'].map((text) => ({ text })),
  )
  const page = await pageOf(desk.editor)
  const heard = listen(page)
  await page.goto(`/${desk.team.slug}/queue?tab=unassigned`)
  await awake(page)
  await page.getByRole('checkbox', { name: 'Select every claim on this page' }).check()
  await page.keyboard.press('a')
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('heading', { name: 'Assign 4 claims' })).toBeVisible()
  const [first, second] = [dialog.getByLabel(desk.first.user.name), dialog.getByLabel(desk.second.user.name)]
  await first.check()
  await expect(dialog.getByLabel('Each claim goes to')).toBeHidden()
  await second.check()
  await dialog.getByLabel('Each claim goes to').selectOption('1 of them, who has least to review')
  await expect(first).toHaveAccessibleDescription('nothing to review')
  await look(page, 'share', heard)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('4 claims assigned.')).toBeVisible()
  await page.getByRole('link', { name: /^In review/ }).click()
  for (const { user } of [desk.first, desk.second])
    await expect(page.getByRole('table').getByTitle(user.name)).toHaveCount(2)
  await page.keyboard.press('z')
  await expect(page.getByText('Taken back.')).toBeVisible()
  await expect(page.getByRole('table').getByTitle(desk.first.user.name)).toHaveCount(0)
})
