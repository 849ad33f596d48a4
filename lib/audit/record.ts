import type { AnyScope } from '@/lib/access/scope'
import { now } from '@/lib/core/clock'
import type { Tx } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import type { Json } from '@/lib/core/json'
import { lineHash } from './chain'
import { type AuditEntry, parseEventData } from './events'
import { appendLines, lockHead } from './repository'

/**
 * Writes what happened, in the caller's transaction, at the end of the team's hash chain.
 * The chain's end stays locked until that transaction ends: lock the records you change first, then record.
 */
export async function record(tx: Tx, scope: AnyScope, ...entries: readonly AuditEntry[]): Promise<void> {
  if (entries.length === 0) return
  let { seq, hash } = await lockHead(scope, tx)
  const at = now()
  const lines = entries.map((entry) => {
    seq += 1
    const line = {
      id: newId(),
      teamId: scope.teamId,
      seq,
      at,
      actorId: scope.actorId,
      kind: entry.kind,
      subjectType: entry.subject.type,
      subjectId: entry.subject.id,
      storyId: entry.storyId ?? null,
      claimId: entry.claimId ?? null,
      data: parseEventData(entry.kind, entry.data) as Json,
      prevHash: hash,
    }
    hash = lineHash(line)
    return { ...line, hash }
  })
  await appendLines(scope, lines, tx)
}
