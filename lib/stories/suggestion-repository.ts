import { z } from 'zod'
import type { AnyScope } from '@/lib/access/scope'
import { propositionLabelSchema } from '@/lib/attribution/propositions/label'
import { statementSchema } from '@/lib/attribution/schema'
import type { FoundInPart } from '@/lib/attribution/suggest-in-parts'
import type { Tx } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import type { Kept, Refinement } from './refined'

/** Rows in one INSERT. */
const BATCH = 1000

/** Holds a snapshot, so that two runs of the same search come one after the other. */
export async function lockSnapshot(scope: AnyScope, id: string, tx: Tx): Promise<void> {
  await tx.$queryRaw`SELECT id FROM "Snapshot" WHERE "teamId" = ${scope.teamId}::uuid AND id = ${id}::uuid FOR NO KEY UPDATE`
}

/**
 * Adds what was found, numbered in the snapshot from `from`; a number that is taken is a fault, and nothing is written.
 * One array a column, since thousands of rows as values of their own cost ten times the processor.
 */
export async function insertSuggestions(
  scope: AnyScope,
  { storyId, snapshotId, from }: { storyId: string; snapshotId: string; from: number },
  { statements, labels }: FoundInPart,
  tx: Tx,
): Promise<void> {
  const rows = statements.map((statement, index) => ({
    ordinal: from + index,
    statement,
    proposition: labels[index] ?? null,
  }))
  await insertRows(scope, { storyId, snapshotId }, rows, tx)
}

type Of = { readonly storyId: string; readonly snapshotId: string }

async function insertRows(
  scope: AnyScope,
  { storyId, snapshotId }: Of,
  rows: Refinement['add'],
  tx: Tx,
): Promise<void> {
  for (let done = 0; done < rows.length; done += BATCH) {
    const batch = rows.slice(done, done + BATCH)
    const { ordinals, statements, propositions } = columnsOf(batch)
    const ids = batch.map(() => newId())
    await tx.$executeRaw`
      INSERT INTO "Suggestion" (id, "teamId", "storyId", "snapshotId", ordinal, statement, proposition)
      SELECT id, ${scope.teamId}::uuid, ${storyId}::uuid, ${snapshotId}::uuid, ordinal, statement, NULLIF(proposition, 'null')
      FROM unnest(${ids}::uuid[], ${ordinals}::int[], ${statements}::jsonb[], ${propositions}::jsonb[])
        AS found (id, ordinal, statement, proposition)`
  }
}

const columnsOf = (rows: Refinement['add']) => ({
  ordinals: rows.map(({ ordinal }) => ordinal),
  statements: rows.map(({ statement }) => JSON.stringify(statement)),
  propositions: rows.map(({ proposition }) => JSON.stringify(proposition)),
})

const keptRows = z
  .object({
    id: z.string(),
    ordinal: z.int(),
    statement: statementSchema,
    proposition: propositionLabelSchema.nullable(),
  })
  .array()

/** The suggestions of a snapshot in their order, locked until the transaction ends. */
export async function findKept({ teamId }: AnyScope, snapshotId: string, tx: Tx): Promise<Kept[]> {
  const rows = await tx.$queryRaw`
    SELECT id, ordinal, statement, proposition FROM "Suggestion" WHERE "teamId" = ${teamId}::uuid AND "snapshotId" = ${snapshotId}::uuid
    ORDER BY ordinal FOR UPDATE`
  return keptRows.parse(rows)
}

/** Changes the locked suggestions of a snapshot as a closer reading has found. */
export async function refineSuggestions(
  scope: AnyScope,
  of: Of,
  { add, change }: Refinement,
  tx: Tx,
): Promise<void> {
  const { teamId } = scope
  const ids = change.map(({ id }) => id)
  // Out of each other's way first: no two may have one number, not even within a statement.
  await tx.$executeRaw`
    UPDATE "Suggestion" SET ordinal = -1 - ordinal WHERE "teamId" = ${teamId}::uuid AND id = ANY(${ids}::uuid[])`
  const { ordinals, statements, propositions } = columnsOf(change)
  await tx.$executeRaw`
    UPDATE "Suggestion" g
    SET ordinal = n.ordinal, statement = n.statement, proposition = NULLIF(n.proposition, 'null')
    FROM unnest(${ids}::uuid[], ${ordinals}::int[], ${statements}::jsonb[], ${propositions}::jsonb[])
      AS n (id, ordinal, statement, proposition)
    WHERE g."teamId" = ${teamId}::uuid AND g.id = n.id`
  await insertRows(scope, of, add, tx)
}
