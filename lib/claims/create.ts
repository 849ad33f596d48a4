import { requirePermission } from '@/lib/access/authorize'
import type { Scope } from '@/lib/access/scope'
import { type SpanWriter, spanWriter } from '@/lib/archive/spans'
import type { AuditEntry } from '@/lib/audit/events'
import { record } from '@/lib/audit/record'
import { now } from '@/lib/core/clock'
import { type Tx, transaction } from '@/lib/core/db'
import { invalidField, refused } from '@/lib/core/errors'
import { type StoredStory, updateStory } from '@/lib/stories/repository'
import { storyForWork } from '@/lib/stories/service'
import type { CreateClaim } from './input'
import { findSameClaim, insertClaim, insertClaimSpans } from './repository'

/** The same claim from the same person within this time is a double submit. */
const DOUBLE_SUBMIT_MS = 10_000
/** Where claims stand in reading order that no place in the article makes: after all others. */
const LAST = 2_147_483_647

export type CreatedClaim = { readonly claimId: string; readonly number: number }

/**
 * Makes a claim, written by whoever acts, with the words it was made of if some were selected.
 *
 * @throws not-found; storyArchived; claimExists; invalid on the field at fault
 */
export async function createClaim(scope: Scope, input: CreateClaim): Promise<CreatedClaim> {
  requirePermission(scope, 'claim.create')
  const { storyId, text, snapshotId, start, end } = input
  return transaction(async (tx) => {
    const story = await storyForWork(tx, scope, storyId)
    const same = await findSameClaim(scope, storyId, text, tx)
    const justNow = now().getTime() - DOUBLE_SUBMIT_MS
    if (same?.authorId === scope.actorId && same.createdAt.getTime() > justNow)
      return { claimId: same.id, number: same.number }
    if (same) throw refused('claimExists', { number: same.number })
    const spans = snapshotId === null ? null : await spanWriter(tx, scope, snapshotId)
    if (spans && spans.snapshot.storyId !== storyId) throw invalidField('snapshotId', 'snapshotOfOtherStory')
    const places = spans ? [{ start: start ?? 0, end: end ?? 0 }] : []
    const made = await writeClaim(tx, scope, story, { text, spans, places, at: now() })
    await record(tx, scope, made.event)
    return { claimId: made.claimId, number: made.number }
  })
}

type Written = {
  readonly text: string
  readonly spans: SpanWriter | null
  /** Where the document makes it. */
  readonly places: readonly { start: number; end: number }[]
  readonly at: Date
  /** The number of the claim for which the denial is recorded that it is made of. */
  readonly ofDenialIn?: number
}

/** Writes a claim with the next number of its story, which the caller has locked. */
export async function writeClaim(
  tx: Tx,
  scope: Scope,
  story: StoredStory,
  { text, spans, places, at, ofDenialIn }: Written,
): Promise<CreatedClaim & { event: AuditEntry }> {
  const number = story.nextClaimNumber
  const { id: storyId } = story
  const spanIds: string[] = []
  for (const place of places) if (spans) spanIds.push((await spans.write(place)).id)
  const inArticle = spans?.snapshot.kind === 'ARTICLE' && places.length > 0
  const position = inArticle ? Math.min(...places.map((place) => place.start)) : LAST
  await updateStory(scope, storyId, { nextClaimNumber: number + 1 }, tx)
  const claimId = await insertClaim(scope, { storyId, number, text, position, at }, tx)
  await insertClaimSpans(scope, claimId, spanIds, tx)
  const subject = { type: 'claim', id: claimId } as const
  const data = { text, number, ...(ofDenialIn === undefined ? {} : { ofDenialIn }) }
  return { claimId, number, event: { kind: 'claim.created', subject, storyId, claimId, data } }
}
