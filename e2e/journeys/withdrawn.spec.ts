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
