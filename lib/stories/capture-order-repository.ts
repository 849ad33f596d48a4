import { z } from 'zod'
import type { AnyScope, Scope } from '@/lib/access/scope'
import { readableHostOf } from '@/lib/archive/readable-host'
import { type Db, db, Prisma, type Tx } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { CAPTURE_ORDER_STATES, type CaptureOrderState } from './capture-order-model'
import type { CaptureOrderView, OrderProblem } from './capture-order-view'

const UNDER_WAY = ['WAITING', 'FETCHING', 'READING'] as const satisfies readonly CaptureOrderState[]

export type NewOrder = {
  readonly storyId: string | null
  readonly documentId: string | null
  readonly address: string
  readonly title: string
  readonly outlet: string
  readonly deadline: Date | null
  readonly requestedAt: Date
  readonly requestedById: string
  /** Made by a schedule for whoever set it. */
  readonly scheduled?: boolean
}

export async function insertOrder({ teamId }: AnyScope, order: NewOrder, tx: Tx): Promise<string> {
  const id = newId()
  await tx.captureOrder.create({ data: { ...order, id, teamId }, select: { id: true } })
  return id
}

/** Many at once, in their order. */
export async function insertOrders(
  { teamId }: Scope,
  orders: readonly NewOrder[],
  tx: Tx,
): Promise<string[]> {
  const rows = orders.map((order) => ({ ...order, id: newId(), teamId }))
  await tx.captureOrder.createMany({ data: rows })
  return rows.map(({ id }) => id)
}

const orderRow = z.object({
  id: z.string(),
  storyId: z.string().nullable(),
  documentId: z.string().nullable(),
  address: z.string(),
  title: z.string(),
  outlet: z.string(),
  deadline: z.date().nullable(),
  state: z.enum(CAPTURE_ORDER_STATES),
  attempts: z.int(),
  nextTryAt: z.date().nullable(),
  requestedById: z.string(),
  scheduled: z.boolean(),
})
const orderRows = orderRow.array()
export type StoredOrder = z.output<typeof orderRow>

/** Locked until the transaction ends: before everything else (decision 51). */
export async function lockOrder({ teamId }: AnyScope, id: string, tx: Tx): Promise<StoredOrder | null> {
  const rows = await tx.$queryRaw`
    SELECT id, "storyId", "documentId", address, title, outlet, deadline, state, attempts, "nextTryAt", "requestedById",
      scheduled
    FROM "CaptureOrder" WHERE "teamId" = ${teamId}::uuid AND id = ${id}::uuid FOR NO KEY UPDATE`
  return orderRows.parse(rows)[0] ?? null
}

export type OrderChange = {
  readonly state: CaptureOrderState
  readonly problem?: OrderProblem | null
  readonly attempts?: number
  readonly nextTryAt?: Date | null
  readonly endedAt?: Date | null
  readonly storyId?: string
  readonly snapshotId?: string
}

export async function updateOrder(
  { teamId }: AnyScope,
  id: string,
  { problem, ...change }: OrderChange,
  tx: Tx,
): Promise<void> {
  await tx.captureOrder.update({
    where: { teamId_id: { teamId, id } },
    data: { ...change, ...(problem !== undefined && { problem: problem ?? Prisma.DbNull }) },
    select: { id: true },
  })
}

export async function findOrderState(
  { teamId }: AnyScope,
  id: string,
  read: Db = db(),
): Promise<CaptureOrderState | null> {
  const where = { teamId_id: { teamId, id } }
  const row = await read.captureOrder.findUnique({ where, select: { state: true } })
  return row?.state ?? null
}

export async function findOrderStates(
  { teamId }: Scope,
  ids: readonly string[],
  read: Db = db(),
): Promise<Record<string, CaptureOrderState>> {
  const where = { teamId, id: { in: [...ids] } }
  const rows = await read.captureOrder.findMany({ where, select: { id: true, state: true } })
  return Object.fromEntries(rows.map(({ id, state }) => [id, state]))
}

const params = z.record(z.string(), z.union([z.string(), z.number()]))
/** Why an order came to nothing, as it is stored. */
export const orderProblem = z
  .object({ at: z.enum(['HOST', 'DESK']), code: z.string(), params })
  // What was stored is what was told: its code was one of ours.
  .transform((one) => one as OrderProblem)
