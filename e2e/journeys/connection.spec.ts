import type { Browser, Page } from '@playwright/test'
import type { TestMember } from '@/lib/testing/factories'
import { give, makeReviewDesk, type ReviewDesk } from '@/lib/testing/reviews'
import { SECRET } from '../support/global-setup'
import { freePort, startServer } from '../support/server'
import { browserOf, expect, signIn, test } from '../support/test'

/*
 * The line goes, the browser closes, the session ends, the server dies: what was typed is still there and a sentence
 * says how things stand.
 */
const WORDS = 'The minutes do not settle it.'
const LOST = 'Not saved: connection lost; kept in this browser.'
const UNREACHABLE =
  'The server could not be reached. Nothing was saved; what you typed is still here. Try again.'

const MISSING = 'This part of the page could not be fetched'

const address = (desk: ReviewDesk) => `/${desk.team.slug}/claims/${desk.claim.id}`
const rationale = (page: Page) => page.getByLabel('Rationale')
const saved = (page: Page) => page.getByText(/^Saved\s/)

/**
 * Ends a page as a crash or a pulled plug does. One that is closed tries to save once more as it goes, and by then the tools
 * that hold it off the line may have let go: whether the words reach the server is anyone's guess.
 */
async function crash(page: Page): Promise<void> {
  const crashed = page.waitForEvent('crash')
  await page.goto('chrome://crash').catch(() => {})
  await crashed
  await page.close()
}

/** A claim given to the first reviewer. */
async function handedOut(): Promise<ReviewDesk> {
  const desk = await makeReviewDesk()
  await give(desk, desk.first)
  return desk
}

test('a rationale typed without connection is kept, and saved when there is one', async ({ pageOf }) => {
  const desk = await handedOut()
  const page = await pageOf(desk.first)
  await page.goto(address(desk))
  await page.context().setOffline(true)
  await rationale(page).fill(WORDS)
  await page.getByRole('radio', { name: /^Unverified/ }).check()
  await expect(page.getByText(LOST)).toBeVisible()
  await page.getByRole('button', { name: /Submit verdict/ }).click()
  await expect(page.getByText('The server could not be reached. What you typed is still here')).toBeVisible()
  await expect(rationale(page)).toHaveValue(WORDS)
  await page.context().setOffline(false)
  await expect(saved(page)).toBeVisible()
  await page.getByRole('button', { name: /Submit verdict/ }).click()
  await expect(page.getByText('Review submitted. The claim is decided.')).toBeVisible()
})

test('a wording saved without connection stays in its box', async ({ pageOf }) => {
  const desk = await makeReviewDesk()
  const page = await pageOf(desk.author)
  await page.goto(address(desk))
  await page.getByRole('button', { name: 'Edit wording' }).click()
  const box = page.getByLabel('The claim, in the desk’s words')
  await box.fill('The council may shut the old quay.')
  await page.context().setOffline(true)
  await page.getByRole('button', { name: 'Save wording' }).click()
  await expect(page.getByText(UNREACHABLE)).toBeVisible()
  await expect(box).toHaveValue('The council may shut the old quay.')
  await page.context().setOffline(false)
  await page.getByRole('button', { name: 'Save wording' }).click()
  await expect(
    page.getByRole('heading', { level: 1, name: 'The council may shut the old quay.' }),
  ).toBeVisible()
})

test('an article brought in without connection stays in its box, and comes in once', async ({
  pageOf,
  desk,
}) => {
  const page = await pageOf(desk.editor)
  await page.goto(`/${desk.team.slug}/stories/new`)
  const text = 'Quay to close\n\nThe council will close the quay, Mayor Ada Lindqvist said on Monday.'
  await page.getByLabel('The article').fill(text)
  await page.context().setOffline(true)
  await page.getByRole('button', { name: /Bring in the story/ }).click()
  await expect(page.getByText(UNREACHABLE)).toBeVisible()
  await expect(page.getByLabel('The article')).toHaveValue(text)
  await page.context().setOffline(false)
  await page.getByRole('button', { name: /Bring in the story/ }).click()
  await expect(page).toHaveURL(/\/stories\/(?!new)/)
  await page.goto(`/${desk.team.slug}/stories`)
  await expect(page.getByRole('link', { name: 'Quay to close' })).toHaveCount(1)
})

