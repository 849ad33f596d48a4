import { describe, expect, inject, it } from 'vitest'
import { db } from '@/lib/core/db'
import { databaseUrl } from '@/lib/core/env'
import { applyMigrations } from '../../scripts/lib/migrate.mjs'
import { createTestDatabase, withDatabase } from './database'

describe('the test database', () => {
  it('is migrated, empty and ours alone', async () => {
    expect(await db().team.count()).toBe(0)
    const [row] = await db().$queryRaw<{ name: string }[]>`SELECT current_database()::text AS name`
    expect(row?.name).toBe(new URL(databaseUrl()).pathname.slice(1))
    expect(row?.name).toMatch(new RegExp(`^test_${inject('testServer').owner}_`))
  })

  it('has the job queue that services enqueue into', async () => {
    const [row] = await db().$queryRaw<{ there: boolean }[]>`
      SELECT to_regprocedure('graphile_worker.add_job(text,json,text,timestamptz,int,text,int,text[],text)') IS NOT NULL AS there`
    expect(row?.there).toBe(true)
  })

  it('is one of many: what one holds another does not', async () => {
    const server = inject('testServer')
    const other = await createTestDatabase(server.url, { ...server, label: 'other' })
    try {
      expect(other.url).not.toBe(databaseUrl())
      expect(await applyMigrations(other.url)).toEqual([])
    } finally {
      await other.drop()
    }
  })
})

describe('withDatabase', () => {
  it('keeps everything but the name', () => {
    expect(withDatabase('postgresql://u:p@127.0.0.1:5432/one?sslmode=disable', 'two')).toBe(
      'postgresql://u:p@127.0.0.1:5432/two?sslmode=disable',
    )
  })
})
