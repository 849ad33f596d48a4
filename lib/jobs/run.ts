import type { Task, TaskList } from 'graphile-worker'
import { z } from 'zod'
import { makeJobScope } from '@/lib/access/scope'
import { now } from '@/lib/core/clock'
import { ProblemError } from '@/lib/core/errors'
import { log } from '@/lib/core/log'
import type { RunnableJob } from './define'
import { markFinished, markRunning, TRIES } from './repository'

const envelope = z.object({ jobId: z.uuid(), teamId: z.uuid(), payload: z.unknown() })

/**
 * The queue's task for a job: parses what was stored, runs it in the team's scope and keeps its state for people. A
 * job that failed at every one of its tries is over and says why.
 */
function toTask(job: RunnableJob): Task {
  return async (raw, { abortSignal, job: { attempts } }) => {
    const { jobId, teamId, payload } = envelope.parse(raw)
    const scope = makeJobScope(teamId)
    if (attempts > TRIES) {
      log().error({ kind: job.kind, jobId }, 'every worker that tried this job ended before it was done')
      await job.giveUp?.(scope, payload)
      return markFinished(scope, jobId, now(), 'the worker ended before the job was done')
    }
    await markRunning(scope, jobId, now())
    try {
      await job.execute(scope, payload, abortSignal ?? new AbortController().signal)
      await markFinished(scope, jobId, now(), null)
    } catch (error) {
      if (isGone(error)) {
        log().info({ kind: job.kind, jobId }, 'what the job was about is gone')
        return markFinished(scope, jobId, now(), null)
      }
      const last = attempts === TRIES
      log().error({ err: error, kind: job.kind, jobId, last }, 'job failed')
      if (!last) throw error
      await job.giveUp?.(scope, payload)
      await markFinished(scope, jobId, now(), error instanceof Error ? error.message : 'unknown')
    }
  }
}

/** Its subject was removed while the job waited, with a sample desk for one: there is nothing left to do. */
function isGone(error: unknown): boolean {
  return error instanceof ProblemError && error.problem.kind === 'not-found'
}

export function taskList(jobs: readonly RunnableJob[]): TaskList {
  return Object.fromEntries(jobs.map((job) => [job.kind, toTask(job)]))
}
