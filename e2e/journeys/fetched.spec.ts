import { createHash } from 'node:crypto'
import fs from 'node:fs'
import zlib from 'node:zlib'
import type { Page } from '@playwright/test'
import { db } from '@/lib/core/db'
import { makeReviewDesk } from '@/lib/testing/reviews'
import { listen, look, violations } from '../support/looks'
import { awake } from '../support/people'
import { OUTPUT } from '../support/server'
import { expect, test } from '../support/test'
import { pageOfSite } from '../support/web'

async function order(page: Page, path: string): Promise<void> {
  await page.getByLabel('Address').fill(pageOfSite(path))
  await page.getByRole('button', { name: 'Fetch the page' }).click()
}

test('a page is ordered, fetched and read as a document of its story', async ({ pageOf }) => {
  const desk = await makeReviewDesk()
  const page = await pageOf(desk.first)
  await page.goto(`/${desk.team.slug}/stories/${desk.story.id}/add`)
  await order(page, '/chain?left=2')
  await expect(page.getByText('The page is being fetched.')).toBeVisible()
  await page.getByRole('link', { name: /ferry’s winter timetable/ }).click()
  await expect(page.getByRole('main').getByText('Nobody will be left on the far side')).toBeVisible()
  const facts = page.getByRole('complementary')
  await expect(facts.getByText(pageOfSite('/article'), { exact: true })).toBeVisible()
  await expect(facts.getByText('fetched', { exact: true })).toBeVisible()
  const link = facts.getByRole('link', { name: /^Download web archive/ })
  const [archive] = await Promise.all([page.waitForEvent('download'), link.click()])
  expect(archive.suggestedFilename()).toMatch(/\.warc\.gz$/)
  const file = fs.readFileSync(await archive.path())
  await expect(facts.getByText(createHash('sha256').update(file).digest('hex'))).toBeVisible()
  expect(String(zlib.gunzipSync(file))).toContain('Nobody will be left on the far side')
  const main = page.getByRole('main')
  for (const around of ['412 partners', 'gull77']) await expect(main.getByText(around)).toHaveCount(0)
  expect(await violations(page)).toEqual([])
})

test('a capture on paper carries its title, address, time, both digests whole and its text, and nothing to press', async ({
  pageOf,
}) => {
  test.setTimeout(300_000)
  const desk = await makeReviewDesk()
  const page = await pageOf(desk.first)
  const heard = listen(page)
  await page.goto(`/${desk.team.slug}/stories/${desk.story.id}/add`)
  await order(page, '/chain?left=2')
  await page.getByRole('link', { name: /ferry’s winter timetable/ }).click()
  await expect(page.getByRole('main').getByText('Nobody will be left on the far side')).toBeVisible()
  const id = /snapshots\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? ''
  const stored = await db().snapshot.findUniqueOrThrow({
    where: { teamId_id: { teamId: desk.team.id, id } },
    select: { digest: true, textDigest: true, warcDigest: true, capturedAt: true },
  })
  await look(page, 'reader-warc', heard)
  const proof = page.getByRole('region', { name: 'What was captured' })
  for (const beside of [false, true]) {
    if (beside) {
      await awake(page)
      await page.keyboard.press('w')
      await expect(page.locator('iframe')).toBeVisible()
    }
    await expect(proof).toBeHidden()
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
    await expect(proof).toBeVisible()
    for (const told of [
      ...[pageOfSite('/article'), pageOfSite('/chain?left=2'), desk.first.user.name],
      ...[stored.digest, stored.textDigest, stored.warcDigest ?? ''],
      `${stored.capturedAt.toISOString().slice(0, 19).replace('T', ' ')} UTC`,
    ])
      await expect(proof).toContainText(told)
    await expect(page.getByText('Nobody will be left on the far side').first()).toBeVisible()
    for (const pressed of ['button', 'complementary', 'navigation'] as const)
      await expect(page.getByRole(pressed).filter({ visible: true })).toHaveCount(0)
    await expect(page.locator('iframe')).toBeHidden()
    await page.screenshot({ path: `${OUTPUT}/screens/reader-paper-${beside}.png`, fullPage: true })
    await page.pdf({ path: `${OUTPUT}/screens/reader-paper-${beside}.pdf`, format: 'A4' })
    await page.emulateMedia({ media: 'screen', colorScheme: 'light' })
  }
})

for (const [path, title, words] of [
  ['/hebrew', 'המעבורת תפליג פחות בחורף', 'איש לא יישאר בגדה השנייה בלילה'],
  ['/windows-1251', 'Паром будет ходить реже', 'Никто не останется ночью на том берегу'],
  ['/shift-jis', '冬のフェリーは半分に', '夜に向こう岸へ取り残される人はいない'],
  ['/minutes.pdf', 'Minutes of the harbour council', 'nobody was informed of it before the meeting.'],
] as const) {
  test(`${path} is fetched and read as it was written`, async ({ pageOf }) => {
    const desk = await makeReviewDesk()
    const page = await pageOf(desk.first)
    await page.goto(`/${desk.team.slug}/stories/${desk.story.id}/add`)
    await order(page, path)
    await page.getByRole('link', { name: title }).click()
    await expect(page.getByRole('main').getByText(words).first()).toBeVisible()
  })
}

