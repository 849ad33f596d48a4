import { runOnce } from 'graphile-worker'
import { databaseUrl } from '@/lib/core/env'
import type { RunnableJob } from '@/lib/jobs/define'
import { queueLogger } from '@/lib/jobs/logger'
import { taskList } from '@/lib/jobs/run'

/** Does what is queued of these kinds of work, as the worker would. */
export function work(...jobs: readonly RunnableJob[]): Promise<void> {
  return runOnce({
    connectionString: databaseUrl(),
    taskList: taskList(jobs),
    noHandleSignals: true,
    logger: queueLogger,
  })
}
