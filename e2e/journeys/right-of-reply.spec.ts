import type { Page } from '@playwright/test'
import { addAttribution } from '@/lib/claims/attributions'
import { setGrounds } from '@/lib/claims/grounds'
import { groundsInput } from '@/lib/claims/grounds-input'
import { attributing } from '@/lib/testing/claims'
import { ARTICLE, makeReviewDesk, quoteMinutes, type ReviewDesk } from '@/lib/testing/reviews'
import { violations } from '../support/looks'
import { expect, test } from '../support/test'

const OFFICIALS = { name: 'two port officials', kind: 'GROUP', naming: 'DESCRIBED' }

/** A claim that officials without names assert. */
async function unnamedDesk() {
  const desk = await makeReviewDesk({ foundation: 'NONE' })
  const place = { claimId: desk.claim.id, snapshotId: desk.story.articleId, text: ARTICLE }
  const said = { source: OFFICIALS, sourceWords: 'two port officials', naming: 'DESCRIBED' }
  const made = await addAttribution(desk.author.scope, attributing(place, 'shut the old quay', said))
  return { ...desk, ...made }
}

const open = (page: Page, { team, claim }: ReviewDesk) => page.goto(`/${team.slug}/claims/${claim.id}`)
const nothing = 'Unnamed: 0 of 3 grounds, no reason given, known to no editor'

test('an editor says on what grounds a source is unnamed, and that they know who it is', async ({
  pageOf,
}) => {
  const desk = await unnamedDesk()
  const page = await pageOf(desk.editor)
  await open(page, desk)
  const card = page.getByRole('article', { name: 'Attribution to two port officials' })
  await card.getByRole('button', { name: nothing }).press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Why “two port officials” is unnamed' })
  await expect(
    dialog.getByText('Never who they are: that is stored nowhere.', { exact: false }),
  ).toBeVisible()
  expect(await violations(page)).toEqual([])
  await dialog.getByRole('button', { name: 'I know who this is' }).click()
  await expect(dialog.getByText(`Known to ${desk.editor.user.name}.`)).toBeVisible()
  await dialog.getByLabel('The information is vital to the story').check()
  await dialog.getByLabel('The source is reliable and placed to know').check()
  await dialog.getByLabel('Why anonymity was granted').fill('They would lose their posts.')
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toHaveCount(0)
  const line = 'Unnamed: 2 of 3 grounds, reason given, known to one editor'
  await expect(card.getByRole('button', { name: line })).toBeFocused()
  await page.getByText('History', { exact: true }).click()
  await expect(page.getByText(/set the grounds for keeping two port officials unnamed/)).toBeVisible()

  const reviewer = await pageOf(desk.first)
  await open(reviewer, desk)
  await reviewer.getByText(line).click()
  await expect(reviewer.getByText('They would lose their posts.')).toBeVisible()
  await expect(reviewer.getByRole('button', { name: 'I know who this is' })).toHaveCount(0)
  expect(await violations(reviewer)).toEqual([])
})

