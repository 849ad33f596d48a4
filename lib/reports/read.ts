import { requirePermission } from '@/lib/access/authorize'
import type { Scope } from '@/lib/access/scope'
import { notFound } from '@/lib/core/errors'
import { decodeCursor, toPage } from '@/lib/core/paging'
import { findMarkedClaims } from './marked-repository'
import { parseReport } from './model'
import { findReport, findReports, findStory } from './repository'
import type { ReportList, ReportView } from './view'

/**
 * The team's reports, or those made of one story, newest first; `cursor` as it stands in the address.
 *
 * @throws not-found for a story that is not this team's
 */
export async function listReports(
  scope: Scope,
  cursor: string | null,
  storyId: string | null = null,
): Promise<ReportList> {
  requirePermission(scope, 'desk.read')
  const story = storyId === null ? null : await findStory(scope, storyId)
  if (storyId !== null && !story) throw notFound()
  const from = decodeCursor(cursor, 1)
  const page = toPage(await findReports(scope, { cursor: from, storyId }), from, (row) => [
    String(row.number),
  ])
  const marked = await findMarkedClaims(
    scope,
    page.rows.map(({ id }) => id),
  )
  return {
    ...page,
    story: story && { id: story.id, title: story.title },
    rows: page.rows.map(({ claimCount, frozenAt, frozenBy, ...row }) => ({
      ...row,
      claims: claimCount,
      frozenAt: frozenAt.toISOString(),
      frozenBy: frozenBy.user.name,
      again: marked.filter(({ reportId }) => reportId === row.id).length,
    })),
  }
}

/** A frozen report, read again from its stored text by the schema. */
export async function getReport(scope: Scope, id: string): Promise<ReportView> {
  const { content, ...row } = await getStoredReport(scope, id)
  return { ...row, content: parseReport(content) }
}

/** The stored row; `content` is the exact text whose SHA-256 is `digest`. */
export async function getStoredReport(scope: Scope, id: string) {
  requirePermission(scope, 'desk.read')
  const row = await findReport(scope, id)
  if (!row) throw notFound()
  return row
}
