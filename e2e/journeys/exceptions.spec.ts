import { addAttribution } from '@/lib/claims/attributions'
import { submitReview } from '@/lib/reviews/submit'
import { editClaim } from '@/lib/reviews/wording'
import { attributing } from '@/lib/testing/claims'
import { ARTICLE, give, makeReviewDesk, quoteMinutes, reviewOf } from '@/lib/testing/reviews'
import { enter, tabTo, write } from '../support/hands'
import { listen, look } from '../support/looks'
import { expect, test } from '../support/test'

test('a claim says which rules it does not meet, and an owner lets one pass by name, by keyboard alone', async ({
  pageOf,
}) => {
  const desk = await makeReviewDesk({ foundation: 'NONE' })
  const place = { claimId: desk.claim.id, snapshotId: desk.story.articleId, text: ARTICLE }
  const officials = { name: 'two port officials', kind: 'GROUP', naming: 'DESCRIBED' }
  const unnamed = { source: officials, sourceWords: officials.name, naming: 'DESCRIBED', terms: 'BACKGROUND' }
  await addAttribution(desk.author.scope, attributing(place, 'will shut the old quay', unnamed))
  const address = `/${desk.team.slug}/claims/${desk.claim.id}`

  const page = await pageOf(desk.owner)
  const heard = listen(page)
  await page.goto(address)
  const policy = page.getByRole('region', { name: 'Policy' })
  const named = policy.getByRole('listitem').filter({ hasText: 'At least one named origin' }).first()
  await expect(policy).toContainText('4 sourcing rules stand before a verdict.')
  await expect(named).toContainText('Before confirming')
  await expect(named).toContainText('This claim goes back to one origin, which is not named.')
  await look(page, 'claim-policy', heard)
  await page.setViewportSize({ width: 1440, height: 900 })

  await enter(page, named.locator('summary'))
  await enter(page, named.getByRole('button', { name: 'Sign' }))
  await expect(named.getByText('This must not be empty.')).toBeVisible()
  await expect(named.getByRole('textbox', { name: 'Why this may stand' })).toBeFocused()
  await write(page, named.getByRole('textbox', { name: 'Why this may stand' }), 'I met both of them.')
  await enter(page, named.getByRole('button', { name: 'Sign' }))
  await expect(named).toContainText(`Let pass by ${desk.owner.user.name}, owner: I met both of them.`)
  await expect(policy).toContainText('3 sourcing rules stand before a verdict.')

  const editor = await pageOf(desk.editor)
  await editor.goto(address)
  const seen = editor.getByRole('region', { name: 'Policy' })
  await expect(seen).toContainText('I met both of them.')
  await expect(seen.getByRole('button', { name: /^Take back/ })).toHaveCount(0)
  await expect(seen.getByText('An owner of the team who neither wrote nor reviews this claim')).toBeVisible()

  const back = named.getByRole('button', { name: /^Take back the exception/ })
  await tabTo(page, back)
  await page.keyboard.press('Enter')
  await expect(policy).toContainText('4 sourcing rules stand before a verdict.')
  await expect(named).not.toContainText('I met both of them.')
  // What had the focus is gone: it goes to what it stood in, and not to the top of the page.
  await expect(policy).toBeFocused()
})

test('a reason that is being written outlasts a reload, and a colleague who signs meanwhile', async ({
  pageOf,
}) => {
  const desk = await makeReviewDesk({ foundation: 'NONE' })
  const page = await pageOf(desk.owner)
  await page.clock.install()
  await page.goto(`/${desk.team.slug}/claims/${desk.claim.id}`)
  const policy = page.getByRole('region', { name: 'Policy' })
  const rule = policy.getByRole('listitem').filter({ hasText: 'Somebody says so' }).first()
  const reason = rule.getByRole('textbox', { name: 'Why this may stand' })
  await rule.locator('summary').click()
  await reason.fill('The council says so on its own page.')
  await page.reload()
  await expect(reason).toHaveValue('The council says so on its own page.')

  const colleague = await pageOf(desk.editor)
  await colleague.goto(`/${desk.team.slug}/claims/${desk.claim.id}`)
  const theirs = colleague.getByRole('region', { name: 'Policy' }).getByRole('listitem').filter({
    hasText: 'Somebody says so',
  })
  await theirs.locator('summary').first().click()
  await theirs.getByRole('textbox', { name: 'Why this may stand' }).fill('Everyone in town knows it.')
  await theirs.getByRole('button', { name: 'Sign' }).click()
  await expect(theirs.first()).toContainText('Let pass by')

  await page.clock.fastForward('01:01')
  await expect(reason).toHaveValue('The council says so on its own page.')
  await rule.getByRole('button', { name: 'Sign' }).click()
  await expect(rule).toContainText(`Let pass by ${desk.editor.user.name}`)
  await expect(reason).toHaveCount(0)
  await page.reload()
  await expect(rule).toContainText('Everyone in town knows it.')
})

