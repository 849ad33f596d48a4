import { ARTICLE, makeReviewDesk } from '@/lib/testing/reviews'
import { expect, test } from '../support/test'

/** The form is longer than the window: what is missing stands far from where one stands. */
test('a refused form names what is to be mended and leads to it', async ({ pageOf }) => {
  const desk = await makeReviewDesk()
  const page = await pageOf(desk.editor)
  await page.setViewportSize({ width: 1024, height: 560 })
  await page.goto(`/${desk.team.slug}/claims/${desk.claim.id}`)
  const dialog = page.getByRole('dialog')
  // The page may be seen before it has come to life.
  await expect(async () => {
    if (await dialog.isHidden()) await page.getByRole('button', { name: 'Add attribution' }).click()
    await expect(dialog).toBeVisible({ timeout: 5_000 })
  }).toPass()
  await dialog.getByLabel('The attributed words, as they stand in the document').fill(ARTICLE)
  await dialog.getByRole('combobox', { name: 'Source', exact: true }).fill('the harbour master')
  await page.keyboard.press('Escape') // the list of sources with such a name
  await dialog.getByLabel('What the source does to the claim').selectOption({ label: 'denies' })
  await dialog.getByLabel('What the denial reaches').selectOption({ label: 'denies another proposition' })
  const missing = dialog.getByLabel('What is denied instead')
  await dialog.getByLabel('The attributed words, as they stand in the document').focus()
  await expect(missing).not.toBeInViewport()
  await page.keyboard.press('Control+Enter')
  await expect(missing).toBeFocused()
  await expect(missing).toBeInViewport()
  await expect(
    dialog.getByText('Say what is denied instead, in words or by choosing a claim.'),
  ).toBeInViewport()
  await expect(dialog.getByText('To mend: What is denied instead.')).toBeAttached()
})
