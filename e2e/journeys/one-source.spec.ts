import { addAttribution } from '@/lib/claims/attributions'
import { createClaim } from '@/lib/claims/create'
import { findStatements } from '@/lib/claims/source-repository'
import { findAttribution } from '@/lib/claims/view-repository'
import { attributing } from '@/lib/testing/claims'
import { HARBOUR, makeReadStory } from '@/lib/testing/stories'
import { listen, look, violations } from '../support/looks'
import { type Desk, expect, test } from '../support/test'

/** Two records of one mayor, each with a statement of its own. */
async function twoRecords({ editor: { scope } }: Desk) {
  const { storyId, snapshotId } = await makeReadStory(scope, HARBOUR)
  const { claimId } = await createClaim(scope, { storyId, text: 'The quay closes in May.', snapshotId: null })
  const say = async (name: string, words: string) => {
    const source = { name, kind: 'PERSON', naming: 'NAMED' }
    const place = { claimId, snapshotId, text: HARBOUR }
    const { attributionId } = await addAttribution(scope, attributing(place, words, { source }))
    return (await findAttribution(scope, attributionId))?.source.id ?? ''
  }
  const mayor = await say('Ada Lindqvist', 'no decision had been made')
  return { mayor, marlow: await say('Ada Marlow', 'We will do what the harbour needs') }
}

test('an editor records two sources as one, takes it back, and splits them again', async ({
  pageOf,
  desk,
}) => {
  const { mayor, marlow } = await twoRecords(desk)
  const page = await pageOf(desk.editor)
  const at = (id: string) => `/${desk.team.slug}/sources/${id}`
  await page.goto(at(marlow))
  const record = async () => {
    await page.getByRole('button', { name: 'Is the same as …' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('combobox', { name: 'Source' }).fill('lindq')
    await dialog.getByRole('option', { name: /Ada Lindqvist/ }).click()
    expect(await violations(page)).toEqual([])
    await dialog.getByRole('button', { name: 'Record as one' }).click()
    await expect(dialog).toBeHidden()
  }

  await page.getByRole('button', { name: 'Is the same as …' }).click()
  await page.getByRole('button', { name: 'Record as one' }).click()
  await expect(page.getByText('Choose a source from the list.')).toBeVisible()
  await page.getByRole('button', { name: 'Cancel' }).click()

  await record()
  const one = page.getByText('One with Ada Lindqvist')
  await expect(one).toBeVisible()
  await expect(page.getByRole('button', { name: 'Is the same as …' })).toBeHidden()
  await page.keyboard.press('z')
  await expect(page.getByText('Ada Marlow and Ada Lindqvist are two sources again.')).toBeVisible()
  await expect(one).toBeHidden()

  await record()
  await one.getByRole('link').click()
  await expect(page).toHaveURL(new RegExp(`${mayor}$`))
  const said = page.getByRole('table', { name: 'What Ada Lindqvist said and passed on' })
  await expect(said.getByRole('row')).toHaveCount(3)
  await expect(said).toContainText('recorded as Ada Marlow')
  await page.goto(`/${desk.team.slug}/sources?words=marlow`)
  const list = page.getByRole('table', { name: 'Sources by name' })
  await expect(list.getByRole('row')).toHaveCount(2)
  await expect(list).toContainText('also Ada Marlow')
  await list.getByRole('link', { name: 'Ada Lindqvist' }).click()
  await page.getByRole('button', { name: 'Split Ada Marlow off' }).click()
  await expect(said.getByRole('row')).toHaveCount(2)
  const { rows } = await findStatements(desk.editor.scope, [marlow], null)
  expect(rows).toHaveLength(1)
})

test('a record merged into another and the one it is read as can be looked at, by a viewer without buttons', async ({
  pageOf,
  desk,
}) => {
  const { mayor, marlow } = await twoRecords(desk)
  const page = await pageOf(desk.editor)
  const heard = listen(page)
  await page.goto(`/${desk.team.slug}/sources/${marlow}`)
  await page.getByRole('button', { name: 'Is the same as …' }).click()
  await page.getByRole('combobox', { name: 'Source' }).fill('ada')
  await page.getByRole('option', { name: /Ada Lindqvist/ }).click()
  await look(page, 'source-same-as', heard)
  await page.getByRole('button', { name: 'Record as one' }).click()
  await expect(page.getByText('are one source now')).toBeVisible()
  await page.goto(`/${desk.team.slug}/sources/${marlow}`)
  await expect(page.getByText('One with Ada Lindqvist')).toBeVisible()
  await look(page, 'source-merged', heard)
  await page.goto(`/${desk.team.slug}/sources/${mayor}`)
  await expect(page.getByText('Recorded as one with it')).toBeVisible()
  await look(page, 'source-one', heard)
  const other = await pageOf(desk.viewer)
  await other.goto(`/${desk.team.slug}/sources/${marlow}`)
  await expect(other.getByText('One with Ada Lindqvist')).toBeVisible()
  await expect(other.getByRole('button', { name: /Split|same as/ })).toHaveCount(0)
})
