import type { Locator, Page } from '@playwright/test'
import { attribution, chainOf } from '@/lib/testing/chains'
import { makeReviewDesk, type ReviewDesk } from '@/lib/testing/reviews'
import { storeChain } from '@/lib/testing/stored-chain'
import { pressOnce, tabTo } from '../support/hands'
import { violations } from '../support/looks'
import { expect, test } from '../support/test'

const OFFICIALS = attribution('paper: group two officials? > outlet Wire', { headcount: 2 })
const SENIOR = 'paper: person senior official? > outlet Wire'
const WIRE = ['wire: group two officials?', 'wire: person senior official?']
const COPY = 'copy: group some officials?'
const OWN = 'daily: person Ines Calder'

const sideOf = (page: Page, label = 'Origins for the claim') => page.getByRole('region', { name: label })
const interval = (side: Locator) => side.locator('[data-interval]')
const figureOf = (side: Locator) =>
  side.getByRole('group', { name: 'Who speaks for this claim, and through whom it came here' })

async function open(desk: ReviewDesk, pageOf: (member: ReviewDesk['editor']) => Promise<Page>) {
  const page = await pageOf(desk.editor)
  await page.goto(`/${desk.team.slug}/claims/${desk.claim.id}`)
  await expect(page.getByRole('heading', { name: 'Where it comes from' })).toBeVisible()
  return page
}

/** What the figure and the list say of origins, documents and what counts: each by its own words. */
async function told(side: Locator) {
  const places = await figureOf(side)
    .locator('[data-place]')
    .evaluateAll((all) =>
      all.map((one) => ({
        name: one.querySelector('bdi')?.textContent ?? '',
        about: one.querySelector('span')?.textContent ?? '',
      })),
    )
  const list = await side.locator('[data-origin]').evaluateAll((all) =>
    all.map((origin) => ({
      name: origin.querySelector('bdi')?.textContent ?? '',
      paths: [...origin.querySelectorAll('[data-step]')].map((step) =>
        [...step.querySelectorAll('bdi')].map((part) => part.textContent ?? ''),
      ),
    })),
  )
  const origins = places.filter(({ about }) => about.startsWith('origin')).map(({ name }) => name)
  return { places: places.map(({ name }) => name), origins: origins.sort(), list }
}

/** Figure and list have the same origins, and every source, outlet and document of the list is in the figure. */
async function agree(side: Locator) {
  const { places, origins, list } = await told(side)
  expect(origins).toEqual(list.flatMap(({ name }) => name.split(' and ')).sort())
  const documents = list.flatMap(({ paths }) => paths.map((path) => path.at(-1) ?? ''))
  expect(documents.filter((name) => !places.includes(name))).toEqual([])
}

test('the interval moves only with an origin of its own, and the page says why, by keyboard', async ({
  pageOf,
}) => {
  const desk = await makeReviewDesk()
  const at = { storyId: desk.story.id, claimId: desk.claim.id }
  const published = { wire: 'outlet Wire' }
  await storeChain(desk.editor.scope, at, chainOf([OFFICIALS, SENIOR, ...WIRE, COPY, OWN], [], published))
  const page = await open(desk, pageOf)
  const side = sideOf(page)
  await expect(interval(side)).toHaveText(
    'At least 1, at most 4 independent origins speak for this claim. One of them is named.',
  )
  await agree(side)
  expect(await violations(page)).toEqual([])

  await test.step('what rests on what is recorded with the keyboard, in a dialog', async () => {
    await pressOnce(page, 'o')
    const dialog = page.getByRole('dialog', { name: 'One report rests on another' })
    await dialog.getByLabel('The report that rests on another').selectOption('copy')
    await tabTo(page, dialog.getByRole('radio', { name: 'cites it' }))
    await page.keyboard.press('ArrowRight')
    await expect(dialog.getByRole('radio', { name: 'is a copy of it' })).toBeChecked()
    await dialog.getByLabel('The report it rests on').selectOption('outlet Wire')
    expect(await violations(page)).toEqual([])
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText('Recorded: copy is a copy of outlet Wire.')).toBeVisible()
  })
  await expect(interval(side)).toHaveText(
    'At least 1, at most 3 independent origins speak for this claim. One of them is named.',
  )
  await expect(side.getByText('copy rests on outlet Wire; counted once.')).toBeVisible()
  await agree(side)

  await test.step('every place of the figure is reached with arrows and opened with Enter', async () => {
    const places = figureOf(side).locator('[data-place]')
    await tabTo(page, places.first())
    const seen = new Set<string | null>()
    for (const key of [
      'Home',
      'ArrowDown',
      'ArrowDown',
      'ArrowDown',
      'Home',
      'ArrowRight',
      'ArrowRight',
      'End',
    ]) {
      await page.keyboard.press(key)
      seen.add(await page.evaluate(() => document.activeElement?.getAttribute('data-place') ?? null))
    }
    expect(seen.size).toBeGreaterThan(3)
    const copy = places.filter({ hasText: /^copy/ })
    await copy.focus()
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog', { name: 'copy' })
    await expect(dialog).toContainText('copy is a copy of outlet Wire')
    expect(await violations(page)).toEqual([])
    await tabTo(page, dialog.getByRole('button', { name: /^Take back/ }))
    await page.keyboard.press('Enter')
    await expect(page.getByText('Taken back: copy is a copy of outlet Wire.')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(copy).toBeFocused()
  })
  await expect(interval(side)).toContainText('At least 1, at most 4')
  await agree(side)

  await test.step('and taken back', async () => {
    await pressOnce(page, 'z')
    await expect(interval(side)).toContainText('At least 1, at most 3')
    await agree(side)
  })
})

