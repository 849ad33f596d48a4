import { assign } from '@/lib/reviews/assign'
import { submitReview } from '@/lib/reviews/submit'
import { give, makeClaims, makeReviewDesk, quoteMinutes, reviewOf } from '@/lib/testing/reviews'
import { listen, look } from '../support/looks'
import { awake } from '../support/people'
import { expect, test } from '../support/test'

// What happens here is done by this process, and shown by the server's: as with two servers on one database.

test('a claim appears in a reviewer’s queue when it is assigned, and its state as it changes, without a reload', async ({
  pageOf,
}) => {
  const desk = await makeReviewDesk()
  const [mine, all] = [await pageOf(desk.first), await pageOf(desk.editor)]
  await mine.goto(`/${desk.team.slug}/queue`)
  await all.goto(`/${desk.team.slug}/queue?tab=all`)
  await awake(mine)
  await awake(all)
  await mine.evaluate(() => Object.assign(window, { stayed: true }))
  const row = mine.getByRole('table').getByRole('link', { name: desk.claim.text })
  await expect(row).toHaveCount(0)
  await give(desk, desk.first)
  await expect(row).toBeVisible()
  await expect(all.getByRole('table').getByTitle(desk.first.user.name)).toBeVisible()
  await submitReview(desk.first.scope, reviewOf(desk))
  await expect(row).toHaveCount(0)
  expect(await mine.evaluate(() => 'stayed' in window)).toBe(true)
})

test('what others do shows beside words that are being typed, and leaves them, the caret and the focus alone', async ({
  pageOf,
}) => {
  const desk = await makeReviewDesk()
  await give(desk, desk.first)
  const page = await pageOf(desk.first)
  await page.goto(`/${desk.team.slug}/claims/${desk.claim.id}`)
  await awake(page)
  const box = page.getByRole('textbox', { name: 'Rationale' })
  await box.fill('The minutes say no vote.')
  await box.evaluate((area: HTMLTextAreaElement) => area.setSelectionRange(4, 11))
  await quoteMinutes(desk, desk.editor)
  await expect(page.getByText('no vote was taken').first()).toBeVisible()
  await expect(box).toBeFocused()
  await page.keyboard.type('record')
  await expect(box).toHaveValue('The record say no vote.')
})

test('a form that goes because the claim was decided elsewhere leaves the words that were typed in it', async ({
  pageOf,
}) => {
  const desk = await makeReviewDesk()
  await give(desk, desk.first)
  const page = await pageOf(desk.first)
  await page.goto(`/${desk.team.slug}/claims/${desk.claim.id}`)
  await awake(page)
  // They are only in this browser: what it sends does not arrive.
  await page.route('**/claims/*', (route) =>
    route.request().method() === 'POST' ? route.abort() : route.continue(),
  )
  const box = page.getByRole('textbox', { name: 'Rationale' })
  await box.fill('The minutes say no vote.')
  await submitReview(desk.first.scope, reviewOf(desk))
  await expect(page.getByRole('region', { name: 'What you typed here' })).toContainText(
    'The minutes say no vote.',
  )
  await expect(box).toHaveCount(0)
})

test('what happened while the connection was lost is there when it is back', async ({ pageOf }) => {
  const desk = await makeReviewDesk()
  const page = await pageOf(desk.first)
  await page.goto(`/${desk.team.slug}/queue`)
  await awake(page)
  await page.context().setOffline(true)
  await give(desk, desk.first)
  await page.context().setOffline(false)
  await expect(page.getByRole('table').getByRole('link', { name: desk.claim.text })).toBeVisible()
})

test('whoever has the same claim open is named, as long as they do', async ({ pageOf }) => {
  test.slow()
  const desk = await makeReviewDesk()
  const address = `/${desk.team.slug}/claims/${desk.claim.id}`
  const [page, other] = [await pageOf(desk.editor), await pageOf(desk.author)]
  const heard = listen(page)
  await page.goto(address)
  await awake(page)
  const here = page.getByRole('list', { name: 'Also on this claim now' })
  await expect(here).toHaveCount(0)
  await other.goto(address)
  await expect(here.getByTitle(desk.author.user.name)).toBeVisible()
  await look(page, 'also-here', heard)
  await other.goto(`/${desk.team.slug}/queue`)
  await expect(here).toHaveCount(0)
})

test('an open dialog is left alone, and what came meanwhile shows once it is closed', async ({ pageOf }) => {
  const desk = await makeReviewDesk()
  const page = await pageOf(desk.author)
  await page.goto(`/${desk.team.slug}/queue?tab=unassigned`)
  await awake(page)
  const row = page.getByRole('table').getByRole('link', { name: desk.claim.text })
  await page.getByRole('checkbox', { name: 'Select every claim on this page' }).check()
  await page.keyboard.press('a')
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(desk.second.user.name).check()
  const people = { claimIds: [desk.claim.id], reviewerIds: [desk.first.id], dueAt: null }
  await assign(desk.editor.scope, people)
  await expect(dialog.getByLabel(desk.second.user.name)).toBeChecked()
  await expect(row).toHaveCount(1)
  await page.keyboard.press('Escape')
  // It was ticked, so it stays in its place and says so; nothing can be done to it any more.
  await expect(page.getByRole('row', { name: /no longer in this list/ })).toBeVisible()
  await expect(page.getByRole('checkbox', { name: 'Select claim 1' })).toBeDisabled()
  await page.getByRole('button', { name: 'Show the list as it is now' }).click()
  await expect(row).toHaveCount(0)
})

test('rows stay where they are under the keys, and what has come waits until it is asked for', async ({
  pageOf,
}) => {
  test.slow()
  const desk = await makeReviewDesk({ dueAt: new Date('2030-06-02T10:00:00Z') })
  const page = await pageOf(desk.editor)
  const heard = listen(page)
  await page.goto(`/${desk.team.slug}/queue?tab=all`)
  await awake(page)
  await page.keyboard.press('j')
  const texts = page.getByRole('table').locator('[data-open]')
  await expect(texts.first()).toBeFocused()
  const [sooner] = await makeClaims(desk.author.scope, desk.story, [
    { text: 'The ferry stops on Monday.', dueAt: new Date('2030-06-01T10:00:00Z') },
  ])
  await give(desk, desk.first)
  await expect(page.getByRole('table').getByTitle(desk.first.user.name)).toBeVisible()
  await expect(page.getByText('1 claim has come')).toBeVisible()
  await expect(texts).toHaveText([desk.claim.text])
  await expect(texts.first()).toBeFocused()
  await look(page, 'list-changed', heard)
  await page.getByRole('button', { name: 'Show the list as it is now' }).click()
  await expect(texts).toHaveText([sooner?.text ?? '', desk.claim.text])
})
