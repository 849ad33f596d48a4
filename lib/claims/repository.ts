import type { AnyScope, Scope } from '@/lib/access/scope'
import { type Db, db, type Tx } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import type { ClaimState, Foundation } from './model'

export type StoredClaim = {
  id: string
  storyId: string
  number: number
  text: string
  state: ClaimState
  version: number
  foundation: Foundation
  createdAt: Date
}

/** The claim, locked until the transaction ends: after its story, before what hangs on it and any source (decision 51). */
export async function lockClaim(scope: AnyScope, id: string, tx: Tx): Promise<StoredClaim | null> {
  const rows = await tx.$queryRaw<StoredClaim[]>`
    SELECT id, "storyId", number, text, state, version, foundation, "createdAt" FROM "Claim"
    WHERE "teamId" = ${scope.teamId}::uuid AND id = ${id}::uuid FOR NO KEY UPDATE`
  return rows[0] ?? null
}

/** The story of a claim, without a lock. */
export async function findStoryOfClaim(scope: AnyScope, id: string, read: Db = db()): Promise<string | null> {
  const row = await read.claim.findUnique({
    where: { teamId_id: { teamId: scope.teamId, id } },
    select: { storyId: true },
  })
  return row?.storyId ?? null
}

/** A claim of a story that says the very same and is not withdrawn. */
export function findSameClaim(
  scope: Scope,
  storyId: string,
  text: string,
  tx: Tx,
): Promise<{ id: string; number: number; authorId: string; createdAt: Date } | null> {
  return tx.claim.findFirst({
    where: { teamId: scope.teamId, storyId, text, state: { not: 'WITHDRAWN' } },
    select: { id: true, number: true, authorId: true, createdAt: true },
  })
}

export type NewClaim = { storyId: string; number: number; text: string; position: number; at: Date }

/** Adds a claim, written by whoever acts, with its first wording; the story's number was taken under its lock. */
export async function insertClaim(scope: Scope, { at, ...claim }: NewClaim, tx: Tx): Promise<string> {
  const id = newId()
  const { teamId, actorId } = scope
  await tx.claim.create({
    data: { id, teamId, authorId: actorId, createdAt: at, ...claim },
    select: { id: true },
  })
  await tx.claimRevision.create({
    data: { id: newId(), teamId, claimId: id, version: 1, text: claim.text, editorId: actorId, at },
    select: { id: true },
  })
  return id
}

export async function insertClaimSpans(
  scope: Scope,
  claimId: string,
  spanIds: readonly string[],
  tx: Tx,
): Promise<void> {
  await tx.claimSpan.createMany({
    data: [...new Set(spanIds)].map((spanId) => ({ teamId: scope.teamId, claimId, spanId })),
    skipDuplicates: true,
  })
}

export async function deleteClaimSpans(
  scope: Scope,
  claimId: string,
  spanIds: readonly string[],
  tx: Tx,
): Promise<void> {
  await tx.claimSpan.deleteMany({ where: { teamId: scope.teamId, claimId, spanId: { in: [...spanIds] } } })
}

export async function setClaimState(scope: Scope, id: string, state: ClaimState, tx: Tx): Promise<void> {
  await tx.claim.update({
    where: { teamId_id: { teamId: scope.teamId, id } },
    data: { state },
    select: { id: true },
  })
}

export async function setClaimFoundation(
  scope: Scope,
  id: string,
  foundation: Foundation,
  tx: Tx,
): Promise<void> {
  await tx.claim.update({
    where: { teamId_id: { teamId: scope.teamId, id } },
    data: { foundation },
    select: { id: true },
  })
}

/** Whether anything but one attribution hangs on a claim: others, reviewers, drafts, evidence, suggestions, replies, reports. */
export async function hasMoreThan(
  scope: Scope,
  claimId: string,
  attributionId: string,
  tx: Tx,
): Promise<boolean> {
  const of = { teamId: scope.teamId, claimId }
  const counts = await tx.claim.findUniqueOrThrow({
    where: { teamId_id: { teamId: scope.teamId, id: claimId } },
    select: {
      version: true,
      foundation: true,
      _count: {
        select: {
          attributions: { where: { ...of, removedAt: null, id: { not: attributionId } } },
          assignments: { where: { ...of, withdrawnAt: null } },
          suggestions: { where: { ...of, attributionId: { not: attributionId } } },
          drafts: true,
          reviews: true,
          evidence: true,
          verdicts: true,
          reportClaims: true,
          accusations: true,
          replies: true,
          searchNotes: true,
        },
      },
    },
  })
  if (counts.version > 1 || counts.foundation !== 'NONE') return true
  return Object.values(counts._count).some((count) => count > 0)
}
