import type { AnyScope } from '@/lib/access/scope'
import { type Db, db, type Tx } from '@/lib/core/db'

export type JobRow = {
  id: string
  kind: string
  subjectId: string
  state: 'QUEUED' | 'RUNNING' | 'DONE' | 'FAILED'
  error: string | null
}

/** How often a job is tried. */
export const TRIES = 5

/** Adds the row people see and the entry the queue works from; both appear when the transaction commits. */
export async function insertJob(
  scope: AnyScope,
  job: {
    id: string
    kind: string
    subjectId: string
    payload: string
    runAt: Date | null
    queue: string | null
  },
  tx: Tx,
): Promise<void> {
  await tx.job.create({
    data: { id: job.id, teamId: scope.teamId, kind: job.kind, subjectId: job.subjectId },
  })
  // One more than it is tried: a job that took its worker down with it each time is taken up once again, to be told over.
  await tx.$executeRaw`SELECT graphile_worker.add_job(${job.kind}, ${job.payload}::json,
    queue_name => ${job.queue}, run_at => ${job.runAt}::timestamptz, max_attempts => ${TRIES + 1}::int)`
}

export type NewJob = {
  readonly id: string
  readonly subjectId: string
  readonly payload: unknown
  readonly queue: string | null
}

/** The same for many of one kind, in two statements. */
export async function insertJobs(
  scope: AnyScope,
  kind: string,
  jobs: readonly NewJob[],
  tx: Tx,
): Promise<void> {
  await tx.job.createMany({
    data: jobs.map(({ id, subjectId }) => ({ id, teamId: scope.teamId, kind, subjectId })),
  })
  // Due one after the other: of jobs due at the same time any may be taken up first.
  await tx.$executeRaw`SELECT graphile_worker.add_job(${kind}, payload, queue_name => queue,
      run_at => now() + at * interval '1 microsecond', max_attempts => ${TRIES + 1}::int)
    FROM ROWS FROM (json_to_recordset(${JSON.stringify(jobs)}::json) AS (payload json, queue text))
    WITH ORDINALITY given (payload, queue, at) ORDER BY at`
}

/** The latest job of a kind about a record, or null. */
export async function findLatestJob(
  scope: AnyScope,
  kind: string,
  subjectId: string,
  read: Db = db(),
): Promise<JobRow | null> {
  return read.job.findFirst({
    where: { teamId: scope.teamId, kind, subjectId },
    orderBy: { createdAt: 'desc' },
    select: { id: true, kind: true, subjectId: true, state: true, error: true },
  })
}

export async function markRunning(scope: AnyScope, id: string, at: Date): Promise<void> {
  await db().job.updateMany({
    where: { teamId: scope.teamId, id },
    data: { state: 'RUNNING', startedAt: at, attempts: { increment: 1 } },
  })
}

export async function markFinished(
  scope: AnyScope,
  id: string,
  at: Date,
  error: string | null,
): Promise<void> {
  await db().job.updateMany({
    where: { teamId: scope.teamId, id },
    data: { state: error === null ? 'DONE' : 'FAILED', finishedAt: at, error },
  })
}
