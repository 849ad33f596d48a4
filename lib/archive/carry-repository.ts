import { z } from 'zod'
import type { AnyScope } from '@/lib/access/scope'
import { type Db, db, Prisma, type Tx } from '@/lib/core/db'
import { type Anchor, CARRIED_STATES, type Carried } from './model'
import { newestCapture } from './working-repository'

const newestOf = Prisma.sql`JOIN LATERAL ${newestCapture(Prisma.sql`d`)} newest ON true`
const earlierOf = Prisma.sql`
  JOIN "Snapshot" o ON o."teamId" = d."teamId" AND o."documentId" = d.id AND o.id <> newest.id`

const toCarryRow = z.object({
  id: z.string(),
  snapshotId: z.string(),
  newestId: z.string(),
  start: z.int(),
  end: z.int(),
  exact: z.string(),
  prefix: z.string(),
  suffix: z.string(),
})
const toCarryRows = toCarryRow.array()
/** A place of an earlier capture, and the newest capture of the same document. */
export type ToCarry = Anchor & { readonly id: string; readonly snapshotId: string; readonly newestId: string }

/** The places in a story's documents of which nobody has worked out yet where they stand in the newest capture. */
export async function findToCarry(
  { teamId }: AnyScope,
  storyId: string,
  read: Db = db(),
): Promise<readonly ToCarry[]> {
  const rows = await read.$queryRaw`
    SELECT s.id, s."snapshotId", newest.id AS "newestId", s.start, s."end", s.exact, s.prefix, s.suffix
    FROM "Document" d ${newestOf} ${earlierOf}
    JOIN "Span" s ON s."teamId" = o."teamId" AND s."snapshotId" = o.id
    WHERE d."teamId" = ${teamId}::uuid AND d."storyId" = ${storyId}::uuid
      AND NOT EXISTS (SELECT 1 FROM "CarriedSpan" c
        WHERE c."teamId" = s."teamId" AND c."spanId" = s.id AND c."snapshotId" = newest.id)
    ORDER BY newest.id, s."snapshotId", s.start, s.id`
  return toCarryRows.parse(rows)
}

const carriedRow = z.object({
  spanId: z.string(),
  snapshotId: z.string(),
  state: z.enum(CARRIED_STATES),
  start: z.int().nullable(),
  end: z.int().nullable(),
  sinceId: z.string(),
})
const carriedRows = carriedRow.array()
export type CarriedRow = Carried & { readonly spanId: string; readonly sinceId: string }

/** Where places stood in the last capture they were carried to. */
export async function findLastCarried(
  { teamId }: AnyScope,
  spanIds: readonly string[],
  read: Db = db(),
): Promise<ReadonlyMap<string, CarriedRow>> {
  const rows = await read.$queryRaw`
    SELECT DISTINCT ON (c."spanId") c."spanId", c."snapshotId", c.state, c.start, c."end", c."sinceId"
    FROM "CarriedSpan" c JOIN "Snapshot" n ON n."teamId" = c."teamId" AND n.id = c."snapshotId"
    WHERE c."teamId" = ${teamId}::uuid AND c."spanId" = ANY(${[...spanIds]}::uuid[])
    ORDER BY c."spanId", n."capturedAt" DESC, n.id DESC`
  return new Map(carriedRows.parse(rows).map((row) => [row.spanId, row]))
}

/** Keeps where places stand; what somebody else kept meanwhile is the same. */
export async function insertCarried(
  { teamId }: AnyScope,
  carried: readonly CarriedRow[],
  tx: Tx,
): Promise<void> {
  await tx.carriedSpan.createMany({ data: carried.map((row) => ({ ...row, teamId })), skipDuplicates: true })
}

const otherwiseRow = z.object({ spanId: z.string(), sinceId: z.string(), documentId: z.string() })
const otherwiseRows = otherwiseRow.array()
/** A place that reads otherwise in the newest capture of its document, and since which capture. */
export type ReadsOtherwise = z.output<typeof otherwiseRow>

export async function findReadOtherwise(
  { teamId }: AnyScope,
  storyId: string,
  tx: Tx,
): Promise<readonly ReadsOtherwise[]> {
  const rows = await tx.$queryRaw`
    SELECT c."spanId", c."sinceId", d.id AS "documentId"
    FROM "Document" d ${newestOf}
    JOIN "CarriedSpan" c ON c."teamId" = d."teamId" AND c."snapshotId" = newest.id AND c.state IN ('CHANGED', 'ORPHANED')
    WHERE d."teamId" = ${teamId}::uuid AND d."storyId" = ${storyId}::uuid
    ORDER BY c."sinceId", c."spanId"`
  return otherwiseRows.parse(rows)
}

const storyRows = z.object({ storyId: z.string() }).array()

/** The stories, or (given) the story, in which a document was captured more than once. */
export async function findStoriesCapturedAgain(
  { teamId }: AnyScope,
  storyId: string | null,
  read: Db = db(),
): Promise<string[]> {
  const only = storyId ? Prisma.sql`AND d."storyId" = ${storyId}::uuid` : Prisma.empty
  const rows = await read.$queryRaw`
    SELECT d."storyId" FROM "Document" d
    WHERE d."teamId" = ${teamId}::uuid ${only} AND EXISTS (
      SELECT 1 FROM "Snapshot" n WHERE n."teamId" = d."teamId" AND n."documentId" = d.id OFFSET 1)
    GROUP BY d."storyId" ORDER BY 1`
  return storyRows.parse(rows).map((row) => row.storyId)
}

const inNewestRow = z.object({
  spanId: z.string(),
  snapshotId: z.string(),
  capturedAt: z.date().transform((at) => at.toISOString()),
  state: z.enum(CARRIED_STATES).nullable(),
  start: z.int().nullable(),
  end: z.int().nullable(),
})
const inNewestRows = inNewestRow.array()

/**
 * Where places stand in the newest capture of their documents, of those that are of an earlier one; the state is null where
 * nobody has worked it out yet.
 */
export async function findInNewest(
  { teamId }: AnyScope,
  spanIds: readonly string[],
  read: Db = db(),
): Promise<readonly z.output<typeof inNewestRow>[]> {
  const rows = await read.$queryRaw`
    SELECT s.id AS "spanId", n.id AS "snapshotId", n."capturedAt", c.state, c.start, c."end"
    FROM "Span" s
    JOIN "Snapshot" o ON o."teamId" = s."teamId" AND o.id = s."snapshotId"
    JOIN "Document" d ON d."teamId" = o."teamId" AND d.id = o."documentId"
    JOIN "Snapshot" n ON n."teamId" = d."teamId" AND n.id = ${newestCapture(Prisma.sql`d`)} AND n.id <> o.id
    LEFT JOIN "CarriedSpan" c ON c."teamId" = s."teamId" AND c."spanId" = s.id AND c."snapshotId" = n.id
    WHERE s."teamId" = ${teamId}::uuid AND s.id = ANY(${[...spanIds]}::uuid[])`
  return inNewestRows.parse(rows)
}

/** The texts of captures, by their ids. */
export async function findTexts(
  { teamId }: AnyScope,
  ids: readonly string[],
  read: Db = db(),
): Promise<ReadonlyMap<string, string>> {
  const where = { teamId, id: { in: [...ids] } }
  const rows = await read.snapshot.findMany({ where, select: { id: true, text: true } })
  return new Map(rows.map(({ id, text }) => [id, text]))
}
