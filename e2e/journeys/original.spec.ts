import type { Page } from '@playwright/test'
import { addEvidenceDocument } from '@/lib/stories/service'
import { makePdf } from '@/lib/testing/pdf'
import { PICTURE } from '@/lib/testing/picture'
import { makeReviewDesk, type ReviewDesk } from '@/lib/testing/reviews'
import { listen, look, violations } from '../support/looks'
import { awake } from '../support/people'
import { expect, test } from '../support/test'
import { watch } from '../support/told'

const WORDS = 'the lamp was lit on the ninth page'
const LINES = [
  'The keeper wrote down every ship that passed,',
  'and the harbour office kept what he wrote.',
  `On a night in May ${WORDS}.`,
]
/** Twelve pages, of which the ninth is quoted. */
const REGISTER = makePdf(
  Array.from({ length: 12 }, (_, page) => ({
    lines: (page === 8 ? LINES : [`Register of ships, sheet ${page + 1}.`]).map((text, at) => ({
      ...{ text, x: 60, y: 120 + at * 26, size: 16 },
    })),
  })),
)
const TYPED = 'A sign on the gate says: closed until May.'
const MAIL =
  'From: ada@harbour.example\r\nTo: desk@paper.example\r\nSubject: The pier\r\n\r\nIt is shut for good.'
const SVG = `<svg xmlns="http://www.w3.org/2000/svg" width="300" height="200" onload="console.log('ran svg')">
<rect width="300" height="200" fill="#ddd"/><script>console.log('ran script')</script><image href="https://elsewhere.example/a.png"/></svg>`

// Each is looked at in every theme and width.
test.setTimeout(300_000)

async function added(desk: ReviewDesk, fileName: string, bytes: Uint8Array, typed?: string): Promise<string> {
  const submission = { kind: 'UPLOAD' as const, bytes, fileName, typed }
  const about = { storyId: desk.story.id, submission, field: 'file' as const }
  const { snapshotId } = await addEvidenceDocument(desk.editor.scope, about)
  return `/${desk.team.slug}/snapshots/${snapshotId}`
}

const original = (page: Page) => page.getByRole('region', { name: 'Original' })
const toggle = (page: Page) => page.getByRole('button', { name: 'Original' })

test('the pages of a PDF stand beside its text, with what is quoted marked on them', async ({ pageOf }) => {
  const desk = await makeReviewDesk()
  const reader = await added(desk, 'register.pdf', REGISTER)
  const page = await pageOf(desk.first)
  const heard = listen(page)
  const seen = watch(page)
  const text = await (await page.goto(reader))?.text()
  expect(text).toContain(WORDS)
  expect(seen.asked.filter((url) => url.includes('/pages/'))).toEqual([])
  const from = await page.evaluate(
    (words) => document.querySelector('#article')?.textContent?.indexOf(words),
    WORDS,
  )
  const whole = await page.locator('#article [data-offset]').evaluateAll((all, words) => {
    const paragraph = all.find((one) => one.textContent?.includes(words))
    return Number(paragraph?.getAttribute('data-offset')) + (paragraph?.textContent?.indexOf(words) ?? 0)
  }, WORDS)
  expect(from).toBeGreaterThan(0)

  await page.goto(`${reader}?q=${whole}-${whole + WORDS.length}#quoted`)
  const box = page.locator('[data-box="quoted"]')
  await expect(box).toBeHidden()
  await awake(page)
  await page.keyboard.press('w')
  await expect(toggle(page)).toHaveAttribute('aria-pressed', 'true')
  await expect(box).toBeInViewport()
  const sheet = original(page).getByRole('img', { name: /^Page 9 of 12/ })
  await expect.poll(() => sheet.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1240)
  const [marked, paper] = [await box.boundingBox(), await sheet.boundingBox()]
  // The words stand in the third line of the sheet, 172 points down on 842.
  expect(((marked?.y ?? 0) - (paper?.y ?? 0)) / (paper?.height ?? 1)).toBeCloseTo(156 / 842, 1)

  await original(page)
    .getByRole('group')
    .evaluate((pane) => pane.scrollTo(0, 0))
  await expect(box).not.toBeInViewport()
  const [line] = await page.locator('mark#quoted').evaluate((mark) => {
    mark.scrollIntoView({ block: 'center' })
    return [...mark.getClientRects()].filter(({ width }) => width > 8).map(({ x, y }) => ({ x, y }))
  })
  await page.mouse.click((line?.x ?? 0) + 4, (line?.y ?? 0) + 8)
  await expect(box).toBeInViewport()
  await original(page)
    .getByRole('group')
    .evaluate((pane) => pane.scrollTo(0, 0))
  await page.keyboard.press('n')
  await expect(box).toBeInViewport()

  const drawn = new Set(seen.asked.filter((url) => url.includes('/pages/')))
  expect(drawn.size).toBeGreaterThan(0)
  expect(drawn.size).toBeLessThan(12)
  await page.reload()
  await expect(toggle(page)).toHaveAttribute('aria-pressed', 'true')
  await expect(box).toBeInViewport()
  await look(page, 'original-pdf', heard)
})

