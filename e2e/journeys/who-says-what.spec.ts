import { makeSaid, makeSources } from '@/lib/testing/matrix'
import { makeClaims, makeReviewDesk } from '@/lib/testing/reviews'
import { violations } from '../support/looks'
import { expect, test } from '../support/test'

test('of very many who say something the first are shown, and all when asked for', async ({ pageOf }) => {
  const desk = await makeReviewDesk()
  const { scope } = desk.author
  const claimId = desk.claim.id
  const names = Array.from({ length: 60 }, (_, at) => `Source ${at + 1}`)
  const sources = await makeSources(scope, names)
  const said = [...sources, ...sources, ...sources].map((sourceId, at) => ({
    claimId,
    sourceId,
    words: `Source ${(at % 60) + 1}`,
    stance: at % 60 === 5 && at > 60 ? ('DENIES' as const) : ('ASSERTS' as const),
  }))
  const ids = await makeSaid(scope, desk.story, said)
  const page = await pageOf(desk.author)
  await page.goto(`/${desk.team.slug}/claims/${claimId}`)
  const cards = page.locator('[data-attribution]')
  await expect(cards).toHaveCount(12)
  await expect(page.getByRole('region', { name: 'Source 1: 3 statements' }).getByRole('article')).toHaveCount(
    3,
  )
  await expect(page.getByText('168 more not shown')).toBeVisible()
  expect(await violations(page)).toEqual([])

  await page.getByRole('link', { name: 'Show all 180 attributions' }).click()
  await expect(page).toHaveURL(/says=all/)
  await expect(cards).toHaveCount(180)
  const twofold = page.getByRole('region', { name: /^Source 6: / })
  await expect(twofold).toHaveCount(2)
  await expect(twofold.first()).toContainText('also on another side')
  await page.keyboard.press('j')
  await expect(cards.first()).toBeFocused()
  await page.keyboard.press('j')
  await expect(cards.nth(1)).toBeFocused()
  await page.keyboard.press('k')
  await expect(cards.first()).toBeFocused()
  await page.goto(`/${desk.team.slug}/claims/${claimId}?says=all#attribution-${ids.at(-1)}`)
  await expect(page.locator(`#attribution-${ids.at(-1)}`)).toBeInViewport()
  await page.getByRole('link', { name: 'Show the first ones of each side' }).click()
  await expect(cards).toHaveCount(12)
})

test('a story’s claims stand by its sources, page by page, and each cell leads to the words', async ({
  pageOf,
}) => {
  const desk = await makeReviewDesk()
  const { scope } = desk.author
  const more = Array.from({ length: 60 }, (_, at) => ({ text: `The quay is ${at} years old.` }))
  const claims = [desk.claim, ...(await makeClaims(scope, desk.story, more))]
  const sources = await makeSources(
    scope,
    Array.from({ length: 20 }, (_, at) => `Source ${String(at + 1).padStart(2, '0')}`),
  )
  const of = (claim: number, source: number) => ({
    claimId: claims[claim]?.id ?? '',
    sourceId: sources[source] ?? '',
  })
  const ids = await makeSaid(scope, desk.story, [
    { ...of(0, 0), stance: 'DENIES', denialScope: 'NON_DENIAL' },
    of(1, 0),
    of(1, 0),
    ...sources.map((_, at) => of(55, at)),
  ])
  const page = await pageOf(desk.viewer)
  await page.goto(`/${desk.team.slug}/stories/${desk.story.id}`)
  await page.getByRole('link', { name: 'Who says what' }).click()
  await expect(page).toHaveURL(/\/sources$/)
  await expect(page.getByText('Claims 1–50 of 61')).toBeVisible()
  await expect(page.getByText('Sources 1–12 of 20')).toBeVisible()
  const table = page.getByRole('table', { name: /^Who says what in / })
  await expect(table.getByRole('columnheader')).toHaveCount(13)
  await expect(table.getByRole('columnheader').nth(1)).toContainText('Source 01')
  const first = table.getByRole('row').nth(1)
  await expect(first.getByRole('rowheader')).toContainText(desk.claim.text)
  await expect(first.getByRole('cell').first()).toContainText('denies')
  await expect(first.getByRole('cell').first()).toContainText('does not deny it')
  await expect(table.getByRole('row').nth(2).getByRole('cell').first()).toContainText('asserts× 2')
  expect(await violations(page)).toEqual([])

  const region = page.getByRole('region', { name: /^Who says what in / })
  await region.focus()
  await page.keyboard.press('End')
  await expect.poll(() => region.evaluate((element) => element.scrollTop)).toBeGreaterThan(0)
  await expect(table.getByRole('columnheader').nth(1)).toBeInViewport()

  await page.getByRole('navigation', { name: 'Pages of claims' }).getByRole('link', { name: 'Next' }).click()
  await expect(page.getByText('Claims 51–61 of 61')).toBeVisible()
  await page.getByRole('navigation', { name: 'Pages of sources' }).getByRole('link', { name: 'Next' }).click()
  await expect(page).toHaveURL(/claims=2&sources=2/)
  await expect(page.getByText('Sources 13–20 of 20')).toBeVisible()
  await expect(table.getByRole('link', { name: 'asserts' })).toHaveCount(8)

  await page.setViewportSize({ width: 390, height: 800 })
  await page.goto(`/${desk.team.slug}/stories/${desk.story.id}/sources`)
  await expect(table).toBeHidden()
  const list = page.getByRole('list', { name: /^Who says what in / })
  await expect(list.getByRole('listitem').first()).toContainText('Source 01')
  expect(await violations(page)).toEqual([])
  await list.getByRole('link', { name: 'asserts' }).click()
  await expect(page.locator(`#attribution-${ids[1]}`)).toBeInViewport()
})

test('where nobody says anything yet the page says what to do', async ({ pageOf }) => {
  const desk = await makeReviewDesk()
  const page = await pageOf(desk.viewer)
  await page.goto(`/${desk.team.slug}/stories/${desk.story.id}/sources`)
  await expect(page.getByRole('heading', { name: 'Nobody is recorded as saying anything yet' })).toBeVisible()
  expect(await violations(page)).toEqual([])
  await page.getByRole('main').getByRole('link', { name: 'Go to the story' }).click()
  await expect(page).toHaveURL(new RegExp(`/stories/${desk.story.id}$`))
})
