import { z } from 'zod'
import type { AnyScope, Scope } from '@/lib/access/scope'
import { CLAIM_STATES, type ClaimState, VERDICTS, type Verdict } from '@/lib/claims/model'
import { type Db, db, Prisma, type Tx } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import type { Panel } from './panel'
import { SKIP_REASONS } from './put-off-view'

/** A claim as the workflow sees it. */
export type LockedClaim = {
  readonly id: string
  readonly storyId: string
  readonly number: number
  readonly text: string
  readonly state: ClaimState
  readonly version: number
  readonly authorId: string
  /** Who wrote the present wording: the author, or whoever worded it anew since. */
  readonly wordedById: string
  readonly dueAt: Date | null
  readonly verdictId: string | null
  readonly verdict: Verdict | null
  /** Whether the acting member ever submitted a review of this wording. */
  readonly hasReviewed: boolean
}

const state = z.enum(CLAIM_STATES)
const verdict = z.enum(VERDICTS)

const claimRow = z.object({
  id: z.string(),
  storyId: z.string(),
  number: z.number(),
  text: z.string(),
  state,
  version: z.number(),
  authorId: z.string(),
  wordedById: z.string(),
  dueAt: z.date().nullable(),
  verdictId: z.string().nullable(),
  verdict: verdict.nullable(),
  hasReviewed: z.boolean(),
})
const claimRows = claimRow.array()

/**
 * Locks claims in the order of their ids, so that two bulk changes wait for each other instead of deadlocking, and
 * answers those that exist. The lock lets others add rows that refer to the claim. Its place among all: decision 51.
 */
