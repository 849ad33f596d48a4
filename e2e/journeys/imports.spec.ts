import { PICTURE } from '@/lib/testing/picture'
import { makeReviewDesk } from '@/lib/testing/reviews'
import { archiveOf, PAGE_RECORD, recordOf } from '@/lib/testing/warc'
import { makeZip } from '@/lib/testing/zip'
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

const fileOf = (name: string, content: string | Uint8Array) => ({
  name,
  mimeType: '',
  buffer: Buffer.from(content),
})

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
  const file = page.locator('input[name=file]')
  await file.setInputFiles(fileOf('list.csv', csv))
  await show.click()
  await expect(page.getByText('A CSV file is chosen too, and one list is read at a time.')).toBeVisible()
  await page.getByRole('button', { name: 'Take the file out' }).click()
  await expect(file).toBeFocused()
  await expect(page.getByText('list.csv')).toBeHidden()
  await show.click()
  await expect(page.getByText('No column of this list has web addresses in it.')).toBeVisible()
  await file.setInputFiles(fileOf('list.csv', csv))
  await page.getByLabel('Or addresses, one a line').fill('')
  await show.click()
  const rows = page.getByRole('table', { name: 'What will be fetched' }).getByRole('row')
  await expect(rows).toHaveCount(5)
  await expect(page.getByText('2 pages will be fetched. The list has 4 lines.')).toBeVisible()
  await expect(page.getByText('Taken from column 2, headed “Adresse”.')).toBeVisible()
  await expect(rows.nth(3)).toContainText('it stands in line 2 too')
  await expect(rows.nth(4)).toContainText('only public pages are fetched')
  await look(page, 'import-list', heard)
  await page.getByLabel('Or addresses, one a line').fill(' ')
  await expect(page.getByText('The list above was changed.')).toBeVisible()
  await show.click()
  await page.getByRole('button', { name: 'Fetch 2 pages' }).click()
  await expect(page.getByText('2 pages are being fetched.')).toBeVisible()
  await expect(page.getByRole('link', { name: /ferry’s winter timetable/ })).toBeVisible()
  await expect(page.getByRole('link', { name: 'המעבורת תפליג פחות בחורף' })).toBeVisible()

  await page.getByRole('link', { name: 'Import…' }).click()
  await page
    .getByLabel('Or addresses, one a line')
    .fill(`${winter}\nhttps://bücher.example/\nhttps://аррӏе.com/`)
  await show.click()
  await expect(rows.nth(2)).toContainText('https://xn--bcher-kva.example/ bücher.example')
  await expect(rows.nth(3)).toContainText(/https:\/\/xn--80ak6aa92e\.com\/(?! )/)
  await look(page, 'import-hosts', heard)
  await page.getByLabel('Or addresses, one a line').fill(winter)
  await show.click()
  await expect(page.getByText('Left out: the story has it already.')).toBeVisible()
  await expect(page.getByText('None of these lines is a page to fetch.')).toBeVisible()
})

test('files and a zip are brought in one by one: what can be read is kept, and of the rest it is said why not', async ({
  pageOf,
}) => {
  const desk = await makeReviewDesk()
  const page = await pageOf(desk.first)
  const heard = listen(page)
  await page.goto(`/${desk.team.slug}/stories/${desk.story.id}/import`)
  const files = page.locator('input[name=files]')
  await files.setInputFiles(fileOf('papers.zip', 'no zip at all'))
  await expect(
    page.getByText('papers.zip is damaged or of a kind of zip that is not read here.'),
  ).toBeVisible()
  await files.setInputFiles([
    fileOf('harbour.txt', 'The harbour stays open\n\nNo berth is closed, the harbour master said.'),
    fileOf('gate.png', PICTURE),
    fileOf(
      'papers.zip',
      makeZip({
        'case/item.json': JSON.stringify(ITEM),
        'case/table.sqlite': Buffer.from('SQLite format 3\0and more'),
        'case/inner.zip': makeZip({ 'a.txt': 'x' }),
        '../out.txt': 'x',
        '__MACOSX/case/._item.json': 'x',
      }),
    ),
  ])
  await expect(
    page.getByText('6 files are chosen. 1 file that a system left there is passed over.'),
  ).toBeVisible()
  await page.getByRole('button', { name: 'Import 4 files' }).click()
  await expect(
    page.getByRole('main').getByRole('status').getByText('2 documents were made. 4 files could not be read.'),
  ).toBeVisible()
  const row = (name: string) =>
    page
      .getByRole('table', { name: 'The files and what became of them' })
      .getByRole('row')
      .filter({ hasText: name })
  await expect(row('gate.png')).toContainText('It shows no words of its own.')
  await expect(row('table.sqlite')).toContainText('cannot be read here')
  await expect(row('inner.zip')).toContainText('A zip within a zip is not opened.')
  await expect(row('out.txt')).toContainText('leads out of the folder')
  await look(page, 'import-files', heard)
  await row('item.json').getByRole('link', { name: ITEM.headline }).click()
  await expect(page.getByRole('main').getByText('No boat is taken off')).toBeVisible()
  await page.goto(`/${desk.team.slug}/stories/${desk.story.id}`)
  await expect(page.getByRole('link', { name: 'The harbour stays open' })).toBeVisible()
})

