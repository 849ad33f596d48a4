import type { Page } from '@playwright/test'
import { db } from '@/lib/core/db'
import { assign } from '@/lib/reviews/assign'
import { makeClaim, makeReviewDesk } from '@/lib/testing/reviews'
import { pressFor } from '../support/hands'
import { listen, look } from '../support/looks'
import { awake } from '../support/people'
import { expect, test } from '../support/test'

const HOUR = 3_600_000

/** Three claims that are the first reviewer's, by when they are due; the editor reviews the first of them too. */
async function withThree() {
  const desk = await makeReviewDesk()
  const ids: string[] = []
  for (const [text, hours] of [
    ['The ferry stops.', 1],
    ['The pier is sold.', 200],
    ['The quay is full.', 300],
  ] as const) {
    const dueAt = new Date(Date.now() + hours * HOUR)
    const { id } = await makeClaim(desk.author.scope, desk.story, { text, dueAt })
    await assign(desk.author.scope, { claimIds: [id], reviewerIds: [desk.first.id], dueAt })
    ids.push(id)
  }
  const [ferry = '', pier = '', quay = ''] = ids
  return { desk, ferry, pier, quay }
}

const claims = (page: Page) => page.getByRole('table').getByRole('rowheader')
const dialogOf = (page: Page) => page.getByRole('dialog')

test('a reviewer puts claims of theirs aside by a key; they come back by themselves', async ({ pageOf }) => {
  test.slow()
  const { desk, ferry } = await withThree()
  const page = await pageOf(desk.first)
  const heard = listen(page)
  await page.goto(`/${desk.team.slug}/queue`)
  await awake(page)
  await page.keyboard.press('j')
  await pressFor(page, 'h', dialogOf(page))
  const dialog = dialogOf(page)
  await dialog.getByText('Next week').click()
  await expect(dialog.getByText('It is due before that.')).toBeVisible()
  await look(page, 'snooze', heard)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('1 claim put aside.')).toBeVisible()
  await expect(claims(page)).toHaveText(['The pier is sold.', 'The quay is full.'])
  await expect(page.getByRole('link', { name: 'Mine 2' })).toBeVisible()
  await page.keyboard.press('z')
  await expect(page.getByText('As it was.')).toBeVisible()
  await expect(claims(page)).toHaveCount(3)

  await page.getByRole('checkbox', { name: 'Select every claim on this page' }).check()
  await page.getByRole('button', { name: 'Put aside…' }).click()
  await expect(dialog.getByRole('heading', { name: 'Put 3 claims aside' })).toBeVisible()
  await dialog.getByText('Tomorrow morning').click()
  await expect(dialog.getByText('1 of them is due before that.')).toBeVisible()
  await dialog.getByRole('button', { name: 'Put aside' }).click()
  await expect(page.getByText('Nothing waits for you')).toBeVisible()
  await page.getByRole('link', { name: 'Put aside 3' }).click()
  await expect(claims(page)).toHaveCount(3)
  await expect(page.getByText(/aside until/).first()).toBeVisible()
  await look(page, 'snoozed', heard)

  const editor = await pageOf(desk.editor)
  await editor.goto(`/${desk.team.slug}/claims/${ferry}`)
  const reviewers = editor.getByRole('region', { name: 'Reviewers' })
  await expect(reviewers.getByText(/put aside until/)).toBeVisible()

  await page
    .getByRole('checkbox', { name: /^Select claim/ })
    .first()
    .check()
  await page.getByRole('button', { name: 'Take up again' }).click()
  await expect(page.getByText('1 claim is back in your queue.')).toBeVisible()
  await db().assignment.updateMany({
    where: { teamId: desk.team.id, snoozedUntil: { not: null } },
    data: { snoozedUntil: new Date(Date.now() - HOUR) },
  })
  await page.goto(`/${desk.team.slug}/queue`)
  await expect(claims(page)).toHaveCount(3)
  await expect(page.getByRole('link', { name: /^Put aside/ })).toHaveCount(0)
  expect(heard()).toEqual([])
})

test('a reviewer leaves a claim for later with a reason, goes on, and finds it behind the others', async ({
  pageOf,
}) => {
  test.slow()
  const { desk, ferry, pier } = await withThree()
  const page = await pageOf(desk.first)
  const heard = listen(page)
  await page.goto(`/${desk.team.slug}/claims/${ferry}`)
  await awake(page)
  await pressFor(page, 's', dialogOf(page))
  const dialog = dialogOf(page)
  await dialog.getByRole('radio', { name: 'another reason' }).check()
  await dialog.getByRole('button', { name: 'Leave and go on' }).click()
  await expect(dialog.getByText('Say in a few words why.')).toBeVisible()
  await look(page, 'skip', heard)
  await dialog.getByLabel('In a few words').fill('The timetable of June is missing.')
  await page.keyboard.press('Control+Enter')
  await expect(page).toHaveURL(new RegExp(`/claims/${pier}$`))
  await expect(page.getByText('Left for later.')).toBeVisible()

  const editor = await pageOf(desk.editor)
  await editor.goto(`/${desk.team.slug}/queue?tab=in-review`)
  await expect(editor.getByText(/: another reason/)).toBeVisible()
  await editor.goto(`/${desk.team.slug}/claims/${ferry}`)
  await expect(editor.getByText('“The timetable of June is missing.”')).toBeVisible()

  await page.goto(`/${desk.team.slug}/queue`)
  await expect(claims(page)).toHaveText(['The pier is sold.', 'The quay is full.', 'The ferry stops.'])
  await look(page, 'queue-skipped', heard)
  await page.getByRole('link', { name: 'The ferry stops.' }).click()
  await expect(page.getByText('You left this for later: another reason.')).toBeVisible()
  await look(page, 'claim-skipped', heard)
  await awake(page)
  await pressFor(page, 's', dialog)
  await page.keyboard.press('Control+Enter')
  await expect(page).toHaveURL(new RegExp(`/claims/${pier}$`))
  await page.keyboard.press('z')
  await expect(page.getByText('The claim is back in its place.')).toBeVisible()
  expect(heard()).toEqual([])
})
