import type { Page } from '@playwright/test'
import { give, makeReviewDesk, type ReviewDesk } from '@/lib/testing/reviews'
import { pressFor } from '../support/hands'
import { expect, test } from '../support/test'

/*
 * A claim that its reviewer will not judge goes back to the desk or on to a colleague, with a word why.
 */
const address = (desk: ReviewDesk) => `/${desk.team.slug}/claims/${desk.claim.id}`
const WHY = 'I know one of the two officials.'

const panel = (page: Page) => page.getByRole('region', { name: 'Reviewers' })

test('a reviewer hands a claim back with a note, and takes it again; the editor reads why, no other reviewer does', async ({
  pageOf,
}) => {
  const desk = await makeReviewDesk()
  await give(desk, desk.first, desk.second)
  const page = await pageOf(desk.first)
  await page.goto(address(desk))
  const dialog = page.getByRole('dialog', { name: 'Hand this claim back' })
  await pressFor(page, 'Shift+E', dialog)
  await dialog.getByLabel('Why (optional)').fill(WHY)
  await dialog.getByRole('button', { name: 'Hand it back' }).click()
  await expect(page.getByText('You handed the claim back.')).toBeVisible()
  await expect(panel(page)).toContainText(`${desk.first.user.name} handed it back: ${WHY}`)

  const [editor, second] = [await pageOf(desk.editor), await pageOf(desk.second)]
  await Promise.all([editor.goto(address(desk)), second.goto(address(desk))])
  await expect(panel(editor)).toContainText(`${desk.first.user.name} handed it back: ${WHY}`)
  await editor.getByRole('heading', { name: 'History' }).click()
  await expect(editor.getByRole('listitem').filter({ hasText: 'handed the claim back.' })).toContainText(WHY)
  await second.getByRole('heading', { name: 'History' }).click()
  await expect(second.getByText('handed the claim back.')).toBeVisible()
  await expect(second.getByText(WHY)).toHaveCount(0)

  await page.getByRole('button', { name: /^Undo/ }).click()
  await expect(page.getByText('The claim is yours to review.')).toBeVisible()
  await expect(panel(page)).not.toContainText(WHY)
})

test('a reviewer hands a claim over to a colleague, who has it at once and is not told why; and takes it back', async ({
  pageOf,
}) => {
  const desk = await makeReviewDesk()
  await give(desk, desk.first)
  const page = await pageOf(desk.first)
  await page.goto(address(desk))
  const dialog = page.getByRole('dialog', { name: 'Hand this claim over' })
  await pressFor(page, 'Shift+A', dialog)
  await dialog.getByRole('button', { name: 'Hand it over' }).click()
  await expect(dialog.getByText('Choose to whom you hand it over.')).toBeVisible()
  await expect(dialog.getByRole('option', { name: desk.author.user.name })).toHaveCount(0)
  await dialog.getByLabel('To', { exact: true }).selectOption({ value: desk.second.id })
  await dialog.getByLabel('Note (optional)').fill(WHY)
  await dialog.getByRole('button', { name: 'Hand it over' }).click()
  await expect(page.getByText(`${desk.second.user.name} has the claim to review now.`)).toBeVisible()

  const colleague = await pageOf(desk.second)
  await colleague.goto(address(desk))
  await expect(colleague.getByRole('heading', { name: 'Your review' })).toBeVisible()
  await expect(colleague.getByText(WHY)).toHaveCount(0)

  await page.getByRole('button', { name: /^Undo/ }).click()
  await expect(page.getByText('The claim is yours to review.')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Your review' })).toBeVisible()
})
