import { z } from 'zod'
import { ROLES, type Role } from '@/lib/access/permissions'
import type { Scope } from '@/lib/access/scope'
import { type Db, db, Prisma, type Tx } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { absenceOf, absenceRow } from '@/lib/teams/absence-repository'
import type { Load } from './share-out'

const count = z.coerce.number()

export type Colleague = {
  readonly id: string
  readonly name: string
  readonly role: Role
  readonly removed: boolean
}

const colleagueRow = z.object({
  id: z.string(),
  name: z.string(),
  role: z.enum(ROLES),
  removed: z.boolean(),
})
const colleagueRows = colleagueRow.array()

/**
 * Members by id, those who left included, held as they are until the transaction ends: nobody is given a claim while
 * they are taken off everything. Asked for before any claim and owners first, as changes to members lock them.
 */
export async function holdColleagues(scope: Scope, ids: readonly string[], tx: Tx): Promise<Colleague[]> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT m.id, u.name, m.role, m."removedAt" IS NOT NULL AS removed FROM "Member" m JOIN "User" u ON u.id = m."userId"
    WHERE m."teamId" = ${scope.teamId}::uuid AND m.id = ANY(${[...ids]}::uuid[])
    ORDER BY m.role <> 'OWNER', m.id FOR SHARE OF m`
  return colleagueRows.parse(rows)
}

const reviewerRows = z
  .object({
    id: z.string(),
    name: z.string(),
    role: z.enum(ROLES),
    absence: absenceRow,
    ...{ waiting: count, overdue: count, dueAway: count },
  })
  .array()

/** More than anybody's load has to be told apart by. */
const LOAD_MAX = Prisma.raw('1000')

/**
 * Everyone to whom a claim can be given, by name, with when they are away, how many claims they have still to review, and how
 * many of those are too late, or due while they are away.
 */
export async function findReviewers(scope: Scope, at: Date, read: Db = db()) {
  const rows = await read.$queryRaw<unknown[]>`
    SELECT m.id, u.name, m.role, away.absence, load.waiting, load.overdue, load."dueAway" FROM "Member" m JOIN "User" u ON u.id = m."userId"
    CROSS JOIN LATERAL (SELECT ${absenceOf(at)} AS absence) away
    CROSS JOIN LATERAL (
      SELECT count(*) AS waiting, count(*) FILTER (WHERE a."dueAt" < ${at}) AS overdue,
        count(*) FILTER (WHERE a."dueAt" >= greatest((away.absence->>'from')::timestamptz, ${at})
          AND (away.absence->>'until' IS NULL OR a."dueAt" <= (away.absence->>'until')::timestamptz)) AS "dueAway" FROM (
        SELECT o."dueAt" FROM "Assignment" o WHERE o."teamId" = m."teamId" AND o."reviewerId" = m.id
          AND o."reviewedAt" IS NULL AND o."withdrawnAt" IS NULL LIMIT ${LOAD_MAX}) a) load
    WHERE m."teamId" = ${scope.teamId}::uuid AND m."removedAt" IS NULL AND m.role <> 'VIEWER'
    ORDER BY u.name, m.id LIMIT 500`
  return reviewerRows.parse(rows)
}

const loadRows = z.object({ reviewerId: z.string(), waiting: count }).array()

/** How many claims each of these members has still to review, in the order of the ids; without those who are away. */
export async function findLoads(
  { teamId }: Scope,
  ids: readonly string[],
  at: Date,
  tx: Tx,
): Promise<Load[]> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT m.id AS "reviewerId", (SELECT count(*) FROM "Assignment" a WHERE a."teamId" = m."teamId"
      AND a."reviewerId" = m.id AND a."reviewedAt" IS NULL AND a."withdrawnAt" IS NULL) AS waiting
    FROM "Member" m WHERE m."teamId" = ${teamId}::uuid AND m.id = ANY(${[...ids]}::uuid[])
      AND NOT coalesce((${absenceOf(at)}->>'now')::boolean, false)
    ORDER BY array_position(${[...ids]}::uuid[], m.id)`
  return loadRows.parse(rows)
}

