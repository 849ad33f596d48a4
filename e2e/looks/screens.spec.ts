import type { Page } from '@playwright/test'
import { createSampleDesk } from '@/lib/sample/create'
import { invite } from '@/lib/teams/invitations'
import { createTestDatabase, ensureTemplate } from '@/lib/testing/database'
import { makeDesk, makeUser } from '@/lib/testing/factories'
import { give, makeClaim, makeClaims, makeReviewDesk, makeStory } from '@/lib/testing/reviews'
import { listen, look, THEMES, type Theme, wear } from '../support/looks'
import { newBrowser } from '../support/people'
import { startServer } from '../support/server'
import { expect, test } from '../support/test'
import { ALONE, crowded, EMPTY, FIRST, forAnyone, isAt, LIVELY, type Place, reviewing } from './places'

/*
 * Every page in every theme and width: axe, the console, the sides of the window, and pictures for people to look at.
 * That every page has a place here is held by places.test.ts.
 */
test.describe.configure({ mode: 'parallel' })
test.setTimeout(900_000)

const LONG_WORDS = 'The harbour authority’s board, meeting behind closed doors, agreed to shut the old quay. '
const LONG = LONG_WORDS.repeat(4).slice(0, 300).trim()
const UNBROKEN = `Donaudampfschifffahrts${'gesellschaft'.repeat(24)}`.slice(0, 300)

async function visit(page: Page, home: string, place: Place): Promise<void> {
  await page.setViewportSize({ width: 1440, height: 900 })
  if (typeof place.to === 'string') await page.goto(home + place.to)
  else {
    await page.goto(`${home}/settings`)
    await place.to(page)
  }
  await expect(page).toHaveURL((url) => isAt(place.page, url.pathname))
  await expect(page.getByText(place.shows).first()).toBeVisible()
  await page.waitForLoadState('networkidle')
}

type Looking = { readonly page: Page; readonly home?: string; readonly theme: Theme }

/** Visits places in turn and looks at each. Answers what goes on listening to the page. */
async function lookAt(
  places: readonly Place[],
  { page, home = '', theme }: Looking,
): Promise<() => string[]> {
  await wear(page, theme, process.env.E2E_URL ?? '')
  const heard = listen(page)
  for (const place of places) {
    await visit(page, home, place)
    await look(page, place.name, theme, heard)
  }
  return heard
}

for (const theme of THEMES) {
  test(`the sample desk, ${theme}`, async ({ pageOf, desk }) => {
    const slug = await createSampleDesk(desk.owner.actor)
    const page = await pageOf(desk.owner)
    const heard = await lookAt(LIVELY, { page, home: `/${slug}`, theme })
    await page.goto(`/${slug}/stories`)
    await page.getByRole('table').getByRole('link').first().click()
    await expect(page.getByRole('heading', { name: 'Documents' })).toBeVisible()
    for (const [name, key] of [
      ['palette', 'Control+k'],
      ['keys-sheet', 'Shift+?'],
    ] as const) {
      await page.setViewportSize({ width: 1440, height: 900 })
      await page.keyboard.press(key)
      await expect(page.getByRole('dialog')).toBeVisible()
      await look(page, name, theme, heard)
      await page.keyboard.press('Escape')
      await expect(page.getByRole('dialog')).toHaveCount(0)
    }
  })

  test(`a team with nothing, and one with a review, ${theme}`, async ({ pageOf, desk }) => {
    await lookAt(EMPTY, { page: await pageOf(desk.owner), home: `/${desk.team.slug}`, theme })
    const full = await makeReviewDesk()
    await give(full, full.first)
    const page = await pageOf(full.first)
    await lookAt(reviewing(full), { page, home: `/${full.team.slug}`, theme })
  })

  test(`many claims and long names, ${theme}`, async ({ pageOf, desk }) => {
    const story = await makeStory(desk.editor.scope, LONG)
    const long = await makeClaim(desk.editor.scope, story, { text: UNBROKEN })
    const more = Array.from({ length: 199 }, (_, at) => ({ text: `${at + 2}: ${LONG_WORDS}` }))
    await makeClaims(desk.editor.scope, story, more)
    const page = await pageOf(desk.owner)
    await lookAt(crowded(story, long), { page, home: `/${desk.team.slug}`, theme })
  })

  test(`pages for anyone, ${theme}`, async ({ page, pageOf }) => {
    const { owner } = await makeDesk()
    const { token } = await invite(owner.scope, { role: 'REVIEWER', note: 'for Sam', days: 7 })
    await lookAt(forAnyone(token), { page, theme })
    const alone = await pageOf({ ...owner, user: await makeUser() })
    await lookAt([ALONE], { page: alone, theme })
  })
}

test('the page of whoever comes first, in every theme', async ({ browser }) => {
  const url = process.env.DATABASE_URL ?? ''
  const own = { template: await ensureTemplate(url), owner: process.pid, label: 'welcome' }
  const database = await createTestDatabase(url, own)
  const server = await startServer({ databaseUrl: database.url })
  try {
    for (const theme of THEMES) {
      const context = await newBrowser(browser, server.url)
      await lookAt([FIRST], { page: await context.newPage(), home: server.url, theme })
      await context.close()
    }
  } finally {
    await server.stop()
    await database.drop()
  }
})
