import { ensureInstalled } from './lib/install.mjs'
import { dataDir } from './lib/paths.mjs'
import { loadEnvFile } from './lib/settings.mjs'

// npm run migrate: brings DATABASE_URL, or the embedded database, to the state of prisma/migrations and ends.
try {
  loadEnvFile()
  await ensureInstalled()
  const { applyMigrations } = await import('./lib/migrate.mjs')
  const { joinPostgres } = await import('./lib/shared-postgres.mjs')
  const own = process.env.DATABASE_URL ? undefined : await joinPostgres({ dataDir, say: console.log })
  try {
    const applied = await applyMigrations(own?.url ?? process.env.DATABASE_URL, { say: console.log })
    console.log(applied.length === 0 ? 'The database is up to date.' : `Applied ${applied.length}.`)
  } finally {
    await own?.release()
  }
} catch (error) {
  console.error(error.message)
  process.exitCode = 1
}