test('grounds that another set meanwhile are shown, and what was typed stays', async ({ pageOf }) => {
  const desk = await unnamedDesk()
  const page = await pageOf(desk.editor)
  await open(page, desk)
  await page.getByRole('button', { name: nothing }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Why anonymity was granted').fill('They fear for their posts.')
  const { attributionId } = desk
  await setGrounds(desk.owner.scope, groundsInput.parse({ attributionId, version: 0, vital: true }))
  await dialog.getByRole('button', { name: 'Save grounds' }).click()
  await expect(
    dialog.getByText(`${desk.owner.user.name} changed this meanwhile.`, { exact: false }),
  ).toBeVisible()
  await expect(dialog.getByLabel('Why anonymity was granted')).toHaveValue('They fear for their posts.')
  await dialog.getByRole('button', { name: 'Save grounds' }).click()
  await expect(dialog).toHaveCount(0)
})

test('whom a claim accuses is asked for a reply, and what came back is recorded', async ({ pageOf }) => {
  const desk = await makeReviewDesk({ foundation: 'NONE' })
  const page = await pageOf(desk.editor)
  await open(page, desk)
  const section = page.getByRole('region', { name: 'Right of reply' })
  const dialog = page.getByRole('dialog')
  await section.getByRole('button', { name: 'Add someone accused' }).click()
  await dialog.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(dialog.getByText('This must not be empty.')).toBeVisible()
  await dialog.getByRole('combobox', { name: /^Source/ }).fill('Ada Lindqvist')
  expect(await violations(page)).toEqual([])
  await page.keyboard.press('Control+Enter')
  await expect(section.getByText('not asked yet')).toBeVisible()

  await section.getByRole('button', { name: 'Record that Ada Lindqvist was asked' }).press('Enter')
  await dialog.getByLabel('How').selectOption('PHONE')
  await page.keyboard.press('Control+Enter')
  await expect(section.getByText('Asked by phone', { exact: false })).toBeVisible()
  await expect(section.getByText('not asked yet')).toHaveCount(0)

  await section.getByRole('button', { name: 'Edit the request to Ada Lindqvist' }).click()
  await dialog.getByLabel('answered', { exact: true }).check()
  await dialog.getByLabel('In their words').fill('Nothing was decided.')
  await dialog.getByLabel('no answer came', { exact: true }).check()
  await expect(dialog.getByLabel('In their words')).toBeHidden()
  await page.keyboard.press('Escape')
  await dialog.getByRole('button', { name: 'Keep writing' }).click()
  await dialog.getByLabel('answered', { exact: true }).check()
  await expect(dialog.getByLabel('In their words')).toHaveValue('Nothing was decided.')
  expect(await violations(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Save request' }).click()
  await expect(section.getByText('Nothing was decided.')).toBeVisible()
  expect(await violations(page)).toEqual([])

  await section.getByRole('button', { name: 'Take off the request to Ada Lindqvist' }).click()
  await expect(section.getByText('not asked yet')).toBeVisible()
  await page.getByRole('button', { name: /^Undo/ }).click()
  await expect(section.getByText('Nothing was decided.')).toBeVisible()
})

test('a reviewer records who was asked and where they looked, and accuses nobody', async ({ pageOf }) => {
  const desk = await makeReviewDesk({ foundation: 'NONE' })
  const page = await pageOf(desk.first)
  await open(page, desk)
  const section = page.getByRole('region', { name: 'Right of reply' })
  await expect(section.getByRole('button', { name: 'Add someone accused' })).toHaveCount(0)
  await expect(section.getByRole('button', { name: 'Record a request' })).toBeVisible()
  await expect(page.getByLabel('Rests on')).toHaveCount(0)
  await page.getByRole('button', { name: 'Add a note' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Where you looked, and what you found there').fill('The minutes of this year.')
  expect(await violations(page)).toEqual([])
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('The minutes of this year.', { exact: true })).toBeVisible()
})

test('what a claim rests on and what kind of evidence it has are chosen in place, and taken back', async ({
  pageOf,
}) => {
  const desk = await makeReviewDesk({ foundation: 'NONE' })
  await quoteMinutes(desk, desk.first, 'AGAINST', null)
  const page = await pageOf(desk.editor)
  await open(page, desk)
  const foundation = page.getByLabel('Rests on')
  await foundation.selectOption('public record')
  await expect(page.getByText('Saved what the claim rests on.')).toBeVisible()
  await page.reload()
  await expect(foundation).toHaveValue('PUBLIC_RECORD')
  const rank = page.getByLabel(/^Kind of evidence:/)
  await rank.selectOption('primary')
  await expect(page.getByText('Saved what kind of evidence it is.')).toBeVisible()
  await page.getByRole('button', { name: /^Undo/ }).click()
  await expect(rank).toHaveValue('')
  expect(await violations(page)).toEqual([])
})

test('what another chose meanwhile is shown after the refusal, and the next try goes through', async ({
  pageOf,
}) => {
  const desk = await makeReviewDesk({ foundation: 'NONE' })
  await quoteMinutes(desk, desk.first, 'AGAINST', null)
  const [page, other] = [await pageOf(desk.editor), await pageOf(desk.owner)]
  const rankOn = (on: Page) => on.getByLabel(/^Kind of evidence:/)
  const foundationOn = (on: Page) => on.getByLabel('Rests on')
  for (const each of [page, other]) await open(each, desk)
  await rankOn(other).selectOption('primary')
  await expect(other.getByText('Saved what kind of evidence it is.')).toBeVisible()
  await foundationOn(other).selectOption('public record')
  await expect(other.getByText('Saved what the claim rests on.')).toBeVisible()

  await rankOn(page).selectOption('secondary')
  await expect(page.getByText('Someone said something else meanwhile about this evidence.')).toBeVisible()
  await expect(rankOn(page)).toHaveValue('PRIMARY')
  await rankOn(page).selectOption('secondary')
  await expect(page.getByText('Saved what kind of evidence it is.')).toBeVisible()
  await expect(rankOn(page)).toHaveValue('SECONDARY')

  await rankOn(other).selectOption('')
  await expect(other.getByText('Someone said something else meanwhile about this evidence.')).toBeVisible()
  await expect(rankOn(other)).toHaveValue('SECONDARY')
})

test('a request whose answer is lost is recorded once, and an answer of two tabs is not thrown away', async ({
  pageOf,
}) => {
  const desk = await makeReviewDesk({ foundation: 'NONE' })
  const page = await pageOf(desk.editor)
  await open(page, desk)
  const section = page.getByRole('region', { name: 'Right of reply' })
  const dialog = page.getByRole('dialog')
  await section.getByRole('button', { name: 'Record a request' }).click()
  await dialog.getByRole('combobox', { name: /^Source/ }).fill('Ada Lindqvist')
  await page.route('**/claims/**', async (route) => {
    // Of what the page asks for only the form: names that might be meant are asked for as well.
    const isForm = /name="\w*channel"/.test(route.request().postData() ?? '')
    if (!isForm) return route.continue()
    await route.fetch()
    return route.abort()
  })
  await page.keyboard.press('Control+Enter')
  await expect(dialog.getByText('this may have been saved or not.', { exact: false })).toBeVisible()
  await page.unroute('**/claims/**')
  await dialog.getByLabel('answered', { exact: true }).check()
  await dialog.getByLabel('In their words').fill('Nothing was decided.')
  await dialog.getByRole('button', { name: 'Save request' }).click()
  await expect(dialog.getByText('recorded this same request already', { exact: false })).toBeVisible()
  await expect(dialog.getByLabel('In their words')).toHaveValue('Nothing was decided.')
  expect(await violations(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Save request' }).click()
  await expect(dialog).toHaveCount(0)
  await expect(section.getByText('Nothing was decided.')).toBeVisible()
  await expect(section.getByRole('button', { name: 'Edit the request to Ada Lindqvist' })).toHaveCount(1)
})

test('the page of an unnamed source tells who knows it, and of a named one nothing of the kind', async ({
  pageOf,
}) => {
  const desk = await unnamedDesk()
  const page = await pageOf(desk.editor)
  await page.goto(`/${desk.team.slug}/sources`)
  await page.getByRole('link', { name: 'two port officials' }).click()
  await expect(page.getByText('No editor vouches for knowing who this is.')).toBeVisible()
  await page.getByRole('button', { name: 'I know who this is' }).click()
  await expect(page.getByText(`Known to ${desk.editor.user.name}.`)).toBeVisible()
  expect(await violations(page)).toEqual([])
  await page.getByRole('button', { name: 'Take my vouch back' }).click()
  await expect(page.getByText('No editor vouches for knowing who this is.')).toBeVisible()
})
