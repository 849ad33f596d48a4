import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { pendingMigrations, readMigrations } from './migrations.mjs'
import { migrationsDir, root } from './paths.mjs'
import { connectTo } from './postgres-connect.mjs'

/** The key Prisma's own `migrate deploy` locks, so that the two never run at once. */
const lockKey = 72_707_369

/** As Prisma makes it, column for column: `prisma migrate deploy` reads and continues this history. */
const historyTable = `
  CREATE TABLE IF NOT EXISTS _prisma_migrations (
    id                  VARCHAR(36) PRIMARY KEY NOT NULL,
    checksum            VARCHAR(64) NOT NULL,
    finished_at         TIMESTAMPTZ,
    migration_name      VARCHAR(255) NOT NULL,
    logs                TEXT,
    rolled_back_at      TIMESTAMPTZ,
    started_at          TIMESTAMPTZ NOT NULL DEFAULT now(),
    applied_steps_count INTEGER NOT NULL DEFAULT 0
  )`

/**
 * Brings a database to the folder's state and answers the names of the migrations it applied. Each one is committed
 * together with its line of history, so a kill in the middle leaves nothing half done. Servers that start at the same
 * time wait for one another. The job queue's tables are made too: services enqueue before any worker has run.
 */
export async function applyMigrations(url, { folder = migrationsDir, say = () => {} } = {}) {
  const client = await connectTo(url)
  try {
    const migrations = readMigrations(folder)
    if (pendingMigrations(migrations, await history(client)).length === 0 && (await hasQueue(client)))
      return []
    await client.query('SELECT pg_advisory_lock($1)', [lockKey])
    await client.query(historyTable)
    const pending = pendingMigrations(migrations, await history(client))
    // Neither knows the other's tables. Both are let end before the lock is given back, also when one has failed.
    const queue = (await hasQueue(client)) ? undefined : makeQueue(url)
    const ended = await Promise.allSettled([applyAll(client, pending, say), queue])
    for (const { reason } of ended) if (reason) throw reason
    return pending.map((each) => each.name)
  } finally {
    await client.end() // gives the lock back as well
  }
}

async function history(client) {
  const { rows } = await client.query("SELECT to_regclass('_prisma_migrations') IS NOT NULL AS there")
  if (!rows[0].there) return []
  const found = await client.query(
    'SELECT migration_name, checksum, finished_at, rolled_back_at FROM _prisma_migrations ORDER BY started_at',
  )
  return found.rows
}

async function applyAll(client, migrations, say) {
  for (const migration of migrations) {
    say(`Migrating the database: ${migration.name}`)
    await applyOne(client, migration)
  }
}

async function applyOne(client, { name, sql, checksum }) {
  await client.query('BEGIN')
  try {
    await client.query(sql)
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, now(), clock_timestamp(), 1)`,
      [randomUUID(), checksum, name],
    )
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK')
    throw new Error(`The migration "${name}" failed and was undone: ${error.message}${placeOf(error, sql)}`, {
      cause: error,
    })
  }
}

function placeOf(error, sql) {
  const position = Number(error.position)
  return position ? ` (line ${sql.slice(0, position).split('\n').length})` : ''
}

/** Whether graphile-worker's schema is there in the version that is installed. */
async function hasQueue(client) {
  const { rows } = await client.query("SELECT to_regclass('graphile_worker.migrations') IS NOT NULL AS there")
  if (!rows[0].there) return false
  const sqlFolder = path.join(root, 'node_modules', 'graphile-worker', 'sql')
  const newest = Math.max(...fs.readdirSync(sqlFolder).map((name) => Number.parseInt(name, 10) || 0))
  const found = await client.query('SELECT max(id) AS newest FROM graphile_worker.migrations')
  return found.rows[0].newest >= newest
}

async function makeQueue(url) {
  const { runMigrations, Logger } = await import('graphile-worker')
  await runMigrations({ connectionString: url, logger: new Logger(() => () => {}) })
}
