import { spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { freePort } from '../e2e/support/server'
import { ROOT } from './paths'
import { BUILD } from './server'

const REPETITIONS = 5
const PATIENCE_MS = 120_000

export type StartTimes = {
  /** Milliseconds with a data folder that is made on this start. */
  readonly first: number[]
  /** Milliseconds with a data folder that was there. */
  readonly later: number[]
}

/**
 * Times `npm start` of the built application with its embedded Postgres, from the command to the first page answered:
 * each repetition once with no data folder and once with the one just made.
 */
export async function benchStartup(): Promise<StartTimes> {
  const folder = path.join(ROOT, '.cache', 'bench-start')
  const times: StartTimes = { first: [], later: [] }
  for (let repetition = 0; repetition < REPETITIONS; repetition++) {
    fs.rmSync(folder, { recursive: true, force: true })
    times.first.push(await startOnce(folder))
    times.later.push(await startOnce(folder))
  }
  fs.rmSync(folder, { recursive: true, force: true })
  return times
}

async function startOnce(dataFolder: string): Promise<number> {
  const port = await freePort()
  const { DATABASE_URL: _, NEXTAUTH_URL: __, ...rest } = process.env
  const env = { ...rest, PORT: String(port), DATA_DIR: dataFolder, NEXT_DIST_DIR: BUILD, LOG_LEVEL: 'warn' }
  const began = performance.now()
  const child = spawn('npm', ['start'], { cwd: ROOT, env, stdio: 'ignore', detached: true })
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()))
  try {
    await firstPage(`http://127.0.0.1:${port}/`, began)
    return performance.now() - began
  } finally {
    if (child.pid && child.exitCode === null) process.kill(-child.pid, 'SIGTERM')
    await ended
  }
}

/** Waits until a page comes, read to its end. A fresh desk leads from its root to the page that greets. */
async function firstPage(url: string, began: number): Promise<void> {
  while (performance.now() - began < PATIENCE_MS) {
    const answer = await fetch(url).catch(() => null)
    if (answer?.status === 200) {
      await answer.text()
      return
    }
    await sleep(10)
  }
  throw new Error(`no page came from ${url} in ${PATIENCE_MS / 1000} s`)
}
