import { requirePermission } from '@/lib/access/authorize'
import type { JobScope, Scope } from '@/lib/access/scope'
import type { Submission } from '@/lib/archive/intake'
import { type Kept, keepBytes } from '@/lib/archive/keep'
import type { SubmissionField } from '@/lib/archive/model'
import { addCapture, type CapturedAgain, getCapturedDocument } from '@/lib/archive/service'
import { captureOrRefuse } from '@/lib/archive/submit'
import { record } from '@/lib/audit/record'
import { type Tx, transaction } from '@/lib/core/db'
import { enqueue } from '@/lib/jobs/enqueue'
import { askForMarks } from '@/lib/sources/resting'
import { compareJob } from './compare'
import { storyForWork } from './service'

/**
 * Takes another capture of a document. What the story's claims rest on stays where it was read; a job carries those places to
 * the new capture and marks the claims whose words read otherwise there.
 *
 * @throws not-found; storyArchived; invalid or too-large on the submission's field
 */
export async function captureAgain(
  scope: Scope,
  {
    documentId,
    submission,
    field = 'text',
  }: { documentId: string; submission: Submission; field?: SubmissionField },
): Promise<Omit<CapturedAgain, 'event'>> {
  requirePermission(scope, 'document.add')
  await getCapturedDocument(scope, documentId)
  const capture = await keepBytes(await captureOrRefuse(submission, field))
  return transaction((tx) => captureAgainOf(tx, scope, capture, documentId))
}

/**
 * The same with a capture that was taken already, within the caller's transaction. `schedule` is the workbench at work where a
 * schedule of the acting person's took it and nobody pressed anything.
 */
export async function captureAgainOf(
  tx: Tx,
  scope: Scope,
  capture: Kept,
  documentId: string,
  schedule: JobScope | null = null,
): Promise<Omit<CapturedAgain, 'event'>> {
  requirePermission(scope, 'document.add')
  const { storyId } = await getCapturedDocument(scope, documentId, tx)
  await storyForWork(tx, scope, storyId)
  const document = await getCapturedDocument(scope, documentId, tx)
  const { event, ...taken } = await addCapture(tx, scope, { document, capture, scheduled: schedule !== null })
  if (!event) return taken
  await enqueue(tx, scope, compareJob, documentId, { documentId })
  await askForMarks(tx, scope, storyId)
  await record(tx, schedule ?? scope, event)
  return taken
}