test('who would confirm a claim reads first that rules stop it, is told which when they try, and keeps their words', async ({
  pageOf,
}) => {
  const desk = await makeReviewDesk({ foundation: 'NONE' })
  await give(desk, desk.first)
  await quoteMinutes(desk, desk.first, 'FOR', null)
  const page = await pageOf(desk.first)
  await page.goto(`/${desk.team.slug}/claims/${desk.claim.id}`)
  const rationale = page.getByLabel('Rationale')
  const ahead = page.getByRole('status').filter({ hasText: 'to be met or signed for' })
  await expect(ahead).toHaveCount(0)
  await page.getByRole('radio', { name: /^Confirmed/ }).check()
  await expect(ahead).toContainText('To confirm it, 2 sourcing rules still have to be met or signed for.')
  await rationale.fill('The minutes settle it.')
  await page.getByRole('button', { name: /Submit verdict/ }).click()
  await expect(
    page.getByText('This claim cannot be confirmed yet: nobody is recorded as saying so'),
  ).toBeVisible()
  await expect(rationale).toHaveValue('The minutes settle it.')

  await ahead.getByRole('link', { name: 'See which' }).click()
  const policy = page.getByRole('region', { name: 'Policy' })
  await expect(policy.getByText('Before confirming').first()).toBeInViewport()

  await page.getByRole('radio', { name: /^Unverified/ }).check()
  await expect(ahead).toHaveCount(0)
  await page.getByRole('button', { name: /Submit verdict/ }).click()
  await expect(page.getByText('Review submitted. The claim is decided.')).toBeVisible()
})

test('an exception lapses when the claim is worded anew, says so, and is signed again with the same reason', async ({
  pageOf,
}) => {
  const desk = await makeReviewDesk({ foundation: 'NONE' })
  const page = await pageOf(desk.editor)
  const rule = page
    .getByRole('region', { name: 'Policy' })
    .getByRole('listitem')
    .filter({ hasText: 'A primary source, or three secondary ones' })
    .first()
  const reason = () => rule.getByRole('textbox', { name: 'Why this may stand' })
  const signed = `${desk.editor.user.name}, editor`
  await page.goto(`/${desk.team.slug}/claims/${desk.claim.id}`)
  await enter(page, rule.locator('summary'))
  await write(page, reason(), 'The archive is closed.')
  await enter(page, rule.getByRole('button', { name: 'Sign' }))
  await expect(rule).toContainText(`Let pass by ${signed}: The archive is closed.`)

  const text = 'The council voted to shut the old quay.'
  await editClaim(desk.author.scope, { claimId: desk.claim.id, version: 1, text })
  await page.reload()
  await expect(rule).toContainText(
    `Counts no more. ${signed}, signed it for an earlier wording: The archive is closed.`,
  )
  await enter(page, rule.locator('summary'))
  await expect(reason()).toHaveValue('The archive is closed.')
  await enter(page, rule.getByRole('button', { name: 'Sign' }))
  await expect(rule).toContainText(`Let pass by ${signed}: The archive is closed.`)
})

test('what only denying a claim would take is folded away, and an exception from it is signed there', async ({
  pageOf,
}) => {
  const desk = await makeReviewDesk({ foundation: 'NONE' })
  const page = await pageOf(desk.editor)
  await page.goto(`/${desk.team.slug}/claims/${desk.claim.id}`)
  const policy = page.getByRole('region', { name: 'Policy' })
  const nothing = policy.getByText('There is no evidence against this claim.')
  await expect(nothing).toBeHidden()
  await enter(
    page,
    policy.locator('summary', { hasText: 'To deny it, the desk would have to meet one more rule' }),
  )
  await expect(nothing).toBeVisible()
  const rule = policy.getByRole('list', { name: 'What is not met to deny it' }).getByRole('listitem').filter({
    hasText: 'Before denying',
  })
  await enter(page, rule.locator('summary'))
  await write(
    page,
    rule.getByRole('textbox', { name: 'Why this may stand' }),
    'Nothing can be on record of it.',
  )
  await enter(page, rule.getByRole('button', { name: 'Sign' }))
  await expect(policy).toContainText(
    `Let pass by ${desk.editor.user.name}, editor: Nothing can be on record of it.`,
  )
})

test('a decided claim shows what its verdict was judged by, and says of no rule that it was let pass', async ({
  pageOf,
}) => {
  const desk = await makeReviewDesk({ foundation: 'NONE' })
  await give(desk, desk.first)
  await submitReview(desk.first.scope, reviewOf(desk))
  const page = await pageOf(desk.editor)
  const heard = listen(page)
  await page.goto(`/${desk.team.slug}/claims/${desk.claim.id}`)
  const policy = page.getByRole('region', { name: 'Policy' })
  await expect(policy).toContainText('As it was when the desk left this claim unverified.')
  const rule = policy.getByRole('listitem').filter({ hasText: 'A primary source, or three secondary ones' })
  await expect(rule).toContainText('Did not stop it')
  await expect(policy).not.toContainText('Let pass')
  await expect(policy.getByText('Sign an exception')).toHaveCount(0)
  await look(page, 'claim-policy-decided', heard)
})
