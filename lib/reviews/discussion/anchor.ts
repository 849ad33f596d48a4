import type { Scope } from '@/lib/access/scope'
import { spanWriter } from '@/lib/archive/spans'
import type { Tx } from '@/lib/core/db'
import { invalidField, notFound } from '@/lib/core/errors'
import { askForMarks } from '@/lib/sources/resting'
import type { OpenThread } from './input'
import type { ClaimPlace } from './open-discussion'
import { findSeenAdder, hasAttribution } from './repository'

type Given = Pick<OpenThread, 'attributionId' | 'evidenceId' | 'snapshotId' | 'start' | 'end'>
type Anchored = {
  readonly fields: { attributionId?: string; evidenceId?: string; spanId?: string }
  readonly evidenceById: string | null
}

/**
 * What a new thread hangs on: the claim, or one thing of it that stands. A place is proved against its capture, whose text
 * never changes; what becomes of it in newer captures is worked out by a job.
 *
 * @throws not-found for what is another claim's or not shown to whoever acts; invalid on `range`
 */
export async function anchorFor(
  tx: Tx,
  scope: Scope,
  { claimId, storyId }: ClaimPlace,
  { attributionId, evidenceId, snapshotId, start, end }: Given,
): Promise<Anchored> {
  if (attributionId) {
    if (!(await hasAttribution(scope, { claimId, id: attributionId }, tx))) throw notFound()
    return { fields: { attributionId }, evidenceById: null }
  }
  if (evidenceId) {
    const evidenceById = await findSeenAdder(scope, { claimId, id: evidenceId }, tx)
    if (evidenceById === null) throw notFound()
    return { fields: { evidenceId }, evidenceById }
  }
  if (!snapshotId) return { fields: {}, evidenceById: null }
  const { snapshot, write } = await spanWriter(tx, scope, snapshotId)
  if (snapshot.storyId !== storyId) throw notFound()
  if (start === undefined || end === undefined) throw invalidField('range', 'rangeOutside')
  const { id: spanId } = await write({ start, end })
  await askForMarks(tx, scope, storyId)
  return { fields: { spanId }, evidenceById: null }
}
