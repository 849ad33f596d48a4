import { scopeOfAsker } from '@/lib/access/authorize'
import type { JobScope } from '@/lib/access/scope'
import { type FetchedPage, fetchPage } from '@/lib/archive/fetch/fetch-page'
import type { FetchOptions } from '@/lib/archive/fetch/options'
import type { FetchProblem } from '@/lib/archive/fetch/problem'
import { fetchSentence } from '@/lib/archive/fetch/sentence'
import { captureFetched } from '@/lib/archive/fetched'
import { type Kept, keepBytes } from '@/lib/archive/keep'
import { besideNewest, getCapturedDocument } from '@/lib/archive/service'
import type { Taken } from '@/lib/archive/submit'
import { record } from '@/lib/audit/record'
import { now } from '@/lib/core/clock'
import { type Tx, transaction } from '@/lib/core/db'
import { notFound, type Problem, ProblemError } from '@/lib/core/errors'
import { handleJob } from '@/lib/jobs/define'
import { captureAgainOf } from './capture-again'
import { captureJob } from './capture-job'
import { nextTry } from './capture-order-model'
import { findOrderState, lockOrder, type StoredOrder, updateOrder } from './capture-order-repository'
import type { OrderProblem } from './capture-order-view'
import { askForCapture, eventOf } from './capture-orders'
import { createStoryOf } from './create'
import { fetchOptions } from './fetching'
import { hostListsOf } from './hosts'
import { keepFailedLook, keepLook } from './look-again'
import { addEvidenceOf, storyForWork } from './service'

/** How often it is asked whether somebody called the order off while its page is being fetched. */
const LOOK_MS = 1_000
/** How far the clocks of the database and of the worker may be apart. Less than the shortest pause. */
const CLOCKS_APART_MS = 10_000

/**
 * Fetches the page of an order and keeps it, for whoever ordered it and with the rights they have by then. The stages are kept
 * as they are reached; what is captured, what becomes of it and its events are one transaction. Runs again without harm: a
 * worker that ended in between left an order that is begun anew.
 *
 * @throws not-found when the order is gone
 */
export async function takeCapture(
  scope: JobScope,
  orderId: string,
  signal: AbortSignal,
  options: FetchOptions = fetchOptions(),
): Promise<void> {
  const order = await begin(scope, orderId)
  if (!order) return
  const fetched = await fetchUnlessCancelled(scope, order, signal, options)
  if (!fetched.ok) {
    // Ended by the worker, not by a person: the queue gives it to the next one.
    if (fetched.problem.code === 'cancelled' && signal.aborted) throw new Error('the worker is ending')
    return give(scope, order, fetched.problem)
  }
  if (!(await reach(scope, orderId, 'FETCHING', 'READING'))) return
  await keep(scope, order, fetched.page)
}

/** The order, begun; null when there is nothing to do for it now. */
async function begin(scope: JobScope, orderId: string): Promise<StoredOrder | null> {
  return transaction(async (tx) => {
    const order = await lockOrder(scope, orderId, tx)
    if (!order) throw notFound()
    const { state, nextTryAt } = order
    if (state === 'DONE' || state === 'FAILED' || state === 'CANCELLED') return null
    // Another job is to come for it. One that the database took for due is: its clock may be ahead of this one.
    if (nextTryAt && nextTryAt.getTime() > now().getTime() + CLOCKS_APART_MS) return null
    const begun = { state: 'FETCHING', attempts: order.attempts + 1, nextTryAt: null } as const
    await updateOrder(scope, orderId, begun, tx)
    return { ...order, ...begun }
  })
}

async function fetchUnlessCancelled(
  scope: JobScope,
  { id, address }: StoredOrder,
  signal: AbortSignal,
  options: FetchOptions,
) {
  const calledOff = new AbortController()
  const look = setInterval(async () => {
    const state = await findOrderState(scope, id).catch(() => 'FETCHING' as const)
    if (state !== 'FETCHING') calledOff.abort()
  }, LOOK_MS)
  try {
    const lists = await hostListsOf(scope)
    return await fetchPage(address, {
      ...{ ...options, lists },
      signal: AbortSignal.any([signal, calledOff.signal]),
    })
  } finally {
    clearInterval(look)
  }
}

/** Whether the order went from one state to the next; not if somebody called it off. */
function reach(
  scope: JobScope,
  orderId: string,
  from: StoredOrder['state'],
  to: StoredOrder['state'],
): Promise<boolean> {
  return transaction(async (tx) => {
    const order = await lockOrder(scope, orderId, tx)
    if (order?.state !== from) return false
    await updateOrder(scope, orderId, { state: to }, tx)
    return true
  })
}

/** Tells why a try came to nothing: it has failed, or is tried again. */
async function give(scope: JobScope, { id, attempts, address }: StoredOrder, problem: FetchProblem) {
  const told: OrderProblem = { at: 'HOST', ...fetchSentence(problem) }
  await transaction(async (tx) => {
    const order = await lockOrder(scope, id, tx)
    if (order?.state !== 'FETCHING') return
    const nextTryAt = nextTry(problem, attempts, now())
    const retryAfter = 'retryAfter' in problem ? (problem.retryAfter ?? 0) : 0
    if (!nextTryAt) return fail(tx, scope, order, told, retryAfter)
    await updateOrder(scope, id, { state: 'WAITING', problem: told, nextTryAt }, tx)
    await askForCapture(tx, scope, { id, address }, nextTryAt)
  })
}

