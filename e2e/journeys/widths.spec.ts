import { db } from '@/lib/core/db'
import { createSampleDesk } from '@/lib/sample/create'
import { makeReviewDesk, quoteMinutes } from '@/lib/testing/reviews'
import { awake } from '../support/people'
import { expect, test } from '../support/test'

const LONG = 'A title that goes on and on '.repeat(9).trim()

test('the head of a story is one line on a wide window, whatever the story is called', async ({ pageOf }) => {
  const { story, team, editor } = await makeReviewDesk()
  const deadline = new Date(Date.now() + 8 * 24 * 3600 * 1000)
  await db().story.update({ where: { id: story.id }, data: { title: LONG, deadline } })
  const page = await pageOf(editor)
  await page.goto(`/${team.slug}/stories/${story.id}`)
  const bar = page.getByRole('main').locator('header').first()
  const tops = (names: string[]) =>
    Promise.all(names.map(async (name) => (await bar.getByRole('button', { name }).boundingBox())?.y))
  const crumb = await bar.getByRole('link', { name: 'Stories' }).boundingBox()
  const [settings, archive] = await tops(['Edit story', 'Archive'])
  expect(settings).toBe(archive)
  expect(Math.abs((crumb?.y ?? 0) - (archive ?? 99))).toBeLessThan(10)
  await expect(bar.getByRole('link', { name: 'Stories' })).toHaveText('Stories')
  expect(crumb?.width).toBeGreaterThan(40)
})

test('a phone leads from a claim to its story, and the bar stays within it', async ({ pageOf }) => {
  const { story, team, editor, claim } = await makeReviewDesk()
  await db().story.update({ where: { id: story.id }, data: { title: LONG } })
  const page = await pageOf(editor)
  await page.goto(`/${team.slug}/claims/${claim.id}`)
  const bar = page.getByRole('main').locator('header').first()
  const up = bar.getByRole('link', { name: LONG })
  for (const width of [390, 320]) {
    await page.setViewportSize({ width, height: 800 })
    const box = await up.boundingBox()
    expect(Math.min(box?.width ?? 0, box?.height ?? 0), `at ${width} px`).toBeGreaterThanOrEqual(24)
    expect(await bar.evaluate((head) => head.scrollWidth - head.clientWidth), `at ${width} px`).toBe(0)
    await expect(bar.getByText('Claim 1', { exact: true })).toBeInViewport({ ratio: 1 })
  }
  await up.click()
  await expect(page).toHaveURL(`/${team.slug}/stories/${story.id}`)
})

/** What the ring around a focus takes beside the box: its width and its distance. */
const RING = 4

test('the ring around the first reviewer of a list is whole', async ({ pageOf }) => {
  const { team, editor, claim } = await makeReviewDesk()
  const page = await pageOf(editor)
  await page.goto(`/${team.slug}/claims/${claim.id}`)
  await page.getByRole('button', { name: 'Assign…' }).click()
  const first = page.getByRole('dialog').getByRole('checkbox').first()
  await expect(first).toBeFocused()
  const due = await page.getByRole('dialog').getByLabel('Due').boundingBox()
  const foot = await page.getByRole('dialog').locator('footer').boundingBox()
  const below = (foot?.y ?? 0) - (due?.y ?? 0) - (due?.height ?? 0)
  expect(below, 'the last field stands clear of the rule').toBeGreaterThanOrEqual(12)
  for (const width of [1440, 1024, 390]) {
    await page.setViewportSize({ width, height: 800 })
    const room = await first.evaluate((box) => {
      let list = box.parentElement
      while (list && getComputedStyle(list).overflowY !== 'auto') list = list.parentElement
      const [inner, outer] = [box.getBoundingClientRect(), list?.getBoundingClientRect() ?? new DOMRect()]
      return Math.min(inner.top - outer.top, inner.left - outer.left)
    })
    expect(room, `at ${width} px`).toBeGreaterThanOrEqual(RING)
  }
})

test('what removes evidence leaves the width to its words, however tall they stand', async ({ pageOf }) => {
  const desk = await makeReviewDesk({ foundation: 'NONE' })
  await quoteMinutes(desk, desk.editor)
  const page = await pageOf(desk.editor)
  await page.goto(`/${desk.team.slug}/claims/${desk.claim.id}`)
  const remove = page.getByRole('button', { name: /^Remove evidence/ })
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 800 })
    expect((await remove.boundingBox())?.width, `at ${width} px`).toBeLessThan(32)
  }
})

test('the people of a team fit a phone', async ({ pageOf, desk }) => {
  const page = await pageOf(desk.owner)
  await page.goto(`/${desk.team.slug}/team`)
  const members = page.getByRole('region', { name: 'Members' })
  for (const width of [390, 320]) {
    await page.setViewportSize({ width, height: 800 })
    const over = await members.evaluate((section) => section.scrollWidth - section.clientWidth)
    expect(over, `at ${width} px`).toBe(0)
    const chosen = members.getByRole('combobox').first()
    expect((await chosen.boundingBox())?.width, `a role can be read at ${width} px`).toBeGreaterThan(100)
  }
})

test('the lists of a desk fit a phone, and what a column said stands below the name', async ({
  pageOf,
  desk,
}) => {
  const slug = await createSampleDesk(desk.owner.actor)
  const page = await pageOf(desk.owner)
  for (const [list, name] of [
    ['reports', 'Reports, newest first'],
    ['stories', 'Stories, the newest first'],
    ['sources', 'Sources by name'],
  ] as const) {
    await page.goto(`/${slug}/${list}`)
    const region = page.getByRole('region', { name })
    for (const width of [390, 320]) {
      await page.setViewportSize({ width, height: 800 })
      const over = await region.evaluate((section) => section.scrollWidth - section.clientWidth)
      expect(over, `${list} at ${width} px`).toBe(0)
    }
  }
  await page.goto(`/${slug}/reports`)
  const report = page.getByRole('rowheader').first()
  await expect(report.getByRole('link', { name: /pier/i }).last()).toBeVisible()
  await expect(report.getByText(/\d{4}.* by /)).toBeVisible()
  await awake(page)
  await page.keyboard.press('j')
  await expect(report.getByRole('link').first()).toBeFocused()
})

test('an arrow is never parted from what it leads to', async ({ pageOf, desk }) => {
  const slug = await createSampleDesk(desk.owner.actor)
  // Only beside what is denied in words does the claim stand behind an arrow.
  const { id: teamId } = await db().team.findUniqueOrThrow({ where: { slug } })
  await db().attribution.updateMany({
    where: { teamId, denialScope: 'DIFFERENT' },
    data: { denialTarget: 'that there had been talks' },
  })
  const page = await pageOf(desk.owner)
  await page.goto(`/${slug}/stories`)
  await page
    .getByRole('table', { name: /^Stories/ })
    .getByRole('link', { name: /pier/i })
    .click()
  await page.getByRole('link', { name: /agreed to close the Old Ferry Pier/ }).click()
  const other = page.getByRole('region', { name: /^Against/ }).getByRole('link', { name: /^Claim \d+$/ })
  const lines = await other.evaluate((link) => {
    // Narrower than any word, so that it breaks wherever it may.
    const place = link.parentElement ?? link
    place.style.inlineSize = '1px'
    return new Set([...link.getClientRects()].map(({ top }) => Math.round(top))).size
  })
  expect(lines).toBe(1)
})
