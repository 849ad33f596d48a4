import { makeClaim, makeReviewDesk } from '@/lib/testing/reviews'
import { expect, test } from '../support/test'

test('a claim goes by its number alone: with others withdrawn, the numbers run past the count', async ({
  pageOf,
}) => {
  const desk = await makeReviewDesk()
  const more = await makeClaim(desk.author.scope, desk.story, {
    text: 'The quay is old.',
    state: 'WITHDRAWN',
  })
  const page = await pageOf(desk.author)
  await page.goto(`/${desk.team.slug}/claims/${more.id}`)
  await expect(page.getByText('Claim 2', { exact: true })).toBeVisible()
})

test('a withdrawn claim asks nobody: neither a review nor a date stands there until it is restored', async ({
  pageOf,
}) => {
  const desk = await makeReviewDesk()
  const page = await pageOf(desk.author)
  await page.goto(`/${desk.team.slug}/claims/${desk.claim.id}`)
  await page.getByRole('button', { name: /^Assign/ }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('checkbox', { name: desk.first.user.name, exact: true }).check()
  await dialog.getByLabel('Due').fill('2031-03-05T18:00')
  await dialog.getByRole('button', { name: /^Assign/ }).click()
  const reviewers = page.getByRole('region', { name: 'Reviewers' })
  await expect(reviewers).toContainText('review to come')
  await expect(page.getByText('due 5 Mar 2031')).toHaveCount(2)
  await page.getByRole('button', { name: 'Withdraw claim' }).click()
  await expect(reviewers).toContainText('not asked while it is withdrawn')
  await expect(page.getByText('due 5 Mar 2031')).toHaveCount(0)
  await page.getByRole('button', { name: 'Restore claim' }).click()
  await expect(reviewers).toContainText('review to come')
})
