import type { Page } from '@playwright/test'
import { db } from '@/lib/core/db'
import { adjudicate } from '@/lib/reviews/adjudicate'
import { restoreClaim, withdrawClaim } from '@/lib/reviews/lifecycle'
import { submitReview } from '@/lib/reviews/submit'
import {
  give,
  makeReviewDesk,
  quoteMinutes,
  type ReviewDesk,
  reviewOf,
  storedClaim,
} from '@/lib/testing/reviews'
import { awake } from '../support/people'
import { expect, signIn, test } from '../support/test'

/*
 * People at one claim at the same time: nobody's words are lost, and whoever comes second is told.
 */
const address = (desk: ReviewDesk) => `/${desk.team.slug}/claims/${desk.claim.id}`
const wording = (page: Page) => page.getByLabel('The claim, in the desk’s words')

async function reword(page: Page, text: string): Promise<void> {
  await page.getByRole('button', { name: 'Edit wording' }).click()
  await wording(page).fill(text)
}

/** Two reviews that differ, for an editor to settle. */
async function disagree(desk: ReviewDesk): Promise<void> {
  await give(desk, desk.first, desk.second)
  await submitReview(desk.first.scope, reviewOf(desk))
  const evidenceIds = [await quoteMinutes(desk, desk.second)]
  await submitReview(desk.second.scope, reviewOf(desk, { verdict: 'DENIED', evidenceIds }))
}

async function find(page: Page, verdict: RegExp, rationale: string): Promise<void> {
  await page.getByRole('radio', { name: verdict }).check()
  await page.getByLabel('Rationale').fill(rationale)
}

test('two browsers word one claim: the second sees all three texts and puts them together', async ({
  pageOf,
}) => {
  const desk = await makeReviewDesk()
  const [first, second] = [await pageOf(desk.author), await pageOf(desk.editor)]
  await Promise.all([first.goto(address(desk)), second.goto(address(desk))])
  const theirs = 'The town council will shut the old quay.'
  const mine = 'The council will shut the old quay in May.'
  await reword(first, theirs)
  await reword(second, mine)
  await first.getByRole('button', { name: 'Save wording' }).click()
  await expect(first.getByRole('heading', { level: 1, name: theirs })).toBeVisible()

  await second.getByRole('button', { name: 'Save wording' }).click()
  await expect(
    second.getByText(`${desk.author.user.name} changed the wording while you were writing`),
  ).toBeVisible()
  for (const [label, text] of [
    ['Where you began', desk.claim.text],
    ['Yours', mine],
    ['Theirs', theirs],
  ] as const) {
    const version = second.getByRole('heading', { name: label, exact: true }).locator('xpath=..')
    await expect(version).toContainText(text)
  }
  await expect(wording(second)).toHaveValue(mine)
  const both = 'The town council will shut the old quay in May.'
  await expect(second.getByLabel('Put together')).toHaveValue(both)
  await second.getByRole('button', { name: 'Use this text' }).click()
  await expect(wording(second)).toBeFocused()
  await second.getByRole('button', { name: 'Save wording' }).click()
  await expect(second.getByRole('heading', { level: 1, name: both })).toBeVisible()
  expect(await storedClaim(desk.claim.id)).toMatchObject({ text: both, version: 3 })

  await second.getByRole('region', { name: 'History' }).getByText('History').click()
  const history = second.getByRole('region', { name: 'History' })
  for (const details of await history.locator('details details > summary').all()) await details.click()
  await expect(history.locator('ins', { hasText: theirs })).toBeVisible()
  await expect(history.locator('ins', { hasText: both })).toBeVisible()
})

