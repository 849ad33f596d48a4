import type { Page } from '@playwright/test'
import { db } from '@/lib/core/db'
import { makeReadStory } from '@/lib/testing/stories'
import { pressFor, pressTo } from '../support/hands'
import { expect, test } from '../support/test'

const entries = (page: Page) =>
  page.getByRole('list', { name: 'Claims and suggestions, in reading order' }).locator('> li')
const why = (page: Page) => page.getByRole('combobox', { name: 'Why it was dismissed' })

test('a dismissal says why by one key more, or none, and is still undone', async ({ desk, pageOf }) => {
  const { storyId } = await makeReadStory(desk.editor.scope)
  const page = await pageOf(desk.editor)
  await page.goto(`/${desk.team.slug}/stories/${storyId}`)
  const [first, second, third] = [0, 1, 2].map((at) => entries(page).nth(at))
  if (!first || !second || !third) throw new Error('there are too few suggestions')
  await pressTo(page, 'j', first)
  // A number is no reason for anything while nothing is dismissed.
  await page.keyboard.press('1')
  await page.keyboard.press('d')
  await page.keyboard.press('2')
  await expect(second).toBeFocused()
  await expect(first.getByRole('combobox')).toHaveValue('WRONG_SOURCE')

  await page.keyboard.press('d')
  await expect(third).toBeFocused()
  await expect(second.getByRole('combobox')).toHaveValue('')
  await page.keyboard.press('4')
  await expect(second.getByRole('combobox')).toHaveValue('NO_INTEREST')
  await page.keyboard.press('z')
  await expect(second.getByRole('button', { name: /^Accept/ })).toBeVisible()
  await expect(why(page)).toHaveCount(1)

  await why(page).selectOption({ label: 'wrong words' })
  await expect(why(page)).toHaveValue('WRONG_WORDS')
  const kept = () =>
    db().suggestion.findMany({
      where: { teamId: desk.team.id, storyId, state: 'DISMISSED' },
      select: { dismissedFor: true },
    })
  await expect.poll(kept).toEqual([{ dismissedFor: 'WRONG_WORDS' }])
  await page.reload()
  await expect(why(page)).toHaveValue('WRONG_WORDS')
  await pressFor(page, 'Shift+?', page.getByRole('dialog', { name: 'Keys on this page' }))
  await expect(page.getByRole('dialog')).toContainText('Why it was dismissed: wrong source')
  await page.keyboard.press('Escape')

  const viewer = await pageOf(desk.viewer)
  await viewer.goto(`/${desk.team.slug}/stories/${storyId}`)
  await expect(viewer.getByText('wrong words')).toBeVisible()
  await expect(why(viewer)).toHaveCount(0)
})
