import type { Frame, Page } from '@playwright/test'
import { shownHeaders } from '@/lib/archive/shown/headers'
import { makeReviewDesk } from '@/lib/testing/reviews'
import { startSite } from '@/lib/testing/site/site'
import { expect, test } from '../support/test'
import { type Listener, startListener, watch } from '../support/told'
import { pageOfSite } from '../support/web'

/*
 * A page with every way to run, to load and to lead away is captured and looked at. The listener it would turn to hears
 * nothing; from the page itself it hears all of it.
 */
let listener: Listener
const active = () => `/active?listener=${listener.origin}`
const TITLE = 'A page that does things'

test.beforeEach(async () => {
  listener = await startListener()
})
test.afterEach(() => listener.close())

/** Does what a person would: clicks on words, links and buttons, and waits longer than the page's own refresh. */
async function useIt(frame: Frame): Promise<void> {
  const began = await frame.evaluate(() => performance.now())
  for (const name of ['The mayor opened the bridge', 'More of this', 'and more', 'Sources'])
    await frame.getByText(name).first().click()
  await expect.poll(() => frame.evaluate(() => performance.now())).toBeGreaterThan(began + 4_000)
}

async function capture(page: Page, desk: Awaited<ReturnType<typeof makeReviewDesk>>): Promise<string> {
  await page.goto(`/${desk.team.slug}/stories/${desk.story.id}/add`)
  await page.getByLabel('Address').fill(pageOfSite(active()))
  await page.getByRole('button', { name: 'Fetch the page' }).click()
  await page.getByRole('link', { name: TITLE }).first().click()
  await expect(page).toHaveURL(/\/snapshots\/[0-9a-f-]{36}/)
  return new URL(page.url()).pathname
}

test('an archived page does nothing in the reader, nor when it is opened by itself', async ({ pageOf }) => {
  const desk = await makeReviewDesk()
  const page = await pageOf(desk.first)
  const reader = await capture(page, desk)
  const seen = watch(page)
  await page.getByRole('button', { name: 'Original' }).click()
  const shown = page.frameLocator('iframe')
  await expect(shown.getByText('walked across it twice')).toBeVisible()
  const frame = page.frames().find((one) => one.url().endsWith('/webpage'))
  if (!frame) throw new Error('the page is in no frame')
  await useIt(frame)
  expect(frame.url()).toBe(`${process.env.E2E_URL}${reader}/webpage`)
  await expect(shown.getByText('walked across it twice')).toBeVisible()

  await page.goto(`${reader}/webpage`)
  await expect(page.getByText('walked across it twice')).toBeVisible()
  await useIt(page.mainFrame())
  await expect(page).toHaveURL(`${reader}/webpage`)
  await expect(page).toHaveTitle(TITLE)

  expect(seen.ran).toEqual([])
  const ours = (url: string) => url.startsWith(`${process.env.E2E_URL}/`) && !/tell|own\.png|base/.test(url)
  expect(seen.asked.filter((url) => !ours(url))).toEqual([])
  expect(listener.asked).toEqual([])
  expect(listener.connections()).toBe(0)
  // What lies in the archive is the page as it came, to the letter.
  const bytes = await page.request.get(`${reader}/original`)
  expect(await bytes.text()).toContain(`<a id="away" href="${listener.origin}/tell?link"`)
})

test('the same page does all of it where it comes from', async ({ page }) => {
  const site = await startSite()
  try {
    const seen = watch(page)
    await page.goto(`http://127.0.0.1:${site.port}${active()}`)
    for (const what of ['img', 'import', 'frame', 'script', 'fetch', 'background', 'prefetch', 'refresh'])
      await expect.poll(() => listener.asked).toContainEqual(expect.stringContaining(`/tell?${what}`))
    expect(seen.ran).toEqual(expect.arrayContaining(['ran script', 'ran error', 'ran svg', 'ran toggle']))
    expect(listener.connections()).toBeGreaterThan(0)
  } finally {
    await site.close()
  }
})

test('the policy alone keeps the page as it came from running, loading and being sent on', async ({
  page,
}) => {
  const site = await startSite()
  const source = await (await fetch(`http://127.0.0.1:${site.port}${active()}`)).text()
  await site.close()
  const host = await startListener((_request, response) => {
    response.writeHead(200, shownHeaders('webpage', 'text/html; charset=utf-8')).end(source)
  })
  try {
    const seen = watch(page)
    await page.goto(`${host.origin}/`)
    await expect(page.getByText('walked across it twice')).toBeVisible()
    await page.getByText('walked across it twice').click()
    await page.getByText('and more').click()
    const loaded = await page.evaluate(() => performance.now())
    await expect.poll(() => page.evaluate(() => performance.now())).toBeGreaterThan(loaded + 4_000)
    expect(seen.ran).toEqual([])
    await expect(page).toHaveTitle(TITLE)
    await expect(page).toHaveURL(`${host.origin}/`)
    expect(listener.asked).toEqual([])
  } finally {
    await host.close()
  }
})
