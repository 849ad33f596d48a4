import type { AnyScope } from '@/lib/access/scope'
import type { Statement } from '@/lib/attribution/model'
import type { Prisma, Tx } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'

/** Rows in one INSERT; a statement of SQL takes only so many parameters. */
const BATCH = 1000

/** Holds a snapshot, so that two runs of the same search come one after the other. */
export async function lockSnapshot(scope: AnyScope, id: string, tx: Tx): Promise<void> {
  await tx.$queryRaw`SELECT id FROM "Snapshot" WHERE "teamId" = ${scope.teamId}::uuid AND id = ${id}::uuid FOR NO KEY UPDATE`
}

/** Adds what was found; what is there already, by its number in the snapshot, stays as it is. */
export async function insertSuggestions(
  scope: AnyScope,
  { storyId, snapshotId }: { storyId: string; snapshotId: string },
  statements: readonly Statement[],
  tx: Tx,
): Promise<number> {
  let added = 0
  for (let from = 0; from < statements.length; from += BATCH) {
    const { count } = await tx.suggestion.createMany({
      data: statements.slice(from, from + BATCH).map((statement, index) => ({
        id: newId(),
        teamId: scope.teamId,
        storyId,
        snapshotId,
        ordinal: from + index,
        statement: statement as unknown as Prisma.InputJsonValue,
      })),
      skipDuplicates: true,
    })
    added += count
  }
  return added
}
