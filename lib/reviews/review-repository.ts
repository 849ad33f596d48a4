import type { Scope } from '@/lib/access/scope'
import type { Verdict } from '@/lib/claims/model'
import { type Db, db, type Tx } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import type { Judgement } from './judgement'
import { type VerdictPolicy, verdictPolicy } from './kept-policy'
import type { VerdictBasis } from './view'

export type Draft = {
  readonly verdict: Verdict | null
  readonly rationale: string
  readonly version: number
  readonly updatedAt: Date
  readonly submittedAt: Date | null
}

const draftFields = {
  verdict: true,
  rationale: true,
  version: true,
  updatedAt: true,
  submittedAt: true,
} as const

/** What the acting member is writing about a claim. */
export function findDraft(scope: Scope, claimId: string, read: Db = db()): Promise<Draft | null> {
  return read.reviewDraft.findFirst({
    where: { teamId: scope.teamId, claimId, reviewerId: scope.actorId },
    select: draftFields,
  })
}

/** Who of these members has begun to review which of these claims, and not submitted since. */
export function findBegun(
  scope: Scope,
  claimIds: readonly string[],
  reviewerIds: readonly string[],
  read: Db,
): Promise<{ claimId: string; reviewerId: string }[]> {
  return read.reviewDraft.findMany({
    where: {
      teamId: scope.teamId,
      claimId: { in: [...claimIds] },
      reviewerId: { in: [...reviewerIds] },
      submittedAt: null,
    },
    select: { claimId: true, reviewerId: true },
  })
}

/** Stores the acting member's draft as the version that follows `version`; the claim must be locked. */
export function storeDraft(
  scope: Scope,
  draft: {
    claimId: string
    version: number
    verdict: Verdict | null
    rationale: string
    at: Date
    submitted: boolean
  },
  tx: Tx,
): Promise<Draft> {
  const key = { teamId: scope.teamId, claimId: draft.claimId, reviewerId: scope.actorId }
  const content = {
    verdict: draft.verdict,
    rationale: draft.rationale,
    version: draft.version + 1,
    updatedAt: draft.at,
    submittedAt: draft.submitted ? draft.at : null,
  }
  return tx.reviewDraft.upsert({
    where: { teamId_claimId_reviewerId: key },
    create: { ...key, ...content },
    update: content,
    select: draftFields,
  })
}

/** Adds a review with what it rests on; nothing ever changes it. */
export async function insertReview(
  scope: Scope,
  review: Judgement & { claimId: string; claimVersion: number; revision: number; submittedAt: Date },
  tx: Tx,
): Promise<string> {
  const id = newId()
  const { evidenceIds, ...fields } = review
  await tx.review.create({ data: { id, teamId: scope.teamId, reviewerId: scope.actorId, ...fields } })
  if (evidenceIds.length > 0)
    await tx.reviewEvidence.createMany({
      data: evidenceIds.map((evidenceId) => ({ teamId: scope.teamId, reviewId: id, evidenceId })),
    })
  return id
}

export type NewVerdict = Judgement & {
  readonly claimId: string
  readonly claimVersion: number
  readonly revision: number
  readonly basis: VerdictBasis
  readonly reviewIds: readonly string[]
  readonly decidedAt: Date
  /** What it was judged by. */
  readonly policy: VerdictPolicy
}

/** Adds a verdict with what it rests on, decided by the acting member; nothing ever changes it. */
export async function insertVerdict(scope: Scope, given: NewVerdict, tx: Tx): Promise<string> {
  const id = newId()
  const { evidenceIds, reviewIds, ...fields } = given
  const { teamId } = scope
  await tx.verdictRecord.create({ data: { id, teamId, decidedById: scope.actorId, ...fields } })
  await tx.verdictReview.createMany({
    data: reviewIds.map((reviewId) => ({ teamId, verdictId: id, reviewId })),
  })
  if (evidenceIds.length > 0)
    await tx.verdictEvidence.createMany({
      data: evidenceIds.map((evidenceId) => ({ teamId, verdictId: id, evidenceId })),
    })
  return id
}

export type StoredVerdict = Judgement & {
  readonly id: string
  readonly basis: VerdictBasis
  readonly revision: number
  readonly decidedById: string
}

/** The latest verdict of a claim, in force or not. */
export async function findLatestVerdict(
  scope: Scope,
  claimId: string,
  read: Db,
): Promise<StoredVerdict | null> {
  const row = await read.verdictRecord.findFirst({
    where: { teamId: scope.teamId, claimId },
    orderBy: { revision: 'desc' },
    select: {
      id: true,
      verdict: true,
      rationale: true,
      basis: true,
      revision: true,
      decidedById: true,
      evidence: { select: { evidenceId: true } },
    },
  })
  return row && { ...row, evidenceIds: row.evidence.map((item) => item.evidenceId) }
}

/** How often a claim that is open to judgement was decided before. */
export async function findRound({ teamId }: Scope, claimId: string, read: Db): Promise<number> {
  return read.verdictRecord.count({ where: { teamId, claimId } })
}

/** What a verdict was judged by; null where it is older than the rules. */
export async function findKeptPolicy(
  { teamId }: Scope,
  id: string,
  read: Db = db(),
): Promise<VerdictPolicy | null> {
  const { policy } = await read.verdictRecord.findUniqueOrThrow({
    where: { teamId_id: { teamId, id } },
    select: { policy: true },
  })
  return verdictPolicy.nullable().parse(policy)
}
