import { makeFailedSearch, makeReviewDesk } from '@/lib/testing/reviews'
import { expect, test } from '../support/test'

test('a search that failed is started again by keyboard, by an editor, and finds what the article says', async ({
  pageOf,
}) => {
  const desk = await makeReviewDesk()
  await makeFailedSearch(desk.author.scope, desk.story.articleId)
  const address = `/${desk.team.slug}/stories/${desk.story.id}`

  const reader = await pageOf(desk.first)
  await reader.goto(address)
  await expect(reader.getByText('The search for statements failed.')).toBeVisible()
  await expect(reader.getByRole('button', { name: 'Search again' })).toHaveCount(0)

  const page = await pageOf(desk.editor)
  await page.goto(address)
  const again = page.getByRole('button', { name: 'Search again' })
  await again.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText('The article is searched again.')).toBeVisible()
  await expect(page.getByText('The search for statements failed.')).toHaveCount(0)
  const found = page.getByRole('list', { name: 'Claims and suggestions, in reading order' })
  await expect(found).toBeFocused()
  await expect(found.getByText('two port officials').first()).toBeVisible({ timeout: 60_000 })
})
