import type { Locator, Page } from '@playwright/test'
import { expect } from './test'

/** How many presses of one key are patience, and how many are a page that cannot be worked. */
const PATIENCE = 90

const focused = (target: Locator) => target.evaluate((element) => element === document.activeElement)

/** Pages move the focus with the next frame: to look sooner would be to press once too often. */
const painted = (page: Page) =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))

/** Presses a key until something has the focus. Fails when it cannot be reached this way. */
export async function pressTo(page: Page, key: string, target: Locator): Promise<void> {
  await expect(target).toBeVisible()
  for (let presses = 0; presses < PATIENCE; presses += 1) {
    if (await focused(target)) return
    await page.keyboard.press(key)
    await painted(page)
  }
  await expect(target, `${PATIENCE} presses of ${key} lead here`).toBeFocused()
}

/** Goes on to a control with Tab. */
export const tabTo = (page: Page, target: Locator) => pressTo(page, 'Tab', target)

/** Goes on to a button or link and presses it. */
export async function enter(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target)
  await page.keyboard.press('Enter')
}

/** Goes on to a box and types into it in place of what is there. */
export async function write(page: Page, target: Locator, text: string): Promise<void> {
  await tabTo(page, target)
  await page.keyboard.press('Control+a')
  await page.keyboard.type(text)
}

/** How long a key may take to be followed: pressed again sooner, it would do twice what was only done late. */
const HEARD = { timeout: 10_000 }

/** Presses a key until the page listens to keys and what it does has come about. For what may be done twice. */
export async function pressUntil(
  page: Page,
  key: string,
  follows: (patience: { timeout: number }) => Promise<unknown>,
): Promise<void> {
  await expect(async () => {
    await page.keyboard.press(key)
    await follows(HEARD)
  }).toPass({ timeout: 60_000 })
}

/** Presses a key until what it does is seen. */
export function pressFor(page: Page, key: string, seen: Locator): Promise<void> {
  return pressUntil(page, key, (patience) => expect(seen).toBeVisible(patience))
}

/** Presses a key once, on a page that has listened to keys before. */
export async function pressOnce(page: Page, key: string): Promise<void> {
  await painted(page)
  await page.keyboard.press(key)
}

/** `g`, then a letter: to an area of the desk. */
export async function go(page: Page, letter: string, address: RegExp): Promise<void> {
  await expect(async () => {
    await page.keyboard.press('g')
    await page.keyboard.press(letter)
    await page.waitForURL(address, HEARD)
  }).toPass({ timeout: 60_000 })
}