test('two reviewers submit in the same second: both reviews stay, they differ, an editor settles it', async ({
  pageOf,
}) => {
  const desk = await makeReviewDesk()
  await give(desk, desk.first, desk.second)
  await quoteMinutes(desk, desk.author)
  const [first, second] = [await pageOf(desk.first), await pageOf(desk.second)]
  await Promise.all([first.goto(address(desk)), second.goto(address(desk))])
  await find(first, /^Unverified/, 'Only unnamed sources say so.')
  await find(second, /^Denied by desk/, 'The minutes say that no vote was taken.')
  await second.getByRole('checkbox', { name: /no vote was taken/ }).check()
  await Promise.all(
    [first, second].map((page) => page.getByRole('button', { name: /Submit verdict/ }).click()),
  )
  const told = (page: Page) => page.getByRole('status').filter({ hasText: 'Review submitted' })
  // Each is read as it comes: on a busy machine one is gone again by the time the other is there.
  const answers = await Promise.all([first, second].map((page) => told(page).textContent()))
  expect(answers.filter((text) => text?.includes('waits for the other review'))).toHaveLength(1)
  expect(answers.filter((text) => text?.includes('The reviews differ; an editor settles it'))).toHaveLength(1)

  const author = await pageOf(desk.author)
  await author.goto(address(desk))
  await expect(
    author.getByText('An editor who neither wrote nor reviewed the claim settles it.'),
  ).toBeVisible()
  await expect(author.getByRole('button', { name: /Record verdict/ })).toHaveCount(0)

  const editor = await pageOf(desk.editor)
  await editor.goto(`/${desk.team.slug}/queue?tab=to-adjudicate`)
  await editor.getByRole('link', { name: desk.claim.text }).click()
  const reviews = editor.getByRole('main')
  await expect(reviews.getByText('Only unnamed sources say so.')).toBeVisible()
  await expect(reviews.getByText('The minutes say that no vote was taken.')).toBeVisible()
  await find(editor, /^Unverified/, 'No vote on paper does not show that none is planned.')
  await editor.getByRole('button', { name: /Record verdict/ }).click()
  await expect(editor.getByText('Verdict recorded.')).toBeVisible()
  await editor.goto(address(desk))
  await expect(editor.getByText('reviews differed; settled by an editor')).toBeVisible()
  await expect(editor.getByText('Only unnamed sources say so.')).toBeVisible()
  await expect(editor.getByText('The minutes say that no vote was taken.')).toBeVisible()
  expect(await storedClaim(desk.claim.id)).toMatchObject({ state: 'DECIDED', verdict: 'UNVERIFIED' })
})

test('one reviewer in two tabs: the second is told, and neither draft is written over', async ({
  pageOf,
}) => {
  const desk = await makeReviewDesk()
  await give(desk, desk.first)
  const one = await pageOf(desk.first)
  // As where no stream comes through: a page that is told of changes would not offer the form any more.
  await one.route('**/live?**', (route) => route.abort())
  const other = await one.context().newPage()
  await Promise.all([one.goto(address(desk)), other.goto(address(desk))])
  await awake(one)
  await awake(other)
  await one.getByLabel('Rationale').fill('Written in the first tab.')
  await expect(one.getByText(/^Saved\s/)).toBeVisible()
  await other.getByLabel('Rationale').fill('Written in the second tab.')
  await expect(other.getByText('Not saved: another tab has other words.')).toBeVisible()
  await expect(other.getByRole('heading', { name: 'In this tab' }).locator('xpath=..')).toContainText(
    'Written in the second tab.',
  )
  await expect(other.getByRole('heading', { name: 'In the other tab' }).locator('xpath=..')).toContainText(
    'Written in the first tab.',
  )
  await expect(one.getByLabel('Rationale')).toHaveValue('Written in the first tab.')

  const both = 'Written in the first tab. And in the second.'
  await other.getByLabel('Put together').fill(both)
  await other.getByRole('button', { name: 'Use this text' }).click()
  await expect(other.getByText(/^Saved\s/)).toBeVisible()
  await other.reload()
  await expect(other.getByLabel('Rationale')).toHaveValue(both)

  await other.getByRole('radio', { name: /^Unverified/ }).check()
  await other.getByRole('button', { name: /Submit verdict/ }).click()
  await expect(other.getByText('Review submitted. The claim is decided.')).toBeVisible()
  await one.getByRole('radio', { name: /^Unverified/ }).check()
  await one.getByRole('button', { name: /Submit verdict/ }).click()
  await expect(one.getByText('This claim is decided. Reopen it first')).toBeVisible()
  await expect(one.getByLabel('Rationale')).toHaveValue('Written in the first tab.')
})

test('an editor in two tabs: what is settled in one takes nothing from what was typed in the other', async ({
  pageOf,
}) => {
  const desk = await makeReviewDesk()
  await disagree(desk)
  const one = await pageOf(desk.editor)
  const other = await one.context().newPage()
  await other.clock.install()
  await Promise.all([one.goto(address(desk)), other.goto(address(desk))])
  await awake(one)
  await awake(other)
  await other.getByLabel('Rationale').fill('Neither review names who was there.')
  await find(one, /^Unverified/, 'No vote on paper.')
  await one.getByRole('button', { name: /Record verdict/ }).click()
  await expect(one.getByText('Verdict recorded.')).toBeVisible()
  await other.clock.fastForward('01:01')
  const left = other.getByRole('region', { name: 'What you typed here' })
  await expect(left.getByText('Neither review names who was there.')).toBeVisible()
  await other.reload()
  await expect(left.getByText('Neither review names who was there.')).toBeVisible()
  await expect(left.getByText('No vote on paper.')).toHaveCount(0)
})

