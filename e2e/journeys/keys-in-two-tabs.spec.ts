import type { Page } from '@playwright/test'
import { expect, test } from '../support/test'

/** Each tab shows what was stored when it was opened, and may send only what was changed in it. */
test('keys changed in one tab stay when another tab saves its own', async ({ desk, pageOf }) => {
  const [one, other] = [await pageOf(desk.editor), await pageOf(desk.editor)]
  const keys = `/${desk.team.slug}/settings/keys`
  for (const page of [one, other]) await page.goto(keys)
  const [first, second] = ['Go to the stories', 'Go to the sources']

  await takeKeys(one, first)
  await takeKeys(other, second)
  await expect(usualKeys(other, first)).toBeVisible()

  await usualKeys(other, first).click()
  await save(other)
  await one.goto(keys)
  await expect(usualKeys(one, second)).toBeVisible()
  await expect(noKeys(one, first)).toBeVisible()
})

const noKeys = (page: Page, command: string) =>
  page.getByRole('button', { name: `No keys for: ${command}`, exact: true })
const usualKeys = (page: Page, command: string) =>
  page.getByRole('button', { name: `The usual keys for: ${command}`, exact: true })

async function takeKeys(page: Page, command: string): Promise<void> {
  await noKeys(page, command).click()
  await save(page)
}

async function save(page: Page): Promise<void> {
  const unsaved = page.getByText('Not saved yet')
  await expect(unsaved).toBeVisible()
  await page.getByRole('button', { name: 'Save keys' }).click()
  await expect(unsaved).toBeHidden()
}
