import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { enter, go, pressFor, pressOnce, pressTo, pressUntil, tabTo, write } from '../support/hands'
import { newBrowser, PASSWORD } from '../support/people'
import { type RunningServer, startServer } from '../support/server'
import { expect, test } from '../support/test'
import { CLAIM, DENIED_INSTEAD, ECHO, RATIONALE, vetoAbsent, vetoArticle, vetoPresent } from '../support/veto'
import { expectWholeReport } from '../support/whole-line-report'

/*
 * The whole line by keyboard alone. After the first address of each person nothing is clicked, filled in or focused
 * but by keys.
 */
let server: RunningServer
let folder: string

test.skip(!vetoPresent, vetoAbsent)
test.setTimeout(240_000)
test.beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'corroborate-keys-'))
  fs.chmodSync(folder, 0o755)
  server = await startServer({ dataDir: path.join(folder, 'data') })
})
test.afterAll(async () => {
  await server?.stop()
  if (folder) fs.rmSync(folder, { recursive: true, force: true })
})

test('the whole line by keyboard alone', async ({ browser }) => {
  const page = await (await newBrowser(browser, server.url)).newPage()
  await page.goto('/')
  await test.step('the first account', () => firstAccount(page))
  await test.step('two documents', () => bringIn(page))
  await test.step('suggestions', () => decide(page))
  await test.step('who says what', () => attribute(page))
  const link = await test.step('the invitation', () => invite(page))
  const reviewer = await (await newBrowser(browser, server.url)).newPage()
  await reviewer.goto(link)
  await test.step('the reviewer joins', () => join(reviewer))
  await test.step('the claim is handed out', () => handOut(page))
  await test.step('the review', () => review(reviewer))
  await test.step('the report', async () => {
    await freeze(page)
    await expectWholeReport(page, browser, (one) => enter(page, one))
  })
})

async function introduce(page: Page, name: string, email: string): Promise<void> {
  await write(page, page.getByLabel('Your name'), name)
  await write(page, page.getByLabel('E-mail address'), email)
  await write(page, page.getByLabel('Password', { exact: true }), PASSWORD)
}

async function firstAccount(page: Page): Promise<void> {
  await introduce(page, 'Mira Olsen', 'mira@ledger.test')
  await write(page, page.getByLabel('Name of your newsroom or desk'), 'The Ledger')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/queue$/)
}

/** The article and a further report; long texts are put in at once, as pasting does. */
async function bringIn(page: Page): Promise<void> {
  await pressFor(page, 'n', page.getByRole('heading', { level: 1, name: 'New story' }))
  await tabTo(page, page.getByLabel('The article'))
  await page.keyboard.insertText(vetoArticle())
  await page.keyboard.press('Control+Enter')
  await expect(page).toHaveURL(/\/stories\/(?!new)/)
  await enter(page, page.getByRole('link', { name: 'Add a document' }))
  await tabTo(page, page.getByLabel('The document'))
  await page.keyboard.insertText(ECHO.text)
  await enter(page, page.getByRole('button', { name: /Add the document/ }))
  await expect(page.getByRole('link', { name: /^Harbour Post/ })).toBeVisible()
}

const items = (page: Page) =>
  page.getByRole('list', { name: 'Claims and suggestions, in reading order' }).locator('> li')

const item = (page: Page, words: RegExp | string) =>
  items(page).filter({ has: page.getByRole('heading', { level: 3, name: words }) })

