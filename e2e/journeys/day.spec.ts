import { db } from '@/lib/core/db'
import { assign } from '@/lib/reviews/assign'
import { submitReview } from '@/lib/reviews/submit'
import { makeClaim, makeReviewDesk, reviewOf } from '@/lib/testing/reviews'
import { listen, look } from '../support/looks'
import { expect, test } from '../support/test'

const HOUR = 3_600_000

test('everyone finds what they did today, what is due and who waits for them, each leading to its claims', async ({
  pageOf,
}) => {
  test.slow()
  const desk = await makeReviewDesk()
  const given = async (text: string, hours: number | null, ...who: { id: string }[]) => {
    const dueAt = hours === null ? null : new Date(Date.now() + hours * HOUR)
    const { id } = await makeClaim(desk.author.scope, desk.story, { text, dueAt })
    await assign(desk.author.scope, { claimIds: [id], reviewerIds: who.map((one) => one.id), dueAt })
    return id
  }
  await given('The ferry stops.', -50, desk.first)
  const both = await given('The pier is sold.', null, desk.first, desk.second)
  const done = await given('The quay is full.', null, desk.first)
  await submitReview(desk.second.scope, reviewOf(desk, { claimId: both }))
  await submitReview(desk.first.scope, reviewOf(desk, { claimId: done }))
  const page = await pageOf(desk.first)
  const heard = listen(page)
  await page.goto(`/${desk.team.slug}/queue`)
  await page.getByRole('link', { name: 'My day' }).click()
  await expect(page.getByRole('heading', { name: 'My day', level: 1 })).toBeVisible()
  const list = (name: string) => page.getByRole('region', { name })
  await expect(list('Others wait for you').getByRole('link')).toHaveText(['The pier is sold.'])
  await expect(list('Done today').getByRole('link')).toHaveText(['The quay is full.'])
  await look(page, 'day', heard)
  await page.evaluate(() => {
    document.documentElement.dir = 'rtl'
  })
  await look(page, 'day-rtl', heard)
  await list('Overdue').getByRole('link', { name: 'Overdue, in the queue' }).click()
  await expect(page.getByRole('table').getByRole('rowheader')).toHaveText(['The ferry stops.'])
  expect(heard()).toEqual([])
})

test('a story with a deadline shows its way there, and says nothing without one', async ({ pageOf }) => {
  test.slow()
  const desk = await makeReviewDesk()
  const claims = []
  for (const text of ['One.', 'Two.', 'Three.', 'Four.', 'Five.'])
    claims.push(await makeClaim(desk.author.scope, desk.story, { text }))
  const claimIds = claims.slice(0, 3).map(({ id }) => id)
  await assign(desk.author.scope, { claimIds, reviewerIds: [desk.first.id], dueAt: null })
  for (const claimId of claimIds) await submitReview(desk.first.scope, reviewOf(desk, { claimId }))
  const page = await pageOf(desk.editor)
  const heard = listen(page)
  const move = (hours: number) =>
    db().story.update({
      where: { id: desk.story.id },
      data: { deadline: new Date(Date.now() + hours * HOUR) },
    })
  await page.goto(`/${desk.team.slug}/stories/${desk.story.id}`)
  await expect(page.getByText('One.').first()).toBeVisible()
  const way = page.getByRole('figure', { name: 'The way to the deadline' })
  await expect(way).toHaveCount(0)
  await move(2)
  await db().claim.updateMany({
    where: { storyId: desk.story.id },
    data: { createdAt: new Date(Date.now() - 1.5 * HOUR) },
  })
  await page.reload()
  await expect(way.getByText('3 of 6 decided.')).toBeVisible()
  await expect(way.getByRole('table', { name: 'How many claims were open when' })).toBeAttached()
  await look(page, 'story-way', heard)
  await move(-1)
  await page.reload()
  await expect(way.getByText(/3 claims are open/)).toBeVisible()
  expect(heard()).toEqual([])
})
