import type { Page } from '@playwright/test'
import { clearMark } from '@/lib/provenance/mark'
import { retract } from '@/lib/provenance/retract'
import { getClaimView } from '@/lib/reviews/claim-page'
import { submitReview } from '@/lib/reviews/submit'
import { signWaiver } from '@/lib/reviews/waivers'
import { give, makeReviewDesk, type ReviewDesk, reviewOf } from '@/lib/testing/reviews'
import { makeReports } from '@/lib/testing/withdrawals'
import { listen, look } from '../support/looks'
import { awake } from '../support/people'
import { expect, test } from '../support/test'

/*
 * What was typed on a claim's page and not sent stays in sight when its form goes, until it is discarded.
 */
const address = ({ team, claim }: ReviewDesk) => `/${team.slug}/claims/${claim.id}`
const left = (page: Page) => page.getByRole('region', { name: 'What you typed here' })
const unsaid = (page: Page) =>
  page
    .getByRole('region', { name: 'Policy' })
    .getByRole('listitem')
    .filter({ hasText: 'Somebody says so' })
    .first()

/** A colleague signs an exception from the rule that somebody has to say so. */
async function signs({ claim }: ReviewDesk, { scope }: ReviewDesk['editor']): Promise<void> {
  const { policy } = await getClaimView(scope, claim.id)
  const ruleId = 'unattributed' as const
  const covers = policy.results.find((one) => one.ruleId === ruleId)?.signs ?? []
  await signWaiver(scope, { claimId: claim.id, ruleId, covers: [...covers], reason: 'Everyone knows it.' })
}

test('the reason for an exception that somebody else signed, and a passage of a claim that is decided by now', async ({
  pageOf,
}) => {
  const desk = await makeReviewDesk({ foundation: 'NONE' })
  await give(desk, desk.first)
  const page = await pageOf(desk.owner)
  await page.goto(address(desk))
  await awake(page)
  await unsaid(page).locator('summary').click()
  await unsaid(page).getByRole('textbox', { name: 'Why this may stand' }).fill('It is on the council’s page.')
  await page.getByRole('button', { name: 'Add evidence' }).click()
  const passage = page.getByRole('dialog').getByLabel('The passage, as it stands there')
  await passage.fill('no vote was taken')
  await page.reload()
  await expect(unsaid(page).getByRole('textbox')).toHaveValue('It is on the council’s page.')
  await expect(left(page)).toBeHidden()

  await signs(desk, desk.editor)
  await page.reload()
  await expect(left(page).getByText('It is on the council’s page.')).toBeVisible()
  await expect(left(page)).not.toContainText('no vote was taken')

  await submitReview(desk.first.scope, reviewOf(desk))
  const heard = listen(page)
  await page.reload()
  await expect(left(page).getByText('It is on the council’s page.')).toBeVisible()
  await expect(left(page).getByText('no vote was taken')).toBeVisible()
  await look(page, 'left-over-words', heard)
  await left(page).getByRole('button', { name: 'Discard' }).click()
  await expect(left(page)).toBeHidden()
  await page.reload()
  await awake(page)
  await expect(left(page)).toBeHidden()
})

test('what somebody found on another look that a colleague had first', async ({ pageOf }) => {
  const desk = await makeReviewDesk()
  const [report] = await makeReports(desk.author.scope, desk.story.id, [[desk.claim.id]])
  const why = { attributionId: null, withdrawnAt: null, reason: 'It says so itself.', snapshotId: null }
  await retract(desk.editor.scope, { documentId: report?.documentId ?? '', ...why })
  const page = await pageOf(desk.owner)
  await page.goto(address(desk))
  await awake(page)
  const again = page.getByRole('region', { name: 'Another look' })
  const note = again.getByLabel('What you found on looking again')
  await note.fill('The minutes say the same.')
  const { marks } = (await getClaimView(desk.editor.scope, desk.claim.id)).again
  await clearMark(desk.editor.scope, { markId: marks[0]?.id ?? '', note: 'Nothing new.' })
  await page.reload()
  await expect(again).toContainText('Nothing new.')
  await expect(note).toHaveCount(0)
  await expect(left(page).getByText('The minutes say the same.')).toBeVisible()
})

test('what is typed before the scripts run is kept, beside what was kept before', async ({ pageOf }) => {
  const desk = await makeReviewDesk()
  const [report] = await makeReports(desk.author.scope, desk.story.id, [[desk.claim.id]])
  const why = { attributionId: null, withdrawnAt: null, reason: 'It says so itself.', snapshotId: null }
  await retract(desk.editor.scope, { documentId: report?.documentId ?? '', ...why })
  const page = await pageOf(desk.editor)
  const note = page.getByLabel('What you found on looking again')
  for (const [typed, kept] of [
    ['The minutes say the same.', 'The minutes say the same.'],
    ['So does the mayor.', 'The minutes say the same. So does the mayor.'],
  ] as const) {
    let run = () => {}
    const typedFirst = new Promise<void>((done) => {
      run = done
    })
    await page.route('**/*.js', async (route) => {
      await typedFirst
      await route.continue()
    })
    await page.goto(address(desk), { waitUntil: 'commit' })
    await note.fill(typed)
    await note.blur()
    run()
    await awake(page)
    await page.unrouteAll({ behavior: 'wait' })
    await page.reload()
    await awake(page)
    await expect.poll(async () => (await note.inputValue()).replace(/\s+/g, ' ')).toBe(kept)
  }
})
