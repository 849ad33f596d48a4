import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { readWeights } from '@/lib/attribution/tagger/weights'
import { db } from '@/lib/core/db'
import { withDatabase } from '@/lib/testing/database'
import { makeScope } from '@/lib/testing/factories'
import { ROOT as root } from '@/lib/testing/source-files'
import { bringIn } from '@/lib/testing/stories'
import { stopPostgres } from './lib/postgres.mjs'
import { isAlive } from './lib/processes.mjs'

// The commands of README.md as people type them. Those that write into the checkout run in a copy of it.
const PATIENCE = 120_000
const ESSENTIALS = [
  '.gitignore',
  'biome.json',
  'package.json',
  'package-lock.json',
  'prisma.config.ts',
  'tsconfig.json',
  'lib',
  'prisma',
  'scripts',
]
let copy: string

beforeAll(() => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'commands '))
  fs.chmodSync(folder, 0o755)
  copy = path.join(folder, 'checkout')
  const wanted = (file: string) => !/[\\/](generated|corpus[\\/][a-z0-9-]+)$/.test(file)
  for (const name of ESSENTIALS)
    fs.cpSync(path.join(root, name), path.join(copy, name), { recursive: true, filter: wanted })
  fs.symlinkSync(path.join(root, 'node_modules'), path.join(copy, 'node_modules'), 'junction')
})

afterAll(async () => {
  await stopPostgres({ dataDir: path.join(copy, '.cache', 'test-postgres') })
  fs.rmSync(path.dirname(copy), { recursive: true, force: true })
})

type Options = { cwd?: string; env?: Record<string, string> }
type Running = { child: ChildProcess; output(): string; ended: Promise<number | null> }

function begin(args: readonly string[], { cwd = root, env = {} }: Options = {}): Running {
  const child = spawn('npm', ['run', ...args], {
    cwd,
    env: { ...process.env, NODE_ENV: 'production', ...env },
  })
  let printed = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (printed += String(chunk)))
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  return { child, ended, output: () => printed }
}

async function npm(
  args: readonly string[],
  options?: Options,
): Promise<{ code: number | null; output: string }> {
  const running = begin(args, options)
  return { code: await running.ended, output: running.output() }
}

/** Starts a server, waits until it has said something, has a look at it and stops it as a terminal would. */
async function serve(
  args: readonly string[],
  options: Options,
  ready: RegExp,
  look: (said: string) => Promise<void>,
) {
  const running = begin(args, options)
  try {
    await expect.poll(running.output, { timeout: PATIENCE, interval: 100 }).toMatch(ready)
    await look(ready.exec(running.output())?.[1] ?? '')
  } finally {
    running.child.kill('SIGTERM')
    await running.ended
  }
  expect(running.output()).toContain('Stopping.')
}