test('what is chosen can be taken out again, and what the story has is made again only if somebody asks', async ({
  pageOf,
}) => {
  const desk = await makeReviewDesk()
  const page = await pageOf(desk.first)
  const heard = listen(page)
  await page.goto(`/${desk.team.slug}/stories/${desk.story.id}/import`)
  const files = page.locator('input[name=files]')
  const status = page.getByRole('main').getByRole('status')
  const harbour = fileOf('harbour.txt', 'The harbour stays open, the harbour master said.')
  await files.setInputFiles([harbour, fileOf('other.txt', 'Another paper.')])
  // What is chosen besides comes to it; a name that would turn the page around does not.
  await files.setInputFiles(fileOf('\u202egnp.exe.txt', 'A third paper.'))
  await expect(page.getByText('3 files are chosen.')).toBeVisible()
  await page.getByRole('button', { name: 'Take other.txt out' }).click()
  await page.getByRole('button', { name: /^Take .*gnp.exe.txt.* out$/ }).click()
  await expect(page.getByText('1 file is chosen.')).toBeVisible()
  // Pressed twice it begins, and does not stop at once.
  await page.getByRole('button', { name: 'Import 1 file' }).dblclick()
  await expect(status.getByText('1 document was made.')).toBeVisible()

  await files.setInputFiles(
    fileOf('papers.zip', makeZip({ 'case/same.txt': harbour.buffer, 'new.txt': 'New.' })),
  )
  await page.getByRole('button', { name: 'Import 2 files' }).click()
  await expect(status.getByText('1 document was made. 1 file was in this story already.')).toBeVisible()
  const row = page.getByRole('row').filter({ hasText: 'same.txt' })
  await expect(row).toContainText('In this story already, to the byte: The harbour stays open')
  await look(page, 'import-again', heard)
  await page.getByRole('button', { name: 'Add that one again' }).click()
  await expect(status.getByText('2 documents were made.')).toBeVisible()
  await page.getByRole('button', { name: 'Clear this list' }).click()
  await expect(page.getByRole('table', { name: 'The files and what became of them' })).toBeHidden()

  await page.goto(`/${desk.team.slug}/stories/${desk.story.id}/add`)
  await page.getByRole('radio', { name: 'Upload a file' }).check()
  await page.locator('input[type=file]').setInputFiles(harbour)
  await page.getByRole('button', { name: 'Add the document' }).click()
  await expect(page.getByText('The story has this already, to the byte.')).toBeVisible()
  await look(page, 'add-again', heard)
  await page.getByRole('button', { name: 'Add it a second time' }).click()
  await expect(page.getByRole('link', { name: /^The harbour stays open/ })).toHaveCount(3)
})

test('a window that would close while files are on their way asks first, on another page of the desk too', async ({
  pageOf,
}) => {
  const desk = await makeReviewDesk()
  const page = await pageOf(desk.first)
  const story = `/${desk.team.slug}/stories/${desk.story.id}`
  await page.goto(`${story}/import`)
  await page
    .locator('input[name=files]')
    .setInputFiles([fileOf('one.txt', 'The first of two.'), fileOf('two.txt', 'The second of two.')])
  // The first file waits on its way until it is let go.
  let letGo = () => {}
  const held = new Promise<void>((resolve) => {
    letGo = resolve
  })
  await page.route('**/import', async (route) => {
    if (route.request().method() === 'POST') await held
    await route.continue()
  })
  await page.getByRole('button', { name: 'Import 2 files' }).click()
  await page.getByRole('link', { name: 'Stories' }).first().click()
  await expect(page).toHaveURL(new RegExp(`/${desk.team.slug}/stories$`))
  const asks = () =>
    page.evaluate(() => !window.dispatchEvent(new Event('beforeunload', { cancelable: true })))
  expect(await asks()).toBe(true)
  letGo()
  await expect(page.getByText('2 documents were made.')).toBeVisible()
  expect(await asks()).toBe(false)
})

