import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/** Whether a process with this id runs; one that has ended but was not yet collected by its parent does not. */
export function isAlive(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return false
  try {
    process.kill(pid, 0)
  } catch (error) {
    if (error.code !== 'EPERM') return false
  }
  return statFields(pid)?.[0] !== 'Z'
}

/**
 * When the process began, in a form that can only be compared for equality: with the id it tells a process from a
 * later one that was given the same id. Undefined when it does not run.
 */
export function startedAt(pid) {
  if (process.platform === 'linux') return statFields(pid)?.[19]
  return (
    spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).stdout?.trim() || undefined
  )
}

/** The fields of /proc/<pid>/stat from the state on: the program's name before them may hold blanks and brackets. */
function statFields(pid) {
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  } catch {
    return undefined
  }
}

/** Ids of the Postgres processes that work in this data folder: every one of them makes it its working directory. */
export function postgresProcessesIn(folder) {
  if (process.platform !== 'linux') return []
  return fs
    .readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => worksIn(pid, folder))
}

/** Whether the process is a Postgres of this data folder. Without /proc its name has to do. */
export function worksIn(pid, folder) {
  if (!isAlive(pid)) return false
  if (process.platform !== 'linux') {
    const { stdout } = spawnSync('ps', ['-o', 'comm=', '-p', String(pid)], { encoding: 'utf8' })
    return path.basename(stdout?.trim() ?? '').startsWith('postgres')
  }
  try {
    return (
      fs.readlinkSync(`/proc/${pid}/cwd`) === folder &&
      fs.readFileSync(`/proc/${pid}/comm`, 'utf8').startsWith('postgres')
    )
  } catch {
    return false // another user's process, or it has just ended
  }
}

/** Sends each signal in turn, waiting its milliseconds for all processes to end. True when they have. */
export async function endProcesses(pids, steps) {
  for (const [signal, patience] of steps) {
    for (const pid of pids.filter(isAlive)) send(pid, signal)
    if (await waitUntil(() => !pids.some(isAlive), patience)) return true
  }
  return !pids.some(isAlive)
}

function send(pid, signal) {
  try {
    process.kill(pid, signal)
  } catch (error) {
    if (error.code !== 'ESRCH') throw error
  }
}

/** Asks every 20 ms; false when `patience` milliseconds have passed without a yes. */
export async function waitUntil(question, patience) {
  const end = Date.now() + patience
  while (!(await question())) {
    if (Date.now() >= end) return false
    await sleep(20)
  }
  return true
}

/** Whether the promise settles within so many milliseconds. */
export async function endedWithin(promise, patience) {
  let timer
  const late = new Promise((resolve) => {
    timer = setTimeout(resolve, patience, 'late')
  })
  const first = await Promise.race([promise, late])
  clearTimeout(timer)
  return first !== 'late'
}