test('what is suggested counts once it is accepted', async ({ pageOf }) => {
  const desk = await makeReviewDesk()
  const at = { storyId: desk.story.id, claimId: desk.claim.id }
  const chain = chainOf([OFFICIALS, COPY], ['copy SYNDICATES paper'])
  const { derivations } = await storeChain(desk.editor.scope, at, chain, 'SUGGESTED')
  expect(derivations.size).toBe(1)
  const page = await open(desk, pageOf)
  const side = sideOf(page)
  await expect(interval(side)).toHaveText(
    'At least 1, at most 2 independent origins speak for this claim. None is named.',
  )
  await expect(side.getByText('are not named: they may be one and the same.')).toBeVisible()
  const suggested = page.getByRole('region', { name: 'Suggested: 1 report that seems to rest on another' })
  await tabTo(page, suggested.getByRole('button', { name: 'Accept: copy is a copy of paper' }))
  await page.keyboard.press('Enter')
  await expect(interval(side)).toHaveText('1 independent origin speaks for this claim. It is not named.')
  await expect(suggested).toHaveCount(0)
  await agree(side)
})

test('a chain of 150 places is one stop of the Tab key, and says the same as its list', async ({
  pageOf,
}) => {
  const desk = await makeReviewDesk()
  const lines = Array.from({ length: 132 }, (_, n) =>
    n % 10 ? `paper ${n}: outlet Wire` : `paper ${n}: person Nobody ${n} > outlet Cable`,
  )
  const chain = chainOf(['wire: person Ada', ...lines], [], { wire: 'outlet Wire' })
  await storeChain(desk.editor.scope, { storyId: desk.story.id, claimId: desk.claim.id }, chain)
  const page = await open(desk, pageOf)
  const side = sideOf(page)
  await expect(figureOf(side).locator('[data-place]')).toHaveCount(150)
  expect(await figureOf(side).locator('[data-place][tabindex="0"]').count()).toBe(1)
  await agree(side)
  expect(await violations(page)).toEqual([])
  await figureOf(side).locator('[data-place][tabindex="0"]').focus()
  await page.keyboard.press('End')
  await page.keyboard.press('Tab')
  await expect(figureOf(side).locator('[data-place]:focus')).toHaveCount(0)
})

test('what a hop changed stands word against word under the statement', async ({ pageOf }) => {
  const desk = await makeReviewDesk()
  const chain = chainOf(['wire: group two officials?', 'paper: group two officials? > outlet Wire'], [], {
    wire: 'outlet Wire',
  })
  const titles = ['The council may shut the old quay.', 'The council will shut the old quay.']
  const documents = chain.documents.map((one, at) => ({ ...one, title: titles[at] ?? '' }))
  const where = { storyId: desk.story.id, claimId: desk.claim.id }
  const { attributions } = await storeChain(desk.editor.scope, where, { ...chain, documents })
  const page = await open(desk, pageOf)
  const drift = sideOf(page).locator('[data-drift="HEDGE_LOST"]')
  await expect(drift).toContainText('Holds back less: may there')
  expect(await violations(page)).toEqual([])
  await drift.getByRole('link', { name: 'may' }).press('Enter')
  await expect(page).toHaveURL(new RegExp(`#attribution-${attributions.get('wire: group two officials?')}$`))
})
