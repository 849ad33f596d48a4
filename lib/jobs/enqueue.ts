import type { AnyScope } from '@/lib/access/scope'
import type { Tx } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import type { JobDeclaration } from './define'
import { insertJob, insertJobs } from './repository'

export type When = {
  /** Not before; at once if not said. */
  readonly runAt?: Date | null
  /** Of the jobs of one name, one runs at a time; of those without a name, as many as there is room for. */
  readonly queue?: string | null
}

/**
 * Queues work in the caller's transaction: if that is rolled back, the job was never there.
 *
 * @returns the id under which a page can follow the job
 */
export async function enqueue<P>(
  tx: Tx,
  scope: AnyScope,
  job: JobDeclaration<P>,
  subjectId: string,
  payload: P,
  { runAt = null, queue = null }: When = {},
): Promise<string> {
  const id = newId()
  const envelope = JSON.stringify({ jobId: id, teamId: scope.teamId, payload: job.parse(payload) })
  await insertJob(scope, { id, kind: job.kind, subjectId, payload: envelope, runAt, queue }, tx)
  return id
}

/** The same for many jobs of a kind, each about a record of its own, to be done at once and in this order. */
export async function enqueueAll<P>(
  tx: Tx,
  scope: AnyScope,
  job: JobDeclaration<P>,
  wanted: readonly { readonly subjectId: string; readonly payload: P; readonly queue: string | null }[],
): Promise<void> {
  if (wanted.length === 0) return
  const jobs = wanted.map(({ subjectId, payload, queue }) => {
    const id = newId()
    const envelope = { jobId: id, teamId: scope.teamId, payload: job.parse(payload) }
    return { id, subjectId, payload: envelope, queue }
  })
  await insertJobs(scope, job.kind, jobs, tx)
}
