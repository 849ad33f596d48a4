import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { randomWord, readIfThere, writePrivate } from './private-file.mjs'
import { run } from './run.mjs'

export const superuser = 'corroborate'

/** The locale is the package's own (no operating system's), so that sorting is the same on every machine. */
const initFlags = [
  '--encoding=UTF8',
  '--locale=C',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--auth=scram-sha-256',
  `--username=${superuser}`,
]

/** What Postgres inherits from us: nothing that could change its language, port or data folder. */
export const postgresEnv = () => ({ PATH: process.env.PATH ?? '', LC_ALL: 'C', TZ: 'UTC' })

/** Port and password, in a file only we can read. */
export function readSettings(dataDir) {
  const content = readIfThere(path.join(dataDir, 'postgres.json'))
  if (content === undefined) return undefined
  const { port, password } = JSON.parse(content)
  return { port, password }
}

export function writeSettings(dataDir, settings) {
  writePrivate(path.join(dataDir, 'postgres.json'), `${JSON.stringify(settings)}\n`)
}

/**
 * Makes an empty cluster. It is built beside its place and moved in as the last step, so that being killed half-way
 * leaves nothing behind that looks like one.
 */
export async function initialise({ place, dataDir, durable }) {
  const half = `${place.cluster}.half`
  fs.rmSync(half, { recursive: true, force: true })
  fs.mkdirSync(half, { recursive: true, mode: 0o700 })
  const password = randomWord()
  const passwordFile = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'corroborate-')), 'password')
  fs.writeFileSync(passwordFile, password, { mode: 0o600 })
  giveAway([half, path.dirname(passwordFile), passwordFile], place.ids)
  const flags = [
    ...initFlags,
    `--pwfile=${passwordFile}`,
    ...(durable ? [] : ['--no-sync']),
    `--pgdata=${half}`,
  ]
  const made = await tool(place, 'initdb', flags)
  fs.rmSync(path.dirname(passwordFile), { recursive: true, force: true })
  if (made.code !== 0) {
    throw new Error(`Postgres could not make its data folder ${half}: ${made.output}`)
  }
  const settings = { port: 0, password }
  writeSettings(dataDir, settings)
  fs.renameSync(half, place.cluster)
  return settings
}

/** Gives the superuser a new password with nothing running: for a cluster whose settings file was lost. */
export async function renewPassword({ place, dataDir }) {
  const password = randomWord()
  const input = `ALTER ROLE ${superuser} PASSWORD '${password}'\n`
  const done = await tool(place, 'postgres', ['--single', '-D', place.cluster, 'postgres'], input)
  if (done.code !== 0) throw new Error(`Postgres could not renew its password: ${done.output}`)
  const settings = { port: 0, password }
  writeSettings(dataDir, settings)
  return settings
}

function tool(place, name, flags, input) {
  const program = path.join(place.native, 'bin', name)
  return run(program, flags, { ...place.ids, cwd: '/', env: postgresEnv(), input })
}

function giveAway(paths, { uid, gid }) {
  if (uid === undefined) return
  for (const each of paths) fs.chownSync(each, uid, gid)
}
