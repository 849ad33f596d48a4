import { Logger, type LogLevel, type RunnerOptions, run } from 'graphile-worker'
import { moveBytesOut } from '@/lib/archive/blobs/move-out'
import { log } from '@/lib/core/log'
import { recurringCron, recurringTasks } from '@/lib/jobs/recurring'
import { taskList } from '@/lib/jobs/run'
import { reclaimAbandoned } from './abandoned'
import { cleanUpCron, cleanUpTask } from './clean-up'
import { jobs, recurring, waitingJobs } from './registry'

const LEVELS: Readonly<Record<LogLevel, 'error' | 'warn' | 'debug'>> = {
  error: 'error',
  warning: 'warn',
  info: 'debug',
  debug: 'debug',
}

/** Jobs at a time: the search for suggestions is bound to the processor, not to waiting. */
const CONCURRENCY = 2
/** Those that wait for somebody else's server, with workers of their own: a slow host holds up nothing but other pages. */
const WAITING_CONCURRENCY = 4
/** New jobs are told at once by the database; this is only for those that became due by waiting. */
const POLL_INTERVAL_MS = 2_000

/**
 * Works off the queue until `signal` aborts; resolves when the jobs then running are done. Rejects when the queue
 * cannot be worked any more; whoever started it decides whether to start again.
 */
export async function runWorker({
  connectionString,
  signal,
}: {
  connectionString: string
  signal: AbortSignal
}): Promise<void> {
  if (signal.aborted) return
  const release = await reclaimAbandoned(connectionString)
  try {
    await workBoth(connectionString, signal)
  } finally {
    await release()
  }
}

/** Two sets of workers that end together, whichever of them cannot go on. */
async function workBoth(connectionString: string, signal: AbortSignal): Promise<void> {
  const ending = new AbortController()
  const either = AbortSignal.any([signal, ending.signal])
  const byClock = { ...cleanUpTask, ...recurringTasks(recurring) }
  const heavy = { taskList: { ...taskList(jobs), ...byClock }, concurrency: CONCURRENCY }
  const waiting = { taskList: taskList(waitingJobs), concurrency: WAITING_CONCURRENCY }
  const parts = [
    work(
      { connectionString, ...heavy, parsedCronItems: [...cleanUpCron, ...recurringCron(recurring)] },
      either,
    ),
    work({ connectionString, ...waiting, parsedCronItems: [] }, either),
    moveBytes(either),
  ]
  try {
    await Promise.all(parts)
  } finally {
    ending.abort()
    await Promise.allSettled(parts)
  }
}

/** Beside the queue, for it is of no team. What could not be moved stays where it can be read, until the next start. */
async function moveBytes(signal: AbortSignal): Promise<void> {
  try {
    await moveBytesOut(signal)
  } catch (error) {
    log().error({ err: error }, 'original bytes could not be moved out of the database')
  }
}

type Work = Required<Pick<RunnerOptions, 'taskList' | 'concurrency' | 'parsedCronItems'>> & {
  readonly connectionString: string
}

async function work(what: Work, signal: AbortSignal): Promise<void> {
  const runner = await run({
    ...what,
    maxPoolSize: what.concurrency + 2,
    pollInterval: POLL_INTERVAL_MS,
    noHandleSignals: true,
    logger: new Logger(() => (level, message) => log()[LEVELS[level]]({ at: 'worker' }, message)),
  })
  const stop = () => {
    runner.stop().catch((error: unknown) => log().error({ err: error }, 'the worker did not stop cleanly'))
  }
  signal.addEventListener('abort', stop, { once: true })
  if (signal.aborted) stop()
  try {
    await runner.promise
  } finally {
    signal.removeEventListener('abort', stop)
  }
}
