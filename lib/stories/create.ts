import { requirePermission } from '@/lib/access/authorize'
import type { Scope } from '@/lib/access/scope'
import type { Submission } from '@/lib/archive/intake'
import { type Kept, keepBytes } from '@/lib/archive/keep'
import type { SubmissionField } from '@/lib/archive/model'
import { addDocument, DOUBLE_SUBMIT_MS, storyOfSameBytes } from '@/lib/archive/service'
import { captureOrRefuse } from '@/lib/archive/submit'
import { record } from '@/lib/audit/record'
import { now } from '@/lib/core/clock'
import { type Tx, transaction } from '@/lib/core/db'
import { shorten, withoutTurns } from '@/lib/core/text'
import { enqueue } from '@/lib/jobs/enqueue'
import { TITLE_MAX } from './model'
import { insertStory, lockNumbering, takeStoryNumber } from './repository'
import { suggestJob } from './suggest'

/** What a person says of a story beside its article. */
export type StoryWords = {
  /** Empty: the article's own title. */
  readonly title?: string
  /** Where the article stood. Empty: what it says of that itself. */
  readonly outlet?: string
  readonly deadline?: Date | null
}

export type NewStory = StoryWords & {
  readonly submission: Submission
  /** Where a problem with the submission is told. */
  readonly field?: SubmissionField
}

export type CreatedStory = {
  readonly storyId: string
  readonly documentId: string
  readonly snapshotId: string
}

/**
 * Brings in a story: its article with a snapshot, and the search for suggestions queued; all of it or nothing.
 *
 * @throws invalid or too-large on the submission's field
 */
export async function createStory(scope: Scope, story: NewStory): Promise<CreatedStory> {
  requirePermission(scope, 'story.create')
  const capture = await keepBytes(await captureOrRefuse(story.submission, story.field ?? 'text'))
  return transaction((tx) => createStoryOf(tx, scope, capture, story))
}

/** The same with a capture that was taken already, within the caller's transaction. */
export async function createStoryOf(
  tx: Tx,
  scope: Scope,
  capture: Kept,
  story: StoryWords,
): Promise<CreatedStory> {
  requirePermission(scope, 'story.create')
  await lockNumbering(scope, tx)
  const since = new Date(now().getTime() - DOUBLE_SUBMIT_MS)
  const same = await storyOfSameBytes(tx, scope, capture.digest, since)
  if (same) return same
  const number = await takeStoryNumber(scope, tx)
  const title = story.title || shorten(withoutTurns(capture.title || capture.text.slice(0, 1000)), TITLE_MAX)
  const storyId = await insertStory(scope, { number, title, deadline: story.deadline ?? null }, tx)
  const { documentId, snapshotId, event } = await addDocument(tx, scope, {
    storyId,
    kind: 'ARTICLE',
    capture,
    names: { outlet: story.outlet },
  })
  await enqueue(tx, scope, suggestJob, snapshotId, { snapshotId })
  const created = { type: 'story', id: storyId } as const
  await record(
    tx,
    scope,
    { kind: 'story.created', subject: created, storyId, data: { title, number } },
    event,
  )
  return { storyId, documentId, snapshotId }
}
