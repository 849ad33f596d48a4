import { makeSaid, makeSources } from '@/lib/testing/matrix'
import { ARTICLE, makeClaim, makeReviewDesk, makeStory } from '@/lib/testing/reviews'
import { violations } from '../support/looks'
import { expect, test } from '../support/test'

test('a claim tells when who said what and when it was learnt, and what was known at any moment', async ({
  pageOf,
}) => {
  const desk = await makeReviewDesk()
  const { scope } = desk.author
  const story = await makeStory(scope, 'Quay', ARTICLE, '2025-06-16')
  const { id: claimId } = await makeClaim(scope, story)
  const [mayor = '', wire = '', board = ''] = await makeSources(scope, ['The mayor', 'The wire', 'The board'])
  const at = (day: string) => new Date(`${day}T09:00:00Z`)
  await makeSaid(scope, story, [
    { claimId, sourceId: mayor, words: 'The mayor', at: at('2025-06-17'), saidWhen: 'on June 3' },
    { claimId, sourceId: wire, words: 'The wire', at: at('2025-06-20'), saidWhen: 'last week' },
    { claimId, sourceId: board, words: 'The board', at: at('2025-07-01'), stance: 'DENIES' },
  ])
  const page = await pageOf(desk.author)
  await page.goto(`/${desk.team.slug}/claims/${claimId}`)
  const when = page.getByRole('region', { name: 'When', exact: true })
  await expect(when).toContainText('1 day told by the words · 2 as published')
  await expect(when.getByRole('img', { name: /^Time line of when 3 statements were made/ })).toBeVisible()
  await expect(when.getByRole('img', { name: /^Time line of when 3 statements were recorded/ })).toBeVisible()
  const rows = when.getByRole('table').getByRole('row')
  await expect(rows).toHaveCount(4)
  await expect(rows.nth(1)).toContainText(/The mayor.*3 June 2025.*on June 3/)
  await expect(rows.nth(2)).toContainText(/The wire.*16 June 2025.*as published.*last week/)
  expect(await violations(page)).toEqual([])

  await rows.nth(2).getByRole('link').click()
  await expect(page).toHaveURL(/asof=2025-06-20T09%3A00%3A00\.000Z/)
  await expect(page.getByText(/^As of 20 June 2025.*2 attributions were known; 1 came later\./)).toBeVisible()
  const cards = page.locator('[data-attribution]')
  await expect(cards).toHaveCount(2)
  await expect(page.getByText('Nobody speaks against it.')).toBeVisible()
  await expect(rows.nth(3)).toContainText('came later')
  await expect(page.getByRole('button', { name: 'Add attribution' })).toHaveCount(0)
  await expect(page.getByText('the rest of the page is of today', { exact: false })).toBeVisible()
  await expect(page.getByText('Of today:', { exact: true }).and(page.locator(':visible'))).toHaveCount(4)
  expect(await violations(page)).toEqual([])

  await page.reload()
  await expect(cards).toHaveCount(2)
  await when.getByLabel('Show what was known at').fill('2025-06-18T12:00')
  await when.getByRole('button', { name: 'Show' }).click()
  await expect(page).toHaveURL(/asof=2025-06-18T10%3A00/)
  await expect(cards).toHaveCount(1)
  await page.getByRole('link', { name: 'Back to now' }).click()
  await expect(cards).toHaveCount(3)
  await page.goto(`/${desk.team.slug}/claims/${claimId}?asof=soon`)
  await expect(cards).toHaveCount(3)
  await page.goto(`/${desk.team.slug}/claims/${claimId}?asof=9999-12-31T00:00:00.000Z`)
  await expect(page.getByText(/^31 December 9999.* is yet to come/)).toBeVisible()
  await expect(page.getByText('Of today:', { exact: true })).toHaveCount(0)
  await expect(cards).toHaveCount(3)
})
