import { requirePermission } from '@/lib/access/authorize'
import type { Scope } from '@/lib/access/scope'
import { differenceApart } from '@/lib/archive/difference-apart'
import type { Piece, ShownDifference } from '@/lib/archive/difference-shown'
import { getSnapshotMeta, getText } from '@/lib/archive/service'
import type { SnapshotMeta } from '@/lib/archive/view'
import { notFound } from '@/lib/core/errors'
import { getStoryHead } from './service'

export type DifferenceView = {
  readonly story: { readonly id: string; readonly title: string }
  readonly older: SnapshotMeta
  readonly newer: SnapshotMeta
  /** Whether both read alike to the letter, blanks and all. */
  readonly same: boolean
  /** A part of what differs, counted from 0; null when comparing the two took more than it may. */
  readonly difference: {
    readonly counts: ShownDifference['counts']
    readonly pieces: readonly Piece[]
    readonly part: number
    readonly parts: number
  } | null
}

/**
 * What differs between two captures of a document, from the earlier to the later whichever is named first. A part beyond the
 * last is the last.
 *
 * @throws not-found, also for captures of two documents and for one alone
 */
export async function getDifferenceView(
  scope: Scope,
  { snapshotId, otherId, part: wanted = 0 }: { snapshotId: string; otherId: string; part?: number },
): Promise<DifferenceView> {
  requirePermission(scope, 'desk.read')
  const [one, other] = await Promise.all([
    getSnapshotMeta(scope, snapshotId),
    getSnapshotMeta(scope, otherId),
  ])
  if (one.meta.documentId !== other.meta.documentId || snapshotId === otherId) throw notFound()
  const [older, newer] = isEarlier(one.meta, other.meta) ? [one.meta, other.meta] : [other.meta, one.meta]
  const [{ id, title }, before, after] = await Promise.all([
    getStoryHead(scope, one.storyId),
    getText(scope, older.id),
    getText(scope, newer.id),
  ])
  const found = await differenceApart({ id: older.id, text: before.text }, { id: newer.id, text: after.text })
  return {
    story: { id, title },
    older,
    newer,
    same: before.text === after.text,
    difference: found && partOf(found, wanted),
  }
}

/** In the order in which captures of a document are told: by the moment they were taken, then by id. */
function isEarlier(one: SnapshotMeta, other: SnapshotMeta): boolean {
  if (one.capturedAt !== other.capturedAt) return one.capturedAt < other.capturedAt
  return one.id < other.id
}

function partOf({ counts, parts }: ShownDifference, wanted: number) {
  const part = Math.min(Math.max(0, Math.trunc(wanted) || 0), parts.length - 1)
  return { counts, pieces: parts[part] ?? [], part, parts: parts.length }
}
