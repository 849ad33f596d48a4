import { requirePermission } from '@/lib/access/authorize'
import type { Scope } from '@/lib/access/scope'
import { notFound } from '@/lib/core/errors'
import { decodeCursor, type Page, toPage } from '@/lib/core/paging'
import { parseReport } from './model'
import { findReport, findReports } from './repository'
import type { ReportListItem, ReportView } from './view'

/** The team's reports, newest first; `cursor` as it stands in the address. */
export async function listReports(scope: Scope, cursor: string | null): Promise<Page<ReportListItem>> {
  requirePermission(scope, 'desk.read')
  const from = decodeCursor(cursor, 1)
  const page = toPage(await findReports(scope, from), from, (row) => [String(row.number)])
  return {
    ...page,
    rows: page.rows.map(({ claimCount, frozenAt, frozenBy, ...row }) => ({
      ...row,
      claims: claimCount,
      frozenAt: frozenAt.toISOString(),
      frozenBy: frozenBy.user.name,
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