test('an article in parts says where it goes on, and the next part is a document of its own', async ({
  pageOf,
}) => {
  const desk = await makeReviewDesk()
  const page = await pageOf(desk.first)
  await page.goto(`/${desk.team.slug}/stories/${desk.story.id}/add`)
  await order(page, '/paginated')
  await page.getByRole('link', { name: 'The lighthouse', exact: true }).click()
  await expect(page.getByText('This article goes on in another part')).toContainText('/paginated?page=2')
  expect(await violations(page)).toEqual([])
  await page.getByRole('link', { name: 'Fetch the next part' }).click()
  await expect(page.getByLabel('Address')).toHaveValue(pageOfSite('/paginated?page=2'))
  await page.getByRole('button', { name: 'Fetch the page' }).click()
  const parts = page.getByRole('link', { name: 'The lighthouse', exact: true })
  await expect(parts).toHaveCount(2)
  await parts.nth(1).click()
  await expect(page.getByRole('main').getByText('kept a diary in which he counted every ship')).toBeVisible()
})

test('a page that changes is captured again, and both captures stay', async ({ pageOf }) => {
  const desk = await makeReviewDesk()
  const page = await pageOf(desk.first)
  const version = page.getByRole('main').getByText(/^Version \d+ of this page/)
  await page.goto(`/${desk.team.slug}/stories/${desk.story.id}/add`)
  await order(page, '/changing')
  await page.getByRole('link', { name: 'Storm warning' }).click()
  const before = (await version.textContent()) ?? ''
  await page.getByRole('link', { name: 'Capture again' }).click()
  await order(page, '/changing')
  await expect(version).not.toHaveText(before)
  await expect(page.getByRole('heading', { name: '2 captures' })).toBeVisible()
})

test('an address begins a story, and one that was pasted anywhere is taken along', async ({ pageOf }) => {
  const desk = await makeReviewDesk()
  const page = await pageOf(desk.editor)
  await page.goto(`/${desk.team.slug}/stories/new?address=${encodeURIComponent(pageOfSite('/arabic'))}`)
  await page.getByRole('button', { name: 'Fetch the page' }).click()
  await expect(page).toHaveURL(/\/stories\/[0-9a-f-]{36}$/)
  await expect(page.getByRole('main').getByText('لن يبقى أحد على الضفة الأخرى ليلا').first()).toBeVisible()
})

test('a page that was to begin a story and cannot is found on the list of stories, by whoever comes to it', async ({
  pageOf,
}) => {
  const desk = await makeReviewDesk()
  const page = await pageOf(desk.editor)
  const stories = `/${desk.team.slug}/stories`
  await page.goto(`${stories}/new`)
  await order(page, '/403')
  await expect(page.getByText('does not let this page be fetched (403)')).toBeVisible()
  const other = await pageOf(desk.viewer)
  await other.goto(stories)
  const failed = other.getByRole('list', { name: 'Pages being captured' }).getByRole('listitem')
  await expect(failed).toContainText(`asked for by ${desk.editor.user.name}`)
  await expect(failed.getByRole('button')).toHaveCount(0)
  await page.goto(stories)
  await look(page, 'stories-orders', listen(page))
  await page.getByRole('button', { name: 'Take off this list' }).click()
  await expect(page.getByRole('list', { name: 'Pages being captured' })).toHaveCount(0)
})

test('what cannot be captured says why and what to do, and is tried again or taken off the list', async ({
  pageOf,
}) => {
  test.setTimeout(180_000)
  const desk = await makeReviewDesk()
  const page = await pageOf(desk.first)
  const story = `/${desk.team.slug}/stories/${desk.story.id}`
  for (const [path, words] of [
    ['/403', 'does not let this page be fetched (403)'],
    ['/loop', 'sends round in a circle'],
    ['/gzip-bomb', 'unpack to more than'],
    ['/huge', 'larger than 50 MB'],
  ] as const) {
    await page.goto(`${story}/add`)
    await order(page, path)
    await expect(page.getByRole('list', { name: 'Pages being captured' })).toContainText(words)
  }
  const orders = page.getByRole('list', { name: 'Pages being captured' })
  await expect(orders.getByRole('listitem')).toHaveCount(4)
  expect(await violations(page)).toEqual([])
  const heard = listen(page)
  await page.goto(story)
  await look(page, 'orders', heard)
  await orders.getByRole('listitem').first().getByRole('button', { name: 'Take off this list' }).click()
  await expect(orders.getByRole('listitem')).toHaveCount(3)
  await orders.getByRole('listitem').first().getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByText('Tried again.')).toBeVisible()
  await expect(orders.getByRole('listitem').first()).toContainText('This page could not be captured.')
  await page.reload()
  await expect(orders.getByRole('listitem')).toHaveCount(3)
})

test('an address that is never fetched is refused beside its field, and stays there', async ({ pageOf }) => {
  const desk = await makeReviewDesk()
  const page = await pageOf(desk.first)
  const heard = listen(page)
  await page.goto(`/${desk.team.slug}/stories/${desk.story.id}/add`)
  await page.getByLabel('Address').fill('http://169.254.169.254/latest/meta-data/')
  await page.getByRole('button', { name: 'Fetch the page' }).click()
  await expect(page.getByText('only public pages are fetched')).toBeVisible()
  await expect(page.getByLabel('Address')).toHaveValue('http://169.254.169.254/latest/meta-data/')
  expect(heard()).toEqual([])
})

test('a page that never ends is called off', async ({ pageOf }) => {
  const desk = await makeReviewDesk()
  const page = await pageOf(desk.editor)
  await page.goto(`/${desk.team.slug}/stories/new`)
  await order(page, '/silent')
  await expect(page.getByText('Fetching the page')).toBeVisible()
  await page.getByRole('button', { name: 'Cancel' }).click()
  await expect(page.getByText('The capture was called off').first()).toBeVisible()
  await page.reload()
  await expect(page.getByText('The capture was called off').first()).toBeVisible()
  expect(await violations(page)).toEqual([])
})
