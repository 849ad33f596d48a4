import type { Page } from '@playwright/test'
import { db } from '@/lib/core/db'
import { pressTo } from '../support/hands'
import { longArticle } from '../support/long-article'
import { expect, test } from '../support/test'

/** A train through a forest: every answer takes half a second, and a page some more. */
const SLOW = {
  offline: false,
  latency: 500,
  downloadThroughput: 256 * 1024,
  uploadThroughput: 128 * 1024,
} as const

const entries = (page: Page) =>
  page.getByRole('list', { name: 'Claims and suggestions, in reading order' }).locator('> li')
const open = (page: Page) => entries(page).filter({ has: page.getByRole('button', { name: /^Accept/ }) })

async function pasted(page: Page, team: string): Promise<string[]> {
  await page.goto(`/${team}/stories/new`)
  await page.getByLabel('The article').focus()
  await page.keyboard.insertText(longArticle())
  await page.keyboard.press('Control+Enter')
  await expect(page).toHaveURL(/\/stories\/(?!new)/)
  await expect.poll(() => open(page).count(), { timeout: 60_000 }).toBeGreaterThanOrEqual(60)
  return open(page).evaluateAll((all) => all.map((one) => one.id))
}

for (const connection of ['quick', 'slow'] as const)
  test(`twenty suggestions are decided by keys in a row, without a wait, on a ${connection} connection`, async ({
    desk,
    pageOf,
  }) => {
    const page = await pageOf(desk.editor)
    const ids = await pasted(page, desk.team.slug)
    if (connection === 'slow') {
      const devtools = await page.context().newCDPSession(page)
      await devtools.send('Network.emulateNetworkConditions', SLOW)
    }
    let answered = 0
    page.on('requestfinished', (request) => {
      if (request.headers()['next-action']) answered += 1
    })
    await pressTo(page, 'j', page.locator(`#${ids[0]}`))
    for (let at = 0; at < 20; at += 1) await page.keyboard.press(at % 2 === 0 ? 'a' : 'd')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe(ids[20])
    // Shown by the page itself: the answers come later.
    expect(await page.getByText('dismissed:').count()).toBe(10)
    if (connection === 'slow') expect(answered).toBeLessThan(20)

    const decided = () =>
      db().suggestion.findMany({
        where: { teamId: desk.team.id, state: { not: 'OPEN' } },
        select: { id: true, state: true, claim: { select: { number: true } } },
        orderBy: { ordinal: 'asc' },
      })
    await expect.poll(async () => (await decided()).length, { timeout: 90_000 }).toBe(20)
    expect(await decided()).toEqual(
      ids.slice(0, 20).map((id, at) => ({
        id: id.replace('item-', ''),
        state: at % 2 === 0 ? 'ACCEPTED' : 'DISMISSED',
        claim: at % 2 === 0 ? { number: at / 2 + 1 } : null,
      })),
    )
    // The focus stays where it was led while the answers come.
    await expect(page.getByText('taking:')).toHaveCount(0)
    await expect(page.locator(`#${ids[20]}`)).toBeFocused()
    await page.reload()
    await expect(page.getByText('dismissed:')).toHaveCount(10)
    await expect(open(page)).toHaveCount(ids.length - 20)
  })
