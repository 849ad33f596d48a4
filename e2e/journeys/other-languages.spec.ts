import type { Page } from '@playwright/test'
import { expect, test } from '../support/test'

/*
 * Articles that are not in English, in sentences of our own: the page says what can be expected of the suggestions, and
 * a claim can be made by hand in any of them.
 */
const ARABIC = {
  title: 'المجلس يغلق الجسر القديم',
  text: 'لم يتخذ المجلس أي قرار بعد في هذا الشأن.\n\nوقالت رئيسة البلدية: «سيبقى الجسر مغلقا طوال فصل الشتاء».',
  quote: '«سيبقى الجسر مغلقا طوال فصل الشتاء»',
}
const ITALIAN = {
  title: 'Il ponte resta chiuso',
  text: 'Il consiglio della città non ha ancora deciso. «Il ponte resterà chiuso per tutto l’inverno», ha detto Ana Ruiz.',
}
const ENGLISH = {
  title: 'The bridge stays closed',
  text: 'The council has not decided yet. “The bridge will stay closed all winter,” said Ana Ruiz.',
}

async function bringIn(page: Page, team: string, { title, text }: { title: string; text: string }) {
  await page.goto(`/${team}/stories/new`)
  await page.getByLabel('The article').fill(`${title}\n\n${text}`)
  await page.getByRole('button', { name: /Bring in the story/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
}

test('an article in Arabic says that only its quotes are suggested, and suggests them', async ({
  pageOf,
  desk,
}) => {
  const page = await pageOf(desk.editor)
  await bringIn(page, desk.team.slug, ARABIC)
  await expect(page.getByRole('note')).toHaveText(
    'This article seems to be in Arabic. Suggestions for Arabic are limited to direct quotes.',
  )
  await expect(page.getByRole('note')).toHaveCSS('direction', 'ltr')
  await expect(page.locator('#article .statement').filter({ hasText: ARABIC.quote })).toBeVisible()
  await page.getByRole('button', { name: /^Accept/ }).click()
  await expect(page.getByText('Claim 1 made.')).toBeVisible()
})

test('an article in a language that is not read says so, and a claim is made by hand', async ({
  pageOf,
  desk,
}) => {
  const page = await pageOf(desk.editor)
  await bringIn(page, desk.team.slug, ITALIAN)
  await expect(page.getByRole('note')).toHaveText(
    'This article seems to be in Italian. Nothing is suggested for Italian. Claims can be made by selecting words.',
  )
  await expect(page.getByText('Nothing is suggested for this article')).toBeVisible()
  await page.getByRole('button', { name: /^Make a claim/ }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Where the article makes it').fill('Il ponte resterà chiuso')
  await dialog.getByLabel('The claim, in our words').fill('The bridge stays closed all winter.')
  await dialog.getByRole('button', { name: 'Make the claim' }).click()
  await expect(page.getByRole('link', { name: 'The bridge stays closed all winter.' })).toBeVisible()
})

test('an article in English says nothing of its language', async ({ pageOf, desk }) => {
  const page = await pageOf(desk.editor)
  await bringIn(page, desk.team.slug, ENGLISH)
  await expect(page.getByRole('button', { name: /^Accept/ })).toBeVisible()
  await expect(page.getByRole('note')).toHaveCount(0)
})
