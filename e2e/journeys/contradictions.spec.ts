import { submitReview } from '@/lib/reviews/submit'
import { give, makeClaim, makeReviewDesk, makeStory, quoteMinutes, reviewOf } from '@/lib/testing/reviews'
import { violations } from '../support/looks'
import { expect, test } from '../support/test'

test('both desks see that the house decided otherwise about the same claim', async ({ pageOf }) => {
  const desk = await makeReviewDesk()
  const story = await makeStory(desk.author.scope, 'Quay once more')
  const claim = await makeClaim(desk.author.scope, story, { text: 'The Council will shut the old quay' })
  const page = await pageOf(desk.editor)
  const section = page.getByRole('region', { name: 'Elsewhere in the house' })
  await page.goto(`/${desk.team.slug}/claims/${desk.claim.id}`)
  await expect(section.getByText('not decided')).toBeVisible()
  await expect(section.getByText('decided otherwise')).toHaveCount(0)

  for (const [about, verdict] of [
    [desk, 'CONFIRMED'],
    [{ ...desk, claim, story }, 'DENIED'],
  ] as const) {
    await give(about, desk.first)
    const evidenceIds = [await quoteMinutes(about, desk.first)]
    await submitReview(desk.first.scope, reviewOf(about, { verdict, evidenceIds }))
  }
  await page.reload()
  await expect(section.getByText('Another story decided otherwise')).toBeVisible()
  expect(await violations(page)).toEqual([])
  await section.getByRole('link', { name: claim.text }).press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: claim.text })).toBeVisible()
  await expect(section.getByText('Another story decided otherwise')).toBeVisible()
  await expect(section).toContainText('claim 1 of Quay closure')
})
