import { z } from 'zod'
import type { AnyScope, Scope } from '@/lib/access/scope'
import type { Range } from '@/lib/archive/model'
import { statementSchema } from '@/lib/attribution/schema'
import { type Db, db, type Tx } from '@/lib/core/db'
import { SUGGESTION_STATES } from './model'

const row = z.object({
  id: z.string(),
  storyId: z.string(),
  snapshotId: z.string(),
  ordinal: z.int(),
  version: z.int(),
  state: z.enum(SUGGESTION_STATES),
  statement: statementSchema,
  claimId: z.string().nullable(),
  attributionId: z.string().nullable(),
  decidedById: z.string().nullable(),
  decidedAt: z.date().nullable(),
  decidedBy: z.string().nullable(),
})
const allRows = row.array()

export type StoredSuggestion = z.output<typeof row>

/** Suggestions whose statement begins in a range of the snapshot, in reading order. */
export async function findSuggestions(
  scope: AnyScope,
  snapshotId: string,
  { start, end }: Range,
  read: Db = db(),
): Promise<StoredSuggestion[]> {
  const rows = await read.$queryRaw`
    SELECT g.*, u.name AS "decidedBy" FROM "Suggestion" g
    LEFT JOIN "Member" m ON m."teamId" = g."teamId" AND m.id = g."decidedById" LEFT JOIN "User" u ON u.id = m."userId"
    WHERE g."teamId" = ${scope.teamId}::uuid AND g."snapshotId" = ${snapshotId}::uuid
      AND (g.statement->'range'->>'start')::int >= ${start} AND (g.statement->'range'->>'start')::int < ${end}
    ORDER BY (g.statement->'range'->>'start')::int, g.ordinal`
  return allRows.parse(rows)
}

export async function findSuggestion(
  scope: AnyScope,
  id: string,
  read: Db = db(),
): Promise<StoredSuggestion | null> {
  const rows = await read.$queryRaw`
    SELECT g.*, u.name AS "decidedBy" FROM "Suggestion" g
    LEFT JOIN "Member" m ON m."teamId" = g."teamId" AND m.id = g."decidedById" LEFT JOIN "User" u ON u.id = m."userId"
    WHERE g."teamId" = ${scope.teamId}::uuid AND g.id = ${id}::uuid`
  return allRows.parse(rows)[0] ?? null
}

/** The suggestion, locked until the transaction ends: after its story, before any claim. */
export async function lockSuggestion(scope: Scope, id: string, tx: Tx): Promise<StoredSuggestion | null> {
  await tx.$queryRaw`SELECT id FROM "Suggestion" WHERE "teamId" = ${scope.teamId}::uuid AND id = ${id}::uuid FOR UPDATE`
  return findSuggestion(scope, id, tx)
}

export type Decision =
  | { state: 'OPEN' }
  | { state: 'DISMISSED'; at: Date }
  | { state: 'ACCEPTED'; at: Date; claimId: string; attributionId: string }

export async function decideSuggestion(
  scope: Scope,
  id: string,
  version: number,
  decision: Decision,
  tx: Tx,
): Promise<void> {
  const taken = decision.state === 'ACCEPTED' ? decision : { claimId: null, attributionId: null }
  await tx.suggestion.update({
    where: { teamId_id: { teamId: scope.teamId, id } },
    data: {
      state: decision.state,
      version,
      claimId: taken.claimId,
      attributionId: taken.attributionId,
      decidedById: decision.state === 'OPEN' ? null : scope.actorId,
      decidedAt: decision.state === 'OPEN' ? null : decision.at,
    },
    select: { id: true },
  })
}
