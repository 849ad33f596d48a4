import { db } from '@/lib/core/db'
import { makeReviewDesk } from '@/lib/testing/reviews'
import { makeReports, makeResting } from '@/lib/testing/withdrawals'
import { listen, look, violations } from '../support/looks'
import { expect, test } from '../support/test'

/** A story in which it is suggested that two reports are copies of a wire report. */
async function deskWithCopies() {
  const desk = await makeReviewDesk()
  const [wire, copy, other] = await makeReports(desk.author.scope, desk.story.id, [[], [], []])
  if (!wire || !copy || !other) throw new Error('no reports')
  await makeResting(desk.author.scope, desk.story.id, [
    { from: copy, to: wire, state: 'SUGGESTED' },
    { from: other, to: wire, state: 'SUGGESTED', kind: 'CITES' },
  ])
  return { desk, at: `/${desk.team.slug}/stories/${desk.story.id}` }
}

test('links between the documents of a story are decided on its page', async ({ pageOf }) => {
  const { desk, at } = await deskWithCopies()
  const page = await pageOf(desk.editor)
  await page.goto(at)
  const lead = page.getByText('2 suggested links between documents are undecided.')
  await expect(lead).toBeVisible()
  const list = page.getByRole('region', { name: /^Suggested: / })
  await page.getByRole('link', { name: 'Go to them' }).click()
  await expect(list.getByRole('heading')).toBeInViewport()
  expect(await violations(page)).toEqual([])
  await list.getByRole('button', { name: 'Accept: Report 1 is a copy of Report 0' }).click()
  await expect(page.getByText('1 suggested link between documents is undecided.')).toBeVisible()
  await list.getByRole('button', { name: /^Dismiss: / }).click()
  await expect(list).toBeHidden()
  await expect(page.getByRole('link', { name: 'Go to it' })).toBeHidden()
  await page.keyboard.press('z')
  await expect(list.getByRole('listitem')).toHaveCount(1)
  const states = await db().derivation.findMany({ where: { storyId: desk.story.id }, orderBy: { id: 'asc' } })
  expect(states.map(({ state }) => state)).toEqual(['HELD', 'SUGGESTED'])

  const viewer = await pageOf(desk.viewer)
  await viewer.goto(at)
  const shown = viewer.getByRole('region', { name: /^Suggested: / })
  await expect(shown.getByRole('listitem')).toHaveCount(1)
  await expect(shown.getByRole('button')).toHaveCount(0)
})

test('links between the documents of a story can be looked at', async ({ pageOf }) => {
  test.setTimeout(300_000)
  const { desk, at } = await deskWithCopies()
  const page = await pageOf(desk.editor)
  const heard = listen(page)
  await page.goto(at)
  await expect(page.getByRole('region', { name: /^Suggested: / })).toBeVisible()
  await look(page, 'story-links', heard)
})
