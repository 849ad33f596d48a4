import fs from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { ensureInstalled } from './lib/install.mjs'
import { lifetime } from './lib/lifetime.mjs'
import { cacheDir } from './lib/paths.mjs'
import { completeEnv, loadEnvFile } from './lib/settings.mjs'

// npm run worker: the background worker alone, beside a server that was started with WORKER=off or elsewhere.
const say = (line) => console.log(line)
const life = lifetime({ say })

async function start() {
  loadEnvFile()
  await ensureInstalled({ say })
  const { bundleThreads, bundleWorker, generateIfNeeded } = await import('./lib/build.mjs')
  const { openDatabase } = await import('./lib/database.mjs')
  const { applyMigrations } = await import('./lib/migrate.mjs')
  await generateIfNeeded({ say })
  await bundleThreads()
  const bundle = path.join(cacheDir, 'worker', `${process.pid}.mjs`)
  if (!(await bundleWorker(bundle)))
    throw new Error('There is no worker in this version (lib/worker/main.ts).')
  life.onStop(() => fs.rmSync(bundle, { force: true }))
  const url = await openDatabase({ say, life })
  await applyMigrations(url, { say })
  process.env.NODE_ENV ??= 'production'
  process.env.DATABASE_URL = url
  completeEnv({})
  const { runWorker } = await import(pathToFileURL(bundle).href)
  const stopping = new AbortController()
  const running = runWorker({ connectionString: url, signal: stopping.signal })
  life.onStop(() => {
    stopping.abort()
    return running
  })
  say('The background worker is ready.')
  await running
  if (!life.isEnding()) throw new Error('The background worker ended by itself.')
}

start().catch(life.fail)
