import type { Scope } from '@/lib/access/scope'
import type { Tx } from '@/lib/core/db'
import type { Skip } from './panel'

/** Until when these assignments are aside; null takes them up again. */
export async function setSnooze(
  { teamId }: Scope,
  ids: readonly string[],
  snoozedUntil: Date | null,
  tx: Tx,
): Promise<void> {
  await tx.assignment.updateMany({
    where: { teamId, id: { in: [...ids] } },
    data: { snoozedUntil, version: { increment: 1 } },
  })
}

/** Why an assignment stands behind the reviewer's others; null puts it back in its place. */
export async function setSkip({ teamId }: Scope, id: string, skip: Skip | null, tx: Tx): Promise<void> {
  await tx.assignment.updateMany({
    where: { teamId, id },
    data: {
      skippedAt: skip?.at ?? null,
      skipReason: skip?.reason ?? null,
      skipNote: skip?.note ?? '',
      version: { increment: 1 },
    },
  })
}
