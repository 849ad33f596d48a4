import type { Task, TaskList } from 'graphile-worker'
import { z } from 'zod'
import { makeJobScope } from '@/lib/access/scope'
import { now } from '@/lib/core/clock'
import { ProblemError } from '@/lib/core/errors'
import { log } from '@/lib/core/log'
import type { RunnableJob } from './define'
import { markFinished, markRunning } from './repository'

const envelope = z.object({ jobId: z.uuid(), teamId: z.uuid(), payload: z.unknown() })

/** The queue's task for a job: parses what was stored, runs it in the team's scope and keeps its state for people. */
function toTask(job: RunnableJob): Task {
  return async (raw, helpers) => {
    const { jobId, teamId, payload } = envelope.parse(raw)
    const scope = makeJobScope(teamId)
    await markRunning(scope, jobId, now())
    try {
      await job.execute(scope, payload, helpers.abortSignal ?? new AbortController().signal)
      await markFinished(scope, jobId, now(), null)
    } catch (error) {
      if (isGone(error)) {
        log().info({ kind: job.kind, jobId }, 'what the job was about is gone')
        return markFinished(scope, jobId, now(), null)
      }
      const last = helpers.job.attempts >= helpers.job.max_attempts
      log().error({ err: error, kind: job.kind, jobId, last }, 'job failed')
      if (last) await markFinished(scope, jobId, now(), error instanceof Error ? error.message : 'unknown')
      throw error
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
