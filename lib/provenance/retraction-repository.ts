import { z } from 'zod'
import type { AnyScope, Scope } from '@/lib/access/scope'
import { type Db, db, Prisma, type Tx } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { calledIn } from '@/lib/sources/naming'
import { calledInSql } from '@/lib/sources/repository'
import type { RetractionView, StatementIn } from './mark-view'

// Who said withdrawn words, of the statement `a` and its source `s`.
const SAID_BY = calledInSql(Prisma.sql`a`, Prisma.sql`s`)

/** A place that can be withdrawn: where it stands, and what it is in words. */
export type Retractable = { readonly storyId: string; readonly documentId: string; readonly what: string }

export async function findRetractableDocument(
  { teamId }: Scope,
  id: string,
  tx: Tx,
): Promise<Retractable | null> {
  const found = await tx.document.findUnique({
    where: { teamId_id: { teamId, id } },
    select: { storyId: true, title: true },
  })
  return found && { storyId: found.storyId, documentId: id, what: found.title }
}

/** One that was taken off its claim is none. */
export async function findRetractableAttribution(
  { teamId }: Scope,
  id: string,
  tx: Tx,
): Promise<Retractable | null> {
  const found = await tx.attribution.findFirst({
    where: { teamId, id, removedAt: null },
    select: {
      claim: { select: { storyId: true } },
      ...{ sourceWords: true, naming: true },
      source: { select: { name: true, kind: true, naming: true } },
      span: { select: { snapshot: { select: { documentId: true } } } },
    },
  })
  if (!found) return null
  const { claim, source, span } = found
  return { storyId: claim.storyId, documentId: span.snapshot.documentId, what: calledIn(found, source) }
}

export async function isSnapshotOf({ teamId }: Scope, id: string, storyId: string, tx: Tx): Promise<boolean> {
  return (await tx.snapshot.count({ where: { teamId, id, document: { storyId } } })) > 0
}

const statementRow = z.object({
  id: z.string(),
  source: z.string(),
  words: z.string(),
  claim: z.int(),
})
const statementRows = statementRow.array()

/** What is said in a document and not withdrawn, in reading order: what can be. */
export async function findStatementsIn(
  { teamId }: Scope,
  { documentId, storyId }: { documentId: string; storyId: string },
  read: Db = db(),
): Promise<StatementIn[]> {
  const rows = await read.$queryRaw`
    SELECT a.id, a."sourceWords" AS source, q.exact AS words, c.number AS claim
    FROM "Claim" c
    JOIN "Attribution" a ON a."teamId" = c."teamId" AND a."claimId" = c.id AND a."removedAt" IS NULL
    JOIN "Span" q ON q."teamId" = a."teamId" AND q.id = a."spanId"
    JOIN "Snapshot" n ON n."teamId" = q."teamId" AND n.id = q."snapshotId"
    WHERE c."teamId" = ${teamId}::uuid AND c."storyId" = ${storyId}::uuid AND n."documentId" = ${documentId}::uuid
      AND NOT EXISTS (SELECT 1 FROM "Retraction" r
        WHERE r."teamId" = a."teamId" AND r."attributionId" = a.id AND r."takenBackAt" IS NULL)
    ORDER BY q.start, a.id`
  return statementRows.parse(rows)
}

type Row = {
  readonly documentId: string | null
  readonly attributionId: string | null
  readonly withdrawnAt: Date
  readonly reason: string
  readonly snapshotId: string | null
  readonly recordedAt: Date
}

/** Adds a retraction; null when the place is withdrawn already. */
export async function insertRetraction({ teamId, actorId }: Scope, row: Row, tx: Tx): Promise<string | null> {
  const id = newId()
  const { count } = await tx.retraction.createMany({
    data: [{ id, teamId, recordedById: actorId, ...row }],
    skipDuplicates: true,
  })
  return count > 0 ? id : null
}

const storedRow = z.object({
  id: z.string(),
  takenBackAt: z.date().nullable(),
  storyId: z.string(),
  what: z.string(),
})
const storedRows = storedRow.array()

/** A retraction, held until the transaction ends. */
export async function lockRetraction(
  { teamId }: Scope,
  id: string,
  tx: Tx,
): Promise<z.output<typeof storedRow> | null> {
  const rows = await tx.$queryRaw`
    SELECT r.id, r."takenBackAt", coalesce(d."storyId", c."storyId") AS "storyId", coalesce(d.title, ${SAID_BY}) AS what
    FROM "Retraction" r
    LEFT JOIN "Document" d ON d."teamId" = r."teamId" AND d.id = r."documentId"
    LEFT JOIN "Attribution" a ON a."teamId" = r."teamId" AND a.id = r."attributionId"
    LEFT JOIN "Claim" c ON c."teamId" = a."teamId" AND c.id = a."claimId"
    LEFT JOIN "Source" s ON s."teamId" = a."teamId" AND s.id = a."sourceId"
    WHERE r."teamId" = ${teamId}::uuid AND r.id = ${id}::uuid FOR NO KEY UPDATE OF r`
  return storedRows.parse(rows)[0] ?? null
}

