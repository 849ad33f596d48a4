import { z } from 'zod'
import type { AnyScope } from '@/lib/access/scope'
import { getText } from '@/lib/archive/service'
import { hasTagger, shippedTagger } from '@/lib/attribution/engine'
import { languageOf } from '@/lib/attribution/language'
import { suggest } from '@/lib/attribution/suggest'
import { record } from '@/lib/audit/record'
import { type Db, transaction } from '@/lib/core/db'
import { notFound } from '@/lib/core/errors'
import { defineJob } from '@/lib/jobs/define'
import { findLatestJob, type JobRow } from '@/lib/jobs/repository'
import { refinedBy } from './refined'
import { lockStory } from './repository'
import { findKept, lockSnapshot, refineSuggestions } from './suggestion-repository'

/**
 * Code units of the longest text that is read closely: some ten thousand words, three seconds of a quiet processor, in
 * which no other job is begun. A book keeps what the rules find in it.
 */
export const CLOSELY_READ_MAX = 60_000

/** Whether a closer reading would find more than the rules did. */
export const isReadClosely = (text: string): boolean =>
  text.length <= CLOSELY_READ_MAX && languageOf(text).support === 'full' && hasTagger()

/**
 * Reads a snapshot once more, with the trained tagger beside the rules: what that finds besides joins the suggestions,
 * and what was there says how sure it is. No suggestion gets other words, so that nobody decides on words they have not
 * seen. Runs again without harm.
 *
 * @throws not-found
 */
export async function readClosely(scope: AnyScope, snapshotId: string): Promise<void> {
  const { text, storyId } = await getText(scope, snapshotId)
  if (!isReadClosely(text)) return
  const found = suggest(text, languageOf(text), shippedTagger())
  await transaction(async (tx) => {
    // The order in which whoever decides on a suggestion takes them.
    if (!(await lockStory(scope, storyId, tx))) throw notFound()
    await lockSnapshot(scope, snapshotId, tx)
    const refinement = refinedBy(text, await findKept(scope, snapshotId, tx), found)
    const { add, change } = refinement
    if (add.length + change.length === 0) return
    await refineSuggestions(scope, { storyId, snapshotId }, refinement, tx)
    await record(tx, scope, {
      kind: 'suggestions.refined',
      subject: { type: 'document', id: snapshotId },
      storyId,
      data: { snapshotId, added: add.length },
    })
  })
}

export const refineJob = defineJob({
  kind: 'stories.refine',
  payload: z.object({ snapshotId: z.uuid() }),
  run: (scope, { snapshotId }) => readClosely(scope, snapshotId),
})

/** How the closer reading of a snapshot goes; null when none was asked for. */
export function closerReading(scope: AnyScope, snapshotId: string, read?: Db): Promise<JobRow | null> {
  return findLatestJob(scope, refineJob.kind, snapshotId, read)
}
