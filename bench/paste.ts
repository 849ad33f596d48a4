import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { longArticle, quietArticle } from '../e2e/support/long-article'
import { residentMemory } from '../e2e/support/memory'
import { introduce } from '../e2e/support/people'
import type { RunningServer } from '../e2e/support/server'
import { findBrowser } from '../scripts/browser.mjs'
import { inTurns } from './rounds'

const ROUNDS = 7
const WARM_UP = 2
const STATEMENTS = 60

/** Milliseconds from the key that sends a pasted article, one figure a round. */
export type PasteTimes = {
  /** Until the page of an article with nothing to be found in it shows that article. */
  readonly nothing: number[]
  /** Until the page of an article full of statements shows that article, and until it shows the statements. */
  readonly article: number[]
  readonly found: number[]
  /** Until it shows what the closer reading has added. */
  readonly closer: number[]
  /** Of the server in megabytes, when all were read. */
  readonly memory: ReturnType<typeof residentMemory>
}

/**
 * Pastes articles of three thousand words into a desk of its own, in a browser, and times what the person who pasted
 * them waits for. Both articles take turns.
 */
export async function benchPaste(start: (dataDir: string) => Promise<RunningServer>): Promise<PasteTimes> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'corroborate-paste-'))
  fs.chmodSync(folder, 0o755)
  const executablePath = await findBrowser({ say: (line: string) => console.error(line) })
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
  const server = await start(path.join(folder, 'data'))
  try {
    const page = await browser.newPage({ baseURL: server.url })
    await page.goto('/')
    await introduce(page, 'Mira Olsen', 'mira@ledger.test')
    await page.getByLabel('Name of your newsroom or desk').fill('The Ledger')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/queue$/)
    const times = await rounds(page)
    if (!server.process.pid) throw new Error('the server has no process')
    return { ...times, memory: residentMemory(server.process.pid) }
  } finally {
    await browser.close()
    await server.stop()
    fs.rmSync(folder, { recursive: true, force: true })
  }
}

async function rounds(page: Page): Promise<Omit<PasteTimes, 'memory'>> {
  const times: Omit<PasteTimes, 'memory'> = { nothing: [], article: [], found: [], closer: [] }
  const form = new URL('/', page.url()).href + page.url().split('/')[3]
  for (let round = 0; round < WARM_UP + ROUNDS; round += 1)
    for (const which of inTurns(['quiet', 'long'] as const, round)) {
      await page.goto(`${form}/stories/new`, { waitUntil: 'networkidle' })
      // The same bytes again within a minute would be a double submit, and no other story.
      const last = `Printed in the evening edition, sheet ${round}.`
      const text = `${which === 'long' ? longArticle() : quietArticle()}\n\n${last}`
      await page.getByLabel('The article').focus()
      await page.keyboard.insertText(text)
      const began = performance.now()
      await page.keyboard.press('Control+Enter')
      await page.waitForFunction(
        (words) => document.getElementById('article')?.textContent?.includes(words),
        last,
      )
      const article = performance.now() - began
      if (which === 'long') await page.waitForFunction(shows, STATEMENTS)
      const found = performance.now() - began
      if (which === 'long') await page.waitForFunction(isReadClosely)
      const closer = performance.now() - began
      if (round < WARM_UP) continue
      if (which === 'quiet') times.nothing.push(article)
      else {
        times.article.push(article)
        times.found.push(found)
        times.closer.push(closer)
      }
    }
  return times
}

const shows = (count: number) => document.querySelectorAll('#claims > li').length >= count

const isReadClosely = () => !document.body.textContent?.includes('A closer reading goes on')
