import { expect, test } from '../support/test'

test('the sample desk: opened with one press, walked through, removed without a trace', async ({
  pageOf,
  desk,
}) => {
  const page = await pageOf(desk.owner)
  await page.goto(`/${desk.team.slug}/stories`)
  await page.getByRole('button', { name: 'Open a sample desk' }).click()
  await expect(page).not.toHaveURL(new RegExp(desk.team.slug))
  await expect(page).toHaveURL(/\/queue$/)
  const home = new URL(page.url()).pathname.replace(/\/queue$/, '')

  await page.getByRole('link', { name: /^To adjudicate/ }).click()
  await expect(page.getByRole('row', { name: /reviews differ/ })).toHaveCount(1)
  await page.getByRole('table', { name: 'Queue' }).getByRole('rowheader').getByRole('link').click()
  await expect(page.getByRole('heading', { name: 'Settle the reviews' })).toBeVisible()
  const claim = page.url()
  await page.getByRole('radio', { name: /^Unverified/ }).check()
  await page.getByLabel('Rationale').fill('The two reviews rest on the same unnamed people.')
  await page.getByRole('button', { name: /Record verdict/ }).click()
  await expect(page.getByText('Verdict recorded.')).toBeVisible()
  await page.goto(claim)
  await expect(page.getByText('reviews differed; settled by an editor')).toBeVisible()

  await page.getByRole('link', { name: 'Reports' }).click()
  // The claim's page has a table of its own, which stands there until the other page does.
  await expect(page).toHaveURL(/\/reports$/)
  await page.getByRole('table').getByRole('link').first().click()
  await expect(page.getByRole('link', { name: 'Data (JSON)' })).toBeVisible()

  await page.goto(`${home}/team`)
  await page.getByRole('button', { name: 'Remove the sample desk' }).click()
  const dialog = page.getByRole('dialog', { name: /^Remove/ })
  const remove = dialog.getByRole('button', { name: 'Remove the sample desk' })
  await expect(remove).toBeDisabled()
  const phrase = await dialog.getByText(/^Type “.+” to go on$/).textContent()
  await dialog.getByRole('textbox').fill(phrase?.match(/“(.+)”/)?.[1] ?? '')
  await remove.click()
  await expect(page).toHaveURL(`/${desk.team.slug}/queue`)
  expect((await page.goto(claim))?.status()).toBe(404)
  expect((await page.goto(`${home}/queue`))?.status()).toBe(404)
})
