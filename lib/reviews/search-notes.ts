import { requirePermission } from '@/lib/access/authorize'
import type { Scope } from '@/lib/access/scope'
import { record } from '@/lib/audit/record'
import { now } from '@/lib/core/clock'
import { transaction } from '@/lib/core/db'
import { demand, openClaim } from './open-claim'
import { findOwnLatestNote, insertSearchNote } from './search-note-repository'

/**
 * Notes where someone looked for what would speak against a claim. A note is never changed; the same words sent twice in
 * a row are one note.
 *
 * @throws not-found; rule `wrongState`
 */
export async function addSearchNote(
  scope: Scope,
  { claimId, text }: { claimId: string; text: string },
): Promise<{ noteId: string }> {
  requirePermission(scope, 'evidence.add')
  return transaction(async (tx) => {
    const opened = await openClaim(scope, claimId, tx)
    demand('add-evidence', opened)
    const latest = await findOwnLatestNote(scope, claimId, tx)
    if (latest?.text === text) return { noteId: latest.id }
    const noteId = await insertSearchNote(scope, { claimId, text, addedAt: now() }, tx)
    const subject = { type: 'search-note', id: noteId } as const
    const { storyId } = opened.claim
    await record(tx, scope, { kind: 'search.noted', subject, storyId, claimId, data: {} })
    return { noteId }
  })
}
