import { db } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { makeReportDesk } from '@/lib/testing/report-desk'
import { expect, signIn, test } from '../support/test'

const TEXT = 'Quay to close\n\nThe council will close the quay, Mayor Ada Lindqvist said on Monday.'

test('a story refused without scripts comes back with all that was sent, and comes in at the second try', async ({
  browser,
  baseURL,
  desk,
}) => {
  const context = await browser.newContext({ baseURL, javaScriptEnabled: false })
  await signIn(context, desk.editor)
  const page = await context.newPage()
  await page.goto(`/${desk.team.slug}/stories/new`)
  await page.getByLabel('The article').fill(TEXT)
  await page.getByLabel('Title').fill('Quay closure')
  await page.getByLabel('Outlet').fill('Coast Wire')
  await page.getByRole('radio', { name: 'Paste HTML' }).check()
  const html = page.getByLabel('The page’s HTML')
  await html.fill('<p> </p>')
  await expect(page.getByText('A date is set here when scripts run')).toBeVisible()
  await page.getByRole('button', { name: /Bring in the story/ }).click()

  await expect(page.getByText('This HTML shows no text')).toBeVisible()
  await expect(page.getByRole('radio', { name: 'Paste HTML' })).toBeChecked()
  await expect(html).toHaveValue('<p> </p>')
  await expect(page.getByLabel('Title')).toHaveValue('Quay closure')
  await expect(page.getByLabel('Outlet')).toHaveValue('Coast Wire')
  await page.getByRole('radio', { name: 'Paste text' }).check()
  await expect(page.getByLabel('The article')).toHaveValue(TEXT)
  await page.getByRole('button', { name: /Bring in the story/ }).click()

  await page.getByRole('link', { name: 'Open it' }).click()
  await expect(page).toHaveURL(/\/stories\/(?!new)/)
  await expect(page.locator('#article').getByText('Mayor Ada Lindqvist')).toBeVisible()
  await expect(page.getByText('Coast Wire · the article')).toBeVisible()
  await context.close()
})

test('a report of as many claims as one may hold is chosen, previewed and frozen without scripts', async ({
  browser,
  baseURL,
}) => {
  const desk = await makeReportDesk()
  const { id: _, number: __, ...open } = await db().claim.findFirstOrThrow({ where: { id: desk.openId } })
  const numbers = Array.from({ length: 499 }, (_, index) => index + 4)
  await db().claim.createMany({ data: numbers.map((number) => ({ ...open, id: newId(), number })) })
  const context = await browser.newContext({ baseURL, javaScriptEnabled: false })
  await signIn(context, desk.editor)
  const page = await context.newPage()
  const choice = `story=${desk.storyId}&chosen=1&claims=${[1, 2, ...numbers].join(',')}`
  await page.goto(`/${desk.team.slug}/reports/new?${choice}`)
  await expect(page.getByText('A report holds at most 500 claims.')).toBeVisible()
  const update = page.getByRole('button', { name: 'Update preview' })
  await page.getByLabel('Title').fill('Quay, in full')
  await update.click()
  await expect(page.getByText('A report holds at most 500 claims.')).toBeVisible()
  await expect(page.getByLabel('Title')).toHaveValue('Quay, in full')

  await page.getByLabel('Claim 2 open').uncheck()
  await update.click()
  await expect(page.getByText('500 of 501 chosen')).toBeVisible()
  await page.getByRole('button', { name: /Freeze report/ }).click()
  await expect(page).toHaveURL(/\/reports\/(?!new)/)
  await expect(page.getByRole('heading', { name: 'Quay, in full' }).first()).toBeVisible()
  await context.close()
})
