import path from 'node:path'
import { withLock } from './lock.mjs'
import { startPostgres } from './postgres.mjs'
import { connectTo } from './postgres-connect.mjs'

const usersKey = 4_211

/**
 * A Postgres that several programs use at the same time: the first starts it, the last to call `release` stops it.
 * Each user holds a shared lock on a connection of its own, so one that is killed is not counted for ever.
 */
export async function joinPostgres({ dataDir, ...options }) {
  const door = path.join(dataDir, 'users.lock')
  return withLock(door, async () => {
    const postgres = await startPostgres({ dataDir, ...options })
    const client = await connectTo(postgres.url)
    await client.query('SELECT pg_advisory_lock_shared($1)', [usersKey])
    return { ...postgres, release: () => withLock(door, () => leave(postgres, client)) }
  })
}

async function leave(postgres, client) {
  const { rows } = await client.query(
    'SELECT pg_advisory_unlock_shared($1), pg_try_advisory_lock($1) AS last',
    [usersKey],
  )
  await client.end()
  if (rows[0].last) await postgres.stop()
}
