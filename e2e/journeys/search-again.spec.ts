import { foundInParts } from '@/lib/attribution/suggest-in-parts'
import { transaction } from '@/lib/core/db'
import { readClosely, refineJob } from '@/lib/stories/refine'
import { suggestJob } from '@/lib/stories/suggest'
import { insertSuggestions } from '@/lib/stories/suggestion-repository'
import { makeDesk } from '@/lib/testing/factories'
import { makeFailedSearch, makeReading, makeReviewDesk, makeStory } from '@/lib/testing/reviews'
import { awake } from '../support/people'
import { expect, test } from '../support/test'

test('a search that failed is started again by keyboard, by an editor, and finds what the article says', async ({
  pageOf,
}) => {
  const desk = await makeReviewDesk()
  await makeFailedSearch(desk.author.scope, desk.story.articleId)
  const address = `/${desk.team.slug}/stories/${desk.story.id}`

  const reader = await pageOf(desk.first)
  await reader.goto(address)
  await expect(reader.getByText('The search for statements failed.')).toBeVisible()
  await expect(reader.getByRole('button', { name: 'Search again' })).toHaveCount(0)

  const page = await pageOf(desk.editor)
  await page.goto(address)
  await awake(page)
  const again = page.getByRole('button', { name: 'Search again' })
  await again.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText('The article is searched again.')).toBeVisible()
  await expect(page.getByText('The search for statements failed.')).toHaveCount(0)
  const found = page.getByRole('list', { name: 'Claims and suggestions, in reading order' })
  await expect(found).toBeFocused()
  await expect(found.getByText('two port officials').first()).toBeVisible({ timeout: 60_000 })
})

test('while a search goes on it is asked for alone, and the page once when it is over', async ({
  pageOf,
}) => {
  const desk = await makeReviewDesk()
  const set = await makeReading(desk.author.scope, desk.story.articleId, suggestJob)

  const page = await pageOf(desk.editor)
  const address = `/${desk.team.slug}/stories/${desk.story.id}`
  await page.goto(address)
  const bar = page.getByRole('progressbar', {
    name: 'Looking for statements. Claims can be made by hand meanwhile.',
  })
  await expect(bar).toBeVisible()
  const asked = { search: 0, page: 0 }
  page.on('request', (request) => {
    const { pathname } = new URL(request.url())
    if (pathname === `${address}/search`) asked.search += 1
    if (pathname === address) asked.page += 1
  })
  await expect.poll(() => asked.search).toBeGreaterThan(4)
  expect(asked.page).toBe(0)
  await set('DONE')
  await expect(bar).toHaveCount(0)
  expect(asked.page).toBe(1)
})

test('what the rules find is shown at once, and what a closer reading adds joins it while somebody decides', async ({
  pageOf,
}) => {
  const desk = await makeDesk()
  const text = `The harbour board said the ferry was safe.

The council meets again on Monday, and several councillors expect the question to be asked then.`
  const { id: storyId, articleId: snapshotId } = await makeStory(desk.editor.scope, 'Ferry', text)
  // As the first reading leaves it, but for the worker, which would have done the second by now.
  await transaction(async (tx) => {
    for (const found of foundInParts(text))
      await insertSuggestions(desk.editor.scope, { storyId, snapshotId, from: 0 }, found, tx)
  })
  const set = await makeReading(desk.editor.scope, snapshotId, refineJob)

  const page = await pageOf(desk.editor)
  await page.goto(`/${desk.team.slug}/stories/${storyId}`)
  const list = page.getByRole('list', { name: 'Claims and suggestions, in reading order' })
  const going = page.getByText('A first reading is done. A closer reading goes on and may add to it.')
  await expect(going).toBeVisible()
  await expect(list.getByRole('listitem')).toHaveCount(1)
  await awake(page)
  await page.keyboard.press('j')
  await page.keyboard.press('d')
  await expect(list.getByText('dismissed:')).toBeVisible()

  await readClosely(desk.editor.scope, snapshotId)
  await set('DONE')
  await expect(going).toHaveCount(0)
  await expect(list.getByText('several councillors')).toBeVisible()
  await expect(list.getByText('dismissed:')).toBeVisible()
  await expect(list.getByRole('listitem').first()).toBeFocused()
})

test('a closer reading that failed says what was kept, and is started again', async ({ pageOf }) => {
  const desk = await makeReviewDesk()
  await makeFailedSearch(desk.author.scope, desk.story.articleId, 'lost', refineJob)
  const page = await pageOf(desk.editor)
  await page.goto(`/${desk.team.slug}/stories/${desk.story.id}`)
  await expect(page.getByText('The closer reading of the article failed.')).toBeVisible()
  await page.getByRole('button', { name: 'Search again' }).click()
  await expect(page.getByText('The article is searched again.')).toBeVisible()
  await expect(page.getByText('The closer reading of the article failed.')).toHaveCount(0)
})
