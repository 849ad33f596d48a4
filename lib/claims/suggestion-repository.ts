import { z } from 'zod'
import type { AnyScope, Scope } from '@/lib/access/scope'
import type { Range } from '@/lib/archive/model'
import { propositionLabelSchema } from '@/lib/attribution/propositions/label'
import { statementSchema } from '@/lib/attribution/schema'
import { type Db, db, type Tx } from '@/lib/core/db'
import { DISMISSAL_REASONS, type DismissalReason, SUGGESTION_STATES } from './model'

const row = z.object({
  id: z.string(),
  storyId: z.string(),
  snapshotId: z.string(),
  ordinal: z.int(),
  version: z.int(),
  state: z.enum(SUGGESTION_STATES),
  statement: statementSchema,
  proposition: propositionLabelSchema.nullable(),
  claimId: z.string().nullable(),
  attributionId: z.string().nullable(),
  decidedById: z.string().nullable(),
  decidedAt: z.date().nullable(),
  decidedBy: z.string().nullable(),
  dismissedFor: z.enum(DISMISSAL_REASONS).nullable(),
})
const allRows = row.array()

const range = z.object({ start: z.int(), end: z.int() })
const rowsWithPlaces = row.extend({ sourceAt: range.nullable(), cueAt: range.nullable() }).array()

export type StoredSuggestion = z.output<typeof row>

/** With where source and cue stand by the attribution that was made of it, as far as that is known. */
export type PlacedSuggestion = z.output<typeof rowsWithPlaces>[number]

/** Suggestions whose statement begins in a range of the snapshot, in reading order. */
export async function findSuggestions(
  scope: AnyScope,
  snapshotId: string,
  { start, end }: Range,
  read: Db = db(),
): Promise<PlacedSuggestion[]> {
  const rows = await read.$queryRaw`
    SELECT g.*, u.name AS "decidedBy",
      CASE WHEN s.id IS NOT NULL THEN jsonb_build_object('start', s.start, 'end', s."end") END AS "sourceAt",
      CASE WHEN c.id IS NOT NULL THEN jsonb_build_object('start', c.start, 'end', c."end") END AS "cueAt"
    FROM "Suggestion" g
    LEFT JOIN "Attribution" a ON a."teamId" = g."teamId" AND a.id = g."attributionId"
    LEFT JOIN "Span" s ON s."teamId" = a."teamId" AND s.id = a."sourceSpanId" AND s."snapshotId" = g."snapshotId"
    LEFT JOIN "Span" c ON c."teamId" = a."teamId" AND c.id = a."cueSpanId" AND c."snapshotId" = g."snapshotId"
    LEFT JOIN "Member" m ON m."teamId" = g."teamId" AND m.id = g."decidedById" LEFT JOIN "User" u ON u.id = m."userId"
    WHERE g."teamId" = ${scope.teamId}::uuid AND g."snapshotId" = ${snapshotId}::uuid
      AND (g.statement->'range'->>'start')::int >= ${start} AND (g.statement->'range'->>'start')::int < ${end}
    ORDER BY (g.statement->'range'->>'start')::int, g.ordinal`
  return rowsWithPlaces.parse(rows)
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
      dismissedFor: null,
    },
    select: { id: true },
  })
}

/** Keeps why a suggestion was dismissed. Its decision stays as it is, and so does its version. */
export async function setDismissalReason(
  { teamId }: Scope,
  id: string,
  dismissedFor: DismissalReason | null,
  tx: Tx,
): Promise<void> {
  await tx.suggestion.update({
    where: { teamId_id: { teamId, id } },
    data: { dismissedFor },
    select: { id: true },
  })
}
