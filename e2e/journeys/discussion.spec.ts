import type { Page } from '@playwright/test'
import { addAttribution } from '@/lib/claims/attributions'
import { db } from '@/lib/core/db'
import { attributing } from '@/lib/testing/claims'
import { answer, open } from '@/lib/testing/discussion'
import { ARTICLE, give, makeReviewDesk, type ReviewDesk } from '@/lib/testing/reviews'
import { violations } from '../support/looks'
import { awake } from '../support/people'
import { expect, test } from '../support/test'

const addressOf = ({ team, claim }: ReviewDesk) => `/${team.slug}/claims/${claim.id}`
const talk = (page: Page) => page.getByRole('region', { name: 'Discussion' })

async function at(page: Page, desk: ReviewDesk, more = ''): Promise<void> {
  await page.goto(addressOf(desk) + more)
  await awake(page)
}

test('a discussion by keyboard: asked, a colleague mentioned, answered, resolved and opened again', async ({
  pageOf,
}) => {
  const desk = await makeReviewDesk()
  await give(desk, desk.second)
  await db().user.update({ where: { id: desk.editor.user.id }, data: { name: 'Ada Lindqvist' } })
  const page = await pageOf(desk.author)
  await at(page, desk)
  await page.keyboard.press('c')
  const box = talk(page).getByLabel('Your comment')
  await expect(box).toBeFocused()
  await expect(talk(page).getByText('1 reviewer of this claim has not submitted yet')).toBeVisible()
  await page.keyboard.type('Who are they, @lind')
  const list = page.getByRole('listbox', { name: 'Members of the team' })
  await expect(list.getByRole('option', { name: 'Ada Lindqvist' })).toBeVisible()
  expect(await violations(page)).toEqual([])
  await page.keyboard.press('Enter')
  await expect(box).toHaveValue('Who are they, @Ada Lindqvist ')
  await expect(list).toBeHidden()
  await page.keyboard.type('?')
  await page.keyboard.press('Control+Enter')
  const comment = talk(page).getByRole('article', { name: `Comment by ${desk.author.user.name}` })
  await expect(comment).toBeFocused()
  await expect(comment).toContainText('Who are they, @Ada Lindqvist ?')
  await expect(box).toHaveCount(0)

  const other = await pageOf(desk.editor)
  await at(other, desk)
  await other.keyboard.press('r')
  await expect(talk(other).getByLabel('Your answer')).toBeFocused()
  await other.keyboard.type('Port officials, says the wire.')
  await other.keyboard.press('Control+Enter')
  await expect(talk(other).getByRole('article', { name: 'Comment by Ada Lindqvist' })).toBeFocused()
  await talk(other).getByRole('button', { name: 'Resolve' }).press('Enter')
  await expect(talk(other).getByText('No thread is open.')).toBeVisible()
  await talk(other).getByRole('link', { name: 'Resolved (1)' }).press('Enter')
  await expect(talk(other).getByText('Resolved by Ada Lindqvist')).toBeVisible()
  expect(await violations(other)).toEqual([])
  await talk(other).getByRole('button', { name: 'Open again' }).press('Enter')
  await expect(talk(other).getByText('No thread is resolved.')).toBeVisible()

  await at(page, desk)
  await expect(talk(page).getByText('Port officials, says the wire.')).toBeVisible()
})

