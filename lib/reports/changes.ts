import { requirePermission } from '@/lib/access/authorize'
import type { Scope } from '@/lib/access/scope'
import type { Verdict } from '@/lib/claims/model'
import { findChanges } from './changes-repository'
import type { VerdictChange } from './view'

/**
 * What the desk has found since a report was frozen, for its own pages only: the report itself never says so. Nothing
 * for a report of another team.
 */
export async function listChanges(scope: Scope, reportId: string): Promise<VerdictChange[]> {
  requirePermission(scope, 'desk.read')
  const rows = await findChanges(scope, reportId)
  return rows.map(({ told, at, ...row }) => ({
    ...row,
    what: whatChanged(told, row.verdict),
    at: at.toISOString(),
  }))
}

function whatChanged(told: Verdict | null, verdict: Verdict | null): VerdictChange['what'] {
  if (verdict === null) return 'REOPENED'
  if (told === null) return 'DECIDED'
  return told === verdict ? 'AGAIN' : 'CHANGED'
}
