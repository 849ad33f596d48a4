import { makeReviewDesk } from '@/lib/testing/reviews'
import { expect, test } from '../support/test'

const WORDS = 'no vote was taken'

test('a passage waits while the document it stands in is added, and the way leads back to the claim', async ({
  pageOf,
}) => {
  const desk = await makeReviewDesk()
  const page = await pageOf(desk.editor)
  const claim = `/${desk.team.slug}/claims/${desk.claim.id}`
  await page.goto(claim)
  const dialog = page.getByRole('dialog')
  const open = () =>
    // The page may be seen before it has come to life.
    expect(async () => {
      if (await dialog.isHidden()) await page.getByRole('button', { name: 'Add evidence' }).click()
      await expect(dialog).toBeVisible({ timeout: 5_000 })
    }).toPass()
  const words = dialog.getByLabel('The passage, as it stands there')
  await open()
  await words.fill(WORDS)
  await dialog.getByRole('link', { name: 'Add a document to the story' }).click()
  await page.getByLabel('The document').fill(`Minutes\n\nOf the quay ${WORDS} that day, the minutes say.`)
  await page.getByRole('button', { name: 'Add the document' }).click()
  await expect(page).toHaveURL(new RegExp(`${claim}#evidence$`))
  await expect(page.getByText('Document added. It can be quoted as evidence now.')).toBeVisible()
  await open()
  await expect(words).toHaveValue(WORDS)
  await dialog.getByRole('button', { name: 'Quote as evidence' }).click()
  await expect(dialog).toBeHidden()
  await open()
  await expect(words).toHaveValue('')
})

test('a document is added for a claim of that story and team only', async ({ pageOf }) => {
  const [desk, other] = [await makeReviewDesk(), await makeReviewDesk()]
  const page = await pageOf(desk.editor)
  const add = `/${desk.team.slug}/stories/${desk.story.id}/add`
  for (const claim of [other.claim.id, 'https://example.org', '//example.org'])
    expect((await page.goto(`${add}?claim=${encodeURIComponent(claim)}`))?.status()).toBe(404)
  expect((await page.goto(`${add}?claim=${desk.claim.id}`))?.status()).toBe(200)
})
