import type { Page } from '@playwright/test'
import { PART_LENGTH } from '@/lib/archive/view'
import { makeReadStory } from '@/lib/testing/stories'
import { pressFor, pressTo } from '../support/hands'
import { violations } from '../support/looks'
import { expect, test } from '../support/test'

const FILLER = 'The harbour lies on the east side of the bay.\n\n'
const ARTICLE = `Ana Ruiz said the quay would close in May.

Lena Brandt hopes the ferry will run again.

Omar Haddad insists the harbour is safe.

Ivo Marsh suspects a fault in the crane.

${FILLER.repeat(Math.ceil(PART_LENGTH / FILLER.length))}`

const told = (statement: number) => ({ statement, source: 0.9, cue: 0.4, content: 0.9 })
const byTagger = (statement: number) => ({ rule: 'tagger', tagged: true, confidence: told(statement) })
const FOUND = [
  {
    who: 'Ana Ruiz',
    cue: 'said',
    content: ['the quay would close in May'],
    rule: 'clause-after',
    tagged: true,
    confidence: told(0.97),
  },
  { who: 'Lena Brandt', cue: 'hopes', content: ['the ferry will run again'], ...byTagger(0.42) },
  { who: 'Omar Haddad', cue: 'insists', content: ['the harbour is safe'], ...byTagger(0.83) },
  { who: 'Ivo Marsh', cue: 'suspects', content: ['a fault in the crane'], ...byTagger(0.61) },
]

const list = (page: Page) => page.locator('#claims > li')
const entry = (page: Page, who: string) => list(page).filter({ hasText: who })
const numbers = (page: Page) => page.locator('#article').getByRole('link', { name: /^Statement/ })
const hidden = (page: Page, line: string) => page.getByText(line, { exact: true })
const showAll = (page: Page) => page.getByRole('link', { name: /^Show (it|them)$/ })
const showFirst = (page: Page) => page.getByRole('link', { name: 'Show the surer ones only' })

async function byPalette(page: Page, words: string): Promise<void> {
  await pressFor(page, 'Control+k', page.getByRole('dialog', { name: 'Commands' }))
  await page.keyboard.type(words)
  await page.keyboard.press('Enter')
}

test('what the tagger alone found and is less sure of is shown when asked for, in the list and in the article', async ({
  desk,
  pageOf,
}) => {
  const { storyId } = await makeReadStory(desk.editor.scope, ARTICLE, FOUND)
  const page = await pageOf(desk.editor)
  await page.goto(`/${desk.team.slug}/stories/${storyId}`)
  await expect(list(page)).toHaveCount(2)
  await expect(numbers(page)).toHaveText(['1', '3'])
  await expect(page.getByText('2 open suggestions')).toBeVisible()
  await expect(hidden(page, '2 less sure suggestions are not shown. Show them')).toBeVisible()
  await expect(entry(page, 'Ana Ruiz')).toContainText('a verb of saying before the words, and by the tagger')
  await expect(entry(page, 'Omar Haddad')).toContainText('found by the tagger alone')
  await expect(entry(page, 'Omar Haddad')).toContainText('sure, 83%: check the cue')
  expect(await violations(page)).toEqual([])

  await showAll(page).press('Enter')
  await expect(page).toHaveURL(/\/stories\/[^?]+\?show=all$/)
  await expect(list(page)).toHaveCount(4)
  await expect(numbers(page)).toHaveText(['1', '2', '3', '4'])
  await expect(page.getByText('4 open suggestions')).toBeVisible()
  await expect(showFirst(page)).toBeFocused()
  await expect(
    hidden(page, 'All suggestions are shown, 2 of them less sure. Show the surer ones only'),
  ).toBeVisible()
  expect(await violations(page)).toEqual([])

  await page.getByRole('link', { name: 'Next', exact: true }).click()
  await expect(page).toHaveURL(/\?part=2&show=all$/)
  await expect(list(page)).toHaveCount(0)
  await expect(showFirst(page)).toHaveCount(0)
  await page.goto(`/${desk.team.slug}/stories/${storyId}?order=worth&show=all`)
  await page.getByRole('link', { name: 'Reading order' }).click()
  await expect(page).toHaveURL(/\/stories\/[^?]+\?show=all$/)

  const lit = page.locator('#article [data-on]')
  await numbers(page).nth(1).click()
  await expect(entry(page, 'Lena Brandt')).toBeFocused()
  await expect(lit.first()).toBeVisible()
  await byPalette(page, 'surer suggestions only')
  await expect(list(page)).toHaveCount(2)
  await expect(page).toHaveURL(/\/stories\/[^?]+$/)
  await expect(lit).toHaveCount(0)
  await byPalette(page, 'less sure suggestions')
  await expect(list(page)).toHaveCount(4)
})

test('what is decided stays in the first choice, also once it is brought back; the rest can still be asked for', async ({
  desk,
  pageOf,
}) => {
  const { storyId } = await makeReadStory(desk.editor.scope, ARTICLE, FOUND)
  const page = await pageOf(desk.editor)
  await page.goto(`/${desk.team.slug}/stories/${storyId}?show=all`)
  const doubtful = entry(page, 'Lena Brandt')
  await pressTo(page, 'j', doubtful)
  await page.keyboard.press('d')
  await expect(list(page).nth(1)).toContainText('dismissed:')
  await expect(page.getByText('Suggestion dismissed.')).toBeVisible()

  await showFirst(page).click()
  await expect(hidden(page, '1 less sure suggestion is not shown. Show it')).toBeVisible()
  await expect(list(page)).toHaveCount(3)
  await list(page).nth(1).getByRole('button', { name: 'Bring back' }).click()
  await expect(page.getByText('3 open suggestions')).toBeVisible()
  await expect(doubtful.getByRole('button', { name: /^Accept/ })).toBeVisible()

  await pressTo(page, 'k', list(page).first())
  for (const left of [2, 1]) {
    await page.keyboard.press('d')
    await expect(page.getByText(new RegExp(`${left} open suggestion`))).toBeVisible()
  }
  await page.keyboard.press('a')
  await expect(page.getByText('no open suggestions')).toBeVisible()
  await expect(list(page)).toHaveCount(3)
  await expect(showAll(page)).toBeVisible()
})
