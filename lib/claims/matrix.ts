import { requirePermission } from '@/lib/access/authorize'
import type { Scope } from '@/lib/access/scope'
import { getStoryHead } from '@/lib/stories/service'
import {
  countMatrix,
  findMatrixClaims,
  findMatrixEntries,
  findMatrixSources,
  type Slice,
} from './matrix-repository'
import { CLAIMS_A_PAGE, type PartOf, SOURCES_A_PAGE, type StoryMatrix } from './matrix-view'

/**
 * Who says what in a story: a page of its claims in reading order by a page of its sources, those that say most first.
 *
 * @param asked pages from 0; one beyond the last is the last
 * @throws not-found
 */
export async function getStoryMatrix(
  scope: Scope,
  storyId: string,
  asked: { readonly claims: number; readonly sources: number },
): Promise<StoryMatrix> {
  requirePermission(scope, 'desk.read')
  const { id, title } = await getStoryHead(scope, storyId)
  const total = await countMatrix(scope, id)
  const claimsOf = partOf(asked.claims, total.claims, CLAIMS_A_PAGE)
  const sourcesOf = partOf(asked.sources, total.sources, SOURCES_A_PAGE)
  const [claims, sources] = await Promise.all([
    findMatrixClaims(scope, id, sliceOf(claimsOf, CLAIMS_A_PAGE)),
    findMatrixSources(scope, id, sliceOf(sourcesOf, SOURCES_A_PAGE)),
  ])
  const ids = (list: readonly { readonly id: string }[]) => list.map((one) => one.id)
  const entries = await findMatrixEntries(scope, ids(claims), ids(sources))
  return { story: { id, title }, claims, sources, entries, claimsOf, sourcesOf }
}

function partOf(asked: number, total: number, size: number): PartOf {
  const pages = Math.max(1, Math.ceil(total / size))
  return { page: Math.min(asked, pages - 1), pages, total }
}

const sliceOf = ({ page }: PartOf, take: number): Slice => ({ skip: page * take, take })
