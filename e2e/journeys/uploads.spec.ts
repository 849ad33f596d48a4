import { db } from '@/lib/core/db'
import { makePdf } from '@/lib/testing/pdf'
import { makeReviewDesk } from '@/lib/testing/reviews'
import { MINUTES } from '@/lib/testing/site/articles'
import { makeZip } from '@/lib/testing/zip'
import { expect, test } from '../support/test'

const WORD_XML =
  '<w:document><w:body><w:p><w:r><w:t>The minutes say no vote was taken.</w:t></w:r></w:p></w:body></w:document>'
const MAIL =
  'From: ada@harbour.example\r\nTo: desk@paper.example\r\nSubject: The pier\r\n\r\nIt is shut for good.'
const PNG = Buffer.from('89504e470d0a1a0a0000000d4948445200000280000001e00802000000', 'hex')
const TYPED = 'A sign on the gate says: closed until May.'

const FILES = [
  {
    name: 'columns.pdf',
    bytes: MINUTES,
    quote: 'nobody was informed of it before the meeting.',
  },
  { name: 'minutes.docx', bytes: makeZip({ 'word/document.xml': WORD_XML }), quote: 'no vote was taken' },
  { name: 'pier.eml', bytes: new TextEncoder().encode(MAIL), quote: 'From: ada@harbour.example' },
  {
    name: 'scan.pdf',
    bytes: makePdf([{ scan: true }]),
    quote: 'closed until May',
    ask: 'The page of this PDF shows no text',
  },
  {
    name: 'gate.png',
    bytes: new Uint8Array(PNG),
    quote: 'closed until May',
    ask: 'Words in a picture are not read',
  },
]

for (const { name, bytes, quote, ask } of FILES) {
  test(`${name} becomes a document that is quoted`, async ({ pageOf }) => {
    const desk = await makeReviewDesk()
    const page = await pageOf(desk.editor)
    const { slug, id: teamId } = desk.team
    await page.goto(`/${slug}/stories/${desk.story.id}/add?claim=${desk.claim.id}`)
    await page.getByRole('radio', { name: 'Upload a file' }).check()
    await page.locator('input[type=file]').setInputFiles({ name, mimeType: '', buffer: Buffer.from(bytes) })
    const add = page.getByRole('button', { name: 'Add the document' })
    await add.click()
    if (ask) {
      await expect(page.getByText(ask)).toBeVisible()
      await page.getByLabel('Words typed by hand').fill(TYPED)
      await add.click()
    }
    await expect(page).toHaveURL(/#evidence$/)
    const snapshot = await db().snapshot.findFirstOrThrow({
      where: { teamId, fileName: name },
      select: { id: true },
    })
    await page.goto(`/${slug}/snapshots/${snapshot.id}?claim=${desk.claim.id}`)
    await page.getByLabel('Passage').fill(quote)
    await page.getByRole('button', { name: 'Context', exact: true }).click()
    await expect(page.getByText('Quoted as context.')).toBeVisible()
  })
}
