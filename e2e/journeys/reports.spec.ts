import { attribute, decideAnew, makeReportDesk, quoteArticle } from '@/lib/testing/report-desk'
import { expect, test } from '../support/test'

test('what was said off the record keeps a claim at the desk; what is found later stands beside the report', async ({
  pageOf,
}) => {
  const desk = await makeReportDesk()
  const secret = { statement: 'denied that dredging has stopped', content: 'dredging has stopped' }
  await attribute(desk, { sourceWords: 'He', naming: 'DESCRIBED', terms: 'OFF_RECORD', at: secret })
  await quoteArticle(desk, 'dredging')
  const page = await pageOf(desk.editor)

  await page.goto(`/${desk.team.slug}/reports/new?story=${desk.storyId}`)
  await expect(page.getByText(/evidence of claim 1 quotes words given off the record/)).toBeVisible()
  await expect(page.getByText('Your title and choice are still here.')).toBeVisible()
  await expect(page.getByText(/This choice cannot leave as it is/)).toBeVisible()
  const freeze = page.getByRole('button', { name: /Freeze report/ })
  await expect(freeze).toBeDisabled()
  const number = await page.getByText('Claim 1', { exact: true }).boundingBox()
  expect(number?.width).toBeGreaterThan(30) // seen, and not only read out
  await page.getByLabel('Claim 1 ').uncheck()
  await page.getByLabel('Claim 2 ').check()
  await expect(page.getByText('The preview shows what will leave.')).toBeVisible()
  await freeze.click()
  await expect(page).toHaveURL(/\/reports\/(?!new)/)

  const since = page.getByRole('region', { name: 'Since this was frozen' })
  await expect(page.getByRole('heading', { name: 'About this report' })).toBeVisible()
  await expect(since).toHaveCount(0)
  await decideAnew(desk, desk.openId, { verdict: 'CONFIRMED', revision: 1, at: '2025-06-18T09:00:00Z' })
  await page.reload()
  await expect(since).toContainText('Claim 2: decided since, on 18 June 2025')
  await expect(since).toContainText('Confirmed')
  const lead = page.getByRole('link', { name: 'See what changed, below the report' })
  await expect(lead).toBeHidden() // the two stand side by side
  await page.setViewportSize({ width: 390, height: 700 })
  await expect(page.getByText('Since this was frozen, 1 claim changed.')).toBeInViewport()
  await expect(since).not.toBeInViewport()
  await lead.click()
  await expect(since.getByRole('heading')).toBeInViewport()
  expect(await since.getByRole('heading').evaluate(isOnTop), 'no bar lies over it').toBe(true)

  // The hash a report names is found where it leads, marked among the others.
  const { pathname } = new URL(page.url())
  const file = await (await page.request.get(`${pathname}/json`)).text()
  const named = /"hash":\s*"([0-9a-f]{64})"/.exec(file)?.[1] ?? 'no hash'
  await page.getByRole('link', { name: /^entry \d+$/ }).click()
  await expect(page.locator('li:target')).toContainText(`Its hash is ${named}.`)
  expect(await page.locator('li:target').evaluate(isOnTop)).toBe(true)
  await expect(page.getByText(/^Its hash is/).filter({ visible: true })).toHaveCount(1)

  await page.goto(`/${desk.team.slug}/stories/${desk.storyId}`)
  await page.getByRole('link', { name: 'Reports made of this story' }).click()
  await expect(page.getByRole('heading', { name: 'Reports of “Quay closure”' })).toBeAttached()
  await expect(page.getByRole('row')).toHaveCount(2)
})

function isOnTop(element: Element): boolean {
  const { left, top } = element.getBoundingClientRect()
  return element.contains(document.elementFromPoint(left + 2, top + 2))
}
