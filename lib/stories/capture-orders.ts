import { requirePermission } from '@/lib/access/authorize'
import type { Permission } from '@/lib/access/permissions'
import type { Scope } from '@/lib/access/scope'
import { readAddress } from '@/lib/archive/fetch/address'
import type { HostLists } from '@/lib/archive/fetch/host-lists'
import { Refusal } from '@/lib/archive/fetch/problem'
import { fetchSentence } from '@/lib/archive/fetch/sentence'
import { getCapturedDocument } from '@/lib/archive/service'
import type { AuditEntry } from '@/lib/audit/events'
import { record } from '@/lib/audit/record'
import { now } from '@/lib/core/clock'
import { type Tx, transaction } from '@/lib/core/db'
import { invalidField, notFound } from '@/lib/core/errors'
import { enqueue, enqueueAll } from '@/lib/jobs/enqueue'
import { captureJob } from './capture-job'
import type { CaptureOrderState } from './capture-order-model'
import {
  countOpenOrders,
  findOpenOrders,
  findOrder,
  findOrderStates,
  findSameOrder,
  insertOrder,
  isUnderWay,
  lockOrder,
  type NewOrder,
  type StoredOrder,
  updateOrder,
} from './capture-order-repository'
import type { CaptureOrderView } from './capture-order-view'
import { ADDRESS_RULES } from './fetching'
import { hostListsOf } from './hosts'
import type { OrderCapture } from './input'
import { ORDERS_SHOWN } from './model'
import { lockNumbering } from './repository'
import { storyForWork } from './service'

/** Who orders a page may do by hand what the job will do with it. */
const permissionFor = ({ storyId }: Pick<NewOrder, 'storyId'>): Permission =>
  storyId === null ? 'story.create' : 'document.add'

/**
 * Orders the page at an address: to begin a story with, as a document of a story, or as another capture of a document. A job
 * fetches it. Pressed twice it is one order.
 *
 * @throws invalid on `address` for one that is never fetched; not-found; storyArchived
 */
export async function orderCapture(scope: Scope, input: OrderCapture): Promise<{ orderId: string }> {
  const { documentId, deadline = null, title, outlet } = input
  requirePermission(scope, documentId === null ? permissionFor(input) : 'document.add')
  const address = checkedAddress(input.address, await hostListsOf(scope))
  return transaction(async (tx) => {
    const storyId = documentId ? (await getCapturedDocument(scope, documentId, tx)).storyId : input.storyId
    if (storyId !== (input.storyId ?? storyId)) throw notFound()
    // Held, so that of two presses at once the second sees the first.
    if (storyId) await storyForWork(tx, scope, storyId)
    else await lockNumbering(scope, tx)
    const wanted = { address, storyId, documentId }
    const same = await findSameOrder(scope, wanted, tx)
    if (same) return { orderId: same }
    const order = { ...wanted, title, outlet, deadline, requestedAt: now(), requestedById: scope.actorId }
    const orderId = await insertOrder(scope, order, tx)
    await askForCapture(tx, scope, { id: orderId, address })
    await record(tx, scope, eventOf('capture.ordered', { id: orderId, storyId, address }))
    return { orderId }
  })
}

/** The address in one spelling. What is wrong with it before anything is sent is told at once. */
function checkedAddress(typed: string, lists: HostLists): string {
  try {
    return readAddress(typed, { ...ADDRESS_RULES, lists }).href
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const { code, params } = fetchSentence(error.problem)
    throw invalidField('address', `fetch.${code}`, params)
  }
}

/** Of one host one page is fetched at a time. */
export async function askForCapture(
  tx: Tx,
  scope: Parameters<typeof enqueue>[1],
  { id: orderId, address }: { id: string; address: string },
  runAt: Date | null = null,
): Promise<void> {
  await enqueue(tx, scope, captureJob, orderId, { orderId }, { runAt, queue: queueOf(address) })
}