test('a scan and a picture stand beside the words that were typed of them', async ({ pageOf }) => {
  const desk = await makeReviewDesk()
  const page = await pageOf(desk.viewer)
  const heard = listen(page)
  const pages = [
    { at: await added(desk, 'scan.pdf', makePdf([{ scan: true }]), TYPED), image: 'Page 1 of 1' },
    { at: await added(desk, 'gate.png', new Uint8Array(PICTURE), TYPED), image: 'The archived picture' },
  ]
  await page.goto(pages[0]?.at ?? '')
  await awake(page)
  await toggle(page).click()
  for (const { at, image } of pages) {
    await page.goto(at)
    await expect(page.locator('#article')).toContainText(TYPED)
    await expect(original(page).getByText('typed by a person')).toBeVisible()
    const picture = original(page).getByRole('img', { name: image })
    await expect
      .poll(() => picture.evaluate((one: HTMLImageElement) => one.naturalWidth))
      .toBeGreaterThan(600)
  }
  await look(page, 'original-picture', heard)
})

test('an SVG is shown as a picture that runs and loads nothing', async ({ pageOf }) => {
  const desk = await makeReviewDesk()
  const reader = await added(desk, 'gate.svg', new TextEncoder().encode(SVG), TYPED)
  const page = await pageOf(desk.viewer)
  const seen = watch(page)
  await page.goto(reader)
  await awake(page)
  await toggle(page).click()
  const picture = original(page).getByRole('img')
  await expect.poll(() => picture.evaluate((one: HTMLImageElement) => one.naturalWidth)).toBe(300)
  const download = page.waitForEvent('download')
  await page.evaluate((address) => window.location.assign(address), `${reader}/picture`)
  await (await download).cancel()
  expect(seen.ran).toEqual([])
  expect(seen.asked.filter((url) => url.includes('elsewhere'))).toEqual([])
})

test('what cannot be shown as it looked says so, and a narrow window shows one after the other', async ({
  pageOf,
}) => {
  const desk = await makeReviewDesk()
  const page = await pageOf(desk.viewer)
  await page.goto(await added(desk, 'pier.eml', new TextEncoder().encode(MAIL)))
  await expect(page.getByText('Of a mail its words are read.')).toBeVisible()
  await expect(toggle(page)).toHaveCount(0)
  expect(await violations(page)).toEqual([])

  const heard = listen(page)
  await page.setViewportSize({ width: 1024, height: 800 })
  const html = '<!doctype html><title>The quay</title><p>The quay is shut for the winter, the port says.</p>'
  await page.goto(await added(desk, 'quay.html', new TextEncoder().encode(html)))
  await expect(page.locator('#article')).toBeVisible()
  await awake(page)
  await toggle(page).click()
  await expect(page.locator('#article')).toBeHidden()
  await expect(page.frameLocator('iframe').getByText('shut for the winter')).toBeVisible()
  await expect(page.locator('iframe')).toHaveCSS('background-color', 'rgb(255, 255, 255)')
  // What looks at the page for faults would run in the frame as well, and is kept from it.
  const others = () => heard().filter((line) => !/^Blocked script execution in '.*\/webpage'/.test(line))
  await look(page, 'original-webpage', others)
  await toggle(page).click()
  await expect(page.locator('#article')).toBeVisible()
  await expect(original(page)).toBeHidden()
})

test('three clicks take a whole paragraph, whether its original is shown or hidden beside it', async ({
  pageOf,
}) => {
  const desk = await makeReviewDesk()
  const page = await pageOf(desk.editor)
  await page.goto(`${await added(desk, 'gate.png', new Uint8Array(PICTURE), TYPED)}?claim=${desk.claim.id}`)
  await awake(page)
  const passage = page.getByLabel('Passage')
  await expect(original(page)).toBeHidden()
  await page.locator('#article p').click({ clickCount: 3 })
  await expect(passage).toHaveValue(TYPED)
  // From the text to the heading of the panel, and over the end of what is the article's.
  await page.evaluate(() => {
    const words = document.querySelector('#article p')?.firstChild
    const heading = document.querySelector('#quote-heading')?.firstChild
    if (words && heading) getSelection()?.setBaseAndExtent(words, 2, heading, 8)
  })
  await page.keyboard.press('.')
  await expect(page.getByText('Quoted as context.')).toBeVisible()
  await expect(page.locator('#article mark').first()).toHaveText(`Quoted as evidence: ${TYPED}`)
})

test('words are quoted with the original beside them, and `q` makes room for the panel', async ({
  pageOf,
}) => {
  const desk = await makeReviewDesk()
  const page = await pageOf(desk.editor)
  await page.goto(`${await added(desk, 'gate.png', new Uint8Array(PICTURE), TYPED)}?claim=${desk.claim.id}`)
  await awake(page)
  await toggle(page).click()
  const passage = page.getByLabel('Passage')
  await expect(original(page)).toBeVisible()
  await expect(passage).toBeHidden()
  await page.locator('#article p').click({ clickCount: 3 })
  await page.keyboard.press('q')
  await expect(original(page)).toBeHidden()
  await expect(passage).toHaveValue(TYPED)
  await page.keyboard.press('w')
  await expect(original(page)).toBeVisible()
  await page.keyboard.press('.')
  await expect(page.getByText('Quoted as context.')).toBeVisible()
})
