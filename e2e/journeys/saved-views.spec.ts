import { makeClaims, makeReviewDesk } from '@/lib/testing/reviews'
import { listen, look } from '../support/looks'
import { awake } from '../support/people'
import { expect, test } from '../support/test'

test('a reviewer saves what they look at, shares it, changes it and takes it away', async ({ pageOf }) => {
  test.slow()
  const desk = await makeReviewDesk()
  await makeClaims(desk.author.scope, desk.story, [
    { text: 'The ferry stops.' },
    { text: 'The pier is sold.' },
  ])
  const page = await pageOf(desk.first)
  const heard = listen(page)
  await page.goto(`/${desk.team.slug}/queue?tab=unassigned`)
  await awake(page)
  await page.getByLabel('Words in the claim').fill('ferry')
  await page.getByLabel('Story', { exact: true }).selectOption('Quay closure')
  await page.getByRole('button', { name: 'Filter', exact: true }).click()
  await expect(page.getByText('story: Quay closure')).toBeVisible()
  await expect(page.getByRole('row')).toHaveCount(2)

  const views = page.getByRole('button', { name: /^View/ })
  await views.click()
  await page.getByRole('menuitem', { name: 'Save this view…' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Name').fill('Ferries nobody has')
  await dialog.getByLabel('Share with the team').check()
  await look(page, 'save-view', heard)
  await dialog.getByRole('button', { name: 'Save view' }).click()
  await expect(page.getByRole('button', { name: 'View: Ferries nobody has' })).toBeVisible()
  await expect(page).toHaveURL(/view=/)

  const other = await pageOf(desk.second)
  await other.goto(`/${desk.team.slug}/queue`)
  await awake(other)
  await other.getByRole('button', { name: 'Views' }).click()
  await other.getByRole('menuitem', { name: 'Ferries nobody has', exact: true }).click()
  await expect(other.getByRole('link', { name: 'The ferry stops.' })).toBeVisible()
  await other.getByRole('link', { name: 'Remove the filter by words' }).click()
  await expect(other.getByRole('row')).toHaveCount(4)
  await expect(other.getByRole('button', { name: /^Save changes/ })).toHaveCount(0)

  await page.getByRole('link', { name: 'Remove the filter by words' }).click()
  await page.getByRole('button', { name: 'Save changes to “Ferries nobody has”' }).click()
  await expect(page.getByText('“Ferries nobody has” shows this from now on.')).toBeVisible()
  await expect(page.getByRole('button', { name: /^Save changes/ })).toHaveCount(0)
  await page.getByRole('button', { name: 'View: Ferries nobody has' }).click()
  await look(page, 'views-menu', heard)
  await page.getByRole('menuitem', { name: /^Rename/ }).click()
  await dialog.getByLabel('Name').fill('Nobody has')
  await dialog.getByRole('button', { name: 'Rename' }).click()
  await expect(page.getByRole('button', { name: 'View: Nobody has' })).toBeVisible()
  await page.getByRole('button', { name: 'View: Nobody has' }).click()
  await page.getByRole('menuitem', { name: 'Remove “Nobody has”' }).click()
  await expect(page.getByText('The view “Nobody has” is removed.')).toBeVisible()
  await page.keyboard.press('z')
  await expect(page.getByText('The view “Nobody has” is there again.')).toBeVisible()
  await page.getByRole('button', { name: 'Views' }).click()
  await expect(page.getByRole('menuitem', { name: 'Nobody has', exact: true })).toBeVisible()
  expect(heard()).toEqual([])
})

test('a name that is taken is told beside it, and what was typed stays', async ({ pageOf }) => {
  const desk = await makeReviewDesk()
  const page = await pageOf(desk.viewer)
  await page.goto(`/${desk.team.slug}/queue?tab=all`)
  await awake(page)
  const dialog = page.getByRole('dialog')
  for (const name of ['All of it', 'all of it']) {
    await page.getByRole('button', { name: /^View/ }).click()
    await page.getByRole('menuitem', { name: 'Save this view…' }).click()
    await expect(dialog.getByLabel('Share with the team')).toHaveCount(0)
    await dialog.getByLabel('Name').fill(name)
    await page.keyboard.press('Control+Enter')
    if (name === 'All of it') await expect(page).toHaveURL(/view=/)
  }
  await expect(dialog.getByText('You have a view of this name already. Choose another name.')).toBeVisible()
  await expect(dialog.getByLabel('Name')).toHaveValue('all of it')
})