test('a browser that dies in mid-draft has it again', async ({ pageOf }) => {
  const desk = await handedOut()
  const page = await pageOf(desk.first)
  await page.goto(address(desk))
  await rationale(page).fill(WORDS)
  await expect(saved(page)).toBeVisible()
  await page.context().setOffline(true)
  await rationale(page).fill(`${WORDS} Nor does anyone`)
  await expect(page.getByText(LOST)).toBeVisible()
  await crash(page)

  await page.context().setOffline(false)
  const again = await page.context().newPage()
  await again.goto(address(desk))
  await expect(rationale(again)).toHaveValue(`${WORDS} Nor does anyone`)
  await expect(
    again.getByText('Restored from this browser: words that had not reached the server.'),
  ).toBeVisible()
  await expect(saved(again)).toBeVisible()

  const elsewhere = await pageOf(desk.first)
  await elsewhere.goto(address(desk))
  await expect(rationale(elsewhere)).toHaveValue(`${WORDS} Nor does anyone`)
})

test('a session ended in mid-draft says so and keeps the words', async ({ pageOf }) => {
  const desk = await handedOut()
  const page = await pageOf(desk.first)
  await page.goto(address(desk))
  await rationale(page).fill('Begun.')
  await expect(saved(page)).toBeVisible()
  const other = await pageOf(desk.first)
  await other.goto(`/${desk.team.slug}/settings`)
  await other.getByRole('button', { name: 'End all others' }).click()
  await expect(other.getByText(/sessions? (was|were) ended/)).toBeVisible()

  await rationale(page).fill(WORDS)
  await expect(page.getByText('Not saved; kept in this browser.')).toBeVisible()
  await expect(
    page.getByText(
      'You are signed out. Sign in again in another tab, then try again here; what you typed is still here.',
    ),
  ).toBeVisible()
  await expect(rationale(page)).toHaveValue(WORDS)
  await signIn(page.context(), desk.first)
  await page.getByRole('button', { name: 'Try again' }).first().click()
  await expect(saved(page)).toBeVisible()
  await page.reload()
  await expect(rationale(page)).toHaveValue(WORDS)
})

test('back and reload land on the same thing', async ({ pageOf }) => {
  const desk = await handedOut()
  const page = await pageOf(desk.editor)
  const view = `/${desk.team.slug}/queue?tab=in-review&words=quay`
  await page.goto(view)
  await page.getByRole('link', { name: desk.claim.text }).click()
  await expect(page).toHaveURL(address(desk))
  await page.getByRole('link', { name: 'open at the place' }).click()
  await expect(page).toHaveURL(/\/snapshots\/.+\?q=0-34/)
  await page.reload()
  await expect(page.locator('mark, [id=place]').first()).toBeVisible()
  await page.goBack()
  await expect(page).toHaveURL(address(desk))
  await page.reload()
  await expect(page.getByRole('heading', { level: 1, name: desk.claim.text })).toBeVisible()
  await page.goBack()
  await expect(page).toHaveURL(view)
  await expect(page.getByRole('row', { name: desk.claim.text })).toBeVisible()
})

test('a part that is fetched late and does not come leaves the page and its words, and comes with the line', async ({
  pageOf,
}) => {
  const desk = await handedOut()
  const page = await pageOf(desk.first)
  await page.goto(address(desk))
  await page.context().setOffline(true)
  await rationale(page).fill(WORDS)
  await expect(page.getByText(LOST)).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('?')
  const missing = page.getByRole('dialog', { name: MISSING })
  await expect(missing).toContainText('The page and everything you typed on it are still here.')
  await page.keyboard.press('Escape')
  await expect(missing).toBeHidden()
  await expect(rationale(page)).toHaveValue(WORDS)

  const add = page.getByRole('button', { name: 'Add evidence' })
  await add.click()
  await expect(missing.getByRole('button', { name: 'Try again' })).toBeFocused()
  await page.context().setOffline(false)
  const evidence = page.getByRole('dialog', { name: 'Add evidence' })
  await expect(evidence.getByLabel('The passage, as it stands there')).toBeFocused()
  await expect(missing).toBeHidden()
  await page.keyboard.press('Escape') // the box
  await page.keyboard.press('Escape')
  await expect(add).toBeFocused()
  await expect(rationale(page)).toHaveValue(WORDS)
  await expect(saved(page)).toBeVisible()
})

