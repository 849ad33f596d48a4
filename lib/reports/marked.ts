import { requirePermission } from '@/lib/access/authorize'
import type { Scope } from '@/lib/access/scope'
import { grouped } from '@/lib/core/grouped'
import { findOpenMarksOf } from '@/lib/provenance/mark-repository'
import { findMarkedClaims } from './marked-repository'
import type { MarkedInReport } from './view'

/**
 * The claims of a frozen report that want another look, because what they rest on was withdrawn or counted twice. For the
 * desk's own pages only, as `listChanges` is. Nothing for a report of another team.
 */
export async function listMarked(scope: Scope, reportId: string): Promise<MarkedInReport[]> {
  requirePermission(scope, 'desk.read')
  const claims = await findMarkedClaims(scope, [reportId])
  if (claims.length === 0) return []
  const marks = grouped(
    await findOpenMarksOf(
      scope,
      claims.map(({ claimId }) => claimId),
    ),
    ({ claimId }) => claimId,
  )
  return claims.map(({ claimId, number }) => ({
    claimId,
    number,
    marks: (marks.get(claimId) ?? []).map(({ claimId: _, ...mark }) => mark),
  }))
}
