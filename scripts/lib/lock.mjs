import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { isAlive, startedAt } from './processes.mjs'

/**
 * Takes a lock that is one file. Answers `{ release }`, or `{ heldBy: pid }` when a living process has it. The lock of
 * a process that was killed is taken over: the file names its holder's id and when that process began.
 */
export function takeLock(file) {
  fs.mkdirSync(path.dirname(file), { recursive: true })
  const mine = JSON.stringify({ pid: process.pid, started: startedAt(process.pid) ?? '' })
  for (let attempt = 0; attempt < 20; attempt++) {
    if (createWith(file, mine)) return { release: () => releaseIfMine(file, mine) }
    const found = read(file)
    if (found === undefined) continue
    const holder = holderOf(found)
    if (holder) return { heldBy: holder }
    removeStale(file, found)
  }
  throw new Error(`The lock ${file} keeps changing hands. Try again.`)
}

/** Runs `work` under the lock, waiting up to `patience` milliseconds for whoever has it. */
export async function withLock(file, work, patience = 120_000) {
  const end = Date.now() + patience
  let lock = takeLock(file)
  while (!lock.release) {
    if (Date.now() > end) throw new Error(`Process ${lock.heldBy} has held ${file} for too long.`)
    await sleep(50)
    lock = takeLock(file)
  }
  try {
    return await work()
  } finally {
    lock.release()
  }
}

/** Writes aside and links into place, so that a lock never exists without its holder's name in it. */
function createWith(file, content) {
  const aside = `${file}.${process.pid}.${Math.random().toString(36).slice(2)}`
  fs.writeFileSync(aside, content, { mode: 0o644 })
  try {
    fs.linkSync(aside, file)
    return true
  } catch (error) {
    if (error.code === 'EEXIST') return false
    throw error
  } finally {
    fs.rmSync(aside, { force: true })
  }
}

function read(file) {
  try {
    return fs.readFileSync(file, 'utf8')
  } catch (error) {
    if (error.code === 'ENOENT') return undefined
    throw error
  }
}

function holderOf(content) {
  try {
    const { pid, started } = JSON.parse(content)
    return isAlive(pid) && (startedAt(pid) ?? '') === started ? pid : undefined
  } catch {
    return undefined // cut short by a full disk: nobody's
  }
}

/** Moves the stale file away under a name of our own; if a newcomer's lock was caught instead, it goes back. */
function removeStale(file, stale) {
  const aside = `${file}.stale.${process.pid}`
  try {
    fs.renameSync(file, aside)
  } catch (error) {
    if (error.code === 'ENOENT') return
    throw error
  }
  if (read(aside) !== stale) createWith(file, read(aside) ?? '')
  fs.rmSync(aside, { force: true })
}

function releaseIfMine(file, mine) {
  if (read(file) === mine) fs.rmSync(file, { force: true })
}
