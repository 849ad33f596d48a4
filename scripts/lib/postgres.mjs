import { spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { freePort } from './free-port.mjs'
import { withLock } from './lock.mjs'
import {
  initialise,
  postgresEnv,
  readSettings,
  renewPassword,
  superuser,
  writeSettings,
} from './postgres-cluster.mjs'
import { connectTo, ensureDatabase } from './postgres-connect.mjs'
import { isInitialised, preparePlace } from './postgres-place.mjs'
import { endProcesses, isAlive, postgresProcessesIn, worksIn } from './processes.mjs'

const modest = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '', // a socket's path may have 107 bytes, a checkout's more
  shared_buffers: '48MB',
  max_wal_size: '256MB',
  min_wal_size: '64MB',
  jit: 'off',
  io_method: 'sync',
  max_parallel_workers_per_gather: '0',
  max_logical_replication_workers: '0',
  huge_pages: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
}
const careless = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }
const recoveryPatience = 120_000

/**
 * Starts the embedded Postgres of `dataDir`, making its cluster on first use, or adopts the one that already runs there.
 * It outlives us unless stopped, and takes whatever a kill left behind: an orphaned server, lone backends, a stale
 * postmaster.pid. `durable: false` is for tests: quicker, and allowed to lose data with the machine.
 */
export async function startPostgres({
  dataDir,
  database = 'corroborate',
  durable = true,
  maxConnections = 60,
  say = () => {},
}) {
  const place = preparePlace(dataDir, say)
  const options = { place, dataDir, durable, maxConnections, say }
  const running = await withLock(path.join(dataDir, 'postgres.lock'), () => adoptOrLaunch(options))
  await ensureDatabase(running, database)
  const url = addressOf(running, database)
  return {
    ...running,
    url,
    dataDir,
    stop: () => stopCluster(place.cluster),
    isAlive: () => isAlive(running.pid),
  }
}

/**
 * Stops the embedded Postgres of `dataDir` if it runs, letting it write everything out.
 * @public for test harnesses that end what a killed server left
 */
export async function stopPostgres({ dataDir }) {
  const place = preparePlace(dataDir, () => {})
  await withLock(path.join(dataDir, 'postgres.lock'), () => stopCluster(place.cluster))
}

const addressOf = ({ port, password }, database) =>
  `postgresql://${superuser}:${password}@127.0.0.1:${port}/${encodeURIComponent(database)}`

async function adoptOrLaunch(options) {
  const { place, dataDir } = options
  const settings = isInitialised(place.cluster) ? readSettings(dataDir) : undefined
  if (settings && postmasterOf(place.cluster)) {
    const pid = postmasterOf(place.cluster)
    if (await answers({ ...settings, pid }, 5_000)) return { ...settings, pid, adopted: true }
    options.say('A Postgres left over in the data folder does not answer; it is stopped and started again.')
  }
  await clearAway(place.cluster)
  if (settings) return launch(options, settings)
  const fresh = await (isInitialised(place.cluster) ? renewPassword(options) : initialise(options))
  return launch(options, fresh)
}

/** Id of the living postmaster of the cluster. Its pid file may outlive it, and the id may be another program's now. */
function postmasterOf(cluster) {
  const pid = pidInFile(cluster)
  return pid && worksIn(pid, real(cluster)) ? pid : undefined
}

function pidInFile(cluster) {
  try {
    return Number.parseInt(fs.readFileSync(path.join(cluster, 'postmaster.pid'), 'utf8'), 10)
  } catch {
    return undefined // not running, or (for root alone it cannot be) not ours to read
  }
}

const real = (folder) => (fs.existsSync(folder) ? fs.realpathSync(folder) : folder)

async function stopCluster(cluster) {
  const pid = postmasterOf(cluster)
  if (!pid) return
  // Fast, then immediate: the latter skips the last checkpoint and leaves the work to the next start, losing nothing.
  await endProcesses(
    [pid],
    [
      ['SIGINT', 15_000],
      ['SIGQUIT', 5_000],
      ['SIGKILL', 2_000],
    ],
  )
}

/** Ends what still runs in the cluster and removes a pid file that no process stands behind. */
async function clearAway(cluster) {
  await stopCluster(cluster)
  const orphans = postgresProcessesIn(real(cluster))
  await endProcesses(orphans, [
    ['SIGQUIT', 2_000],
    ['SIGKILL', 5_000],
  ])
  const pid = pidInFile(cluster)
  if (pid && !worksIn(pid, real(cluster))) fs.rmSync(path.join(cluster, 'postmaster.pid'), { force: true })
}

async function launch(options, settings, attempt = 1) {
  const { place, dataDir, durable, maxConnections } = options
  const port = await freePort(settings.port)
  if (port !== settings.port) writeSettings(dataDir, { ...settings, port })
  const parameters = { ...modest, ...(durable ? {} : careless), max_connections: String(maxConnections) }
  const flags = Object.entries(parameters).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const log = openLog(dataDir)
  // In a session of its own: Ctrl-C in the terminal must reach Postgres after the server, and through us.
  const child = spawn(
    path.join(place.native, 'bin', 'postgres'),
    ['-D', place.cluster, '-p', String(port), ...flags],
    {
      ...place.ids,
      cwd: '/',
      env: postgresEnv(),
      detached: true,
      stdio: ['ignore', log.handle, log.handle],
    },
  )
  fs.closeSync(log.handle)
  let ended = false
  const failed = new Promise((resolve) => {
    child.once('error', resolve)
    child.once('exit', resolve)
  }).then(() => {
    ended = true
  })
  child.unref()
  const running = { ...settings, port, pid: child.pid, adopted: false }
  const ready = await Promise.race([answers(running, recoveryPatience, () => ended), failed])
  if (ready) return running
  const said = log.read()
  if (!ended)
    await endProcesses(
      [child.pid],
      [
        ['SIGINT', 5_000],
        ['SIGKILL', 2_000],
      ],
    )
  if (attempt < 4 && /Address already in use|could not bind/i.test(said)) {
    return launch(options, { ...settings, port: 0 }, attempt + 1)
  }
  throw new Error(
    `Postgres did not start (its log is ${path.join(dataDir, 'postgres.log')}):\n${said.trim()}`,
  )
}

/** Opened by us and handed over: the user Postgres runs as need not be able to write here. */
function openLog(dataDir) {
  const file = path.join(dataDir, 'postgres.log')
  if (fs.existsSync(file) && fs.statSync(file).size > 4_000_000) fs.renameSync(file, `${file}.old`)
  const handle = fs.openSync(file, 'a', 0o600)
  const from = fs.fstatSync(handle).size
  return { handle, read: () => fs.readFileSync(file).subarray(from).toString('utf8').slice(-3_000) }
}

/** Waits for the server to take a connection: it refuses while it is still replaying its log. */
async function answers(running, patience, ended = () => false) {
  const end = Date.now() + patience
  while (Date.now() < end && !ended() && isAlive(running.pid)) {
    const client = await connectTo(addressOf(running, 'postgres'), Math.min(patience, 5_000)).catch(
      () => undefined,
    )
    if (client) {
      await client.end()
      return true
    }
    await sleep(20)
  }
  return false
}
