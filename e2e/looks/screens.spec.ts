import type { Page } from '@playwright/test'
import { createSampleDesk } from '@/lib/sample/create'
import { invite } from '@/lib/teams/invitations'
import { createTestDatabase, ensureTemplate } from '@/lib/testing/database'
import { makeDesk, makeUser } from '@/lib/testing/factories'
import { give, makeClaim, makeClaims, makeReviewDesk, makeStory } from '@/lib/testing/reviews'
import { listen, look } from '../support/looks'
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
// Its pictures are what one looks at; a recording beside them costs more than they do.
test.use({ trace: 'off' })

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

/** Visits places in turn and looks at each. Answers what goes on listening to the page. */
async function lookAt(places: readonly Place[], page: Page, home = ''): Promise<() => string[]> {
  const heard = listen(page)
  for (const place of places) {
    await visit(page, home, place)
    await look(page, place.name, heard)
  }
  return heard
}

/** Parts of about the same length, so that no test of them takes much longer than another. */
const PARTS = 6
const parts = Array.from({ length: PARTS }, (_, part) => LIVELY.filter((_, at) => at % PARTS === part))

for (const [at, part] of parts.entries()) {
  test(`the sample desk, part ${at + 1} of ${PARTS}`, async ({ pageOf, desk }) => {
    const slug = await createSampleDesk(desk.owner.actor)
    await lookAt(part, await pageOf(desk.owner), `/${slug}`)
  })
}

test('what opens over a page of the sample desk', async ({ pageOf, desk }) => {
  const slug = await createSampleDesk(desk.owner.actor)
  const page = await pageOf(desk.owner)
  const heard = listen(page)
  await page.goto(`/${slug}/stories`)
  await page.getByRole('table').getByRole('link').first().click()
  await expect(page.getByRole('heading', { name: 'Documents' })).toBeVisible()
  for (const [name, key] of [
    ['palette', 'Control+k'],
    ['keys-sheet', 'Shift+?'],
  ] as const) {
    await page.keyboard.press(key)
    await expect(page.getByRole('dialog')).toBeVisible()
    await look(page, name, heard)
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
  }
})

test('a team with nothing, and one with a review', async ({ pageOf, desk }) => {
  await lookAt(EMPTY, await pageOf(desk.owner), `/${desk.team.slug}`)
  const full = await makeReviewDesk()
  await give(full, full.first)
  await lookAt(reviewing(full), await pageOf(full.first), `/${full.team.slug}`)
})

test('many claims and long names', async ({ pageOf, desk }) => {
  const story = await makeStory(desk.editor.scope, LONG)
  const long = await makeClaim(desk.editor.scope, story, { text: UNBROKEN })
  const more = Array.from({ length: 199 }, (_, at) => ({ text: `${at + 2}: ${LONG_WORDS}` }))
  await makeClaims(desk.editor.scope, story, more)
  await lookAt(crowded(story, long), await pageOf(desk.owner), `/${desk.team.slug}`)
})

test('pages for anyone', async ({ page, pageOf }) => {
  const { owner } = await makeDesk()
  const { token } = await invite(owner.scope, { role: 'REVIEWER', note: 'for Sam', days: 7 })
  await lookAt(forAnyone(token), page)
  await lookAt([ALONE], await pageOf({ ...owner, user: await makeUser() }))
})

test('the page of whoever comes first', async ({ browser }) => {
  const url = process.env.DATABASE_URL ?? ''
  const own = { template: await ensureTemplate(url), owner: process.pid, label: 'welcome' }
  const database = await createTestDatabase(url, own)
  const server = await startServer({ databaseUrl: database.url })
  try {
    const context = await newBrowser(browser, server.url)
    await lookAt([FIRST], await context.newPage(), server.url)
    await context.close()
  } finally {
    await server.stop()
    await database.drop()
  }
})
