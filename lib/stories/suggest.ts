import { z } from 'zod'
import type { AnyScope } from '@/lib/access/scope'
import { getText } from '@/lib/archive/service'
import { foundInParts } from '@/lib/attribution/suggest-in-parts'
import { record } from '@/lib/audit/record'
import { findLatestOfKind } from '@/lib/audit/repository'
import { type Db, transaction } from '@/lib/core/db'
import { defineJob } from '@/lib/jobs/define'
import { enqueue } from '@/lib/jobs/enqueue'
import { findLatestJob, type JobRow } from '@/lib/jobs/repository'
import { isReadClosely, refineJob } from './refine'
import { insertSuggestions, lockSnapshot } from './suggestion-repository'

/** Five megabytes take a quarter of a minute, and more on a busy machine. */
const SEARCH_TIMEOUT_MS = 600_000

/**
 * Looks for attributed statements in a snapshot and keeps them as open suggestions. Runs again without harm: what was
 * kept before stays, decided or not, and the finding is recorded once. The rules look, which takes no time a person would
 * notice; a closer reading is queued. Text of any length takes the memory of one part of it: what is found in a part is
 * written before the next is read, all in one transaction.
 *
 * @throws not-found
 */
export async function findSuggestions(scope: AnyScope, snapshotId: string): Promise<void> {
  const snapshot = await getText(scope, snapshotId)
  const { storyId } = snapshot
  await transaction(async (tx) => {
    await lockSnapshot(scope, snapshotId, tx)
    // By now a closer reading may have numbered it all anew, so that a number says nothing of what is there already.
    const [before] = await findLatestOfKind(scope, 'suggestions.found', snapshotId, 1, tx)
    if (before) return
    let count = 0
    for (const found of foundInParts(snapshot.text)) {
      await insertSuggestions(scope, { storyId, snapshotId, from: count }, found, tx)
      count += found.statements.length
    }
    if (isReadClosely(snapshot.text)) await enqueue(tx, scope, refineJob, snapshotId, { snapshotId })
    await record(tx, scope, {
      kind: 'suggestions.found',
      subject: { type: 'document', id: snapshotId },
      storyId,
      data: { snapshotId, count },
    })
  }, SEARCH_TIMEOUT_MS)
}

export const suggestJob = defineJob({
  kind: 'stories.suggest',
  payload: z.object({ snapshotId: z.uuid() }),
  run: (scope, { snapshotId }) => findSuggestions(scope, snapshotId),
})

/** How the search for suggestions in a snapshot goes; null when none was asked for. */
export function suggestionJob(scope: AnyScope, snapshotId: string, read?: Db): Promise<JobRow | null> {
  return findLatestJob(scope, suggestJob.kind, snapshotId, read)
}
