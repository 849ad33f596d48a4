import type { Page } from '@playwright/test'
import { addAttribution, editAttribution } from '@/lib/claims/attributions'
import { addAttributionInput, editAttributionInput } from '@/lib/claims/input'
import { db } from '@/lib/core/db'
import { withdrawClaim } from '@/lib/reviews/lifecycle'
import { editStory } from '@/lib/stories/service'
import { ARTICLE, makeReviewDesk, type ReviewDesk } from '@/lib/testing/reviews'
import { expect, test } from '../support/test'

/*
 * What stands in an open dialog was begun on what its writer read: nothing that arrives meanwhile takes it away, and it
 * is saved over somebody else's words only after those were shown.
 */
const spoken = {
  contents: [{ start: 0, end: 34 }],
  range: { start: 0, end: ARTICLE.length },
  source: { name: 'two port officials', kind: 'PERSON', naming: 'DESCRIBED' },
  sourceWords: 'two port officials',
  naming: 'DESCRIBED',
  headcount: 2,
  cue: 'told',
  mode: 'INDIRECT',
  stance: 'ASSERTS',
  terms: 'BACKGROUND',
  note: 'As heard.',
}

async function spokenOn(desk: ReviewDesk) {
  const fields = { ...spoken, snapshotId: desk.story.articleId }
  const given = addAttributionInput.parse({ ...fields, claimId: desk.claim.id })
  return { fields, ...(await addAttribution(desk.author.scope, given)) }
}

/** What the page asks for by itself within a minute; told once an answer would have come. */
async function askedWithinAMinute(page: Page): Promise<readonly string[]> {
  const asked: string[] = []
  page.on('request', (request) => {
    if (request.method() === 'HEAD') asked.push(request.url())
  })
  await page.clock.fastForward('01:01')
  await page.evaluate(async () => (await fetch(location.href)).text())
  return asked
}

test('an attribution that somebody else edits meanwhile is not saved over unread', async ({ pageOf }) => {
  const desk = await makeReviewDesk()
  const { fields, attributionId } = await spokenOn(desk)
  const page = await pageOf(desk.author)
  await page.clock.install()
  await page.goto(`/${desk.team.slug}/claims/${desk.claim.id}`)
  await page.getByRole('button', { name: 'Edit the attribution to two port officials' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'Note' }).fill('Mine.')
  const theirs = {
    ...fields,
    attributionId,
    version: 1,
    stance: 'DENIES',
    denialScope: 'FULL',
    note: 'Theirs.',
  }
  await editAttribution(desk.editor.scope, editAttributionInput.parse(theirs))
  expect(await askedWithinAMinute(page)).toEqual([])

  await dialog.getByRole('button', { name: 'Save attribution' }).click()
  await expect(dialog.getByText(`${desk.editor.user.name} changed this meanwhile.`)).toBeVisible()
  await expect(dialog.getByText('What was changed meanwhile:')).toBeVisible()
  await expect(dialog.locator('dl')).toContainText('As heard. → Theirs.')
  await expect(dialog.locator('dl')).toContainText('asserts → denies')
  await expect(dialog.getByRole('textbox', { name: 'Note' })).toHaveValue('Mine.')
  const stored = () => db().attribution.findUniqueOrThrow({ where: { id: attributionId } })
  expect(await stored()).toMatchObject({ note: 'Theirs.', version: 2 })
  await dialog.getByRole('button', { name: 'Save attribution' }).click()
  await expect(dialog).toBeHidden()
  expect(await stored()).toMatchObject({ note: 'Mine.', version: 3 })
})

test('a dialog stays with its words when the claim is withdrawn under it', async ({ pageOf }) => {
  const desk = await makeReviewDesk()
  const page = await pageOf(desk.author)
  await page.clock.install()
  await page.goto(`/${desk.team.slug}/claims/${desk.claim.id}`)
  await page.getByRole('button', { name: 'Add evidence' }).click()
  const dialog = page.getByRole('dialog', { name: 'Add evidence' })
  const box = dialog.getByLabel('The passage, as it stands there')
  await box.fill('no vote was taken')
  await withdrawClaim(desk.editor.scope, { claimId: desk.claim.id, reason: '' })
  expect(await askedWithinAMinute(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Quote as evidence' }).click()
  await expect(dialog.getByText(/withdrawn/)).toBeVisible()
  await expect(box).toHaveValue('no vote was taken')

  await dialog.getByRole('button', { name: 'Close' }).click()
  await dialog.getByRole('button', { name: 'Discard' }).click()
  await expect(dialog).toBeHidden()
  await page.clock.fastForward('01:01')
  await expect(page.getByRole('button', { name: 'Add evidence' })).toBeHidden()
})

test('a story that somebody else edits meanwhile is not saved over unread', async ({ pageOf }) => {
  const desk = await makeReviewDesk()
  const page = await pageOf(desk.author)
  await page.goto(`/${desk.team.slug}/stories/${desk.story.id}`)
  await page.getByRole('button', { name: 'Edit story' }).click()
  const dialog = page.getByRole('dialog', { name: 'Edit story' })
  await dialog.getByLabel('Title').fill('The quay in May')
  const change = { title: 'The old quay', outlet: '', deadline: new Date('2026-12-01T10:00:00Z') }
  await editStory(desk.editor.scope, { storyId: desk.story.id, version: 1, ...change })
  const stored = () => db().story.findUniqueOrThrow({ where: { id: desk.story.id } })

  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(dialog.getByText(`${desk.editor.user.name} changed this meanwhile.`)).toBeVisible()
  await expect(dialog.locator('dl')).toContainText('Quay closure → The old quay')
  await expect(dialog.locator('dl')).toContainText('nothing → 1 December 2026')
  await expect(dialog.getByLabel('Title')).toHaveValue('The quay in May')
  expect(await stored()).toMatchObject({ title: 'The old quay', version: 2 })
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(dialog).toBeHidden()
  expect(await stored()).toMatchObject({ title: 'The quay in May', version: 3 })
})