test('what is fetched by the minute neither leaves the page without connection nor takes what is typed', async ({
  pageOf,
}) => {
  const desk = await makeReviewDesk()
  const page = await pageOf(desk.author)
  await page.clock.install()
  await page.goto(address(desk))
  await page.getByRole('button', { name: 'Edit wording' }).click()
  const box = page.getByLabel('The claim, in the desk’s words')
  await box.fill('The council may shut the old quay.')
  await page.context().setOffline(true)
  const lost = page.waitForEvent('requestfailed')
  await page.clock.fastForward('01:01')
  await lost
  await give(desk, desk.first)
  await page.context().setOffline(false)
  await page.clock.fastForward('01:01')
  await expect(page.getByText(desk.first.user.name, { exact: true })).toBeVisible()
  await expect(box).toHaveValue('The council may shut the old quay.')
})

/** A server of one's own to kill, and a page on it. */
async function ownServer(browser: Browser, member: TestMember) {
  const databaseUrl = process.env.DATABASE_URL ?? ''
  const port = await freePort()
  const start = () => startServer({ databaseUrl, port, env: { NEXTAUTH_SECRET: SECRET, WORKER: 'off' } })
  let server = await start()
  const context = await browserOf(member, browser, server.url)
  return {
    page: await context.newPage(),
    kill: () => server.kill(),
    async startAgain() {
      server = await start()
    },
    async end() {
      await context.close()
      await server.stop()
    },
  }
}

test('a server killed while one types and started again finds the words', async ({ browser }) => {
  const desk = await handedOut()
  const own = await ownServer(browser, desk.first)
  const { page } = own
  try {
    await page.goto(address(desk))
    await rationale(page).fill('Begun.')
    await expect(saved(page)).toBeVisible()
    await own.kill()
    await rationale(page).fill(WORDS)
    await expect(page.getByText(LOST)).toBeVisible()
    await expect(rationale(page)).toHaveValue(WORDS)

    await own.startAgain()
    // The page tries again by itself too, and may have been the first: then there is nothing left to press.
    await page
      .getByRole('button', { name: 'Try again' })
      .evaluateAll((buttons) => buttons[0] instanceof HTMLElement && buttons[0].click())
    await expect(saved(page)).toBeVisible()
    await page.reload()
    await expect(rationale(page)).toHaveValue(WORDS)
  } finally {
    await own.end()
  }
})

test('a part that did not come while the server was away comes when asked again', async ({ browser }) => {
  const desk = await makeReviewDesk()
  const own = await ownServer(browser, desk.author)
  const { page } = own
  try {
    await page.goto(address(desk))
    await page.getByRole('button', { name: 'Edit wording' }).click()
    const box = page.getByLabel('The claim, in the desk’s words')
    await box.fill('The council may shut the old quay.')
    await own.kill()
    await page.getByRole('button', { name: 'Add evidence' }).click()
    const missing = page.getByRole('dialog', { name: MISSING })
    const again = missing.getByRole('button', { name: 'Try again' })
    await again.click()
    await expect(missing.getByRole('status')).toHaveText('Tried 2 times; it did not come.')
    await own.startAgain()
    await again.click()
    await expect(page.getByLabel('The passage, as it stands there')).toBeFocused()
    await page.keyboard.press('Escape') // the box
    await page.keyboard.press('Escape')
    await expect(box).toHaveValue('The council may shut the old quay.')
  } finally {
    await own.end()
  }
})
