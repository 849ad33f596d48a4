import path from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { OUTPUT } from './server'
import { expect } from './test'

const THEMES = ['light', 'dark', 'contrast'] as const
type Theme = (typeof THEMES)[number]

const WIDTHS = [1440, 1024, 390] as const
/** 1280 px at 400 % zoom. */
const ZOOMED = 320

/**
 * Changes the theme of the page that is open, as the choice in the menu does, without another visit. Over when each colour
 * is the new one: one that changes by a transition, however short, is still the old until the next frame is drawn.
 */
async function wear(page: Page, theme: Theme): Promise<void> {
  await page.evaluate(async (name) => {
    document.documentElement.dataset.theme = name
    const changing = document.getAnimations().filter((one) => one instanceof CSSTransition)
    await Promise.allSettled(changing.map((one) => one.finished))
  }, theme)
}

/** Collects what a page complains of on its console: errors, and what its content policy refuses. */
export function listen(page: Page): () => string[] {
  const heard: string[] = []
  page.on('pageerror', (error) => heard.push(String(error)))
  page.on('console', (message) => {
    // A page that is not there, or not for one, answers 404 or 403, which the browser itself notes.
    if (message.type() === 'error' && !/status of 40[34]/.test(message.text())) heard.push(message.text())
  })
  return () => heard.splice(0)
}

/** The rules that another theme can break: all others read what stands on the page, which is the same in each. */
const OF_COLOUR = ['color-contrast', 'link-in-text-block']

/** Every rule of axe, best practices and the size of targets too; or only those named. */
export async function violations(page: Page, rules?: readonly string[]): Promise<string[]> {
  const axe = new AxeBuilder({ page })
    // An archived page is as its authors made it.
    .exclude('.reader-original iframe')
  if (rules) axe.options({ resultTypes: ['violations'], runOnly: { type: 'rule', values: [...rules] } })
  else axe.options({ resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } })
  const { violations: found } = await axe.analyze()
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 300)}`))
}

/** Every rule in the first theme, and in another those that it can break. */
const violationsIn = async (page: Page, theme: Theme) => {
  await wear(page, theme)
  return violations(page, theme === 'light' ? undefined : OF_COLOUR)
}

/** What axe finds on what the page shows now, in any theme. Leaves the page light. */
export async function violationsInThemes(page: Page): Promise<string[]> {
  const found: string[] = []
  for (const theme of [...THEMES].reverse())
    found.push(...(await violationsIn(page, theme)).map((one) => `${theme}: ${one}`))
  return found
}

/** What reaches beyond the side of the window, widest first; empty when the page need not be moved sideways. */
function overflowing(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth <= clientWidth) return []
    return [...document.body.querySelectorAll('*')]
      .map((element) => ({ element, over: element.getBoundingClientRect().right - clientWidth }))
      .filter(({ over }) => over > 0.5)
      .sort((a, b) => b.over - a.over)
      .slice(0, 5)
      .map(({ element, over }) => `${Math.ceil(over)} px: ${element.outerHTML.slice(0, 160)}`)
  })
}

/** How many pixels a page can be scrolled past its own end: what hides in a list that scrolls may reach out of it. */
function overhang(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { scrollHeight, clientHeight } = document.documentElement
    const { bottom } = document.body.getBoundingClientRect()
    return Math.max(0, Math.floor(scrollHeight - Math.max(clientHeight, bottom + window.scrollY)))
  })
}

/** Of a page that is very long, only its beginning. */
const TALLEST = 5_000

async function takePicture(page: Page, name: string): Promise<void> {
  // What is fixed to the window would otherwise stand in the middle of the picture.
  await page.evaluate(() => window.scrollTo(0, 0))
  const height = await page.evaluate(() => document.documentElement.scrollHeight)
  const file = path.join(OUTPUT, 'screens', `${name}.png`)
  await page.screenshot({ path: file, fullPage: height <= TALLEST, animations: 'disabled' })
}

/**
 * Looks at what a page shows now, in each theme and at each width: axe, the sides, and a picture for people to look at;
 * and its console. Leaves the page wide and light.
 */
export async function look(page: Page, name: string, heard: () => string[]): Promise<void> {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 })
    for (const theme of THEMES) {
      // What stands between the widest and the narrowest has the parts of one of them.
      if (width === 1024) await wear(page, theme)
      else expect.soft(await violationsIn(page, theme), `axe on ${name}, ${theme}, ${width}`).toEqual([])
      await takePicture(page, `${name}-${theme}-${width}`)
      expect.soft(await overflowing(page), `${name}, ${theme}, ${width}`).toEqual([])
    }
    if (width === 1440) expect.soft(await overhang(page), `blank below ${name}`).toBeLessThanOrEqual(1)
  }
  await wear(page, 'light')
  await page.setViewportSize({ width: ZOOMED, height: 256 })
  expect.soft(await overflowing(page), `${name} at ${ZOOMED}`).toEqual([])
  expect.soft(heard(), `console of ${name}`).toEqual([])
  await page.setViewportSize({ width: 1440, height: 900 })
}
