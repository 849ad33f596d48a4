import { requirePermission } from '@/lib/access/authorize'
import type { Scope } from '@/lib/access/scope'
import { notFound } from '@/lib/core/errors'
import type { JobRow } from '@/lib/jobs/repository'
import { getStoryHead } from './service'
import { suggestionJob } from './suggest'

/** How the search for statements in a story's article goes; over where none was asked for. @throws not-found */
export async function searchState(scope: Scope, storyId: string): Promise<JobRow['state']> {
  requirePermission(scope, 'desk.read')
  const { articleId } = await getStoryHead(scope, storyId)
  if (!articleId) throw notFound()
  return (await suggestionJob(scope, articleId))?.state ?? 'DONE'
}
