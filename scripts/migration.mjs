import fs from 'node:fs'
import path from 'node:path'
import { ensureInstalled } from './lib/install.mjs'
import { cacheDir, migrationsDir, root } from './lib/paths.mjs'

// npm run migration -- name: writes prisma/migrations/<time>_<name>/migration.sql with what leads from the schema of
// the last migration to the one in prisma/schema, and keeps that as the next one's beginning. Rules Prisma has no words
// for (triggers, checks, indexes on expressions) are then added to the file by hand.
const name = process.argv[2]
try {
  if (!name || !/^[a-z0-9_]+$/.test(name)) {
    throw new Error(
      'Give the migration a name of small letters, digits and "_": npm run migration -- add_labels',
    )
  }
  await ensureInstalled()
  console.log(await write(name))
} catch (error) {
  console.error(error.message)
  process.exitCode = 1
}

async function write(name) {
  const { diffSchemas, readSchema, readSnapshot, snapshotFile, snapshotOf } = await import(
    './lib/schema-engine.mjs'
  )
  const { joinPostgres } = await import('./lib/shared-postgres.mjs')
  const present = readSchema(path.join(root, 'prisma', 'schema'))
  const postgres = await joinPostgres({
    dataDir: path.join(cacheDir, 'test-postgres'),
    durable: false,
    maxConnections: 200,
  })
  try {
    const sql = await diffSchemas(readSnapshot(migrationsDir), present, postgres.url)
    const time = new Date().toISOString().replaceAll(/\D/g, '').slice(0, 14)
    const folder = path.join(migrationsDir, `${time}_${name}`)
    fs.mkdirSync(folder)
    fs.writeFileSync(path.join(folder, 'migration.sql'), sql)
    fs.writeFileSync(snapshotFile(migrationsDir), snapshotOf(present))
    const file = path.relative(root, path.join(folder, 'migration.sql'))
    return sql
      ? `Wrote ${file}. Read it before you commit it.`
      : `The schema has not changed: ${file} is empty, for SQL of your own.`
  } finally {
    await postgres.release()
  }
}
