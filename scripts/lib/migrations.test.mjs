import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { pendingMigrations, readMigrations } from './migrations.mjs'

const one = { name: '1_one', sql: 'SELECT 1', checksum: 'a' }
const two = { name: '2_two', sql: 'SELECT 2', checksum: 'b' }
const row = (name, checksum, more = {}) => ({
  migration_name: name,
  checksum,
  finished_at: new Date(),
  rolled_back_at: null,
  ...more,
})

describe('readMigrations', () => {
  it('reads folders in the order of their names and leaves other files alone', () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'migrations-'))
    for (const name of ['2_two', '1_one']) {
      fs.mkdirSync(path.join(folder, name))
      fs.writeFileSync(path.join(folder, name, 'migration.sql'), 'abc')
    }
    fs.writeFileSync(path.join(folder, 'migration_lock.toml'), '')
    const found = readMigrations(folder)
    expect(found.map((each) => each.name)).toEqual(['1_one', '2_two'])
    expect(found[0].checksum).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  })
})

describe('pendingMigrations', () => {
  it('is everything on an empty database and nothing when all are there', () => {
    expect(pendingMigrations([one, two], [])).toEqual([one, two])
    expect(pendingMigrations([one, two], [row('1_one', 'a'), row('2_two', 'b')])).toEqual([])
  })

  it('is what comes after the history', () => {
    expect(pendingMigrations([one, two], [row('1_one', 'a')])).toEqual([two])
  })

  it('counts a migration that was rolled back as never applied', () => {
    const rolledBack = row('1_one', 'old', { finished_at: null, rolled_back_at: new Date() })
    expect(pendingMigrations([one], [rolledBack])).toEqual([one])
  })

  it('refuses a migration that was edited after it was applied, and says what to do', () => {
    expect(() => pendingMigrations([one], [row('1_one', 'other')])).toThrow(
      /"1_one" was changed after .* npm run migration -- <name>/s,
    )
  })

  it('refuses a database of a newer version', () => {
    expect(() => pendingMigrations([one], [row('1_one', 'a'), row('9_new', 'z')])).toThrow(/newer version/)
  })

  it('refuses to go on after one that was never finished', () => {
    expect(() => pendingMigrations([one], [row('1_one', 'a', { finished_at: null })])).toThrow(
      /never finished/,
    )
  })
})
