import { requirePermission } from '@/lib/access/authorize'
import { may, type Scope } from '@/lib/access/scope'
import { notFound } from '@/lib/core/errors'
import { decodeCursor } from '@/lib/core/paging'
import { findSourceItem } from '@/lib/sources/list-repository'
import { countStances, findStatements, STATEMENT_CURSOR } from './source-repository'
import type { SourceView } from './source-view'

/** One source and a page of all it asserted, denied and passed on, across the team's stories. @throws not-found */
export async function getSource(scope: Scope, id: string, cursor: string | null = null): Promise<SourceView> {
  requirePermission(scope, 'desk.read')
  const [item, stances, page] = await Promise.all([
    findSourceItem(scope, id),
    countStances(scope, id),
    findStatements(scope, id, decodeCursor(cursor, STATEMENT_CURSOR)),
  ])
  if (!item) throw notFound()
  return { ...item, stances, page, can: { edit: may(scope, 'source.edit') } }
}
