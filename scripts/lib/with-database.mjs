import { generateIfNeeded } from './build.mjs'
import { applyMigrations } from './migrate.mjs'
import { dataDir } from './paths.mjs'
import { completeEnv, loadEnvFile } from './settings.mjs'
import { joinPostgres } from './shared-postgres.mjs'

/**
 * Runs a command's work on the desk's database as `npm start` finds it, migrated: the one that `DATABASE_URL` names, or the
 * embedded one, beside a server that runs on it or without. What reads the database is to be loaded within `work`: its client
 * may have been written a moment ago, and asks at once where its database is.
 */
export async function withDatabase(say, work) {
  loadEnvFile()
  await generateIfNeeded({ say })
  const own = process.env.DATABASE_URL ? undefined : await joinPostgres({ dataDir, say })
  try {
    process.env.NODE_ENV ??= 'production'
    process.env.DATABASE_URL = own?.url ?? process.env.DATABASE_URL
    completeEnv({})
    await applyMigrations(process.env.DATABASE_URL, { say })
    return await work()
  } finally {
    await own?.release()
  }
}
