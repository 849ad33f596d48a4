import { makeWorkerUtils } from 'graphile-worker'
import pg from 'pg'

/** Any number, as long as nothing else in the database locks it. */
const ONLY_WORKER = 7_238_462

/**
 * Gives back the jobs that a worker was killed over. The queue would hold them for four hours, in case the worker
 * still lives; whoever holds the lock that every worker tries to take on starting knows that none does. Where several
 * workers run, the lock's next holder may give back a job that another is at: jobs bear being run twice. A job that
 * was lost before waits a while, so that one which no worker survives does not keep the others from theirs.
 *
 * @returns releases the lock
 */
export async function reclaimAbandoned(connectionString: string): Promise<() => Promise<void>> {
  const client = new pg.Client({ connectionString })
  // A lost connection loses the lock and nothing else; the next start takes it again.
  client.on('error', () => undefined)
  await client.connect()
  const release = () => client.end()
  try {
    const { rows } = await client.query<{ alone: boolean }>('SELECT pg_try_advisory_lock($1) AS alone', [
      ONLY_WORKER,
    ])
    if (rows[0]?.alone) await giveBackAll(client, connectionString)
    return release
  } catch (error) {
    await release()
    throw error
  }
}

async function giveBackAll(client: pg.Client, connectionString: string): Promise<void> {
  const { rows } = await client.query<{ id: string; attempts: number; locked_by: string }>(
    'SELECT id, attempts, locked_by FROM graphile_worker.jobs WHERE locked_by IS NOT NULL',
  )
  if (rows.length === 0) return
  const utils = await makeWorkerUtils({ connectionString })
  try {
    await utils.forceUnlockWorkers([...new Set(rows.map((row) => row.locked_by))])
    for (const { id, attempts } of rows) {
      // Whoever lost a second worker may be why it was lost: others go first, as after a failure.
      if (attempts > 1)
        await utils.rescheduleJobs([id], { runAt: new Date(Date.now() + pauseAfter(attempts)) })
    }
  } finally {
    await utils.release()
  }
}

/** Milliseconds until the next try after so many: e to their power in seconds, as the queue itself waits. */
const pauseAfter = (attempts: number): number => 1_000 * Math.exp(Math.min(10, attempts))
