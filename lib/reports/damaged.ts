import { requirePermission } from '@/lib/access/authorize'
import type { Scope } from '@/lib/access/scope'
import { type DamagedCapture, damagedOriginals } from '@/lib/archive/damage'
import type { ReportView } from './view'

/** The captures a frozen report quotes whose originals were not found as they were captured. For the desk's own pages only. */
export async function listDamaged(scope: Scope, { content }: ReportView): Promise<DamagedCapture[]> {
  requirePermission(scope, 'desk.read')
  return damagedOriginals(
    scope,
    content.documents.map(({ snapshotDigest }) => snapshotDigest),
  )
}
