import { freezeReport } from '@/lib/reports/freeze'
import { makeClaim, makeReviewDesk } from '@/lib/testing/reviews'
import { decide, makeReports } from '@/lib/testing/withdrawals'
import { listen, look, violations } from '../support/looks'
import { expect, test } from '../support/test'

/** A decided claim and an open one, both with a statement in one report, and what was printed of the first. */
async function deskWithReport() {
  const desk = await makeReviewDesk()
  const decided = await makeClaim(desk.author.scope, desk.story, { text: 'The quay closes in May.' })
  await decide(desk, decided)
  const [report] = await makeReports(desk.author.scope, desk.story.id, [[decided.id, desk.claim.id]])
  const printed = await freezeReport(desk.editor.scope, {
    ...{ storyId: desk.story.id, claimIds: [decided.id], title: 'What we can print' },
    ...{ showReviewerNames: false, seen: '', key: null },
  })
  return {
    ...{ desk, decided, at: `/${desk.team.slug}/snapshots/${report?.snapshotId}` },
    printed: `/${desk.team.slug}/reports/${printed.id}`,
  }
}

test('what was withdrawn marks what rests on it, and its reviewer has another look', async ({ pageOf }) => {
  const { desk, decided, at, printed } = await deskWithReport()
  const page = await pageOf(desk.editor)
  await page.goto(at)
  const record = async (reason: string) => {
    await page.getByRole('button', { name: 'This was withdrawn …' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('In whose words, and why').fill(reason)
    await dialog.getByRole('button', { name: 'Record and mark claims' }).click()
    return dialog
  }
  const refused = await record(' ')
  await expect(refused).toContainText('This must not be empty.')
  expect(await violations(page)).toEqual([])
  await refused.getByRole('button', { name: 'Cancel' }).click()
  await expect(refused).toBeHidden()

  await record('The wire service says so itself.')
  const notice = page.getByText('This document was withdrawn on')
  await expect(page.getByText('2 claims are marked for another look')).toBeVisible()
  await expect(notice).toBeVisible()
  await page.keyboard.press('z')
  await expect(page.getByText('Taken back.')).toBeVisible()
  await expect(notice).toBeHidden()
  await record('The wire service says so itself.')
  await expect(notice).toBeVisible()

  await page.goto(`/${desk.team.slug}/reports`)
  await expect(page.getByRole('row', { name: 'What we can print' })).toContainText(
    '1 claim wants another look',
  )
  await page.getByRole('link', { name: 'What we can print' }).click()
  const wants = page.getByRole('region', { name: 'Another look' })
  await expect(wants).toContainText('“Report 0” was withdrawn on')
  await expect(wants.getByRole('link')).toHaveAttribute('href', `/${desk.team.slug}/claims/${decided.id}`)

  const reviewer = await pageOf(desk.first)
  await reviewer.goto(`/${desk.team.slug}/queue`)
  const row = reviewer.getByRole('row', { name: /The quay closes in May/ })
  await expect(row).toContainText('look again')
  await row.getByRole('link').first().click()
  const again = reviewer.getByRole('region', { name: 'Another look' })
  await expect(again).toContainText('“Report 0” was withdrawn on')
  await expect(again).toContainText('It stands until somebody gives another.')
  await again.getByLabel('What you found on looking again').fill('The minutes say the same.')
  await reviewer.reload()
  await expect(again.getByLabel('What you found on looking again')).toHaveValue('The minutes say the same.')
  await again.getByRole('button', { name: 'I had another look' }).press('Enter')
  await again.locator('summary', { hasText: 'Looked at again' }).click()
  await expect(again).toContainText(`${desk.first.user.name} had another look on`)
  await expect(again).toContainText('The minutes say the same.')
  await reviewer.goto(`/${desk.team.slug}/queue`)
  await expect(row).toBeHidden()
  await reviewer.goto(`/${desk.team.slug}/claims/${decided.id}`)
  await reviewer.getByText('History', { exact: true }).click()
  const line = `${desk.first.user.name} took off the mark for another look`
  await expect(reviewer.getByText(line)).toBeVisible()
  await reviewer.goto(printed)
  await expect(reviewer.getByRole('heading', { name: 'Download' })).toBeVisible()
  await expect(reviewer.getByRole('region', { name: 'Another look' })).toHaveCount(0)
})

test('what was withdrawn and what wants another look can be looked at', async ({ pageOf }) => {
  test.setTimeout(300_000)
  const { desk, decided, at, printed } = await deskWithReport()
  const page = await pageOf(desk.editor)
  const heard = listen(page)
  await page.goto(at)
  await page.getByRole('button', { name: 'This was withdrawn …' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('What was withdrawn').selectOption({ index: 1 })
  await dialog.getByLabel('In whose words, and why').fill('Radio Ansel took the item off its site.')
  await look(page, 'withdraw-dialog', heard)
  await dialog.getByRole('button', { name: 'Record and mark claims' }).click()
  await expect(page.getByText('1 claim is marked for another look')).toBeVisible()
  await page.goto(at)
  await expect(page.getByText('was withdrawn on')).toBeVisible()
  await look(page, 'withdrawn', heard)
  await page.goto(`/${desk.team.slug}/claims/${decided.id}`)
  await expect(page.getByRole('region', { name: 'Another look' })).toBeVisible()
  await look(page, 'look-again', heard)
  await page.goto(printed)
  await expect(page.getByRole('region', { name: 'Another look' })).toBeVisible()
  await look(page, 'report-look-again', heard)
  await page.goto(`/${desk.team.slug}/reports`)
  await expect(page.getByText('1 claim wants another look')).toBeVisible()
  await look(page, 'reports-look-again', heard)
})
