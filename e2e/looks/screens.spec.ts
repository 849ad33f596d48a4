import type { Page } from '@playwright/test'
import { createSampleDesk } from '@/lib/sample/create'
import { invite } from '@/lib/teams/invitations'
import { makeDesk, makeUser } from '@/lib/testing/factories'
import { give, makeClaim, makeClaims, makeReviewDesk, makeStory } from '@/lib/testing/reviews'
import { listen, look, THEMES, wear } from '../support/looks'
import { expect, test } from '../support/test'
import { EMPTY, LIVELY, type Place } from './places'

/*
 * Every page in every theme: axe, the console, the sides of the window, and pictures for people to look at.
 */
test.describe.configure({ mode: 'parallel' })
test.setTimeout(420_000)

const LONG_WORDS = 'The harbour authority’s board, meeting behind closed doors, agreed to shut the old quay. '
const LONG = LONG_WORDS.repeat(4).slice(0, 300).trim()
const UNBROKEN = `Donaudampfschifffahrts${'gesellschaft'.repeat(24)}`.slice(0, 300)

async function visit(page: Page, team: string, place: Place): Promise<void> {
  await page.setViewportSize({ width: 1440, height: 900 })
  if (typeof place.to === 'string') await page.goto(`/${team}${place.to}`)
  else {
    await page.goto(`/${team}/settings`)
    await place.to(page)
  }
  await expect(page.getByText(place.shows).first()).toBeVisible()
  await page.waitForLoadState('networkidle')
}

for (const theme of THEMES) {
  test(`the sample desk, ${theme}`, async ({ pageOf, desk, baseURL }) => {
    const slug = await createSampleDesk(desk.owner.actor)
    const page = await pageOf(desk.owner)
    await wear(page, theme, baseURL ?? '')
    const heard = listen(page)
    for (const place of LIVELY) {
      await visit(page, slug, place)
      await look(page, place.name, theme, heard)
    }
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

  test(`a team with nothing, a review, many claims and long names, ${theme}`, async ({
    pageOf,
    desk,
    baseURL,
  }) => {
    const page = await pageOf(desk.owner)
    await wear(page, theme, baseURL ?? '')
    const heard = listen(page)
    for (const place of EMPTY) {
      await visit(page, desk.team.slug, place)
      await look(page, place.name, theme, heard)
    }

    const full = await makeReviewDesk()
    await give(full, full.first)
    const reviewer = await pageOf(full.first)
    await wear(reviewer, theme, baseURL ?? '')
    const heardToo = listen(reviewer)
    const claim = `/claims/${full.claim.id}`
    const minutes = `/snapshots/${full.story.minutesId}?claim=${full.claim.id}`
    for (const place of [
      { name: 'claim-review', to: claim, shows: 'you are the only reviewer' },
      { name: 'snapshot-quote', to: minutes, shows: 'Evidence for claim 1' },
    ]) {
      await visit(reviewer, full.team.slug, place)
      await look(reviewer, place.name, theme, heardToo)
    }

    const crowded = await makeStory(desk.editor.scope, LONG)
    const long = await makeClaim(desk.editor.scope, crowded, { text: UNBROKEN })
    const more = Array.from({ length: 199 }, (_, at) => ({ text: `${at + 2}: ${LONG_WORDS}` }))
    await makeClaims(desk.editor.scope, crowded, more)
    for (const place of [
      { name: 'many-story', to: `/stories/${crowded.id}`, shows: '200 made' },
      { name: 'many-queue', to: '/queue?tab=unassigned', shows: 'Queue' },
      { name: 'many-report', to: `/reports/new?story=${crowded.id}`, shows: 'of 200 chosen' },
      { name: 'long-claim', to: `/claims/${long.id}`, shows: UNBROKEN },
      { name: 'long-stories', to: '/stories', shows: 'Stories' },
    ]) {
      await visit(page, desk.team.slug, place)
      await look(page, place.name, theme, heard)
    }
  })

  test(`pages for anyone, ${theme}`, async ({ page, pageOf, baseURL }) => {
    await wear(page, theme, baseURL ?? '')
    const heard = listen(page)
    const { owner } = await makeDesk()
    const { token } = await invite(owner.scope, { role: 'REVIEWER', note: 'for Sam', days: 7 })
    for (const [name, address, shows] of [
      ['sign-in', '/sign-in', 'Sign in'],
      ['join', `/join/${token}`, 'invites you'],
      ['join-unknown', '/join/no-such-invitation', 'This link is not an invitation'],
      ['nowhere', '/no/such/page', 'There is nothing at this address'],
    ] as const) {
      await page.goto(address)
      await expect(page.getByText(shows).first()).toBeVisible()
      await look(page, name, theme, heard)
    }
    const user = await makeUser()
    const alone = await pageOf({ ...owner, user })
    await wear(alone, theme, baseURL ?? '')
    const heardAlone = listen(alone)
    await alone.goto('/no-team')
    await expect(alone.getByText('You are in no team yet')).toBeVisible()
    await look(alone, 'no-team', theme, heardAlone)
  })
}
