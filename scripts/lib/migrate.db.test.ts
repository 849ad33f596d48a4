import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database'
import { applyMigrations } from './migrate.mjs'
import { diffSchemas, readSchema, readSnapshot, snapshotOf } from './schema-engine.mjs'

const prisma = fileURLToPath(new URL('../../prisma', import.meta.url))
const migrations = path.join(prisma, 'migrations')

let database: TestDatabase
let client: pg.Client

beforeEach(async () => {
  const server = inject('testServer')
  database = await createTestDatabase(server.url, { ...server, template: 'template1', label: 'migrate' })
  client = new pg.Client({ connectionString: database.url })
  await client.connect()
})

afterEach(async () => {
  await client.end()
  await database.drop()
})

/** A folder of migrations with the given SQL each. */
function folderOf(files: Record<string, string>): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'migrations-'))
  for (const [name, sql] of Object.entries(files)) {
    fs.mkdirSync(path.join(folder, name))
    fs.writeFileSync(path.join(folder, name, 'migration.sql'), sql)
  }
  return folder
}

describe('applyMigrations', () => {
  it('brings an empty database to the present and has nothing to do the second time', async () => {
    const names = fs.readdirSync(migrations).filter((name) => /^\d+_/.test(name))
    expect(await applyMigrations(database.url)).toEqual(names.sort())
    expect(await applyMigrations(database.url)).toEqual([])
    const { rows } = await client.query(
      'SELECT count(*)::int AS n FROM _prisma_migrations WHERE finished_at IS NOT NULL',
    )
    expect(rows[0]?.n).toBe(names.length)
  })

  it('applies each once when several servers start together', async () => {
    const folder = folderOf({ '1_table': 'CREATE TABLE t (id int); SELECT pg_sleep(0.2)' })
    const all = await Promise.all([1, 2, 3].map(() => applyMigrations(database.url, { folder })))
    expect(all.flat()).toEqual(['1_table'])
  })

  it('leaves nothing of a migration that fails, says where it failed, and can go on once that is mended', async () => {
    const folder = folderOf({
      '1_good': 'CREATE TABLE a (id int)',
      '2_bad': 'CREATE TABLE b (id int);\nSELEC 1',
    })
    await expect(applyMigrations(database.url, { folder })).rejects.toThrow(
      /"2_bad" failed and was undone.*line 2/,
    )
    const { rows } = await client.query("SELECT to_regclass('a') AS a, to_regclass('b') AS b")
    expect(rows[0]).toEqual({ a: 'a', b: null })
    fs.writeFileSync(path.join(folder, '2_bad', 'migration.sql'), 'CREATE TABLE b (id int)')
    expect(await applyMigrations(database.url, { folder })).toEqual(['2_bad'])
  })

  it('refuses a file that was changed after it was applied', async () => {
    const folder = folderOf({ '1_table': 'CREATE TABLE t (id int)' })
    await applyMigrations(database.url, { folder })
    fs.appendFileSync(path.join(folder, '1_table', 'migration.sql'), '; CREATE TABLE u (id int)')
    await expect(applyMigrations(database.url, { folder })).rejects.toThrow(
      /changed after this database had applied it/,
    )
  })
})

describe('the schema and its migrations', () => {
  it('agree: no table was changed without a migration', async () => {
    const present = readSchema(path.join(prisma, 'schema'))
    expect(await diffSchemas(readSnapshot(migrations), present, database.url)).toBe('')
  })

  it('differ by what was changed and by nothing else', async () => {
    const present = readSchema(path.join(prisma, 'schema'))
    const added = { path: 'added.prisma', content: 'model Added {\n  id String @id @db.Uuid\n}\n' }
    const snapshot = [{ path: 'schema.snapshot.prisma', content: snapshotOf(present) }]
    const sql = await diffSchemas(snapshot, [...present, added], database.url)
    expect(sql).toContain('CREATE TABLE "Added"')
    expect(sql.match(/^(CREATE|ALTER|DROP)/gm)).toEqual(['CREATE'])
  })
})