// Where a retraction `r` stands: its document, or that of its statement.
const standing = Prisma.sql`
  LEFT JOIN "Attribution" a ON a."teamId" = r."teamId" AND a.id = r."attributionId"
  LEFT JOIN "Source" s ON s."teamId" = a."teamId" AND s.id = a."sourceId"
  LEFT JOIN "Span" q ON q."teamId" = a."teamId" AND q.id = a."spanId"
  LEFT JOIN "Snapshot" n ON n."teamId" = q."teamId" AND n.id = q."snapshotId"
  JOIN "Document" d ON d."teamId" = r."teamId" AND d.id = coalesce(r."documentId", n."documentId")`

const storyRow = z.object({ storyId: z.string() })
const storyRows = storyRow.array()

/** The stories in which something is withdrawn: all of the team's, or one if it is among them. */
export async function findStoriesWithdrawnIn(
  { teamId }: AnyScope,
  storyId: string | null,
  read: Db = db(),
): Promise<string[]> {
  const only = storyId ? Prisma.sql`AND d."storyId" = ${storyId}::uuid` : Prisma.empty
  const rows = await read.$queryRaw`
    SELECT DISTINCT d."storyId" FROM "Retraction" r ${standing}
    WHERE r."teamId" = ${teamId}::uuid AND r."takenBackAt" IS NULL ${only} ORDER BY 1`
  return storyRows.parse(rows).map((row) => row.storyId)
}

const standingRow = z.object({
  id: z.string(),
  documentId: z.string(),
  attributionId: z.string().nullable(),
  what: z.string(),
})
const standingRows = standingRow.array()

/** What is withdrawn in a story, held so that none of it is taken back until the transaction ends: before any claim. */
export async function lockStanding(
  { teamId }: AnyScope,
  storyId: string,
  tx: Tx,
): Promise<z.output<typeof standingRows>> {
  const rows = await tx.$queryRaw`
    SELECT r.id, d.id AS "documentId", r."attributionId", CASE WHEN a.id IS NULL THEN d.title ELSE ${SAID_BY} END AS what
    FROM "Retraction" r ${standing}
    WHERE r."teamId" = ${teamId}::uuid AND r."takenBackAt" IS NULL AND d."storyId" = ${storyId}::uuid
    ORDER BY r.id FOR SHARE OF r`
  return standingRows.parse(rows)
}

export async function setTakenBack({ teamId }: Scope, id: string, at: Date, tx: Tx): Promise<void> {
  await tx.retraction.update({
    where: { teamId_id: { teamId, id } },
    data: { takenBackAt: at },
    select: { id: true },
  })
}

const viewRow = z.object({
  id: z.string(),
  source: z.string().nullable(),
  words: z.string().nullable(),
  reason: z.string(),
  withdrawnAt: z.date().transform((at) => at.toISOString()),
  by: z.string(),
  snapshotId: z.string().nullable(),
  open: z.int(),
})
const viewRows = viewRow.array()

/** What of a document was withdrawn, or the whole of it, the oldest first. */
export async function findRetractionsIn(
  { teamId }: Scope,
  documentId: string,
  read: Db = db(),
): Promise<RetractionView[]> {
  const rows = await read.$queryRaw`
    SELECT r.id, ${SAID_BY} AS source, q.exact AS words, r.reason, r."withdrawnAt", u.name AS by, r."snapshotId",
      (SELECT count(*)::int FROM "Mark" m
        WHERE m."teamId" = r."teamId" AND m."retractionId" = r.id AND m."clearedAt" IS NULL) AS open
    FROM "Retraction" r
    LEFT JOIN "Attribution" a ON a."teamId" = r."teamId" AND a.id = r."attributionId"
    LEFT JOIN "Source" s ON s."teamId" = a."teamId" AND s.id = a."sourceId"
    LEFT JOIN "Span" q ON q."teamId" = a."teamId" AND q.id = a."spanId"
    LEFT JOIN "Snapshot" n ON n."teamId" = q."teamId" AND n.id = q."snapshotId"
    JOIN "Member" w ON w."teamId" = r."teamId" AND w.id = r."recordedById"
    JOIN "User" u ON u.id = w."userId"
    WHERE r."teamId" = ${teamId}::uuid AND r."takenBackAt" IS NULL
      AND coalesce(r."documentId", n."documentId") = ${documentId}::uuid
    ORDER BY r."recordedAt", r.id`
  return viewRows.parse(rows)
}