/** The same for many new orders, in their order. */
export async function askForCaptures(
  tx: Tx,
  scope: Scope,
  orders: readonly { readonly id: string; readonly address: string }[],
): Promise<void> {
  const wanted = orders.map(({ id: orderId, address }) => ({
    subjectId: orderId,
    payload: { orderId },
    queue: queueOf(address),
  }))
  await enqueueAll(tx, scope, captureJob, wanted)
}

const queueOf = (address: string) => `capture ${new URL(address).host}`

/**
 * Calls an order off, or takes one that failed out of sight. What has been captured stays. Called off twice it is off.
 *
 * @throws not-found
 */
export async function cancelOrder(scope: Scope, { orderId }: { orderId: string }): Promise<void> {
  await transaction(async (tx) => {
    const order = await orderFor(tx, scope, orderId)
    if (order.state === 'DONE' || order.state === 'CANCELLED') return
    const over = { problem: null, nextTryAt: null, endedAt: now() }
    await updateOrder(scope, orderId, { state: 'CANCELLED', ...over }, tx)
    await record(tx, scope, eventOf('capture.cancelled', order))
  })
}

/**
 * Tries an order that failed again, or one that waits for its next try at once.
 *
 * @throws not-found; storyArchived
 */
export async function tryOrderAgain(scope: Scope, { orderId }: { orderId: string }): Promise<void> {
  await transaction(async (tx) => {
    const order = await orderFor(tx, scope, orderId)
    const waits = order.state === 'WAITING' && order.nextTryAt !== null
    if (order.state !== 'FAILED' && !waits) return
    if (order.storyId) await storyForWork(tx, scope, order.storyId)
    // Its schedule came first: that page is being captured.
    if (order.scheduled && order.documentId && (await isUnderWay(scope, order.documentId, order.id, tx)))
      return
    const anew = { attempts: 0, problem: null, nextTryAt: null, endedAt: null }
    await updateOrder(scope, orderId, { state: 'WAITING', ...anew }, tx)
    await askForCapture(tx, scope, order)
    await record(tx, scope, eventOf('capture.tried-again', order))
  })
}

async function orderFor(tx: Tx, scope: Scope, orderId: string): Promise<StoredOrder> {
  requirePermission(scope, 'document.add')
  const order = await lockOrder(scope, orderId, tx)
  if (!order) throw notFound()
  requirePermission(scope, permissionFor(order))
  return order
}

/** History keeps the host alone: what stands in an address may be meant for one pair of eyes. */
export function eventOf(
  kind: 'capture.ordered' | 'capture.cancelled' | 'capture.tried-again' | 'capture.failed',
  { id, storyId, address }: Pick<StoredOrder, 'id' | 'storyId' | 'address'>,
): AuditEntry {
  const subject = { type: 'capture', id } as const
  return { kind, subject, ...(storyId && { storyId }), data: { host: new URL(address).host } }
}

/**
 * What is being captured for a story, or failed to be; null: what is to begin one. The caller has seen that the story is
 * there.
 */
export function listOrders(scope: Scope, storyId: string | null): Promise<CaptureOrderView[]> {
  requirePermission(scope, 'desk.read')
  return findOpenOrders(scope, storyId, ORDERS_SHOWN)
}

/** How many there are of a story, shown or not. The caller has seen that the story is there. */
export function countOrders(scope: Scope, storyId: string): Promise<number> {
  return countOpenOrders(scope, storyId)
}

/** @throws not-found */
export async function getOrder(scope: Scope, orderId: string): Promise<CaptureOrderView> {
  requirePermission(scope, 'desk.read')
  const order = await findOrder(scope, orderId)
  if (!order) throw notFound()
  return order
}

/** How far orders are, by their ids. Of one that the team does not have nothing is said. */
export function getOrderStates(
  scope: Scope,
  ids: readonly string[],
): Promise<Readonly<Record<string, CaptureOrderState>>> {
  requirePermission(scope, 'desk.read')
  return findOrderStates(scope, ids)
}