describe('npm run', () => {
  it('migrate brings an empty database up to date, once', { timeout: PATIENCE }, async () => {
    const name = `test_${inject('testServer').owner}_migrate`
    await db().$executeRawUnsafe(`CREATE DATABASE ${name}`)
    const env = { DATABASE_URL: withDatabase(process.env.DATABASE_URL ?? '', name) }
    const first = await npm(['migrate'], { env })
    expect(first).toMatchObject({ code: 0, output: expect.stringMatching(/Applied [1-9]/) })
    const second = await npm(['migrate'], { env })
    expect(second).toMatchObject({ code: 0, output: expect.stringContaining('The database is up to date.') })
    await db().$executeRawUnsafe(`DROP DATABASE ${name}`)
  })

  it('worker does what is queued, until it is stopped', { timeout: PATIENCE }, async () => {
    const scope = await makeScope('EDITOR')
    const { snapshotId } = await bringIn(scope)
    const found = () => db().suggestion.count({ where: { snapshotId } })
    expect(await found()).toBe(0)
    await serve(['worker'], {}, /The background worker is ready/, async () => {
      await expect.poll(found, { timeout: 30_000 }).toBeGreaterThan(3)
    })
  })

  it('worker leaves no Postgres behind when it is stopped while that comes up', {
    timeout: PATIENCE,
  }, async () => {
    const dataDir = path.join(path.dirname(copy), 'desk')
    const running = begin(['worker'], { env: { DATABASE_URL: '', DATA_DIR: dataDir } })
    const pidFile = path.join(dataDir, 'postgres', 'postmaster.pid')
    await expect.poll(() => fs.existsSync(pidFile), { timeout: PATIENCE, interval: 5 }).toBe(true)
    const pid = Number.parseInt(fs.readFileSync(pidFile, 'utf8'), 10)
    running.child.kill('SIGTERM')
    await running.ended
    expect(running.output()).not.toContain('The background worker is ready.')
    expect(isAlive(pid)).toBe(false)
  })

  it('test is not taken for passed when it is stopped', { timeout: PATIENCE }, async () => {
    const running = begin(['test', '--', 'static'], { cwd: copy })
    await expect.poll(running.output, { timeout: PATIENCE, interval: 5 }).toContain('── Biome')
    running.child.kill('SIGTERM')
    expect(await running.ended).toBe(1)
  })

  it('dev serves the program from source', { timeout: 2 * PATIENCE }, async () => {
    const env = { PORT: '0', NEXT_DIST_DIR: `.next-dev-${process.pid}`, WORKER: 'off' }
    await serve(['dev'], { env }, /ready at (\S+)/, async (address) => {
      const answer = await fetch(`${address}/schema/report-v1.json`)
      expect(answer.status).toBe(200)
      expect(await answer.json()).toHaveProperty('$schema')
    })
    fs.rmSync(path.join(root, env.NEXT_DIST_DIR), { recursive: true, force: true })
    fs.rmSync(path.join(root, '.cache', `tsconfig${env.NEXT_DIST_DIR}.json`), { force: true })
  })

  it('migration writes what changed in the schema', { timeout: PATIENCE }, async () => {
    const schema = path.join(copy, 'prisma', 'schema', 'labels.prisma')
    fs.writeFileSync(schema, 'model Label {\n  id String @id @db.Uuid\n}\n')
    const written = await npm(['migration', '--', 'add_labels'], { cwd: copy })
    expect(written).toMatchObject({
      code: 0,
      output: expect.stringContaining('Read it before you commit it.'),
    })
    const folder = path.join(copy, 'prisma', 'migrations')
    const name = fs.readdirSync(folder).find((one) => one.endsWith('_add_labels')) ?? ''
    const sql = fs.readFileSync(path.join(folder, name, 'migration.sql'), 'utf8')
    expect(sql.match(/CREATE TABLE|ALTER TABLE|DROP/g)).toEqual(['CREATE TABLE'])
    expect(sql).toContain('CREATE TABLE "Label"')
  })

  it('attribution:case keeps what the rules say of a text, and no case twice', {
    timeout: PATIENCE,
  }, async () => {
    const args = ['attribution:case', '--', 'a-short-name', '“It is shut,” the mayor said.']
    expect(await npm(args, { cwd: copy })).toMatchObject({ code: 0 })
    const folder = path.join(copy, 'lib', 'attribution', 'corpus', 'a-short-name')
    expect(fs.readFileSync(path.join(folder, 'source.txt'), 'utf8')).toBe('“It is shut,” the mayor said.')
    expect(JSON.parse(fs.readFileSync(path.join(folder, 'expected.json'), 'utf8'))).toHaveLength(1)
    expect(await npm(args, { cwd: copy })).toMatchObject({
      code: 1,
      output: expect.stringContaining('already'),
    })
  })

  it('attribution:kernel writes the kernel that is there', { timeout: PATIENCE }, async () => {
    const file = path.join(copy, 'lib', 'attribution', 'tagger', 'kernel', 'bytes.ts')
    const before = fs.readFileSync(file, 'utf8')
    fs.writeFileSync(file, '')
    expect(await npm(['attribution:kernel'], { cwd: copy })).toMatchObject({ code: 0 })
    expect(fs.readFileSync(file, 'utf8')).toBe(before)
  })

  it('attribution:train makes weights of annotated texts, or says what it lacks', {
    timeout: PATIENCE,
  }, async () => {
    const data = path.join(copy, 'annotated')
    fs.mkdirSync(path.join(data, 'train'), { recursive: true })
    fs.writeFileSync(path.join(data, 'train', 'one.txt'), 'The mayor said it is shut.')
    const ann = 'T1\tCue 10 14\tsaid\nT2\tContent 15 25\t\nE1\tX:T1 Cue:T1 Content:T2\n'
    fs.writeFileSync(path.join(data, 'train', 'one.ann'), ann)
    const vectors = path.join(data, 'vectors.json')
    fs.writeFileSync(
      vectors,
      JSON.stringify({ words: ['the', 'said'], vectors: { the: [1, 0], said: [0, 1] } }),
    )
    const out = path.join(data, 'weights.bin')
    const options = ['--seeds', '1', '--epochs', '1', '--vectors', vectors, '--out', out]
    const ended = await npm(['attribution:train', '--', '--data', 'annotated', ...options], { cwd: copy })
    const torch = spawnSync('/usr/bin/python3', ['-c', 'import torch, numpy']).status === 0
    if (!torch) {
      console.warn('No torch for Python here: that training makes weights is left out.')
      expect(ended).toMatchObject({ code: 2, output: expect.stringContaining('has no torch') })
      return
    }
    expect(ended).toMatchObject({ code: 0, output: expect.stringContaining('Wrote') })
    expect(readWeights(fs.readFileSync(out)).members).toHaveLength(1)
  })

  it('format mends what lint complains of', { timeout: PATIENCE }, async () => {
    const file = path.join(copy, 'lib', 'core', 'clock.ts')
    const before = fs.readFileSync(file, 'utf8')
    fs.writeFileSync(file, `${before.replaceAll('  ', '        ')};\n`)
    expect((await npm(['lint', '--', 'lib/core/clock.ts'], { cwd: copy })).code).toBe(1)
    expect((await npm(['format', '--', 'lib/core/clock.ts'], { cwd: copy })).code).toBe(0)
    expect(fs.readFileSync(file, 'utf8')).toBe(before)
  })

  it('bench says which parts there are', { timeout: PATIENCE }, async () => {
    const { code, output } = await npm(['bench', '--', 'nothing'])
    expect(code).not.toBe(0)
    expect(output).toMatch(/nothing: there are .*services/)
  })
})