const instant = z.date().transform((at) => at.toISOString())
const viewRow = z
  .object({
    id: z.string(),
    address: z.string(),
    state: z.enum(CAPTURE_ORDER_STATES),
    problem: z.nullable(orderProblem),
    nextTryAt: z.nullable(instant),
    requestedAt: instant,
    requestedBy: z.string(),
    scheduled: z.boolean(),
    storyId: z.string().nullable(),
    documentId: z.string().nullable(),
    snapshotId: z.string().nullable(),
  })
  .transform((row) => ({ ...row, host: readableHostOf(row.address) }))
const viewRows = viewRow.array()

const ordersOf = Prisma.sql`
  SELECT o.id, o.address, o.state, o.problem, o."nextTryAt", o."requestedAt", u.name AS "requestedBy", o.scheduled,
    o."storyId", o."documentId", o."snapshotId"
  FROM "CaptureOrder" o
  JOIN "Member" m ON m."teamId" = o."teamId" AND m.id = o."requestedById"
  JOIN "User" u ON u.id = m."userId"`

export async function findOrder(
  { teamId }: Scope,
  id: string,
  read: Db = db(),
): Promise<CaptureOrderView | null> {
  const rows = await read.$queryRaw`
    ${ordersOf} WHERE o."teamId" = ${teamId}::uuid AND o.id = ${id}::uuid`
  return viewRows.parse(rows)[0] ?? null
}

/** How many orders of a story are under way or have failed; where a schedule failed is told of its document. */
export function countOpenOrders({ teamId }: Scope, storyId: string, read: Db = db()): Promise<number> {
  const state = { notIn: ['DONE', 'CANCELLED'] satisfies CaptureOrderState[] }
  return read.captureOrder.count({
    where: { teamId, storyId, state, NOT: { scheduled: true, state: 'FAILED' } },
  })
}

/**
 * `take` orders of a story, or (null) of those that are to begin one, that are under way or have failed, the oldest first. Where
 * there are more, those that wait for their turn are left out before others are, and of them the last to have it.
 */
export async function findOpenOrders(
  { teamId }: Scope,
  storyId: string | null,
  take: number,
  read: Db = db(),
): Promise<CaptureOrderView[]> {
  const ofStory = storyId ? Prisma.sql`= ${storyId}::uuid` : Prisma.sql`IS NULL`
  const rows = await read.$queryRaw`
    SELECT * FROM (${ordersOf}
      WHERE o."teamId" = ${teamId}::uuid AND o."storyId" ${ofStory} AND o.state NOT IN ('DONE', 'CANCELLED')
        AND NOT (o.scheduled AND o.state = 'FAILED')
      ORDER BY o.state = 'WAITING' AND o."nextTryAt" IS NULL,
        CASE WHEN o.state <> 'WAITING' THEN o."requestedAt" END DESC, o."requestedAt", o.id LIMIT ${take}) shown
    ORDER BY "requestedAt", id`
  return viewRows.parse(rows)
}

/** The addresses of a story's new documents that are under way, whoever ordered them. */
export async function findWantedAddresses(
  { teamId }: AnyScope,
  storyId: string,
  read: Db = db(),
): Promise<string[]> {
  const rows = await read.captureOrder.findMany({
    where: { teamId, storyId, documentId: null, state: { in: ['WAITING', 'FETCHING', 'READING'] } },
    select: { address: true },
  })
  return rows.map(({ address }) => address)
}

/** The acting member's own order for the same, that is under way, if any. */
export async function findSameOrder(
  { teamId, actorId }: Scope,
  { address, storyId, documentId }: Pick<NewOrder, 'address' | 'storyId' | 'documentId'>,
  tx: Tx,
): Promise<string | null> {
  const row = await tx.captureOrder.findFirst({
    where: {
      ...{ teamId, requestedById: actorId, address, storyId, documentId },
      state: { in: [...UNDER_WAY] },
    },
    select: { id: true },
  })
  return row?.id ?? null
}

/** Whether a document is being captured by another order of its schedule than this one. */
export async function isUnderWay(
  { teamId }: AnyScope,
  documentId: string,
  orderId: string,
  tx: Tx,
): Promise<boolean> {
  const state = { in: [...UNDER_WAY] }
  const where = { teamId, documentId, scheduled: true, id: { not: orderId }, state }
  return (await tx.captureOrder.count({ where })) > 0
}