/** `e`, `m`, `d`, `a` and `z` on what `j` and `k` lead to. */
async function decide(page: Page): Promise<void> {
  // What the rules find, and what the closer reading is sure of and could be true or false.
  await expect(items(page)).toHaveCount(15, { timeout: 60_000 })
  await page.keyboard.press('Shift+?')
  await expect(page.getByRole('dialog', { name: 'Keys on this page' })).toContainText('Accept the suggestion')
  await page.keyboard.press('Escape')
  await pressTo(page, 'j', item(page, /^President Trump blocked/))
  await page.keyboard.press('e')
  await expect(page.getByLabel('The claim, in our words')).toBeFocused()
  await page.keyboard.press('Control+a')
  await page.keyboard.type(CLAIM)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('link', { name: CLAIM })).toBeVisible()

  for (const [at, words] of [/Have the Iranians/, /so many false reports/].entries()) {
    await pressTo(page, 'j', item(page, words))
    await page.keyboard.press('m')
    await expect(page.getByRole('combobox', { name: 'Which claim' })).toBeFocused()
    await page.keyboard.type('Trump vetoed')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('combobox', { name: 'Which claim' })).toHaveValue(`1. ${CLAIM}`)
    await page.keyboard.press('Enter')
    await expect(page.getByText('merged into claim 1:')).toHaveCount(at + 1)
  }
  await pressTo(page, 'j', item(page, /We knew everything/))
  await page.keyboard.press('d')
  await expect(page.getByText('dismissed:')).toBeVisible()
  // Once, whether the answer is there yet or not: it means this and not the merge before.
  await pressOnce(page, 'z')
  await expect(item(page, /We knew everything/).getByRole('button', { name: /^Accept/ })).toBeVisible()
  await pressTo(page, 'k', item(page, /Trump has remained hopeful/))
  await page.keyboard.press('a')
  await expect(page.getByText('Claim 2 made')).toBeVisible()
  await pressOnce(page, 'z')
  await expect(
    item(page, /Trump has remained hopeful/).getByRole('button', { name: /^Accept/ }),
  ).toBeVisible()
  await pressTo(page, 'k', item(page, CLAIM))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: CLAIM })).toBeVisible()
}

async function attribute(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog')
  await enter(page, page.getByRole('button', { name: 'Add attribution' }))
  await expect(dialog.getByLabel('The attributed words, as they stand in the document')).toBeFocused()
  await page.keyboard.type(ECHO.said)
  await tabTo(page, dialog.getByLabel('Document', { exact: true }))
  await page.keyboard.type('Harbour')
  const source = dialog.getByRole('combobox', { name: 'Source', exact: true })
  await tabTo(page, source)
  await page.keyboard.type('two U.S.')
  await expect(page.getByRole('option', { name: /^two U\.S\. officials/ })).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(source).toHaveValue('two U.S. officials')
  await write(page, dialog.getByLabel('In the words of the article'), 'two U.S. officials')
  for (const [at, outlet] of ['Reuters', ECHO.outlet].entries()) {
    await enter(page, dialog.getByRole('button', { name: 'Add outlet' }))
    await pressTo(page, 'Shift+Tab', dialog.getByRole('combobox', { name: `Outlet ${at + 1}`, exact: true }))
    await page.keyboard.type(outlet)
    await page.keyboard.press('Escape')
  }
  await tabTo(page, dialog.getByLabel('How the article names the source'))
  await page.keyboard.type('unnamed')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Attribution saved.')).toBeVisible()

  const denial = page.getByRole('article', { name: 'Attribution to Netanyahu' })
  await pressTo(page, 'j', denial)
  await enter(page, denial.getByRole('button', { name: /^Edit/ }))
  await tabTo(page, dialog.getByLabel('What the denial reaches'))
  await page.keyboard.type('denies another')
  await write(page, dialog.getByLabel('What is denied instead'), DENIED_INSTEAD)
  await page.keyboard.press('Control+Enter')
  await expect(denial.getByText(DENIED_INSTEAD)).toBeVisible()
}

async function invite(page: Page): Promise<string> {
  await go(page, 't', /\/team$/)
  await enter(page, page.getByRole('button', { name: 'Make the link' }))
  const link = page.getByRole('status').locator('code', { hasText: '/join/' })
  await expect(link).toBeVisible()
  return (await link.textContent())?.trim() ?? ''
}

