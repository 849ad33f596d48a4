import type { Page } from '@playwright/test'
import { db } from '@/lib/core/db'
import { changeHosts } from '@/lib/stories/hosts'
import { lookAgain } from '@/lib/stories/look-again'
import { makeReviewDesk, type ReviewDesk } from '@/lib/testing/reviews'
import { PUBLIC_V4 } from '@/lib/testing/site/internet'
import { listen, look, violations } from '../support/looks'
import { expect, test } from '../support/test'
import { pageOfSite } from '../support/web'

const storyOf = (desk: ReviewDesk) => `/${desk.team.slug}/stories/${desk.story.id}`

async function bring(page: Page, desk: ReviewDesk, path: string, title: RegExp): Promise<void> {
  await page.goto(`${storyOf(desk)}/add`)
  await page.getByLabel('Address').fill(pageOfSite(path))
  await page.getByRole('button', { name: 'Fetch the page' }).click()
  await expect(line(page, title)).toBeVisible()
}

const line = (page: Page, title: RegExp) =>
  page.getByRole('list', { name: 'Documents', exact: true }).getByRole('listitem').filter({ hasText: title })
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Look at web pages again' })

/** Makes all pages of the desk due; the worker's own clock finds them within the minute. */
const makeDue = (desk: ReviewDesk) =>
  db().scheduledPage.updateMany({
    where: { teamId: desk.team.id, leftOut: false },
    data: { dueAt: new Date(Date.now() - 1_000) },
  })

/** The same, found at once: by what the worker's clock runs. */
async function lookNow(desk: ReviewDesk): Promise<void> {
  await makeDue(desk)
  await lookAgain.runAll()
}

test('pages of a live story are looked at again: unchanged is said, what changed is captured, what fails says why', async ({
  pageOf,
}) => {
  test.setTimeout(600_000)
  const desk = await makeReviewDesk()
  const page = await pageOf(desk.editor)
  const heard = listen(page)
  await bring(page, desk, '/changing', /Storm warning/)
  await bring(page, desk, '/article', /ferry’s winter timetable/)
  await expect(page.getByText('Web pages are not looked at again by themselves.')).toBeVisible()

  await page.getByRole('button', { name: 'Set schedule' }).press('Enter')
  await expect(dialog(page).getByLabel('How often')).toHaveValue('')
  await look(page, 'schedule-dialog', heard)
  await dialog(page).getByLabel('How often').selectOption('once a day')
  await page.keyboard.press('Tab')
  await dialog(page).getByRole('button', { name: 'Save the schedule' }).press('Enter')
  await expect(page.getByText(/Web pages are looked at again once a day, until /)).toBeVisible()
  await expect(line(page, /Storm warning/)).toContainText('Next look on')

  await makeDue(desk)
  await expect(async () => {
    await page.goto(storyOf(desk))
    await expect(line(page, /Storm warning/)).toContainText('and captured.', { timeout: 1_000 })
    await expect(line(page, /winter timetable/)).toContainText('unchanged.', { timeout: 1_000 })
  }).toPass({ timeout: 150_000 })
  await line(page, /Storm warning/)
    .getByRole('link')
    .click()
  await expect(page.getByRole('heading', { name: '2 captures' })).toBeVisible()
  const captures = page.getByRole('complementary').getByRole('listitem')
  const bySchedule = `on the schedule of ${desk.editor.user.name}`
  await expect(captures.filter({ hasText: bySchedule })).toHaveCount(1)
  await expect(page.getByText(bySchedule).filter({ visible: true })).toHaveCount(2)
  await look(page, 'reader-scheduled', heard)

  await changeHosts(desk.owner.scope, { version: 0, allow: '', deny: PUBLIC_V4, note: '' })
  await lookNow(desk)
  await expect(async () => {
    await page.goto(storyOf(desk))
    for (const title of [/Storm warning/, /winter timetable/])
      await expect(line(page, title)).toContainText(`Your team does not fetch from ${PUBLIC_V4}`, {
        timeout: 1_000,
      })
  }).toPass({ timeout: 60_000 })
  await expect(line(page, /Storm warning/)).toContainText('Next look on')
  await db().scheduledPage.updateMany({ where: { teamId: desk.team.id }, data: { failures: 4 } })
  await lookNow(desk)
  await expect(async () => {
    await page.goto(storyOf(desk))
    await expect(line(page, /winter timetable/)).toContainText('After 5 failures in a row', {
      timeout: 1_000,
    })
    await expect(line(page, /Storm warning/)).toContainText('After 5 failures in a row', { timeout: 1_000 })
  }).toPass({ timeout: 60_000 })
  expect(await violations(page)).toEqual([])
  await look(page, 'schedule', heard)

  await changeHosts(desk.owner.scope, { version: 1, allow: '', deny: '', note: '' })
  await line(page, /winter timetable/)
    .getByRole('button', { name: 'Try now' })
    .press('Enter')
  await expect(page.getByText('Being tried again.').first()).toBeVisible()
  await expect(line(page, /winter timetable/)).toContainText('unchanged.')
  await expect(line(page, /winter timetable/).getByRole('button')).toHaveCount(0)
  await expect(line(page, /winter timetable/)).toContainText('Next look on')

  await page.getByRole('button', { name: 'Change schedule' }).click()
  await dialog(page).getByRole('checkbox', { name: 'Storm warning' }).check()
  await dialog(page).getByRole('button', { name: 'Save the schedule' }).click()
  await expect(line(page, /Storm warning/)).toContainText('Left out of the schedule.')
  await page.getByRole('button', { name: 'Archive' }).click()
  await expect(page.getByText('Web pages are not looked at again by themselves.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Set schedule' })).toHaveCount(0)
})

test('two editors set a schedule at the same time: the second is shown what the first chose', async ({
  pageOf,
}) => {
  const desk = await makeReviewDesk()
  const [first, second, reader] = [
    await pageOf(desk.editor),
    await pageOf(desk.author),
    await pageOf(desk.viewer),
  ]
  await bring(first, desk, '/article', /winter timetable/)
  await second.goto(storyOf(desk))
  for (const page of [first, second]) {
    await page.getByRole('button', { name: 'Set schedule' }).click()
    await dialog(page)
      .getByLabel('How often')
      .selectOption(page === first ? 'every hour' : 'every 6 hours')
  }
  await dialog(first).getByRole('button', { name: 'Save the schedule' }).click()
  await expect(first.getByText(/Web pages are looked at again every hour, until /)).toBeVisible()
  await dialog(second).getByRole('button', { name: 'Save the schedule' }).click()
  await expect(dialog(second).getByText(`${desk.editor.user.name} changed this meanwhile`)).toBeVisible()
  await expect(dialog(second).getByRole('insertion').filter({ hasText: 'every hour' })).toBeVisible()
  await expect(dialog(second).getByLabel('How often')).toHaveValue('SIX_HOURLY')
  expect(await violations(second)).toEqual([])
  await dialog(second).getByRole('button', { name: 'Save the schedule' }).click()
  await expect(second.getByText(/Web pages are looked at again every 6 hours, until /)).toBeVisible()
  await reader.goto(storyOf(desk))
  await expect(reader.getByText(/Web pages are looked at again every 6 hours, until /)).toBeVisible()
  await expect(reader.getByRole('button', { name: 'Change schedule' })).toHaveCount(0)
})
