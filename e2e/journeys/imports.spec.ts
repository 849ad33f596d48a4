import { makeReviewDesk } from '@/lib/testing/reviews'
import { listen, look, violations } from '../support/looks'
import { expect, test } from '../support/test'
import { pageOfSite } from '../support/web'

const ITEM = {
  uri: 'https://wire.example/items/1',
  versioncreated: '2025-06-16T12:00:00Z',
  headline: 'Ferry company keeps its winter boats',
  byline: 'Ada Obi',
  copyrightnotice: '© 2025 Coast Wire',
  body_html: '<p>No boat is taken off, the company said.</p><p>It will say more on Monday.</p>',
}

const fileOf = (name: string, text: string) => ({ name, mimeType: '', buffer: Buffer.from(text) })

test('a ninjs item becomes a document, and JSON that is none is told what it lacks', async ({ pageOf }) => {
  const desk = await makeReviewDesk()
  const page = await pageOf(desk.first)
  await page.goto(`/${desk.team.slug}/stories/${desk.story.id}/add`)
  await page.getByRole('radio', { name: 'Upload a file' }).check()
  const file = page.locator('input[type=file]')
  const add = page.getByRole('button', { name: 'Add the document' })
  await file.setInputFiles(fileOf('item.json', JSON.stringify({ ...ITEM, uri: undefined })))
  await add.click()
  await expect(page.getByText('This JSON is no ninjs item: it has words, but no uri')).toBeVisible()
  await file.setInputFiles(fileOf('item.json', JSON.stringify(ITEM)))
  await add.click()
  await page.getByRole('link', { name: ITEM.headline }).click()
  await expect(page.getByRole('main').getByText('No boat is taken off')).toBeVisible()
  const facts = page.getByRole('complementary')
  await expect(facts.getByText(ITEM.uri)).toBeVisible()
  await expect(facts.getByText(ITEM.copyrightnotice)).toBeVisible()
  expect(await violations(page)).toEqual([])
})

test('a list of addresses is shown first, and then fetched with one press', async ({ pageOf }) => {
  const desk = await makeReviewDesk()
  const page = await pageOf(desk.first)
  const heard = listen(page)
  await page.goto(`/${desk.team.slug}/stories/${desk.story.id}`)
  await page.getByRole('link', { name: 'Import…' }).click()
  const show = page.getByRole('button', { name: 'Show what will be fetched' })
  await page.getByLabel('Or addresses, one a line').fill('name,age\nAda,36')
  await show.click()
  await expect(page.getByText('No column of this list has web addresses in it.')).toBeVisible()
  await expect(page.getByLabel('Or addresses, one a line')).toHaveValue('name,age\nAda,36')

  const [winter, hebrew] = [pageOfSite('/article'), pageOfSite('/hebrew')]
  const csv = `Titel;Adresse\nEins;${winter}\nZwei;${hebrew}\nDrei;${winter}\nVier;http://10.0.0.1/\n`
  await page.locator('input[type=file]').setInputFiles(fileOf('list.csv', csv))
  await show.click()
  const rows = page.getByRole('table', { name: 'What will be fetched' }).getByRole('row')
  await expect(rows).toHaveCount(5)
  await expect(page.getByText('2 pages will be fetched. The list has 4 lines.')).toBeVisible()
  await expect(page.getByText('Taken from column 2, headed “Adresse”.')).toBeVisible()
  await expect(rows.nth(3)).toContainText('it stands in line 2 too')
  await expect(rows.nth(4)).toContainText('only public pages are fetched')
  await look(page, 'import-list', heard)
  await page.getByLabel('Or addresses, one a line').fill('')
  await expect(page.getByText('The list above was changed.')).toBeVisible()
  await show.click()
  await page.getByRole('button', { name: 'Fetch 2 pages' }).click()
  await expect(page.getByText('2 pages are being fetched.')).toBeVisible()
  await expect(page.getByRole('link', { name: /ferry’s winter timetable/ })).toBeVisible()
  await expect(page.getByRole('link', { name: 'המעבורת תפליג פחות בחורף' })).toBeVisible()

  await page.getByRole('link', { name: 'Import…' }).click()
  await page.getByLabel('Or addresses, one a line').fill(winter)
  await show.click()
  await expect(page.getByText('Left out: the story has it already.')).toBeVisible()
  await expect(page.getByText('None of these lines is a page to fetch.')).toBeVisible()
})
