import { requirePermission } from '@/lib/access/authorize'
import type { AnyScope, Scope } from '@/lib/access/scope'
import { sha256Hex } from '@/lib/archive/digest'
import type { Submission } from '@/lib/archive/intake'
import { type Kept, keepBytes } from '@/lib/archive/keep'
import type { SubmissionField } from '@/lib/archive/model'
import {
  type AddedDocument,
  addDocument,
  articleOf,
  type DocumentNames,
  documentCount,
  documentOfSameBytes,
  renameOutlet,
} from '@/lib/archive/service'
import { captureOrRefuse } from '@/lib/archive/submit'
import { changed, type Fields, staleEdit } from '@/lib/audit/conflict'
import { record } from '@/lib/audit/record'
import { now } from '@/lib/core/clock'
import { type Tx, transaction } from '@/lib/core/db'
import { notFound, refused } from '@/lib/core/errors'
import { cleanText } from '@/lib/core/fields'
import { decodeCursor, type Page } from '@/lib/core/paging'
import { enqueue } from '@/lib/jobs/enqueue'
import { askForMarks } from '@/lib/sources/resting'
import { compareJob } from './compare'
import type { EditStory } from './input'
import { DOCUMENTS_MAX } from './model'
import {
  findStories,
  findStoryHead,
  lockStory,
  STORY_CURSOR,
  type StoredStory,
  updateStory,
} from './repository'
import { endSchedule } from './schedule-end'
import type { StoryHead, StoryListItem } from './view'

/** @throws not-found */
export async function getStoryHead(
  scope: AnyScope,
  storyId: string,
): Promise<StoryHead & { readonly articleId: string | null }> {
  const head = await findStoryHead(scope, storyId)
  if (!head) throw notFound()
  return head
}

/** The story, locked, when work may still be added to it. @throws not-found; storyArchived */
export async function storyForWork(tx: Tx, scope: AnyScope, storyId: string): Promise<StoredStory> {
  const story = await lockStory(scope, storyId, tx)
  if (!story) throw notFound()
  if (story.archivedAt) throw refused('storyArchived')
  return story
}

export async function listStories(
  scope: Scope,
  {
    archived = false,
    words = '',
    cursor = null,
  }: { archived?: boolean; words?: string; cursor?: string | null },
): Promise<Page<StoryListItem>> {
  requirePermission(scope, 'desk.read')
  return findStories(scope, { archived, words: cleanText(words).trim() }, decodeCursor(cursor, STORY_CURSOR))
}

export type Added = Omit<AddedDocument, 'event'> & {
  /** The story had it already: nothing was made. */
  readonly here: boolean
}

/**
 * Adds something to check the article against. A file that the story holds already, to the byte, is named and not added a
 * second time, unless somebody asks for it `again`. Pasted words may well be the same: two outlets carry one report.
 *
 * @throws not-found; storyArchived; storyFull; invalid or too-large on the submission's field
 */
export async function addEvidenceDocument(
  scope: Scope,
  {
    storyId,
    submission,
    field = 'text',
    names,
    again = false,
  }: {
    storyId: string
    submission: Submission
    field?: SubmissionField
    names?: DocumentNames
    again?: boolean
  },
): Promise<Added> {
  requirePermission(scope, 'document.add')
  await getStoryHead(scope, storyId)
  const bytes = submission.kind === 'UPLOAD' && !again ? submission.bytes : null
  const had = async (read?: Tx) => {
    const document = bytes && (await documentOfSameBytes(scope, storyId, sha256Hex(bytes), read))
    return document && { ...document, here: true }
  }
  // Before it is read: a folder that is brought in again is told of in no time, and no words are asked for.
  const before = await had()
  if (before) return before
  const capture = await keepBytes(await captureOrRefuse(submission, field))
  return transaction(async (tx) => {
    await storyForWork(tx, scope, storyId)
    const meanwhile = await had(tx)
    return meanwhile ?? { ...(await addEvidenceOf(tx, scope, capture, { storyId, names })), here: false }
  })
}

/** The same with a capture that was taken already, within the caller's transaction. */
export async function addEvidenceOf(
  tx: Tx,
  scope: Scope,
  capture: Kept,
  { storyId, names }: { storyId: string; names?: DocumentNames },
): Promise<Omit<AddedDocument, 'event'>> {
  requirePermission(scope, 'document.add')
  await storyForWork(tx, scope, storyId)
  // The pages of a story and its claims list all of them, to read and to quote from.
  if ((await documentCount(tx, scope, storyId)) >= DOCUMENTS_MAX)
    throw refused('storyFull', { max: DOCUMENTS_MAX })
  const { event, ...added } = await addDocument(tx, scope, { storyId, kind: 'EVIDENCE', capture, names })
  await enqueue(tx, scope, compareJob, added.documentId, { documentId: added.documentId })
  await record(tx, scope, event)
  return added
}

const fieldsOf = (story: { title: string; deadline: Date | null }, outlet: string | null): Fields => ({
  title: story.title,
  outlet: outlet || null,
  deadline: story.deadline?.toISOString() ?? null,
})

/** Changes title, deadline and where the article stood. @throws not-found; conflict (its texts are the fields as JSON) when someone else was faster */
export async function editStory(scope: Scope, edit: EditStory): Promise<{ version: number }> {
  requirePermission(scope, 'story.edit')
  const { storyId } = edit
  return transaction(async (tx) => {
    const story = await lockStory(scope, storyId, tx)
    if (!story) throw notFound()
    const article = await articleOf(tx, scope, storyId)
    const current = fieldsOf(story, article?.outlet ?? null)
    const change = changed(current, fieldsOf(edit, edit.outlet))
    if (!change) return { version: story.version }
    if (story.version !== edit.version)
      throw await staleEdit(tx, scope, 'story.edited', {
        subjectId: storyId,
        current,
        version: story.version,
        given: edit.version,
        show: (fields) => JSON.stringify(fields),
      })
    const version = story.version + 1
    await updateStory(scope, storyId, { title: edit.title, deadline: edit.deadline, version }, tx)
    if (article && 'outlet' in change.after) {
      await renameOutlet(tx, scope, article.id, edit.outlet)
      // Others may name it: a citation of it shows itself only now.
      await enqueue(tx, scope, compareJob, article.id, { documentId: article.id })
      await askForMarks(tx, scope, storyId)
    }
    await record(tx, scope, {
      kind: 'story.edited',
      subject: { type: 'story', id: storyId },
      storyId,
      data: change,
    })
    return { version }
  })
}

/** Archives a finished story; nothing in it changes. @throws not-found */
export function archiveStory(scope: Scope, storyId: string): Promise<void> {
  return setArchived(scope, storyId, true)
}

/** @throws not-found */
export function restoreStory(scope: Scope, storyId: string): Promise<void> {
  return setArchived(scope, storyId, false)
}

async function setArchived(scope: Scope, storyId: string, archived: boolean): Promise<void> {
  requirePermission(scope, 'story.edit')
  return transaction(async (tx) => {
    const story = await lockStory(scope, storyId, tx)
    if (!story) throw notFound()
    if ((story.archivedAt !== null) === archived) return
    await updateStory(scope, storyId, { archivedAt: archived ? now() : null }, tx)
    const kind = archived ? 'story.archived' : 'story.restored'
    await record(tx, scope, { kind, subject: { type: 'story', id: storyId }, storyId, data: {} })
    if (archived) await endSchedule(tx, scope, storyId)
  })
}