/**
 * Tells whoever waits that nothing is tried any more: the server itself failed each time. An order that another job is to come
 * for, or that is over, stays as it is.
 */
async function giveUp(scope: JobScope, orderId: string): Promise<void> {
  await transaction(async (tx) => {
    const order = await lockOrder(scope, orderId, tx)
    const waits = order?.state === 'WAITING' && order.nextTryAt === null
    if (order && (waits || order.state === 'FETCHING' || order.state === 'READING'))
      await fail(tx, scope, order, { at: 'DESK', code: 'captureGivenUp', params: {} })
  })
}

/** What a schedule could not get is told of its document; a person's order goes on record. */
async function fail(
  tx: Tx,
  scope: JobScope,
  order: StoredOrder,
  problem: OrderProblem,
  retryAfter = 0,
): Promise<void> {
  await updateOrder(scope, order.id, { state: 'FAILED', problem, endedAt: now() }, tx)
  if (order.scheduled) return keepFailedLook(tx, scope, order, problem, retryAfter)
  await record(tx, scope, eventOf('capture.failed', order))
}

async function keep(scope: JobScope, order: StoredOrder, page: FetchedPage): Promise<void> {
  try {
    const taken = await captureFetched(page, order.address)
    if (await keepAsBefore(scope, order, taken)) return
    const capture = await keepBytes(taken)
    await settle(scope, order.id, async (tx, stored) => {
      const kept = await become(tx, scope, stored, capture)
      await keepLook(tx, scope, { ...stored, storyId: kept.storyId }, 'CHANGED')
      return kept
    })
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error
    const problem = askerProblem(error.problem)
    await transaction(async (tx) => {
      const stored = await lockOrder(scope, order.id, tx)
      if (stored?.state === 'READING') await fail(tx, scope, stored, problem)
    })
  }
}

type Became = { readonly storyId: string; readonly snapshotId: string }

/** Ends an order that was read with what `work` makes of it; null: nothing, and it stays as it is. */
function settle(
  scope: JobScope,
  orderId: string,
  work: (tx: Tx, order: StoredOrder) => Promise<Became | null>,
): Promise<boolean> {
  return transaction(async (tx) => {
    const order = await lockOrder(scope, orderId, tx)
    if (order?.state !== 'READING') return true
    const became = await work(tx, order)
    if (!became) return false
    await updateOrder(scope, orderId, { state: 'DONE', problem: null, endedAt: now(), ...became }, tx)
    return true
  })
}

/**
 * A schedule takes no capture of a page that says what it said: that somebody looked is all there is to keep. Nothing goes
 * into the store for it. False when it reads otherwise, or a newer capture came meanwhile.
 */
async function keepAsBefore(scope: JobScope, order: StoredOrder, taken: Taken): Promise<boolean> {
  const { scheduled, documentId, storyId } = order
  if (!scheduled || documentId === null || storyId === null) return false
  const before = await getCapturedDocument(scope, documentId)
  const outcome = besideNewest(before, taken)
  if (outcome === 'CHANGED') return false
  return settle(scope, order.id, async (tx, stored) => {
    await scopeOfAsker(tx, scope, stored.requestedById, 'document.add')
    await storyForWork(tx, scope, storyId)
    const { newest } = await getCapturedDocument(scope, documentId, tx)
    if (newest.id !== before.newest.id) return null
    await keepLook(tx, scope, stored, outcome)
    return { storyId, snapshotId: newest.id }
  })
}

/** A story, a document of one, or another capture of a document. */
async function become(
  tx: Tx,
  scope: JobScope,
  { storyId, documentId, title, outlet, deadline, requestedById, scheduled }: StoredOrder,
  capture: Kept,
): Promise<Became> {
  const permission = storyId === null ? 'story.create' : 'document.add'
  const asker = await scopeOfAsker(tx, scope, requestedById, permission)
  if (storyId === null) {
    const { storyId: made, snapshotId } = await createStoryOf(tx, asker, capture, { title, outlet, deadline })
    return { storyId: made, snapshotId }
  }
  const { snapshotId } =
    documentId === null
      ? await addEvidenceOf(tx, asker, capture, { storyId, names: { title, outlet } })
      : await captureAgainOf(tx, asker, capture, documentId, scheduled ? scope : null)
  return { storyId, snapshotId }
}

/** In the words that the same would have at the form: what stands beside a field is told for the whole. */
function askerProblem({ kind, code, params = {}, fields }: Problem): OrderProblem {
  if (kind === 'not-found' || kind === 'forbidden')
    return { at: 'DESK', code: 'captureAskerGone', params: {} }
  const [told] = Object.values(fields ?? {})
  return { at: 'DESK', code: told?.code ?? code, params: told?.params ?? params }
}

export const takeCaptures = handleJob(
  captureJob,
  (scope, { orderId }, signal) => takeCapture(scope, orderId, signal),
  (scope, { orderId }) => giveUp(scope, orderId),
)
