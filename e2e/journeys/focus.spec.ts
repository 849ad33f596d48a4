import type { Page } from '@playwright/test'
import { invite } from '@/lib/teams/invitations'
import { makeReviewDesk } from '@/lib/testing/reviews'
import { pressTo } from '../support/hands'
import { expect, sessionCookie, test } from '../support/test'

const ARTICLE = [
  'Quay to close',
  'The council will close the quay, Mayor Ada Lindqvist said on Monday.',
  'Harbour master Otto Brandt denied that the pilots were asked.',
  'The ferry line has lost half of its passengers, the unions said.',
  'Repairs would cost nine million, the engineer Lena Vogt told the Harbour Post.',
].join('\n\n')

/** A frame may come before what was done is drawn; here each does, so that nothing can hang on which is first. */
const framesFirst = (page: Page) =>
  page.addInitScript(() => {
    window.requestAnimationFrame = (step) => {
      queueMicrotask(() => step(performance.now()))
      return 0
    }
  })

const items = (page: Page) =>
  page.getByRole('list', { name: 'Claims and suggestions, in reading order' }).locator('> li')

/** A dialog gives the focus back where it came from, and after a decision the next suggestion has it. */
test('the focus after the dialogs of a story', async ({ pageOf, desk }) => {
  const page = await pageOf(desk.editor)
  await framesFirst(page)
  await page.goto(`/${desk.team.slug}/stories/new`)
  await page.getByLabel('The article').fill(ARTICLE)
  await page.getByRole('button', { name: /Bring in the story/ }).click()
  await expect(page).toHaveURL(/\/stories\/(?!new)/)
  await expect(items(page)).toHaveCount(4, { timeout: 60_000 })
  const wording = page.getByLabel('The claim, in our words')
  const [first, second, third, fourth] = [0, 1, 2, 3].map((at) => items(page).nth(at))
  if (!first || !second || !third || !fourth) throw new Error('four suggestions are looked at')

  await test.step('given up, where it came from', async () => {
    await pressTo(page, 'j', first)
    await page.keyboard.press('e')
    await expect(wording).toBeFocused()
    await page.keyboard.press('Escape') // the box
    await page.keyboard.press('Escape')
    await expect(first).toBeFocused()
    const edit = first.getByRole('button', { name: /^Edit/ })
    await edit.click()
    await expect(wording).toBeFocused()
    await page.keyboard.press('Escape') // the box
    await page.keyboard.press('Escape')
    await expect(edit).toBeFocused()
  })

  await test.step('accepted as edited, the next suggestion', async () => {
    await page.keyboard.press('e')
    await wording.fill('The council decided to close the quay.')
    await page.keyboard.press('Control+Enter')
    await expect(first.getByRole('link', { name: /The council decided/ })).toBeVisible()
    await expect(second).toBeFocused()
    await page.keyboard.press('j')
    await expect(third).toBeFocused()
  })

  await test.step('merged from its button, the next suggestion', async () => {
    await third.getByRole('button', { name: /^Merge/ }).click()
    await page.getByRole('combobox', { name: 'Which claim' }).fill('council')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    await expect(third.getByText('merged into claim 1:')).toBeVisible()
    await expect(fourth).toBeFocused()
  })

  await test.step('the last one, its own place', async () => {
    await fourth.getByRole('button', { name: /^Merge/ }).click()
    await page.getByRole('combobox', { name: 'Which claim' }).fill('1')
    await page.keyboard.press('Enter')
    await expect(fourth.getByText('merged into claim 1:')).toBeVisible()
    await expect(fourth).toBeFocused()
  })
})

/** Where the columns do not fit beside each other, the claims begin below the whole article. */
test('from the head of a story to its claims on a narrow window', async ({ pageOf }) => {
  const { author, story, team, claim } = await makeReviewDesk()
  const page = await pageOf(author)
  const down = page.getByRole('link', { name: '1 claim below' })
  const list = page.getByRole('list', { name: 'Claims and suggestions, in reading order' })
  const first = list.getByRole('link', { name: claim.text })
  for (const width of [1024, 390]) {
    await page.setViewportSize({ width, height: 800 })
    await page.goto(`/${team.slug}/stories/${story.id}`)
    await down.click()
    await expect(list).toBeFocused()
    await expect(first).toBeInViewport()
    await page.goto(`/${team.slug}/stories/${story.id}`)
    await down.focus()
    await page.keyboard.press('Enter')
    await expect(list).toBeFocused()
    await page.keyboard.press('Tab')
    await expect(first).toBeFocused()
  }
  await page.setViewportSize({ width: 1440, height: 800 })
  await expect(down).toBeHidden()
})

