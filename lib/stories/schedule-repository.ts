import { z } from 'zod'
import type { AnyScope, Scope } from '@/lib/access/scope'
import { type Db, db, Prisma, type Tx } from '@/lib/core/db'
import { CAPTURE_ORDER_STATES } from './capture-order-model'
import { orderProblem } from './capture-order-repository'
import { CADENCES, type Cadence, EVERY_MS, LOOK_OUTCOMES, type LookOutcome } from './schedule-model'

const scheduleRow = z.object({
  every: z.enum(CADENCES).nullable(),
  until: z.date().nullable(),
  byId: z.string(),
  version: z.int(),
})
export type StoredSchedule = z.output<typeof scheduleRow>

export async function findSchedule(
  { teamId }: AnyScope,
  storyId: string,
  read: Db = db(),
): Promise<StoredSchedule | null> {
  const where = { teamId_storyId: { teamId, storyId } }
  const row = await read.captureSchedule.findUnique({ where })
  return row && scheduleRow.parse(row)
}

/** The story must be locked. */
export async function putSchedule(
  { teamId, actorId }: Scope,
  storyId: string,
  data: { every: Cadence | null; until: Date | null; version: number },
  tx: Tx,
): Promise<void> {
  const fields = { ...data, byId: actorId }
  await tx.captureSchedule.upsert({
    where: { teamId_storyId: { teamId, storyId } },
    create: { teamId, storyId, ...fields },
    update: fields,
    select: { version: true },
  })
}

/** Where the document `d` of a statement was last fetched from. */
const lastAddress = Prisma.sql`(SELECT n.address FROM "Snapshot" n
  WHERE n."teamId" = d."teamId" AND n."documentId" = d.id AND n.method = 'FETCH'
  ORDER BY n."capturedAt" DESC, n.id DESC LIMIT 1)`