test('an editor in two tabs: what was typed in one that is closed is not written over in the other', async ({
  pageOf,
}) => {
  const desk = await makeReviewDesk()
  await disagree(desk)
  const one = await pageOf(desk.editor)
  const other = await one.context().newPage()
  await Promise.all([one.goto(address(desk)), other.goto(address(desk))])
  await awake(one)
  await awake(other)
  await one.getByLabel('Rationale').fill('No vote on paper.')
  await other.getByLabel('Rationale').fill('Neither review names')
  await one.close({ runBeforeUnload: true })
  await expect.poll(() => one.isClosed()).toBe(true)
  // What a closed tab kept reaches the others a moment after it is gone.
  const left = () => Object.keys(localStorage).filter((key) => key.endsWith('.left')).length
  await expect.poll(() => other.evaluate(left)).toBe(1)
  await other.getByLabel('Rationale').fill('Neither review names who was there.')
  await other.reload()
  await expect(other.getByLabel('Rationale')).toHaveValue(
    'No vote on paper.\n\nNeither review names who was there.',
  )
})

test('words whose form goes because somebody else was faster stay in sight until they are discarded', async ({
  pageOf,
}) => {
  const desk = await makeReviewDesk()
  await disagree(desk)
  const page = await pageOf(desk.editor)
  await page.clock.install()
  await page.goto(address(desk))
  await find(page, /^Unverified/, 'Neither review names who was there.')
  const settled = { verdict: 'UNVERIFIED' as const, rationale: 'No vote on paper.', evidenceIds: [] }
  await adjudicate(desk.owner.scope, { claimId: desk.claim.id, claimVersion: 1, ...settled })
  await page.clock.fastForward('01:01')
  const left = page.getByRole('region', { name: 'What you typed here' })
  await expect(left.getByText('Neither review names who was there.')).toBeVisible()
  await expect(page.getByLabel('Rationale')).toHaveCount(0)
  await page.reload()
  await left.getByRole('button', { name: 'Discard' }).click()
  await expect(left).toBeHidden()
  await page.reload()
  await expect(page.getByRole('button', { name: 'Reopen' })).toBeVisible()
  await expect(left).toBeHidden()
})

test('words typed on a claim that was withdrawn stay in sight, and in their box once it is back', async ({
  pageOf,
}) => {
  const desk = await makeReviewDesk()
  await give(desk, desk.first)
  const page = await pageOf(desk.first)
  await page.clock.install()
  await page.goto(address(desk))
  await withdrawClaim(desk.editor.scope, { claimId: desk.claim.id, reason: '' })
  await page.getByLabel('Rationale').fill('Typed too late to be saved.')
  await page.clock.fastForward('01:01')
  const left = page.getByRole('region', { name: 'What you typed here' })
  await expect(left.getByText('Typed too late to be saved.')).toBeVisible()
  await restoreClaim(desk.editor.scope, { claimId: desk.claim.id })
  // The form that went sends its words once more. A page that is made while they are on their way has neither them nor
  // the browser's copy.
  await expect(async () => {
    await page.reload()
    await expect(page.getByLabel('Rationale')).toHaveValue('Typed too late to be saved.', { timeout: 2_000 })
  }).toPass({ timeout: 20_000 })
  await expect(left).toBeHidden()
})

test('one browser, another person: words left in an open tab are neither shown to them nor sent in their name', async ({
  pageOf,
}) => {
  const desk = await makeReviewDesk()
  await give(desk, desk.first, desk.second)
  const page = await pageOf(desk.first)
  const browser = page.context()
  await page.clock.install()
  await page.goto(address(desk))
  const box = page.getByLabel('Rationale')
  await signIn(browser, desk.second)
  await box.fill('Of the first.')
  await page.clock.runFor(1_000)
  await expect(page.getByText(/Someone else is signed in in this browser now/)).toBeVisible()
  await page.clock.fastForward('01:01')
  await expect(box).toHaveValue('')
  expect(await db().reviewDraft.count({ where: { claimId: desk.claim.id } })).toBe(0)

  await signIn(browser, desk.first)
  await page.reload()
  await expect(box).toHaveValue('Of the first.')
})