test('the focus after a wording was refused, saved and given up', async ({ pageOf }) => {
  const desk = await makeReviewDesk()
  const page = await pageOf(desk.author)
  await framesFirst(page)
  await page.goto(`/${desk.team.slug}/claims/${desk.claim.id}`)
  const edit = page.getByRole('button', { name: 'Edit wording' })
  const box = page.getByLabel('The claim, in the desk’s words')
  const save = page.getByRole('button', { name: 'Save wording' })
  await edit.click()
  await box.fill(' ')
  await save.click()
  await expect(box).toBeFocused()
  await box.fill('The council may shut the old quay.')
  await box.press('ControlOrMeta+Enter')
  await expect(edit).toBeFocused()
  await edit.click()
  await expect(box).toBeFocused()
  await page.getByRole('button', { name: 'Cancel' }).click()
  await expect(edit).toBeFocused()
})

/** Rows that move or go keep the focus near: it stays on the button that moved its row, and goes on from one taken away. */
test('the focus among the outlets of an attribution', async ({ pageOf }) => {
  const desk = await makeReviewDesk()
  const page = await pageOf(desk.editor)
  await page.goto(`/${desk.team.slug}/claims/${desk.claim.id}`)
  await page.getByRole('button', { name: 'Add attribution' }).click()
  const dialog = page.getByRole('dialog')
  const add = dialog.getByRole('button', { name: 'Add outlet' })
  for (const [at, name] of ['Coast Wire', 'Harbour Post'].entries()) {
    await add.click()
    await dialog.getByRole('combobox', { name: `Outlet ${at + 1}` }).fill(name)
    await page.keyboard.press('Escape') // the list of outlets with such a name
  }
  const down = dialog.getByRole('button', { name: 'Move Coast Wire towards the article' })
  await down.press('Enter')
  await expect(dialog.getByRole('combobox', { name: 'Outlet 2' })).toHaveValue('Coast Wire')
  await expect(down).toBeFocused()
  await expect(down).toHaveAttribute('aria-disabled', 'true')
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('combobox', { name: 'Outlet 2' })).toHaveValue('Coast Wire')
  await dialog.getByRole('button', { name: 'Remove Coast Wire' }).press('Enter')
  await expect(dialog.getByRole('combobox', { name: 'Outlet 2' })).toHaveCount(0)
  await expect(add).toBeFocused()
})

/** A row that ends with the press on its button leaves the focus to the part of the page it stood in. */
test('the focus after sessions and invitations are gone', async ({ pageOf, desk }) => {
  for (let made = 0; made < 2; made += 1) await sessionCookie(desk.owner.user.id)
  await invite(desk.owner.scope, { role: 'REVIEWER', note: 'for Sam', days: 7 })
  await invite(desk.owner.scope, { role: 'REVIEWER', note: 'for Kim', days: 7 })
  const page = await pageOf(desk.owner)
  await page.goto(`/${desk.team.slug}/settings`)
  const sessions = page.getByRole('region', { name: 'Where you are signed in' })
  const ends = sessions.getByRole('button', { name: /^End the session/ })
  await expect(ends).toHaveCount(3)
  await ends.first().press('Enter')
  await expect(ends).toHaveCount(2)
  await expect(sessions).toBeFocused()
  await sessions.getByRole('button', { name: 'End all others' }).press('Enter')
  await expect(ends).toHaveCount(0)
  await expect(sessions).toBeFocused()

  await page.goto(`/${desk.team.slug}/team`)
  const invitations = page.getByRole('region', { name: 'Open invitations' })
  const backs = page.getByRole('button', { name: /^Take back/ })
  await backs.first().press('Enter')
  await expect(backs).toHaveCount(1)
  await expect(invitations).toBeFocused()
  await backs.press('Enter')
  await expect(invitations).toHaveCount(0)
  await expect(page.getByRole('main')).toBeFocused()
})
