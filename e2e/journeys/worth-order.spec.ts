import type { Page } from '@playwright/test'
import { PART_LENGTH } from '@/lib/archive/view'
import { findSuggestions } from '@/lib/stories/suggest'
import { bringIn } from '@/lib/testing/stories'
import { pressTo } from '../support/hands'
import { violations } from '../support/looks'
import { expect, test } from '../support/test'

const FILLER = 'The harbour lies on the east side of the bay.\n\n'
const ARTICLE = `Ana Ruiz said the meeting might be interesting.

Two port officials said 14 sailors had died on the ferry Aurora in March.

Lena Brandt said the harbour council would meet in May.

The owner denied that 14 sailors had died on the ferry Aurora in March.

${FILLER.repeat(Math.ceil(PART_LENGTH / FILLER.length))}
Omar Haddad said the evening would be pleasant.

Two divers said 30 crates had sunk off Cape Sounion in April.`

const list = (page: Page, order: 'in reading order' | 'most worth checking first') =>
  page.getByRole('list', { name: `Claims and suggestions, ${order}` }).locator('> li')

/** Where each entry comes in the article, by who speaks in it. */
const speakers = (page: Page) =>
  page.locator('#claims > li').evaluateAll((entries) => {
    const names = ['Ana Ruiz', 'wo port officials', 'Lena Brandt', 'he owner', 'Omar Haddad', 'wo divers']
    return entries.map(({ textContent }) => names.findIndex((name) => textContent.includes(name)))
  })

test('the list can begin with what is most worth checking: by key, in the address, in each part, and nothing moves', async ({
  desk,
  pageOf,
}) => {
  const { storyId, snapshotId } = await bringIn(desk.editor.scope, ARTICLE)
  await findSuggestions(desk.editor.scope, snapshotId)
  const page = await pageOf(desk.editor)
  await page.goto(`/${desk.team.slug}/stories/${storyId}`)
  await expect(list(page, 'in reading order')).toHaveCount(4)
  expect(await speakers(page)).toEqual([0, 1, 2, 3])

  const orders = page.getByRole('navigation', { name: 'Order of the list' })
  const byWorth = orders.getByRole('link', { name: 'Most worth checking first' })
  await byWorth.press('Enter')
  const sorted = list(page, 'most worth checking first')
  await expect(sorted).toHaveCount(4)
  await expect(byWorth).toBeFocused()
  await expect(byWorth).toHaveAttribute('aria-current', 'page')
  await expect(page).toHaveURL(/\/stories\/[^?]+\?order=worth$/)
  const order = await speakers(page)
  expect(order.slice(0, 2)).toEqual([1, 3])
  expect(await violations(page)).toEqual([])

  const [first, second] = [sorted.nth(0), sorted.nth(1)]
  await pressTo(page, 'j', first)
  await page.keyboard.press('a')
  await expect(first.getByRole('link').first()).toHaveAttribute('href', /\/claims\//)
  await expect(second).toBeFocused()
  await page.keyboard.press('d')
  await expect(second).toContainText('dismissed:')
  // It is shown before it is sent, behind what was accepted: a page that is left sooner takes it along.
  await expect(page.getByText('Suggestion dismissed.')).toBeVisible()
  await page.reload()
  await expect(sorted).toHaveCount(4)
  await expect(first.getByRole('link').first()).toHaveAttribute('href', /\/claims\//)
  await expect(second).toContainText('dismissed:')

  await page.getByRole('link', { name: 'Next', exact: true }).click()
  await expect(page).toHaveURL(/\?part=2&order=worth$/)
  await expect(sorted.first()).toContainText('wo divers')
  expect((await speakers(page)).slice(0, 2)).toEqual([5, 4])
  await orders.getByRole('link', { name: 'Reading order' }).press('Enter')
  await expect(page).toHaveURL(/\?part=2$/)
  // Behind the claim made in the part before.
  await expect(list(page, 'in reading order').nth(1)).toContainText('Omar Haddad')
  await page.goBack()
  await expect(sorted.first()).toContainText('wo divers')
})
