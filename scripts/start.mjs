import fs from 'node:fs'
import path from 'node:path'
import { isFirstRun, openDatabase } from './lib/database.mjs'
import { leaveThreadsTheirHeap } from './lib/heap.mjs'
import { ensureInstalled } from './lib/install.mjs'
import { lifetime } from './lib/lifetime.mjs'
import { takeLock } from './lib/lock.mjs'
import { applyMigrations } from './lib/migrate.mjs'
import { cacheDir, dataDir } from './lib/paths.mjs'
import { readSettings } from './lib/postgres-cluster.mjs'
import { waitUntil } from './lib/processes.mjs'
import { announce } from './lib/rehearsal.mjs'
import { loadServer } from './lib/server.mjs'
import { chooseAddress, completeEnv, loadEnvFile } from './lib/settings.mjs'
import { startUp } from './lib/startup.mjs'

// npm start, npm run dev: everything from a fresh clone to a page that answers. Nothing outside Node itself may be
// imported before ensureInstalled has returned.
const dev = process.argv.includes('--dev')
const say = (line) => console.log(line)
const life = lifetime({ say })

async function start() {
  leaveThreadsTheirHeap()
  loadEnvFile()
  await claimFolder()
  const address = await chooseAddress()
  await ensureInstalled({ say })
  process.env.NODE_ENV = dev ? 'development' : 'production'
  process.env.NEXT_TELEMETRY_DISABLED ??= '1'
  completeEnv({ address })

  const isFirst = isNew()
  const started = await startUp({
    isFirst,
    beginDatabase,
    build,
    loadServer: () => loadServer({ dev, address }),
    rehearse: (server) => dev || server.rehearse(isFirst ? '/welcome' : '/'), // in dev nothing is compiled yet
    isEnding: life.isEnding,
  })
  if (!started) return
  const { bundle, url, server } = started
  let worker
  life.onStop(() => Promise.all([server.stop(), worker?.stop()]))
  say(`Corroborate is ready at ${address.url}`)
  // The first page has the processor for itself; what is queued can wait that long.
  const begin = async () => {
    worker = await startWorker(bundle, url)
  }
  setTimeout(() => begin().catch(life.fail), 1_500).unref()
  if (await isFirstRun(url)) say('Open it to create the first account.')
}

/** Makes what is served, unless it is there. Answers where the worker's bundle lies. */
async function build() {
  const { buildIfNeeded, bundleThreads, bundleWorker, generateIfNeeded, workerBundle } = await import(
    './lib/build.mjs'
  )
  if (!dev) {
    await buildIfNeeded({ say })
    return workerBundle
  }
  const bundle = path.join(cacheDir, 'worker', 'dev.mjs')
  await generateIfNeeded({ say })
  await bundleWorker(bundle)
  await bundleThreads()
  return bundle
}

/** Whether this start makes the data folder: then the first page is the one that greets. */
const isNew = () => !process.env.DATABASE_URL && readSettings(dataDir) === undefined

/** One server a data folder: a second one would build under the feet of the first. */
async function claimFolder() {
  if (process.env.DATABASE_URL) return
  let lock
  // One that was told to stop a moment ago is given the time to.
  await waitUntil(() => {
    lock = takeLock(path.join(dataDir, 'server.lock'))
    return lock.release
  }, 2_500)
  if (lock.heldBy) {
    throw new Error(
      `Corroborate already runs from this folder (process ${lock.heldBy}). Stop it first, or start a copy elsewhere.`,
    )
  }
  life.onStop(lock.release)
}

/** It comes up while Next is being loaded, which waits for it with its first statement. */
function beginDatabase() {
  const preparing = prepareDatabase()
  announce(preparing)
  return preparing
}

async function prepareDatabase() {
  const url = await openDatabase({ say, life })
  await applyMigrations(url, { say })
  process.env.DATABASE_URL = url
  return url
}

async function startWorker(bundle, connectionString) {
  if (life.isEnding() || process.env.WORKER === 'off' || !fs.existsSync(bundle)) return undefined
  const { superviseWorker } = await import('./lib/worker-thread.mjs')
  return superviseWorker({ bundle, connectionString, say })
}

start().catch(life.fail)
