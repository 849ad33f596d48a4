import type { Scope } from '@/lib/access/scope'
import { record } from '@/lib/audit/record'
import type { Tx } from '@/lib/core/db'
import { findSchedule, putSchedule, stopPages } from './schedule-repository'

/** Ends the schedule of a story that nothing is added to any more. The story must be locked. */
export async function endSchedule(tx: Tx, scope: Scope, storyId: string): Promise<void> {
  const stored = await findSchedule(scope, storyId, tx)
  if (!stored?.every) return
  const { every, until, version } = stored
  await putSchedule(scope, storyId, { every: null, until: null, version: version + 1 }, tx)
  await stopPages(scope, storyId, tx)
  await record(tx, scope, {
    kind: 'story.schedule-changed',
    subject: { type: 'story', id: storyId },
    storyId,
    data: { before: { every, until: until?.toISOString() ?? null }, after: { every: null, until: null } },
  })
}
