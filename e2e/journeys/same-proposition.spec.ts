import type { Page } from '@playwright/test'
import { findSuggestions } from '@/lib/stories/suggest'
import { bringIn } from '@/lib/testing/stories'
import { pressTo } from '../support/hands'
import { violations } from '../support/looks'
import { expect, test } from '../support/test'

const ARTICLE = `Ferry Aurora unsafe since March

Two port officials said the ferry Aurora had been unsafe since March.

Ana Ruiz said the harbour council would meet in May.

The owner denied that the ferry Aurora had been unsafe since March.`

const entries = (page: Page) =>
  page.getByRole('list', { name: 'Claims and suggestions, in reading order' }).locator('> li')

test('a suggestion leads to the others about its proposition, and merging offers the claim one of them became', async ({
  desk,
  pageOf,
}) => {
  const { storyId, snapshotId } = await bringIn(desk.editor.scope, ARTICLE)
  await findSuggestions(desk.editor.scope, snapshotId)
  const page = await pageOf(desk.editor)
  await page.goto(`/${desk.team.slug}/stories/${storyId}`)
  const [said, meeting, denied] = [0, 1, 2].map((at) => entries(page).nth(at))
  if (!said || !meeting || !denied) throw new Error('there are too few suggestions')
  await expect(said).toContainText('Worth checking high: ')
  await expect(said).toContainText('denied by someone')
  await expect(meeting).not.toContainText('Same proposition')
  expect(await violations(page)).toEqual([])

  await said.getByRole('button', { name: 'Same proposition as 1 other' }).press('Enter')
  await expect(denied).toBeFocused()
  await denied.getByRole('button', { name: 'Same proposition as 1 other' }).press('Enter')
  await expect(said).toBeFocused()

  await page.keyboard.press('a')
  await expect(denied).toContainText('Already claim 1: ')
  await pressTo(page, 'j', denied)
  await page.keyboard.press('m')
  const dialog = page.getByRole('dialog', { name: 'Merge into a claim' })
  await expect(dialog.getByRole('combobox')).toHaveValue(/^1\. The ferry Aurora/)
  await dialog.getByRole('button', { name: 'Merge into this claim' }).press('Enter')
  await expect(denied).toContainText('merged into claim 1:')
})