export async function lockClaims(scope: Scope, ids: readonly string[], tx: Tx): Promise<LockedClaim[]> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT c.id, c."storyId", c.number, c.text, c.state, c.version, c."authorId", c."dueAt", c."verdictId", c.verdict,
      (SELECT w."editorId" FROM "ClaimRevision" w
        WHERE w."teamId" = c."teamId" AND w."claimId" = c.id AND w.version = c.version) AS "wordedById",
      EXISTS (SELECT 1 FROM "Review" r WHERE r."teamId" = c."teamId" AND r."claimId" = c.id
        AND r."reviewerId" = ${scope.actorId}::uuid AND r."claimVersion" = c.version) AS "hasReviewed"
    FROM "Claim" c WHERE c."teamId" = ${scope.teamId}::uuid AND c.id = ANY(${[...ids]}::uuid[])
    ORDER BY c.id FOR NO KEY UPDATE OF c`
  return claimRows.parse(rows)
}

/** As `SKIP` makes it of an assignment. */
export const skipColumn = z
  .object({ reason: z.enum(SKIP_REASONS), note: z.string(), at: z.coerce.date() })
  .nullable()
export const SKIP = Prisma.sql`CASE WHEN a."skippedAt" IS NOT NULL
  THEN jsonb_build_object('reason', a."skipReason", 'note', a."skipNote", 'at', a."skippedAt") END`

const seatRow = z.object({
  claimId: z.string(),
  assignmentId: z.string(),
  reviewerId: z.string(),
  reviewer: z.string(),
  dueAt: z.date().nullable(),
  reviewedAt: z.date().nullable(),
  begun: z.boolean(),
  version: z.number(),
  snoozedUntil: z.date().nullable(),
  skip: skipColumn,
  latest: z
    .object({
      id: z.string(),
      revision: z.number(),
      verdict,
      rationale: z.string(),
      claimVersion: z.number(),
      submittedAt: z.coerce.date(),
      evidenceIds: z.array(z.string()),
    })
    .nullable(),
})
const seatRows = seatRow.array()

/** The reviewers of claims with their latest reviews, in the order of assignment, by claim. */
export async function findPanels(
  scope: AnyScope,
  claimIds: readonly string[],
  read: Db = db(),
): Promise<ReadonlyMap<string, Panel>> {
  const rows = await read.$queryRaw<unknown[]>`
    SELECT a."claimId", a.id AS "assignmentId", a."reviewerId", u.name AS reviewer, a."dueAt", a."reviewedAt", a.version,
      a."snoozedUntil", ${SKIP} AS skip,
      EXISTS (SELECT 1 FROM "ReviewDraft" d WHERE d."teamId" = a."teamId" AND d."claimId" = a."claimId"
        AND d."reviewerId" = a."reviewerId" AND d."submittedAt" IS NULL) AS begun,
      (SELECT jsonb_build_object('id', r.id, 'revision', r.revision, 'verdict', r.verdict, 'rationale', r.rationale,
          'claimVersion', r."claimVersion", 'submittedAt', r."submittedAt",
          'evidenceIds', coalesce((SELECT jsonb_agg(e."evidenceId" ORDER BY e."evidenceId") FROM "ReviewEvidence" e
            WHERE e."teamId" = r."teamId" AND e."reviewId" = r.id), '[]'::jsonb))
        FROM "Review" r WHERE r."teamId" = a."teamId" AND r."claimId" = a."claimId" AND r."reviewerId" = a."reviewerId"
        ORDER BY r.revision DESC LIMIT 1) AS latest
    FROM "Assignment" a
    JOIN "Member" m ON m."teamId" = a."teamId" AND m.id = a."reviewerId"
    JOIN "User" u ON u.id = m."userId"
    WHERE a."teamId" = ${scope.teamId}::uuid AND a."claimId" = ANY(${[...claimIds]}::uuid[]) AND a."withdrawnAt" IS NULL
    ORDER BY a."claimId", a."createdAt", a.id`
  const panels = new Map<string, Panel>()
  for (const { claimId, ...seat } of seatRows.parse(rows))
    panels.set(claimId, [...(panels.get(claimId) ?? []), seat])
  return panels
}

/** Moves claims to a state; the verdict in force goes with DECIDED and is taken off by every other state. */
export async function moveClaims(
  scope: Scope,
  ids: readonly string[],
  to: Exclude<ClaimState, 'DECIDED'>,
  tx: Tx,
): Promise<void> {
  if (ids.length === 0) return
  await tx.claim.updateMany({
    where: { teamId: scope.teamId, id: { in: [...ids] } },
    data: { state: to, verdictId: null, verdict: null },
  })
}

/** Sets claims' due dates, and those of nothing else. */
export async function setClaimsDue(
  scope: Scope,
  ids: readonly string[],
  dueAt: Date | null,
  tx: Tx,
): Promise<void> {
  if (ids.length === 0) return
  await tx.claim.updateMany({ where: { teamId: scope.teamId, id: { in: [...ids] } }, data: { dueAt } })
}

/** Puts a verdict in force on its claim. */
export async function decideClaim(
  scope: Scope,
  claimId: string,
  record: { id: string; verdict: Verdict },
  tx: Tx,
): Promise<void> {
  await tx.claim.updateMany({
    where: { teamId: scope.teamId, id: claimId },
    data: { state: 'DECIDED', verdictId: record.id, verdict: record.verdict },
  })
}

/** Gives a claim its next wording and keeps it among its revisions. */
export async function insertWording(
  scope: Scope,
  claim: { id: string; version: number; text: string; at: Date },
  tx: Tx,
): Promise<void> {
  await tx.claimRevision.create({
    data: {
      id: newId(),
      teamId: scope.teamId,
      claimId: claim.id,
      version: claim.version,
      text: claim.text,
      editorId: scope.actorId,
      at: claim.at,
    },
  })
  await tx.claim.updateMany({
    where: { teamId: scope.teamId, id: claim.id },
    data: { text: claim.text, version: claim.version },
  })
}

/** The wording a writer started from and who wrote the present one, for a conflict that a person can merge. */
export async function findWordings(
  scope: Scope,
  claimId: string,
  version: number,
  read: Db,
): Promise<{ base: string; by: string }> {
  const rows = await read.claimRevision.findMany({
    where: { teamId: scope.teamId, claimId },
    orderBy: { version: 'desc' },
    select: { version: true, text: true, editor: { select: { user: { select: { name: true } } } } },
  })
  return {
    base: rows.find((row) => row.version === version)?.text ?? '',
    by: rows[0]?.editor.user.name ?? '',
  }
}
