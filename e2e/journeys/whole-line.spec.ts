import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { violations } from '../support/looks'
import { choose, introduce, newBrowser } from '../support/people'
import { type RunningServer, startServer } from '../support/server'
import { expect, test } from '../support/test'
import {
  CLAIM,
  DENIED_INSTEAD,
  ECHO,
  EXPECTED,
  RATIONALE,
  vetoAbsent,
  vetoArticle,
  vetoPresent,
} from '../support/veto'
import { expectWholeReport } from '../support/whole-line-report'

/*
 * The main job on a fresh data folder, with the server's own Postgres: an article goes in, a report comes out.
 */
let server: RunningServer
let folder: string

test.skip(!vetoPresent, vetoAbsent)
test.beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'corroborate-line-'))
  fs.chmodSync(folder, 0o755)
  server = await startServer({ dataDir: path.join(folder, 'data') })
})
test.afterAll(async () => {
  await server?.stop()
  if (folder) fs.rmSync(folder, { recursive: true, force: true })
})

test('an article goes in, a verdict report comes out', async ({ browser }) => {
  const owners = await newBrowser(browser, server.url)
  const page = await owners.newPage()
  const slug = await test.step('the first account', () => firstAccount(page))
  const story = await test.step('the article', () => bringIn(page, slug))
  await test.step('what was found', () => expectSuggestions(page))
  const claim = await test.step('the claim and what was found for it', () => makeClaim(page))
  await test.step('a further outlet, by hand', () => addEcho(page, story, claim))
  await test.step('what the denial reaches', () => sayReach(page))
  const link = await test.step('the invitation', () => invite(page, slug))

  const reviewers = await newBrowser(browser, server.url)
  const reviewer = await reviewers.newPage()
  await test.step('the reviewer joins', () => join(reviewer, link, slug))
  await test.step('the claim is handed out', () => handOut(page, claim))
  await test.step('the review', () => review(reviewer, slug))
  await test.step('the report', async () => {
    await page.goto(story)
    await page.getByRole('link', { name: 'Report', exact: true }).click()
    await expect(page.getByText('The preview shows what will leave.')).toBeVisible()
    await page.getByRole('button', { name: /Freeze report/ }).click()
    await expect(page).toHaveURL(/\/reports\/(?!new)/)
    await expectWholeReport(page, browser)
  })
  await reviewers.close()
  await owners.close()
})

async function firstAccount(page: Page): Promise<string> {
  await page.goto('/')
  await expect(page).toHaveURL('/welcome')
  expect(await violations(page)).toEqual([])
  await introduce(page, 'Mira Olsen', 'mira@ledger.test')
  await page.getByLabel('Name of your newsroom or desk').fill('The Ledger')
  await page.getByRole('button', { name: 'Create account and newsroom' }).click()
  await expect(page).toHaveURL(/\/queue$/)
  return new URL(page.url()).pathname.split('/')[1] ?? ''
}

async function bringIn(page: Page, slug: string): Promise<string> {
  await page.goto(`/${slug}/stories/new`)
  await page.getByLabel('The article').fill(vetoArticle())
  await page.getByRole('button', { name: /Bring in the story/ }).click()
  await expect(page).toHaveURL(/\/stories\/(?!new)/)
  return page.url()
}

const cards = (page: Page) =>
  page.getByRole('list', { name: 'Claims and suggestions, in reading order' }).locator('> li')

const card = (page: Page, words: RegExp) =>
  cards(page).filter({ has: page.getByRole('heading', { level: 3, name: words }) })

async function expectSuggestions(page: Page): Promise<void> {
  // What the rules find, and what the closer reading is sure of and could be true or false.
  await expect(cards(page)).toHaveCount(15, { timeout: 60_000 })
  for (const { words, path: route, stance, tags } of EXPECTED) {
    const one = card(page, words)
    await expect(one.locator('bdi')).toHaveText([...route])
    await expect(one.getByText(stance, { exact: true })).toBeVisible()
    for (const tag of tags) await expect(one.getByText(tag, { exact: true })).toBeVisible()
  }
}

/** Accepts the first suggestion in other words, adds two more to it, and opens it. */
async function makeClaim(page: Page): Promise<string> {
  await card(page, /^President Trump blocked/)
    .getByRole('button', { name: /^Edit/ })
    .click()
  const accept = page.getByRole('button', { name: 'Accept as corrected' })
  await expect(accept).toBeInViewport() // long as the form is, what sends it is in sight from the first
  await page.getByLabel('The claim, in our words').fill(CLAIM)
  await accept.click()
  await expect(page.getByText('Claim 1 made')).toBeVisible()
  await expect(page.getByRole('button', { name: /^Undo/ })).toBeVisible()
  const link = page.getByRole('link', { name: CLAIM })
  await expect(link).toBeVisible()
  for (const words of [/Have the Iranians/, /so many false reports/]) {
    await card(page, words)
      .getByRole('button', { name: /^Merge/ })
      .click()
    await choose(page, 'Which claim', 'Trump vetoed', /Trump vetoed/)
    await page.getByRole('button', { name: 'Merge into this claim' }).click()
    await expect(page.getByText('merged into claim 1:').last()).toBeVisible()
  }
  await expect(page.getByText('merged into claim 1:')).toHaveCount(2)
  await link.click()
  await expect(page.getByRole('heading', { level: 1, name: CLAIM })).toBeVisible()
  return page.url()
}

