import { parseCronItems, type Task } from 'graphile-worker'
import { blobStore } from '@/lib/archive/blobs/store'
import { now } from '@/lib/core/clock'
import { log } from '@/lib/core/log'
import { removeJobs, removeSessions, removeSignInTries } from './clean-up-repository'
import { RETENTION_MS } from './retention'

/** Rows removed by one statement: so few that nobody waits for its locks. */
const BATCH = 500

const REMOVALS = {
  session: removeSessions,
  signInTries: removeSignInTries,
  job: removeJobs,
  unfinishedBlob: (before) => blobStore().clearUnfinished(before),
} as const satisfies Record<keyof typeof RETENTION_MS, (before: Date, limit: number) => Promise<number>>

/** Clears what is older than its retention, in batches, until nothing is left or it is told to stop. */
export async function cleanUp(at: Date, signal?: AbortSignal, batch = BATCH): Promise<void> {
  for (const what of ['session', 'signInTries', 'job', 'unfinishedBlob'] as const) {
    const before = new Date(at.getTime() - RETENTION_MS[what])
    let count = 0
    let removed = batch
    while (removed === batch && !signal?.aborted) {
      removed = await REMOVALS[what](before, batch)
      count += removed
    }
    if (count > 0) log().info({ what, count, before }, 'cleared what was past its retention')
  }
}

const KIND = 'worker.clean-up'

/** Of no team, so the queue is given it as it is. */
export const cleanUpTask: Readonly<Record<string, Task>> = {
  [KIND]: (_payload, { abortSignal }) => cleanUp(now(), abortSignal),
}

/**
 * Seven minutes past every hour, once for all workers: machines that are switched off at night are cleaned as well.
 * Tried once, since the next hour comes; the key makes that one take the place of one that failed.
 */
export const cleanUpCron = parseCronItems([
  { task: KIND, match: '7 * * * *', options: { maxAttempts: 1, jobKey: KIND } },
])
