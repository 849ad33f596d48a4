import { give, makeReviewDesk } from '@/lib/testing/reviews'
import { awake } from '../support/people'
import { expect, test } from '../support/test'

/*
 * Who is out of the office says so, and whoever hands out claims is told beside their name.
 */
test('a reviewer says that they are away; the editor sees it where claims are given, and says that they are back', async ({
  pageOf,
}) => {
  const desk = await makeReviewDesk()
  await give(desk, desk.second)
  const home = `/${desk.team.slug}`
  const mine = await pageOf(desk.first)
  await mine.goto(`${home}/settings`)
  await awake(mine)
  await mine.getByRole('button', { name: 'Days away…' }).click()
  const dialog = mine.getByRole('dialog', { name: 'When you are away' })
  const [today, later] = [new Date(), new Date(Date.now() + 3 * 24 * 3_600_000)]
  const day = (at: Date) => at.toLocaleDateString('sv', { timeZone: 'Europe/Berlin' })
  await dialog.getByLabel('First day away').fill(day(later))
  await dialog.getByLabel('Last day away').fill(day(today))
  await dialog.getByRole('button', { name: 'Save days away' }).click()
  await expect(dialog.getByText('The last day away cannot be before the first.')).toBeVisible()
  await dialog.getByLabel('First day away').fill(day(today))
  await dialog.getByLabel('Last day away').fill(day(later))
  await dialog.getByLabel('Note (optional)').fill('By the sea')
  await dialog.getByRole('button', { name: 'Save days away' }).click()
  const until = later.toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'short',
    timeZone: 'Europe/Berlin',
  })
  await expect(mine.getByText(`away until ${until}: By the sea`)).toBeVisible()

  const editor = await pageOf(desk.editor)
  await editor.goto(`${home}/claims/${desk.claim.id}`)
  await awake(editor)
  await editor.getByRole('button', { name: /^Assign/ }).click()
  const give1 = editor.getByRole('dialog', { name: 'Assign 1 claim' })
  await expect(give1.getByText(`away until ${until} · nothing to review`)).toBeVisible()
  await give1.getByRole('checkbox', { name: desk.first.user.name }).check()
  await give1.getByRole('button', { name: 'Assign', exact: true }).click()
  await expect(editor.getByText('1 claim assigned.')).toBeVisible()

  await editor.goto(`${home}/team`)
  await awake(editor)
  await editor.getByRole('button', { name: `Back again: ${desk.first.user.name}` }).click()
  await expect(editor.getByText(`${desk.first.user.name} is back.`)).toBeVisible()
  await expect(editor.getByText(`away until ${until}`)).toHaveCount(0)
  await editor.getByRole('button', { name: /^Undo/ }).click()
  await expect(editor.getByText(`away until ${until}: By the sea`)).toBeVisible()
})