async function join(reviewer: Page): Promise<void> {
  await introduce(reviewer, 'Jonas Weber', 'jonas@ledger.test')
  await reviewer.keyboard.press('Enter')
  await expect(reviewer).toHaveURL(/\/queue$/)
}

async function handOut(page: Page): Promise<void> {
  await go(page, 'q', /\/queue/)
  await enter(page, page.getByRole('link', { name: /^Unassigned/ }))
  await expect(page).toHaveURL(/unassigned/)
  await pressTo(page, 'j', page.getByRole('row', { name: CLAIM }).getByRole('link', { name: CLAIM }))
  await page.keyboard.press('x')
  await expect(page.getByRole('row', { name: CLAIM }).getByRole('checkbox')).toBeChecked()
  await page.keyboard.press('a')
  const dialog = page.getByRole('dialog')
  await tabTo(page, dialog.getByLabel('Jonas Weber'))
  await page.keyboard.press('Space')
  const due = dialog.getByLabel('Due')
  await tabTo(page, due)
  // Day and month are the same, and the hour is one of both clocks, so that no order of the fields matters.
  await page.keyboard.type('0505')
  await page.keyboard.type('2031')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.type('0600P')
  await expect(due).toHaveValue(/^2031-05-05T/)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('1 claim assigned, due 5 May 2031 at ')).toBeVisible()
}

async function review(reviewer: Page): Promise<void> {
  await go(reviewer, 's', /\/stories/)
  await go(reviewer, 'q', /\/queue/)
  const row = reviewer.getByRole('row', { name: CLAIM })
  await pressTo(reviewer, 'j', row.getByRole('link', { name: CLAIM }))
  await reviewer.keyboard.press('Enter')
  await expect(reviewer.getByRole('heading', { level: 1, name: CLAIM })).toBeVisible()
  const words = reviewer.getByRole('dialog').getByLabel('The passage, as it stands there')
  await pressFor(reviewer, 'q', words)
  await pressTo(
    reviewer,
    'Shift+Tab',
    reviewer.getByRole('dialog').getByRole('link', { name: /^Harbour Post/ }),
  )
  await reviewer.keyboard.press('Enter')
  await expect(reviewer.getByRole('heading', { name: 'Evidence for claim 1' })).toBeVisible()
  await write(reviewer, reviewer.getByLabel('Passage'), ECHO.evidence)
  await reviewer.keyboard.press('Escape')
  await reviewer.keyboard.press('.')
  await expect(reviewer.getByText('Quoted as context')).toBeVisible()
  const rationale = reviewer.getByLabel('Rationale')
  await pressFor(reviewer, 'u', rationale)
  await pressUntil(reviewer, '3', (patience) => expect(rationale).toBeFocused(patience))
  await expect(reviewer.getByRole('radio', { name: /^Unverified/ })).toBeChecked()
  await reviewer.keyboard.type(RATIONALE)
  // What one has quoted oneself is what one's finding rests on, unless it is unticked.
  await expect(reviewer.getByRole('checkbox', { name: new RegExp(ECHO.evidence) })).toBeChecked()
  await reviewer.keyboard.press('Control+Enter')
  await expect(reviewer.getByText('Review submitted. The claim is decided.')).toBeVisible()
}

/** From the list of stories through the palette. */
async function freeze(page: Page): Promise<void> {
  await go(page, 's', /\/stories/)
  await enter(page, page.getByRole('table').getByRole('link').first())
  await expect(page.getByRole('link', { name: 'Report', exact: true })).toBeVisible()
  await pressFor(page, 'Control+k', page.getByRole('dialog', { name: 'Commands' }))
  await page.keyboard.type('Make a report')
  await page.keyboard.press('Enter')
  await expect(page.getByText('The preview shows what will leave.')).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(page).toHaveURL(/\/reports\/(?!new)/)
}
