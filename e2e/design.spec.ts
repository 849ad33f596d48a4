import type { Page } from '@playwright/test'
import { listen, look, violations, violationsInThemes } from './support/looks'
import { expect, test } from './support/test'

async function open(page: Page, theme: string, baseURL: string | undefined): Promise<void> {
  const url = baseURL ?? ''
  await page.context().addCookies([
    { name: 'theme', value: theme, url },
    { name: 'zone', value: 'Europe%2FBerlin', url },
  ])
  await page.goto('/design')
  // A tooltip joins its control when the page has come to life; from here on keys are heard.
  await expect(page.getByRole('button', { name: 'Archive' })).toHaveAttribute('aria-describedby', /.+/)
}

const dismissed = (page: Page) => page.getByRole('status').getByText('Suggestion dismissed')

test('axe finds nothing on the page of all parts, in any theme', async ({ page, baseURL }) => {
  test.setTimeout(360_000)
  const heard = listen(page)
  await open(page, 'light', baseURL)
  await look(page, 'design', heard)
})

test('a page comes in the theme that was chosen before', async ({ page, baseURL }) => {
  for (const theme of ['light', 'dark', 'contrast']) {
    await open(page, theme, baseURL)
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
  }
})

test('axe finds nothing on what floats, in any theme', async ({ page, baseURL }) => {
  test.setTimeout(360_000)
  const expectAccessible = async () => expect(await violationsInThemes(page)).toEqual([])
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await open(page, 'light', baseURL)
  await page.keyboard.press('Shift+?')
  await expect(page.getByRole('dialog', { name: 'Keys on this page' })).toBeVisible()
  await expectAccessible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('option', { name: 'Go to the sources' })).toBeVisible()
  await expectAccessible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('d')
  await expect(dismissed(page)).toBeVisible()
  await expectAccessible()
  await page.getByRole('button', { name: 'More' }).click()
  await expect(page.getByRole('menu')).toBeVisible()
  await expectAccessible()
  await page.keyboard.press('Escape')
  await page.getByRole('combobox', { name: 'Source' }).fill('elys')
  await expect(page.getByRole('option', { name: /Élysée/ })).toBeVisible()
  await expectAccessible()
})

test('keys never fire while typing or behind a dialog, and the text stays after Esc', async ({
  page,
  baseURL,
}) => {
  await open(page, 'light', baseURL)
  const title = page.getByLabel('Title')
  await title.click()
  await page.keyboard.type('dz? g q')
  await page.keyboard.press('Escape')
  await expect(title).not.toBeFocused()
  await expect(title).toHaveValue('dz? g q')
  await page.getByRole('button', { name: 'Assign…' }).click()
  await page.keyboard.press('d')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Assign…' })).toBeFocused()
  await expect(dismissed(page)).toHaveCount(0)
})

test('z takes back what the toast tells', async ({ page, baseURL }) => {
  await open(page, 'light', baseURL)
  await page.keyboard.press('d')
  await expect(dismissed(page)).toBeVisible()
  await page.keyboard.press('z')
  await expect(page.getByText('undone')).toBeVisible()
  await expect(dismissed(page)).toHaveCount(0)
})

test('the palette opens from a text box, runs a command and gives the focus back', async ({
  page,
  baseURL,
}) => {
  await open(page, 'light', baseURL)
  await page.getByLabel('Outlet').click()
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('dialog', { name: 'Commands' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByLabel('Outlet')).toBeFocused()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('dismiss')
  await page.keyboard.press('Enter')
  await expect(dismissed(page)).toBeVisible()
})

test('a menu is worked by keyboard alone', async ({ page, baseURL }) => {
  await open(page, 'light', baseURL)
  const more = page.getByRole('button', { name: 'More' })
  await more.focus()
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('menuitem', { name: 'Flag' })).toBeFocused()
  await page.keyboard.press('o')
  await expect(page.getByRole('menuitemcheckbox', { name: 'Only mine' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(more).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('menuitem', { name: 'Flag' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByText('flagged')).toBeVisible()
  await expect(more).toBeFocused()
})

test('a box with suggestions takes a known name or any other words', async ({ page, baseURL }) => {
  await open(page, 'light', baseURL)
  const source = page.getByRole('combobox', { name: 'Source' })
  const chosen = page.locator('input[type=hidden][name=source]')
  await source.fill('elys')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(source).toHaveValue('Élysée')
  await expect(chosen).toHaveValue('3')
  await source.fill('two officials')
  await expect(chosen).toHaveValue('')
})

test('nothing runs off a window of 320 × 256, which is 400 % zoom', async ({ page, baseURL }) => {
  await page.setViewportSize({ width: 320, height: 256 })
  await open(page, 'light', baseURL)
  const over = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(over).toBeLessThanOrEqual(0)
})

test('an unknown address answers 404 and says so', async ({ page }) => {
  const answer = await page.goto('/no/such/page')
  expect(answer?.status()).toBe(404)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is nothing at this address')
  expect(await violations(page)).toEqual([])
})
