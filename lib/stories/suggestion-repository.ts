import type { AnyScope } from '@/lib/access/scope'
import type { FoundInPart } from '@/lib/attribution/suggest-in-parts'
import type { Tx } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'

/** Rows in one INSERT. */
const BATCH = 1000

/** Holds a snapshot, so that two runs of the same search come one after the other. */
export async function lockSnapshot(scope: AnyScope, id: string, tx: Tx): Promise<void> {
  await tx.$queryRaw`SELECT id FROM "Snapshot" WHERE "teamId" = ${scope.teamId}::uuid AND id = ${id}::uuid FOR NO KEY UPDATE`
}

/**
 * Adds what was found, numbered in the snapshot from `from`; what is there already under its number stays as it is.
 * One array a column, since thousands of rows as values of their own cost ten times the processor.
 */
export async function insertSuggestions(
  scope: AnyScope,
  { storyId, snapshotId, from }: { storyId: string; snapshotId: string; from: number },
  { statements, labels }: FoundInPart,
  tx: Tx,
): Promise<void> {
  for (let done = 0; done < statements.length; done += BATCH) {
    const batch = statements.slice(done, done + BATCH)
    const ids = batch.map(() => newId())
    const ordinals = batch.map((_, index) => from + done + index)
    const json = batch.map((statement) => JSON.stringify(statement))
    const about = batch.map((_, index) => JSON.stringify(labels[done + index] ?? null))
    await tx.$executeRaw`
      INSERT INTO "Suggestion" (id, "teamId", "storyId", "snapshotId", ordinal, statement, proposition)
      SELECT id, ${scope.teamId}::uuid, ${storyId}::uuid, ${snapshotId}::uuid, ordinal, statement, NULLIF(proposition, 'null')
      FROM unnest(${ids}::uuid[], ${ordinals}::int[], ${json}::jsonb[], ${about}::jsonb[])
        AS found (id, ordinal, statement, proposition)
      ON CONFLICT ("teamId", "snapshotId", ordinal) DO NOTHING`
  }
}
