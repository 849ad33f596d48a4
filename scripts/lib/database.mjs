import { dataDir } from './paths.mjs'
import { withClient } from './postgres-connect.mjs'
import { joinPostgres } from './shared-postgres.mjs'

/**
 * The database to work with: DATABASE_URL if given, else the embedded Postgres of the data folder, which is started
 * again when something kills it. It is released when `life` ends. Answers its address.
 */
export function openDatabase({ say, life }) {
  const opening = open({ say, fail: life.fail })
  return life.opened(opening, (database) => database.release()).then(({ url }) => url)
}

async function open({ say, fail }) {
  const given = process.env.DATABASE_URL
  if (given) return { url: given, release: async () => {} }
  let postgres = await joinPostgres({ dataDir, say })
  const { url } = postgres
  let restarting
  const watch = setInterval(() => {
    if (restarting || postgres.isAlive()) return
    say('Postgres has stopped and is started again.')
    restarting = restart().finally(() => {
      restarting = undefined
    })
  }, 500)
  watch.unref()

  async function restart() {
    try {
      postgres = await joinPostgres({ dataDir, say })
      if (postgres.url !== url) fail(new Error('Postgres could not have its old port back. Start again.'))
    } catch (error) {
      fail(error)
    }
  }

  return {
    url,
    async release() {
      clearInterval(watch)
      await restarting
      await postgres.release()
    },
  }
}

/** Whether nobody has an account yet. */
export async function isFirstRun(url) {
  return withClient(url, async (client) => {
    const { rows } = await client.query('SELECT NOT EXISTS (SELECT 1 FROM "User") AS empty')
    return rows[0].empty
  })
}
