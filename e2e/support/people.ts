import { type Browser, type BrowserContext, expect, type Locator, type Page } from '@playwright/test'

export const PASSWORD = 'grain kestrel tugboat'

/** Where everybody's browser is. */
export const ZONE = 'Europe/Berlin'

/** A browser of somebody's own, at this address. */
export function newBrowser(browser: Browser, baseURL: string): Promise<BrowserContext> {
  return browser.newContext({
    baseURL,
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    timezoneId: ZONE,
  })
}

/** Fills in name, address and password of someone new; the form's own button is pressed by the journey. */
export async function introduce(page: Page, name: string, email: string): Promise<void> {
  await page.getByLabel('Your name').fill(name)
  await page.getByLabel('E-mail address').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD)
}

/** Chooses a known option of a box with suggestions, by words it begins with. */
export async function choose(page: Page, box: string, words: string, option: RegExp): Promise<void> {
  await page.getByRole('combobox', { name: box, exact: true }).fill(words)
  await page.getByRole('option', { name: option }).first().click()
}

/** The sheet of keys, opened by its own key as soon as the page's scripts listen. */
export async function openKeys(page: Page): Promise<Locator> {
  const sheet = page.getByRole('dialog', { name: 'Keys on this page' })
  await expect(async () => {
    await page.keyboard.press('?')
    await expect(sheet).toBeVisible({ timeout: 1_000 })
  }).toPass()
  return sheet
}

/**
 * Waits until the page's own scripts are at work. Until then a tab of a busy machine has not looked what another one keeps
 * in the browser, and takes words typed there in the meantime for its own.
 */
export async function awake(page: Page): Promise<void> {
  const sheet = await openKeys(page)
  await page.keyboard.press('Escape')
  await expect(sheet).toBeHidden()
}
