import { retract } from '@/lib/provenance/retract'
import { makeClaim, makeReviewDesk } from '@/lib/testing/reviews'
import { decide, makeReports } from '@/lib/testing/withdrawals'
import { listen, look, violations } from '../support/looks'
import { expect, test } from '../support/test'

/** A decided claim and one that is reviewed, both with a statement in one report. */
async function deskWithReport() {
  const desk = await makeReviewDesk()
  const decided = await makeClaim(desk.author.scope, desk.story, { text: 'The quay closes in May.' })
  await decide(desk, decided)
  const [report] = await makeReports(desk.author.scope, desk.story.id, [[decided.id, desk.claim.id]])
  if (!report) throw new Error('no report')
  return { desk, report, stories: `/${desk.team.slug}/stories` }
}

test('whom a withdrawal concerns is told beside the queue until somebody had the look', async ({
  pageOf,
}) => {
  const { desk, report, stories } = await deskWithReport()
  const reviewer = await pageOf(desk.first)
  await reviewer.goto(stories)
  const told = reviewer.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: /^Look again/ })
  await expect(reviewer.getByRole('navigation', { name: 'Main' })).toBeVisible()
  await expect(told).toBeHidden()

  const editor = await pageOf(desk.editor)
  await editor.goto(`/${desk.team.slug}/snapshots/${report.snapshotId}`)
  await editor.getByRole('button', { name: 'This was withdrawn …' }).click()
  const dialog = editor.getByRole('dialog')
  await dialog.getByLabel('In whose words, and why').fill('The wire service says so itself.')
  await dialog.getByRole('button', { name: 'Record and mark claims' }).click()
  await expect(editor.getByText('2 claims are marked for another look')).toBeVisible()
  await editor.goto(stories)
  await expect(editor.getByRole('heading', { level: 1 })).toBeAttached()
  await expect(editor.getByRole('link', { name: /^Look again/ })).toBeHidden()

  await reviewer.reload()
  await expect(told).toHaveAccessibleName('Look again 1 claim that concerns you')
  expect(await violations(reviewer)).toEqual([])
  await told.click()
  await expect(reviewer).toHaveURL(/queue\?tab=look-again$/)
  await expect(told).toHaveAttribute('aria-current', 'page')
  await expect(reviewer.getByRole('table').getByRole('row')).toHaveCount(2)
  const row = reviewer.getByRole('row', { name: /The quay closes in May/ })
  await expect(row).toContainText('look again')
  await row.getByRole('link').first().click()
  const again = reviewer.getByRole('region', { name: 'Another look' })
  await again.getByLabel('What you found on looking again').fill('The minutes say the same.')
  await again.getByRole('button', { name: 'I had another look' }).click()
  await expect(again.getByText('Looked at again')).toBeVisible()
  await expect(told).toBeHidden()
  await reviewer.goto(`/${desk.team.slug}/queue?tab=look-again`)
  await expect(reviewer.getByText('Nothing wants another look of you')).toBeVisible()

  const author = await pageOf(desk.author)
  await author.goto(stories)
  await expect(author.getByRole('link', { name: /^Look again/ })).toHaveAccessibleName(
    'Look again 1 claim that concerns you',
  )
})

test('what wants another look can be looked at, with who is told of it', async ({ pageOf }) => {
  test.setTimeout(300_000)
  const { desk, report } = await deskWithReport()
  const why = { attributionId: null, withdrawnAt: null, reason: 'It says so itself.', snapshotId: null }
  await retract(desk.editor.scope, { documentId: report.documentId, ...why })
  const page = await pageOf(desk.author)
  const heard = listen(page)
  await page.goto(`/${desk.team.slug}/queue?tab=look-again`)
  await expect(page.getByRole('row', { name: /The quay closes in May/ })).toBeVisible()
  await look(page, 'queue-look-again', heard)
})