test('words that were not sent are there after a reload, about what they were about, and nothing is fetched over them', async ({
  pageOf,
}) => {
  const desk = await makeReviewDesk()
  const place = { claimId: desk.claim.id, snapshotId: desk.story.articleId, text: ARTICLE }
  await addAttribution(desk.author.scope, attributing(place, 'shut the old quay'))
  const { threadId } = await open(desk, desk.author, 'Is this the old quay?')
  const page = await pageOf(desk.editor)
  await at(page, desk)
  const card = page.getByRole('article', { name: 'Attribution to Mayor Ada Lindqvist' })
  await card.focus()
  await page.keyboard.press('c')
  await expect(talk(page).getByText('On what is said by Mayor Ada Lindqvist')).toBeVisible()
  await expect(talk(page).getByLabel('Your comment')).toBeFocused()
  await page.keyboard.type('Is she quoted?')
  await expect(page.locator('form[data-holding]')).toHaveCount(1)
  await page.keyboard.press('Escape')
  await talk(page).getByRole('button', { name: 'Reply' }).click()
  await expect(talk(page).getByLabel('Your answer')).toBeFocused()
  await page.keyboard.type('Half an answer')
  await page.reload()
  await awake(page)
  await expect(talk(page).getByLabel('Your comment')).toHaveValue('Is she quoted?')
  await expect(talk(page).getByText('On what is said by Mayor Ada Lindqvist')).toBeVisible()
  await expect(talk(page).getByLabel('Your answer')).toHaveValue('Half an answer')
  await talk(page).getByRole('button', { name: 'Post comment' }).click()
  await expect(card.getByRole('link', { name: '1 comment on Mayor Ada Lindqvist' })).toBeVisible()
  await expect(talk(page).getByLabel('Your answer')).toHaveValue('Half an answer')
  await talk(page).getByRole('button', { name: 'Post answer' }).click()
  await expect(talk(page).getByText('Half an answer')).toBeVisible()
  await card.getByRole('link', { name: '1 comment on Mayor Ada Lindqvist' }).click()
  await expect(talk(page).getByText('Only threads about one thing are shown.')).toBeVisible()
  await expect(talk(page).getByText('Is this the old quay?')).toHaveCount(0)
  await talk(page).getByRole('link', { name: 'Mayor Ada Lindqvist' }).click()
  await expect(card).toBeInViewport()
  expect(threadId).not.toBe('')
})

test('a comment is changed, read as it was, withdrawn and put back', async ({ pageOf }) => {
  const desk = await makeReviewDesk()
  await open(desk, desk.author, 'First words')
  const page = await pageOf(desk.author)
  await at(page, desk)
  await talk(page).getByRole('button', { name: 'Edit' }).click()
  await talk(page).getByLabel('Your comment, to be changed').fill('Second words')
  await page.keyboard.press('Control+Enter')
  await expect(talk(page).getByText('Second words')).toBeVisible()
  await talk(page).getByRole('button', { name: 'Earlier versions' }).click()
  await expect(talk(page).getByRole('list', { name: 'Versions of this comment' })).toContainText(
    'First words',
  )
  expect(await violations(page)).toEqual([])
  await talk(page)
    .getByRole('button', { name: /^Withdraw the comment/ })
    .click()
  await expect(talk(page).getByText(`Withdrawn by ${desk.author.user.name}`)).toBeVisible()
  await expect(talk(page).getByText('Second words')).toHaveCount(0)
  await page.keyboard.press('z')
  await expect(talk(page).getByText('Second words')).toBeVisible()
})

test('two tabs that change one comment at once both keep their words', async ({ pageOf }) => {
  const desk = await makeReviewDesk()
  await open(desk, desk.author, 'Began')
  const [one, two] = [await pageOf(desk.author), await pageOf(desk.author)]
  const box = (page: Page) => talk(page).getByLabel('Your comment, to be changed')
  for (const page of [one, two]) {
    await at(page, desk)
    await talk(page).getByRole('button', { name: 'Edit' }).click()
  }
  await box(one).fill('By the first tab')
  await talk(one).getByRole('button', { name: 'Save comment' }).click()
  await expect(talk(one).getByText('By the first tab')).toBeVisible()
  await box(two).fill('By the second tab')
  await talk(two).getByRole('button', { name: 'Save comment' }).click()
  await expect(talk(two).getByText('You changed this comment in another tab')).toBeVisible()
  expect(await violations(two)).toEqual([])
  await talk(two).getByRole('button', { name: 'Keep mine' }).click()
  await talk(two).getByRole('button', { name: 'Save comment' }).click()
  await expect(talk(two).getByRole('article')).toContainText('By the second tab')
})