/** A second document, and what it says about the claim, written by hand. */
async function addEcho(page: Page, story: string, claim: string): Promise<void> {
  await page.goto(story)
  await page.getByRole('link', { name: 'Add a document' }).click()
  await page.getByLabel('The document').fill(ECHO.text)
  await page.getByRole('button', { name: 'Add the document' }).click()
  await expect(page.getByRole('link', { name: /^Harbour Post/ })).toBeVisible()
  await page.goto(claim)
  await page.getByRole('button', { name: 'Add attribution' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('The attributed words, as they stand in the document').fill(ECHO.said)
  await dialog
    .getByLabel('Document', { exact: true })
    .selectOption({ label: 'Harbour Post: Washington stopped strike on Iranian leader' })
  await choose(page, 'Source', 'two U.S.', /two U\.S\. officials/)
  await dialog.getByLabel('In the words of the article').fill('two U.S. officials')
  for (const [at, outlet] of ['Reuters', ECHO.outlet].entries()) {
    await dialog.getByRole('button', { name: 'Add outlet' }).click()
    await dialog.getByRole('combobox', { name: `Outlet ${at + 1}`, exact: true }).fill(outlet)
    await page.keyboard.press('Escape')
  }
  await dialog.getByLabel('How the article names the source').selectOption({ label: 'unnamed' })
  await dialog.getByRole('button', { name: 'Save attribution' }).click()
  await expect(page.getByText('Attribution saved.')).toBeVisible()
}

async function sayReach(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Edit the attribution to Netanyahu' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('What the denial reaches').selectOption({ label: 'denies another proposition' })
  await dialog.getByLabel('What is denied instead').fill(DENIED_INSTEAD)
  await dialog.getByRole('button', { name: 'Save attribution' }).click()
  const against = page.getByRole('region', { name: /^Against/ })
  await expect(against.getByText('Denies another proposition:')).toBeVisible()
  await expect(against.getByText(DENIED_INSTEAD)).toBeVisible()
  await expect(against.getByText('0 of 1 reaches this claim')).toBeVisible()
  await expect(page.getByRole('region', { name: /^For/ }).getByRole('article')).toHaveCount(3)
}

async function invite(page: Page, slug: string): Promise<string> {
  await page.goto(`/${slug}/team`)
  await page.getByRole('button', { name: 'Make the link' }).click()
  const link = page.getByRole('status').locator('code', { hasText: '/join/' })
  await expect(link).toBeVisible()
  await expect(page.getByText('This link opens on this machine alone')).toBeVisible()
  return (await link.textContent())?.trim() ?? ''
}

async function join(reviewer: Page, link: string, slug: string): Promise<void> {
  await reviewer.goto(link)
  await introduce(reviewer, 'Jonas Weber', 'jonas@ledger.test')
  await reviewer.getByRole('button', { name: 'Create account and join' }).click()
  await expect(reviewer).toHaveURL(`/${slug}/queue`)
}

/** The author gives the claim away; there is nothing here for her to judge it with. */
async function handOut(page: Page, claim: string): Promise<void> {
  await page.goto(claim)
  await page.getByRole('navigation', { name: 'Where you are' }).getByRole('link').last().click()
  await page.getByRole('link', { name: 'Assign…' }).click()
  await expect(page.getByRole('link', { name: 'Show every story' })).toBeVisible()
  await page.getByRole('link', { name: CLAIM }).click()
  await expect(page).toHaveURL(claim)
  await page.getByRole('button', { name: /^Assign/ }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Jonas Weber').check()
  await dialog.getByLabel('Due').fill('2031-03-05T18:00')
  await dialog.getByRole('button', { name: /^Assign/ }).click()
  await expect(page.getByText('1 claim assigned, due 5 March 2031 at 18:00.')).toBeVisible()
  await expect(page.getByRole('region', { name: 'Reviewers' })).toContainText('Jonas Weber')
  await expect(page.getByRole('button', { name: /Submit verdict|Take it myself/ })).toHaveCount(0)
  await expect(page.getByRole('radio')).toHaveCount(0)
}

async function review(reviewer: Page, slug: string): Promise<void> {
  await reviewer.goto(`/${slug}/queue`)
  const row = reviewer.getByRole('row', { name: CLAIM })
  await expect(row).toContainText('first review')
  await row.getByRole('link', { name: CLAIM }).click()
  await reviewer.getByRole('button', { name: /^Add evidence/ }).click()
  await reviewer
    .getByRole('dialog')
    .getByRole('link', { name: /^Harbour Post/ })
    .click()
  await reviewer.getByText(ECHO.evidence, { exact: true }).click({ clickCount: 3 })
  await expect(reviewer.getByLabel('Passage')).toHaveValue(ECHO.evidence)
  await reviewer.getByRole('button', { name: /^Context/ }).click()
  await expect(reviewer.getByText('Quoted as context')).toBeVisible()
  await reviewer.getByRole('link', { name: 'Back to the claim' }).click()
  await expect(reviewer.getByRole('checkbox', { name: new RegExp(ECHO.evidence) })).toBeChecked()
  await reviewer.getByRole('radio', { name: /^Unverified/ }).check()
  await reviewer.getByLabel('Rationale').fill(RATIONALE)
  await reviewer.getByRole('button', { name: /Submit verdict/ }).click()
  await expect(reviewer.getByText('Review submitted. The claim is decided.')).toBeVisible()
}
