import { z } from 'zod'
import type { AnyScope } from '@/lib/access/scope'
import { getText } from '@/lib/archive/service'
import { hasTagger, shippedTagger } from '@/lib/attribution/engine'
import { languageOf } from '@/lib/attribution/language'
import { foundInParts } from '@/lib/attribution/suggest-in-parts'
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
 * Reads a snapshot once more, with the trained tagger beside the rules, and brings its suggestions in line: what the
 * tagger alone has found joins them, and what nobody has touched yet takes the words that are likelier. What a person has
 * decided stays. Runs again without harm.
 *
 * @throws not-found
 */
export async function readClosely(scope: AnyScope, snapshotId: string): Promise<void> {
  const { text, storyId } = await getText(scope, snapshotId)
  if (!isReadClosely(text)) return
  const found = [...foundInParts(text, { tagger: shippedTagger() })]
  const statements = found.flatMap((part) => part.statements)
  const labels = found.flatMap((part) => part.labels)
  await transaction(async (tx) => {
    // The order in which whoever decides on a suggestion takes them.
    if (!(await lockStory(scope, storyId, tx))) throw notFound()
    await lockSnapshot(scope, snapshotId, tx)
    const refinement = refinedBy(await findKept(scope, snapshotId, tx), statements, labels)
    const { add, change, remove } = refinement
    if (add.length + change.length + remove.length === 0) return
    await refineSuggestions(scope, { storyId, snapshotId }, refinement, tx)
    const reworded = change.filter((one) => one.reworded).length
    await record(tx, scope, {
      kind: 'suggestions.refined',
      subject: { type: 'document', id: snapshotId },
      storyId,
      data: { snapshotId, added: add.length, reworded, removed: remove.length },
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