test('a session that ends in the middle stops what is left, and it goes on with the next one', async ({
  pageOf,
}) => {
  const desk = await makeReviewDesk()
  const page = await pageOf(desk.first)
  await page.goto(`/${desk.team.slug}/stories/${desk.story.id}/import`)
  await page
    .locator('input[name=files]')
    .setInputFiles([1, 2, 3].map((n) => fileOf(`${n}.txt`, `The words of paper ${n}.`)))
  const cookies = await page.context().cookies()
  let sent = 0
  await page.route('**/import', async (route) => {
    if (route.request().method() === 'POST') {
      sent += 1
      if (sent === 2) await page.context().clearCookies()
    }
    await route.continue()
  })
  await page.getByRole('button', { name: 'Import 3 files' }).click()
  const status = page.getByRole('main').getByRole('status')
  await expect(status.getByText('1 document was made. 2 files are left.')).toBeVisible()
  expect(sent).toBe(2)
  await expect(page.getByRole('row').filter({ hasText: '2.txt' })).toContainText('You are signed out.')
  await page.unroute('**/import')
  await page.context().addCookies(cookies)
  await page.getByRole('button', { name: 'Go on with 2 files' }).click()
  await expect(status.getByText('3 documents were made.')).toBeVisible()
})

test('files without a connection wait, and go on', async ({ pageOf }) => {
  const desk = await makeReviewDesk()
  const page = await pageOf(desk.first)
  await page.goto(`/${desk.team.slug}/stories/${desk.story.id}/import`)
  await page
    .locator('input[name=files]')
    .setInputFiles([fileOf('one.txt', 'The first of two.'), fileOf('two.txt', 'The second of two.')])
  await page.context().setOffline(true)
  await page.getByRole('button', { name: 'Import 2 files' }).click()
  await expect(page.getByRole('main').getByRole('status').getByText('2 files are left.')).toBeVisible()
  await page.context().setOffline(false)
  await page.getByRole('button', { name: 'Go on with 2 files' }).click()
  await expect(page.getByRole('main').getByRole('status').getByText('2 documents were made.')).toBeVisible()
})

test('of a web archive a person chooses what becomes a document, and what was altered cannot be', async ({
  pageOf,
}) => {
  const desk = await makeReviewDesk()
  const page = await pageOf(desk.first)
  const heard = listen(page)
  const altered = Buffer.from(recordOf({ ...PAGE_RECORD, address: 'http://paper.example/altered' }))
  altered.write('X', altered.length - 10)
  const warc = archiveOf([
    recordOf(PAGE_RECORD),
    altered,
    recordOf({ ...PAGE_RECORD, address: 'http://paper.example/style', contentType: 'text/css' }),
  ])
  await page.goto(`/${desk.team.slug}/stories/${desk.story.id}/import`)
  const archive = page.locator('input[name=archive]')
  await archive.setInputFiles(fileOf('site.warc', 'no archive at all'))
  await expect(page.getByText('This is not a web archive in WARC.')).toBeVisible()
  await archive.setInputFiles(fileOf('site.wacz', makeZip({ 'archive/data.warc.gz': warc })))
  await expect(
    page.getByText('2 pages and papers are in this archive. 1 other record is passed over'),
  ).toBeVisible()
  await expect(page.getByRole('checkbox', { name: 'http://paper.example/altered' })).toBeDisabled()
  await expect(page.getByText('Not what was recorded: its digest does not agree.')).toBeVisible()
  await look(page, 'import-archive', heard)
  await page.getByRole('checkbox', { name: PAGE_RECORD.address, exact: true }).check()
  await page.getByRole('button', { name: 'Choose 1 record' }).click()
  await page.getByRole('button', { name: 'Import 1 file' }).click()
  await expect(page.getByRole('main').getByRole('status').getByText('1 document was made.')).toBeVisible()
  await page.getByRole('link', { name: 'The pier' }).click()
  const facts = page.getByRole('complementary')
  await expect(facts.getByText('Recorded by a web archive')).toBeVisible()
  await expect(facts.getByText(PAGE_RECORD.address, { exact: true })).toBeVisible()
  await expect(facts.getByRole('link', { name: /^Download web archive/ })).toBeVisible()
  expect(await violations(page)).toEqual([])
})
