import fs from 'node:fs'
import path from 'node:path'
import { isFirstRun, openDatabase } from './lib/database.mjs'
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

// npm start, npm run dev: everything from a fresh clone to a page that answers. Nothing outside Node itself may be
// imported before ensureInstalled has returned.
const dev = process.argv.includes('--dev')
const say = (line) => console.log(line)
const life = lifetime({ say })

async function start() {
  loadEnvFile()
  await claimFolder()
  const address = await chooseAddress()
  await ensureInstalled({ say })
  process.env.NODE_ENV = dev ? 'development' : 'production'
  process.env.NEXT_TELEMETRY_DISABLED ??= '1'
  completeEnv({ address })

  // A database that is made takes longest of all, and is begun first. One that is there may need migrating: not before
  // the program that fits it is built. Our own code reads the environment when the first page is asked for.
  const isFirst = isNew()
  const early = isFirst ? beginDatabase() : undefined
  const { buildIfNeeded, bundleWorker, generateIfNeeded, workerBundle } = await import('./lib/build.mjs')
  const bundle = dev ? path.join(cacheDir, 'worker', 'dev.mjs') : workerBundle
  if (dev) {
    await generateIfNeeded({ say })
    await bundleWorker(bundle)
  } else await buildIfNeeded({ say })
  const preparing = early ?? beginDatabase()
  const [url, server] = await Promise.all([preparing, prepareServer(address, isFirst ? '/welcome' : '/')])
  if (life.isEnding()) return
  await server.listen()
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

/** Next is loaded sooner than a database is there: the first page is made ready meanwhile. Sources are not compiled yet. */
async function prepareServer(address, firstPage) {
  const server = await loadServer({ dev, address })
  if (!dev) void server.rehearse(firstPage)
  return server
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
