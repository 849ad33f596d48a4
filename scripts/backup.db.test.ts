import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { commandsIn, README } from '@/lib/testing/readme'
import { applyMigrations } from './lib/migrate.mjs'
import { startPostgres, stopPostgres } from './lib/postgres.mjs'

// The lines of README.md, run in two folders that stand for two checkouts.
let folder: string
let here: string
let there: string

beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'back up '))
  fs.chmodSync(folder, 0o755)
  here = path.join(folder, 'here')
  there = path.join(folder, 'there')
  fs.mkdirSync(here)
  fs.mkdirSync(there)
})

afterAll(async () => {
  for (const checkout of [here, there]) await stopPostgres({ dataDir: path.join(checkout, '.data') })
  fs.rmSync(folder, { recursive: true, force: true })
})

function run(beginning: string, cwd: string): void {
  const [command = '', ...more] = commandsIn(README).filter((line) => line.startsWith(beginning))
  expect(more).toEqual([])
  const { status, stderr } = spawnSync('sh', ['-c', command], { cwd, encoding: 'utf8' })
  expect(`${status} ${stderr}`).toBe('0 ')
}

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

describe('the documented copy of a stopped data folder', () => {
  it('brings back the database, its rules and the secret in another checkout', async () => {
    const first = await startPostgres({ dataDir: path.join(here, '.data') })
    await applyMigrations(first.url)
    await query(
      first.url,
      `INSERT INTO "User" (id, email, name) VALUES (gen_random_uuid(), 'a@example.org', 'Ada')`,
    )
    fs.writeFileSync(path.join(here, '.data', 'secret'), 'kept\n', { mode: 0o600 })
    await first.stop()

    run('cp -a .data', here)
    // What happens after the copy is not in it.
    const later = await startPostgres({ dataDir: path.join(here, '.data') })
    await query(later.url, `UPDATE "User" SET name = 'Bo'`)

    run('cp -a ../corroborate-backup', there)
    const restored = await startPostgres({ dataDir: path.join(there, '.data') })
    expect(restored.adopted).toBe(false)
    expect(restored.pid).not.toBe(later.pid)
    expect(await query(restored.url, 'SELECT email, name FROM "User"')).toEqual([
      { email: 'a@example.org', name: 'Ada' },
    ])
    expect(await applyMigrations(restored.url)).toEqual([])
    await expect(query(restored.url, 'TRUNCATE "AuditEvent" CASCADE')).rejects.toThrow('append-only')
    const secret = path.join(there, '.data', 'secret')
    expect(fs.readFileSync(secret, 'utf8')).toBe('kept\n')
    expect(fs.statSync(secret).mode & 0o777).toBe(0o600)
  })
})
