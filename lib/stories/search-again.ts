import { requirePermission } from '@/lib/access/authorize'
import type { Scope } from '@/lib/access/scope'
import { record } from '@/lib/audit/record'
import { transaction } from '@/lib/core/db'
import { notFound } from '@/lib/core/errors'
import { enqueue } from '@/lib/jobs/enqueue'
import { closerReading, refineJob } from './refine'
import { getStoryHead, storyForWork } from './service'
import { suggestionJob, suggestJob } from './suggest'

/**
 * Queues another search of the article when the last one failed, or another closer reading when that did. Asked for
 * twice, or when someone else was faster, it changes nothing: the story's lock lets one after the other see how the
 * search stands.
 *
 * @throws not-found; storyArchived
 */
export async function searchAgain(scope: Scope, { storyId }: { storyId: string }): Promise<void> {
  requirePermission(scope, 'story.edit')
  const { articleId: snapshotId } = await getStoryHead(scope, storyId)
  if (!snapshotId) throw notFound()
  await transaction(async (tx) => {
    await storyForWork(tx, scope, storyId)
    const first = await suggestionJob(scope, snapshotId, tx)
    const closer = await closerReading(scope, snapshotId, tx)
    const failed = first?.state === 'FAILED' ? suggestJob : closer?.state === 'FAILED' ? refineJob : null
    if (!failed) return
    await enqueue(tx, scope, failed, snapshotId, { snapshotId })
    const subject = { type: 'document', id: snapshotId } as const
    await record(tx, scope, { kind: 'suggestions.sought-again', subject, storyId, data: { snapshotId } })
  })
}