test('the address of a comment lands on it with the focus, wherever its thread is', async ({ pageOf }) => {
  const desk = await makeReviewDesk()
  const { threadId } = await open(desk, desk.author, 'The oldest thread')
  const { commentId } = await answer(threadId, desk.editor, 'The wanted answer')
  for (let n = 0; n < 16; n += 1) await open(desk, desk.author, `Thread ${n}`)
  const page = await pageOf(desk.viewer)
  await page.goto(`${addressOf(desk)}#comment-${commentId}`)
  const wanted = talk(page).getByRole('article').filter({ hasText: 'The wanted answer' })
  await expect(wanted).toBeFocused()
  await expect(wanted).toBeInViewport()
  await expect(talk(page).getByRole('button')).toHaveCount(0)
  await talk(page).getByRole('link', { name: 'Show all' }).click()
  await expect(talk(page).getByText('Thread 15')).toBeVisible()
  await talk(page).getByRole('link', { name: 'Next' }).click()
  await expect(talk(page).getByText('The wanted answer')).toBeVisible()
})

test('who has a review to give finds nothing of another reviewer’s, and all of it once theirs is in', async ({
  pageOf,
}) => {
  const desk = await makeReviewDesk()
  await give(desk, desk.first, desk.second)
  await open(desk, desk.author, 'From the desk')
  const { commentId } = await open(desk, desk.first, 'I find it unverified')
  const page = await pageOf(desk.second)
  await at(page, desk, `?comment=${commentId}#comment-${commentId}`)
  await expect(talk(page).getByText('There is no such comment here.')).toBeVisible()
  await talk(page).getByRole('link', { name: 'Show all' }).click()
  await expect(talk(page).getByText('From the desk')).toBeVisible()
  await expect(page.getByText('I find it unverified')).toHaveCount(0)
  await expect(talk(page).getByText('1 open')).toBeVisible()
  await page.keyboard.press('c')
  await expect(talk(page).getByText('reads this once theirs is in', { exact: false })).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('3')
  await page.keyboard.type('Only unnamed sources say so.')
  await page.keyboard.press('Control+Enter')
  await expect(page).toHaveURL(/\/queue/)
  await page.goBack()
  await expect(talk(page).getByText('I find it unverified')).toBeVisible()
})

test('a comment whose answer was lost is posted once when it is pressed again', async ({ pageOf }) => {
  const desk = await makeReviewDesk()
  const page = await pageOf(desk.author)
  await at(page, desk)
  await page.keyboard.press('c')
  await expect(talk(page).getByLabel('Your comment')).toBeFocused()
  await page.keyboard.type('Only once')
  let lost = false
  await page.route('**/claims/**', async (route) => {
    if (lost || route.request().headers()['next-action'] === undefined) return route.continue()
    lost = true
    await route.fetch()
    await route.abort()
  })
  const post = talk(page).getByRole('button', { name: 'Post comment' })
  await post.click()
  await expect(talk(page).getByText('saved once, however often you press', { exact: false })).toBeVisible()
  await post.click()
  await expect(talk(page).getByRole('article')).toHaveText(/Only once/)
  expect(await db().comment.count({ where: { thread: { claimId: desk.claim.id } } })).toBe(1)
})

test('words of a document are commented on as they matter to the claim, and the thread leads back to them', async ({
  pageOf,
}) => {
  const desk = await makeReviewDesk()
  const page = await pageOf(desk.editor)
  await page.goto(`/${desk.team.slug}/snapshots/${desk.story.minutesId}?claim=${desk.claim.id}`)
  await awake(page)
  await page.evaluate(() => {
    const words = document.querySelector('#article p')?.firstChild
    if (words) document.getSelection()?.setBaseAndExtent(words, 11, words, 17)
  })
  await expect(page.getByRole('button', { name: 'Comment', exact: true })).toBeVisible()
  await page.keyboard.press('c')
  const panel = page.getByRole('region', { name: 'Comment for claim 1' })
  await expect(panel.getByLabel('Your comment')).toBeFocused()
  await page.keyboard.type('Of this year?')
  await page.reload()
  await awake(page)
  await expect(panel.getByLabel('Your comment')).toHaveValue('Of this year?')
  await expect(panel).toContainText('9 June')
  expect(await violations(page)).toEqual([])
  await panel.getByLabel('Your comment').press('Control+Enter')
  await page.getByRole('link', { name: 'See it with claim 1' }).click()
  const comment = talk(page).getByRole('article')
  await expect(comment).toBeFocused()
  await talk(page).getByRole('link', { name: '9 June' }).click()
  await expect(page).toHaveURL(/q=11-17.*claim=/)
})