export type NewAssignment = {
  readonly id: string
  readonly claimId: string
  readonly reviewerId: string
  readonly dueAt: Date | null
}

export function newAssignment(claimId: string, reviewerId: string, dueAt: Date | null): NewAssignment {
  return { id: newId(), claimId, reviewerId, dueAt }
}

export async function insertAssignments(
  scope: Scope,
  assignments: readonly NewAssignment[],
  at: Date,
  tx: Tx,
): Promise<void> {
  if (assignments.length === 0) return
  await tx.assignment.createMany({
    data: assignments.map((assignment) => ({
      ...assignment,
      teamId: scope.teamId,
      assignedById: scope.actorId,
      createdAt: at,
    })),
  })
}

/** The claims that assignments belong to; ids that are not the team's are left out. */
export async function findAssignments(
  scope: Scope,
  ids: readonly string[],
  read: Db,
): Promise<{ id: string; claimId: string }[]> {
  return read.assignment.findMany({
    where: { teamId: scope.teamId, id: { in: [...ids] } },
    select: { id: true, claimId: true },
  })
}

/** Ids of what a member still has to review. */
export async function findOpenAssignments(scope: Scope, reviewerId: string, read: Db): Promise<string[]> {
  const rows = await read.assignment.findMany({
    where: { teamId: scope.teamId, reviewerId, reviewedAt: null, withdrawnAt: null },
    orderBy: { id: 'asc' },
    select: { id: true },
  })
  return rows.map((row) => row.id)
}

/** @param handed what its reviewer said when they gave it away, and the assignment of whom they gave it to */
export async function withdrawAssignments(
  scope: Scope,
  ids: readonly string[],
  at: Date,
  tx: Tx,
  handed: { readonly note?: string; readonly handedToId?: string } = {},
): Promise<void> {
  if (ids.length === 0) return
  await tx.assignment.updateMany({
    where: { teamId: scope.teamId, id: { in: [...ids] }, withdrawnAt: null },
    data: { ...handed, withdrawnAt: at, version: { increment: 1 } },
  })
}

/** An assignment that came to be because the acting member handed theirs over, with whose it is. */
export async function findHandedOver(
  { teamId, actorId }: Scope,
  id: string,
  read: Db,
): Promise<{ claimId: string; reviewerId: string; reviewer: string } | null> {
  const found = await read.assignment.findFirst({
    where: { teamId, id, handedFrom: { some: { reviewerId: actorId } } },
    select: { claimId: true, reviewerId: true, reviewer: { select: { user: { select: { name: true } } } } },
  })
  return found && { claimId: found.claimId, reviewerId: found.reviewerId, reviewer: found.reviewer.user.name }
}

/** Marks the review of an assignment as one that counts, with the moment it came in. */
export async function markReviewed(scope: Scope, id: string, reviewedAt: Date, tx: Tx): Promise<void> {
  await tx.assignment.updateMany({
    where: { teamId: scope.teamId, id },
    data: { reviewedAt, version: { increment: 1 } },
  })
}

/** Asks for the reviews of these assignments again, by the date their claim has by now: it moved without them. */
export async function askAgain(scope: Scope, ids: readonly string[], tx: Tx): Promise<void> {
  if (ids.length === 0) return
  await tx.$executeRaw`
    UPDATE "Assignment" a SET "reviewedAt" = NULL, "dueAt" = c."dueAt", version = a.version + 1,
      "snoozedUntil" = NULL, "skippedAt" = NULL, "skipReason" = NULL, "skipNote" = ''
    FROM "Claim" c WHERE c."teamId" = a."teamId" AND c.id = a."claimId"
      AND a."teamId" = ${scope.teamId}::uuid AND a.id = ANY(${[...ids]}::uuid[])`
}

/** Sets the due date of the reviews that claims still wait for. */
export async function setReviewsDue(
  scope: Scope,
  claimIds: readonly string[],
  dueAt: Date | null,
  tx: Tx,
): Promise<void> {
  await tx.assignment.updateMany({
    where: { teamId: scope.teamId, claimId: { in: [...claimIds] }, withdrawnAt: null, reviewedAt: null },
    data: { dueAt, version: { increment: 1 } },
  })
}
