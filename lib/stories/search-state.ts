import { requirePermission } from '@/lib/access/authorize'
import type { Scope } from '@/lib/access/scope'
import { notFound } from '@/lib/core/errors'
import { closerReading } from './refine'
import { getStoryHead } from './service'
import { suggestionJob } from './suggest'
import type { SearchState } from './view'

/** How the search in a snapshot goes. The first reading queues the closer one, so it is asked for first. */
export async function searchOf(scope: Scope, snapshotId: string): Promise<SearchState> {
  const first = await suggestionJob(scope, snapshotId)
  const closer = await closerReading(scope, snapshotId)
  return { state: first?.state ?? 'DONE', closer: closer?.state ?? 'DONE' }
}

/** How the search in a story's article goes. @throws not-found */
export async function searchState(scope: Scope, storyId: string): Promise<SearchState> {
  requirePermission(scope, 'desk.read')
  const { articleId } = await getStoryHead(scope, storyId)
  if (!articleId) throw notFound()
  return searchOf(scope, articleId)
}