/** Puts documents of a story under its schedule that are not yet: those that were fetched from the web, and `others`. */
export async function addPages(
  { teamId }: AnyScope,
  storyId: string,
  { others, dueAt }: { others: readonly string[]; dueAt: Date | null },
  tx: Tx,
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "ScheduledPage" ("teamId", "documentId", "dueAt")
    SELECT d."teamId", d.id, ${dueAt}::timestamptz FROM "Document" d
    WHERE d."teamId" = ${teamId}::uuid AND d."storyId" = ${storyId}::uuid
      AND (d.id = ANY(${others}::uuid[]) OR ${lastAddress} IS NOT NULL)
    ON CONFLICT ("teamId", "documentId") DO NOTHING`
}

/** No page of a story is looked at by itself any more. */
export async function stopPages({ teamId }: AnyScope, storyId: string, tx: Tx): Promise<void> {
  await tx.scheduledPage.updateMany({ where: { teamId, document: { storyId } }, data: { dueAt: null } })
}

/**
 * Has all pages of a story but those left out looked at again, at `every` (null: never) from their last look or capture on,
 * and at once where that is over. What rests begins anew.
 */
export async function planPages(
  { teamId }: AnyScope,
  storyId: string,
  { every, leftOut, at }: { every: Cadence | null; leftOut: readonly string[]; at: Date },
  tx: Tx,
): Promise<void> {
  const pause = every === null ? null : EVERY_MS[every]
  await tx.$executeRaw`
    UPDATE "ScheduledPage" p SET failures = 0, rests = false, "leftOut" = d.id = ANY(${leftOut}::uuid[]),
      "dueAt" = CASE WHEN d.id = ANY(${leftOut}::uuid[]) OR ${lastAddress} IS NULL OR ${pause}::float8 IS NULL THEN NULL
        ELSE greatest(${at}::timestamptz, ${pause}::float8 * interval '1 millisecond' + coalesce(p."lookedAt",
          (SELECT max(n."capturedAt") FROM "Snapshot" n WHERE n."teamId" = d."teamId" AND n."documentId" = d.id))) END
    FROM "Document" d
    WHERE d."teamId" = ${teamId}::uuid AND d."storyId" = ${storyId}::uuid
      AND p."teamId" = d."teamId" AND p."documentId" = d.id`
}

export type PageChange = {
  readonly dueAt?: Date | null
  readonly failures?: number
  readonly rests?: boolean
  readonly lookedAt?: Date
  readonly outcome?: LookOutcome
  readonly orderId?: string
}

/** Of a document that is under no schedule nothing is changed. */
export async function updatePage(
  { teamId }: AnyScope,
  documentId: string,
  data: PageChange,
  tx: Tx,
): Promise<void> {
  await tx.scheduledPage.updateMany({ where: { teamId, documentId }, data })
}

const pageRow = z.object({
  storyId: z.string(),
  title: z.string(),
  address: z.string().nullable(),
  leftOut: z.boolean(),
  dueAt: z.date().nullable(),
  failures: z.int(),
  /** Whether somebody or the schedule is having it captured right now. */
  underWay: z.boolean(),
})
const pageRows = pageRow.array()
export type StoredPage = z.output<typeof pageRow>

/** One document under a schedule. For it to stay as it is the story must be locked. */
export async function findPage(
  { teamId }: AnyScope,
  documentId: string,
  read: Db = db(),
): Promise<StoredPage | null> {
  const rows = await read.$queryRaw`
    SELECT d."storyId", d.title, ${lastAddress} AS address, p."leftOut", p."dueAt", p.failures,
      EXISTS (SELECT 1 FROM "CaptureOrder" o WHERE o."teamId" = d."teamId" AND o."documentId" = d.id
        AND o.state IN ('WAITING', 'FETCHING', 'READING')) AS "underWay"
    FROM "ScheduledPage" p JOIN "Document" d ON d."teamId" = p."teamId" AND d.id = p."documentId"
    WHERE p."teamId" = ${teamId}::uuid AND p."documentId" = ${documentId}::uuid`
  return pageRows.parse(rows)[0] ?? null
}

const listRow = z.object({
  documentId: z.string(),
  title: z.string(),
  /** Whether it was ever fetched from the web. */
  web: z.boolean(),
  leftOut: z.boolean(),
  dueAt: z.date().nullable(),
  failures: z.int(),
  rests: z.boolean(),
  lookedAt: z.date().nullable(),
  outcome: z.enum(LOOK_OUTCOMES).nullable(),
  orderId: z.string().nullable(),
  state: z.enum(CAPTURE_ORDER_STATES).nullable(),
  problem: z.nullable(orderProblem),
  endedAt: z.date().nullable(),
})
const listRows = listRow.array()
export type ListedPage = z.output<typeof listRow>

/** The documents of a story that were fetched from the web, or are under its schedule, in the order they were brought in. */
export async function findPages(
  { teamId }: AnyScope,
  storyId: string,
  read: Db = db(),
): Promise<ListedPage[]> {
  const rows = await read.$queryRaw`
    SELECT d.id AS "documentId", d.title, ${lastAddress} IS NOT NULL AS web, coalesce(p."leftOut", false) AS "leftOut", p."dueAt",
      coalesce(p.failures, 0) AS failures, coalesce(p.rests, false) AS rests, p."lookedAt", p.outcome,
      o.id AS "orderId", o.state, o.problem, o."endedAt"
    FROM "Document" d
    LEFT JOIN "ScheduledPage" p ON p."teamId" = d."teamId" AND p."documentId" = d.id
    LEFT JOIN "CaptureOrder" o ON o."teamId" = p."teamId" AND o.id = p."orderId"
    WHERE d."teamId" = ${teamId}::uuid AND d."storyId" = ${storyId}::uuid
      AND (p."documentId" IS NOT NULL OR ${lastAddress} IS NOT NULL)
    ORDER BY d.kind, d."createdAt", d.id`
  return listRows.parse(rows)
}

/** How many of these documents a story has. */
export function countOf(
  { teamId }: AnyScope,
  storyId: string,
  documentIds: readonly string[],
  read: Db = db(),
): Promise<number> {
  return read.document.count({ where: { teamId, storyId, id: { in: [...documentIds] } } })
}

const dueRow = z.object({ teamId: z.string(), subjectId: z.string() })
const dueRows = dueRow.array()

/** What of all teams is due by `at`, the longest due first. The workbench's own affair, so there is no scope. */
export async function findDue(at: Date, limit: number): Promise<z.output<typeof dueRows>> {
  const rows = await db().$queryRaw`
    SELECT "teamId", "documentId" AS "subjectId" FROM "ScheduledPage" WHERE "dueAt" <= ${at} ORDER BY "dueAt" LIMIT ${limit}`
  return dueRows.parse(rows)
}
