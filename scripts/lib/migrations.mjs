import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'

/** The migrations of a folder in the order they are applied: `{ name, sql, checksum }`, as Prisma lays them out. */
export function readMigrations(folder) {
  return fs
    .readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => {
      const sql = fs.readFileSync(path.join(folder, name, 'migration.sql'), 'utf8')
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    })
}

/** A database's history and the folder do not fit together; the message says what to do. */
export class MigrationError extends Error {
  name = 'MigrationError'
}

/**
 * Compares the folder with the rows of `_prisma_migrations` and answers what is still to apply.
 * Throws a `MigrationError` where going on would guess.
 */
export function pendingMigrations(migrations, rows) {
  const kept = rows.filter((row) => !row.rolled_back_at)
  const known = new Map(migrations.map((each) => [each.name, each]))
  for (const row of kept) {
    const migration = known.get(row.migration_name)
    if (!migration) {
      throw new MigrationError(
        `This database was already migrated by "${row.migration_name}", which this version does not have. ` +
          'It belongs to a newer version: start that one, or restore a backup made before the update.',
      )
    }
    if (!row.finished_at) {
      throw new MigrationError(
        `The migration "${row.migration_name}" was begun and never finished, so nobody knows how much of it is there. ` +
          'Restore the last backup, or mend the database and run: npx prisma migrate resolve.',
      )
    }
    if (row.checksum !== migration.checksum) {
      throw new MigrationError(
        `The migration "${row.migration_name}" was changed after this database had applied it. ` +
          `Put prisma/migrations/${row.migration_name}/migration.sql back as it was and write the change as a new ` +
          'migration: npm run migration -- <name>.',
      )
    }
  }
  const done = new Set(kept.map((row) => row.migration_name))
  return migrations.filter((each) => !done.has(each.name))
}
