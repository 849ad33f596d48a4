import { makeReviewDesk } from '@/lib/testing/reviews'
import { expect, test } from '../support/test'

const WORDS = 'the council never voted on it'

test('Esc leaves the text box of a dialog, and what was typed goes only when told to', async ({ pageOf }) => {
  const desk = await makeReviewDesk()
  const page = await pageOf(desk.editor)
  await page.goto(`/${desk.team.slug}/claims/${desk.claim.id}`)
  const add = page.getByRole('button', { name: 'Add attribution' })
  const dialog = page.getByRole('dialog')
  const box = dialog.getByLabel('The attributed words, as they stand in the document')
  const question = dialog.getByText('Discard what you entered here?')

  await test.step('untouched, it closes', async () => {
    // The page may be seen before it has come to life.
    await expect(async () => {
      if (await dialog.isHidden()) await add.click()
      await expect(box).toBeFocused({ timeout: 5_000 })
    }).toPass()
    await page.keyboard.press('Escape')
    await expect(dialog).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
    await expect(add).toBeFocused()
  })

  await test.step('typed in, it asks, and Esc as well as the first button goes on writing', async () => {
    await add.click()
    await expect(box).toBeFocused()
    await page.keyboard.type(WORDS)
    await page.keyboard.press('Escape')
    await expect(dialog).toBeFocused()
    for (const key of ['Escape', 'Enter']) {
      await page.keyboard.press('Escape')
      await expect(question).toBeVisible()
      await expect(dialog.getByRole('button', { name: 'Keep writing' })).toBeFocused()
      await page.keyboard.press(key)
      await expect(question).toBeHidden()
      await expect(box).toBeFocused()
      await expect(box).toHaveValue(WORDS)
      await page.keyboard.press('Escape')
    }
  })

  await test.step('the button that closes it asks too', async () => {
    await dialog.getByRole('button', { name: 'Close' }).click()
    await dialog.getByRole('button', { name: 'Discard' }).click()
    await expect(dialog).toBeHidden()
    await expect(add).toBeFocused()
  })

  await test.step('typed and taken back, there is nothing to ask', async () => {
    await add.click()
    await expect(box).toBeFocused()
    await page.keyboard.type('a')
    await page.keyboard.press('Backspace')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
  })
})
