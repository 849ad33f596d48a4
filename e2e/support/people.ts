import type { Browser, BrowserContext, Page } from '@playwright/test'

export const PASSWORD = 'grain kestrel tugboat'

/** A browser of somebody's own, at this address. */
export function newBrowser(browser: Browser, baseURL: string): Promise<BrowserContext> {
  return browser.newContext({
    baseURL,
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
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
