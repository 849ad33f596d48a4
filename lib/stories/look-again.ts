import type { JobScope } from '@/lib/access/scope'
import { record } from '@/lib/audit/record'
import { now } from '@/lib/core/clock'
import { type Tx, transaction } from '@/lib/core/db'
import { defineRecurring } from '@/lib/jobs/recurring'
import { insertOrder, type StoredOrder } from './capture-order-repository'
import type { OrderProblem } from './capture-order-view'
import { askForCapture } from './capture-orders'
import { lockStory } from './repository'
import { type LookOutcome, lookAfterFailure, nextLook, type Running } from './schedule-model'
import {
  addPages,
  findDue,
  findPage,
  findSchedule,
  type StoredSchedule,
  updatePage,
} from './schedule-repository'

/** Pages that are ordered by one run; the next one comes in a minute. */
const AT_ONCE = 500

/**
 * Orders the page of a document that is due, as whoever set the schedule would: the ordinary order, fetched by the ordinary
 * job. Runs again without harm, and in several workers at once: whoever comes second finds that it is not due.
 */
export async function orderDue(scope: JobScope, documentId: string): Promise<void> {
  const found = await findPage(scope, documentId)
  if (!found) return
  await transaction(async (tx) => {
    const { storyId } = found
    const story = await lockStory(scope, storyId, tx)
    const page = await findPage(scope, documentId, tx)
    const at = now()
    if (!story || !page?.dueAt || page.dueAt > at) return
    const schedule = await findSchedule(scope, storyId, tx)
    const running = story.archivedAt ? null : runningAt(schedule, at)
    const { address, underWay } = page
    if (!schedule || !running || address === null) return updatePage(scope, documentId, { dueAt: null }, tx)
    const dueAt = nextLook(running, at)
    // Somebody is having it captured right now: that is the look.
    if (underWay) return updatePage(scope, documentId, { dueAt }, tx)
    const names = { title: '', outlet: '', deadline: null }
    const by = { requestedAt: at, requestedById: schedule.byId, scheduled: true }
    const orderId = await insertOrder(scope, { storyId, documentId, address, ...names, ...by }, tx)
    await askForCapture(tx, scope, { id: orderId, address })
    await updatePage(scope, documentId, { dueAt, orderId }, tx)
  })
}

/** What holds at a moment; null when nothing does. */
function runningAt(schedule: StoredSchedule | null, at: Date): Running | null {
  if (!schedule?.every || !schedule.until || schedule.until <= at) return null
  return { every: schedule.every, until: schedule.until }
}

type Looked = Pick<StoredOrder, 'storyId' | 'documentId'>

/**
 * Keeps that an order brought the page of a document, or a new document, and plans the next look. The caller holds the story
 * and has kept what was captured.
 */
export async function keepLook(
  tx: Tx,
  scope: JobScope,
  { storyId, documentId }: Looked,
  outcome: LookOutcome,
): Promise<void> {
  if (storyId === null) return
  const at = now()
  const running = runningAt(await findSchedule(scope, storyId, tx), at)
  const dueAt = running && nextLook(running, at)
  if (running) await addPages(scope, storyId, { others: [], dueAt }, tx)
  const page = documentId === null ? null : await findPage(scope, documentId, tx)
  if (documentId === null || !page) return
  const looked = { lookedAt: at, outcome, failures: 0, rests: false }
  await updatePage(scope, documentId, { ...looked, dueAt: page.leftOut ? null : dueAt }, tx)
}

/** Keeps that a look brought nothing, and plans the next one; after too many in a row the page rests, which goes on record. */
export async function keepFailedLook(
  tx: Tx,
  scope: JobScope,
  { storyId, documentId, address }: StoredOrder,
  problem: OrderProblem,
  retryAfter: number,
): Promise<void> {
  if (storyId === null || documentId === null) return
  await lockStory(scope, storyId, tx)
  const page = await findPage(scope, documentId, tx)
  if (!page) return
  const at = now()
  const running = page.leftOut ? null : runningAt(await findSchedule(scope, storyId, tx), at)
  const failures = page.failures + 1
  if (!running) return updatePage(scope, documentId, { failures, dueAt: null }, tx)
  // Whoever set the schedule may not do this any more: nobody's next look would come to anything else.
  const hopeless = problem.at === 'DESK' && problem.code === 'captureAskerGone'
  const next = hopeless
    ? { dueAt: null, rests: true }
    : lookAfterFailure(running, { failures, at, retryAfter })
  await updatePage(scope, documentId, { failures, ...next }, tx)
  if (!next.rests) return
  await record(tx, scope, {
    kind: 'story.page-rests',
    subject: { type: 'story', id: storyId },
    storyId,
    data: { title: page.title, host: new URL(address).host },
  })
}

/** Looks every minute for what is due; what is not done by the next one is found again. */
export const lookAgain = defineRecurring({
  kind: 'stories.look-again',
  match: '* * * * *',
  find: () => findDue(now(), AT_ONCE),
  run: orderDue,
})
