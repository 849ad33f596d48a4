import type { AnyScope } from '@/lib/access/scope'
import type { Tx } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import type { JobDefinition } from './define'
import { insertJob } from './repository'

/**
 * Queues work in the caller's transaction: if that is rolled back, the job was never there.
 *
 * @returns the id under which a page can follow the job
 */
export async function enqueue<P>(
  tx: Tx,
  scope: AnyScope,
  job: JobDefinition<P>,
  subjectId: string,
  payload: P,
): Promise<string> {
  const id = newId()
  const envelope = JSON.stringify({ jobId: id, teamId: scope.teamId, payload: job.parse(payload) })
  await insertJob(scope, { id, kind: job.kind, subjectId, payload: envelope }, tx)
  return id
}
