import type { Scope } from '@/lib/access/scope'
import { type Db, db, type Tx } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import type { EvidenceRank, EvidenceSide } from './view'

export type EvidenceRow = {
  readonly id: string
  readonly claimId: string
  readonly side: EvidenceSide
  readonly rank: EvidenceRank | null
  readonly snapshotId: string
  readonly addedById: string
  readonly removedAt: Date | null
  readonly words: string
  /** Whether a submitted review or a verdict rests on it. */
  readonly inUse: boolean
}

export async function insertEvidence(
  scope: Scope,
  evidence: {
    claimId: string
    side: EvidenceSide
    rank: EvidenceRank | null
    snapshotId: string
    spanId: string
    note: string
    addedAt: Date
  },
  tx: Tx,
): Promise<string> {
  const id = newId()
  await tx.evidence.create({ data: { id, teamId: scope.teamId, addedById: scope.actorId, ...evidence } })
  return id
}

export async function findEvidence(scope: Scope, id: string, read: Db = db()): Promise<EvidenceRow | null> {
  const row = await read.evidence.findFirst({
    where: { teamId: scope.teamId, id },
    select: {
      id: true,
      claimId: true,
      side: true,
      rank: true,
      snapshotId: true,
      addedById: true,
      removedAt: true,
      span: { select: { exact: true } },
      _count: { select: { reviews: true, verdicts: true } },
    },
  })
  if (!row) return null
  const { span, _count, ...fields } = row
  return { ...fields, words: span.exact, inUse: _count.reviews + _count.verdicts > 0 }
}

/** Ids of a claim's evidence that stands: all of it, or what one member added. */
export async function findStandingEvidence(
  scope: Scope,
  claimId: string,
  addedById: string | null,
  read: Db,
): Promise<string[]> {
  const rows = await read.evidence.findMany({
    where: { teamId: scope.teamId, claimId, removedAt: null, ...(addedById ? { addedById } : {}) },
    orderBy: [{ addedAt: 'asc' }, { id: 'asc' }],
    select: { id: true },
  })
  return rows.map((row) => row.id)
}

export async function setRemoved(scope: Scope, id: string, removedAt: Date | null, tx: Tx): Promise<void> {
  await tx.evidence.updateMany({ where: { teamId: scope.teamId, id }, data: { removedAt } })
}

export async function setRank(scope: Scope, id: string, rank: EvidenceRank | null, tx: Tx): Promise<void> {
  await tx.evidence.updateMany({ where: { teamId: scope.teamId, id }, data: { rank } })
}
