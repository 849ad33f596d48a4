import { Logger, type LogLevel, run } from 'graphile-worker'
import { log } from '@/lib/core/log'
import { taskList } from '@/lib/jobs/run'
import { reclaimAbandoned } from './abandoned'
import { cleanUpCron, cleanUpTask } from './clean-up'
import { jobs } from './registry'

const LEVELS: Readonly<Record<LogLevel, 'error' | 'warn' | 'debug'>> = {
  error: 'error',
  warning: 'warn',
  info: 'debug',
  debug: 'debug',
}

/** Jobs at a time: the search for suggestions is bound to the processor, not to waiting. */
const CONCURRENCY = 2
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
    await work(connectionString, signal)
  } finally {
    await release()
  }
}

async function work(connectionString: string, signal: AbortSignal): Promise<void> {
  const runner = await run({
    connectionString,
    taskList: { ...taskList(jobs), ...cleanUpTask },
    concurrency: CONCURRENCY,
    maxPoolSize: CONCURRENCY + 2,
    pollInterval: POLL_INTERVAL_MS,
    noHandleSignals: true,
    parsedCronItems: cleanUpCron,
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
