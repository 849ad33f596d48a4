import { z } from 'zod'
import type { AnyScope, Scope } from '@/lib/access/scope'
import { type Db, db, Prisma, type Tx } from '@/lib/core/db'
import { grouped } from '@/lib/core/grouped'
import { newId } from '@/lib/core/ids'
import { calledInSql } from '@/lib/sources/repository'
import { type LookedAt, MARK_CAUSES, type MarkView } from './mark-view'

const claimRow = z.object({ id: z.string(), storyId: z.string(), verdictId: z.string().nullable() })
const claimRows = claimRow.array()
export type MarkedClaim = z.output<typeof claimRow>

/**
 * Claims that are not withdrawn, locked in the order of their ids until the transaction ends, as `lockClaims` does: before
 * any source (decision 51), and all of them at once.
 */
export async function lockForMarks(
  { teamId }: AnyScope,
  ids: readonly string[],
  tx: Tx,
): Promise<MarkedClaim[]> {
  const rows = await tx.$queryRaw`
    SELECT c.id, c."storyId", c."verdictId" FROM "Claim" c
    WHERE c."teamId" = ${teamId}::uuid AND c.id = ANY(${[...ids]}::uuid[]) AND c.state <> 'WITHDRAWN'
    ORDER BY c.id FOR NO KEY UPDATE`
  return claimRows.parse(rows)
}

/** What a mark is for: a retraction, one merging of a source, or a newer capture of a document. */
export type MarkedFor =
  | { readonly cause: 'RETRACTION'; readonly retractionId: string }
  | { readonly cause: 'MERGED'; readonly sourceId: string }
  | { readonly cause: 'RECAPTURED'; readonly snapshotId: string }

export async function insertMarks(
  { teamId }: AnyScope,
  claims: readonly MarkedClaim[],
  mark: MarkedFor & { readonly eventId: string; readonly at: Date },
  tx: Tx,
): Promise<void> {
  await tx.mark.createMany({
    data: claims.map(({ id, verdictId }) => ({ ...mark, id: newId(), teamId, claimId: id, verdictId })),
  })
}

const idRow = z.object({ id: z.string() })
const idRows = idRow.array()

/** Of claims those that were decided by the time two sources were merged, and are not marked for that. */
export async function findMarkableFor(
  { teamId }: AnyScope,
  claimIds: readonly string[],
  { sourceId, eventId, at }: { sourceId: string; eventId: string; at: Date },
  tx: Tx,
): Promise<ReadonlySet<string>> {
  const rows = await tx.$queryRaw`
    SELECT c.id FROM "Claim" c JOIN "VerdictRecord" v ON v."teamId" = c."teamId" AND v.id = c."verdictId"
    WHERE c."teamId" = ${teamId}::uuid AND c.id = ANY(${[...claimIds]}::uuid[]) AND v."decidedAt" <= ${at}
      AND NOT EXISTS (SELECT 1 FROM "Mark" m WHERE m."teamId" = c."teamId" AND m."claimId" = c.id
        AND m."sourceId" = ${sourceId}::uuid AND (m."clearedAt" IS NULL OR m."eventId" = ${eventId}::uuid))`
  return new Set(idRows.parse(rows).map(({ id }) => id))
}

/** The claims that are or were marked for each of some retractions, or newer captures. */
export async function findMarkedFor(
  { teamId }: AnyScope,
  what: 'retractionId' | 'snapshotId',
  ids: readonly string[],
  tx: Tx,
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const where = { teamId, [what]: { in: [...ids] } }
  const marks = await tx.mark.findMany({ where, select: { eventId: true, claimId: true } })
  return new Map(
    [...grouped(marks, ({ eventId }) => eventId)].map(([id, of]) => [
      id,
      new Set(of.map(({ claimId }) => claimId)),
    ]),
  )
}

const openRow = z.object({ id: z.string(), claimId: z.string(), storyId: z.string(), what: z.string() })
const openRows = openRow.array()

const SAID_BY = calledInSql(Prisma.sql`a`, Prisma.sql`said`)
// What a mark `m` is about, in words: the withdrawn document or statement, the two sources, or what was captured again.
const about = Prisma.sql`
  LEFT JOIN "Retraction" r ON r."teamId" = m."teamId" AND r.id = m."retractionId"
  LEFT JOIN "Document" d ON d."teamId" = m."teamId" AND d.id = r."documentId"
  LEFT JOIN "Attribution" a ON a."teamId" = m."teamId" AND a.id = r."attributionId"
  LEFT JOIN "Source" said ON said."teamId" = m."teamId" AND said.id = a."sourceId"
  LEFT JOIN "Source" s ON s."teamId" = m."teamId" AND s.id = m."sourceId"
  LEFT JOIN "Source" o ON o."teamId" = m."teamId" AND o.id = s."mergedIntoId"
  LEFT JOIN "Snapshot" newer ON newer."teamId" = m."teamId" AND newer.id = m."snapshotId"
  LEFT JOIN "Document" again ON again."teamId" = newer."teamId" AND again.id = newer."documentId"`
const what = Prisma.sql`coalesce(d.title, again.title, ${SAID_BY}, concat_ws(' = ', s.name, o.name))`

/** Marks that nobody has cleared yet, locked: one by its id, or all of a retraction or of the merging of a source. */
export async function lockOpenMarks(
  { teamId }: Scope,
  { markId, retractionId, sourceId }: { markId?: string; retractionId?: string; sourceId?: string },
  tx: Tx,
): Promise<z.output<typeof openRows>> {
  const which = [
    ...(markId ? [Prisma.sql`m.id = ${markId}::uuid`] : []),
    ...(retractionId ? [Prisma.sql`m."retractionId" = ${retractionId}::uuid`] : []),
    ...(sourceId ? [Prisma.sql`m."sourceId" = ${sourceId}::uuid`] : []),
  ]
  const rows = await tx.$queryRaw`
    SELECT m.id, m."claimId", c."storyId", ${what} AS what
    FROM "Mark" m JOIN "Claim" c ON c."teamId" = m."teamId" AND c.id = m."claimId" ${about}
    WHERE m."teamId" = ${teamId}::uuid AND m."clearedAt" IS NULL AND ${Prisma.join(which, ' AND ')}
    ORDER BY m."claimId", m.id FOR NO KEY UPDATE OF m`
  return openRows.parse(rows)
}

export async function updateCleared(
  { teamId, actorId }: Scope,
  ids: readonly string[],
  { note, at }: { note: string; at: Date },
  tx: Tx,
): Promise<void> {
  await tx.mark.updateMany({
    where: { teamId, id: { in: [...ids] } },
    data: { clearedAt: at, clearedById: actorId, note },
  })
}

export async function findMark(
  { teamId }: Scope,
  id: string,
  tx: Tx,
): Promise<{ clearedAt: Date | null; clearedById: string | null; note: string; by: string } | null> {
  const row = await tx.mark.findUnique({
    where: { teamId_id: { teamId, id } },
    select: {
      clearedAt: true,
      clearedById: true,
      note: true,
      clearedBy: { select: { user: { select: { name: true } } } },
    },
  })
  if (!row) return null
  const { clearedBy, ...mark } = row
  return { ...mark, by: clearedBy?.user.name ?? '' }
}

const markRow = z.object({
  id: z.string(),
  cause: z.enum(MARK_CAUSES),
  at: z.date().transform((at) => at.toISOString()),
  by: z.string(),
  what: z.string(),
  words: z.string().nullable(),
  reason: z.string(),
  withdrawnAt: z
    .date()
    .transform((at) => at.toISOString())
    .nullable(),
  snapshotId: z.string().nullable(),
  afterVerdict: z.boolean(),
})
const markRows = markRow.array()
const lookedRows = markRow
  .extend({ lookedBy: z.string(), lookedById: z.string(), lookedAt: z.date(), note: z.string() })
  .transform(
    ({ lookedBy, lookedById, lookedAt, note, ...mark }): LookedAt => ({
      ...mark,
      look: { by: lookedBy, byId: lookedById, at: lookedAt.toISOString(), note },
    }),
  )
  .array()
const markOfRows = markRow.extend({ claimId: z.string() }).array()

const OPEN = Prisma.sql`m."clearedAt" IS NULL`
// A mark that went because what it was for was taken back has no note; what was taken back later is told no more.
const LOOKED = Prisma.sql`m."clearedAt" IS NOT NULL AND m.note <> '' AND r."takenBackAt" IS NULL
  AND (m.cause <> 'MERGED' OR s."mergedIntoId" IS NOT NULL)`

/** What a claim still wants another look for, the oldest first. */
export async function findOpenMarks(scope: Scope, claimId: string, read: Db = db()): Promise<MarkView[]> {
  return markRows.parse(await marksOf(scope, [claimId], OPEN, read))
}

/**
 * What somebody had another look at a claim for, and what they found, the oldest first: whoever judges it is to know what
 * no longer stands under it, and whoever answers for it later, why that changed nothing.
 */
export async function findLookedAt(scope: Scope, claimId: string, read: Db = db()): Promise<LookedAt[]> {
  return lookedRows.parse(await marksOf(scope, [claimId], LOOKED, read))
}

/** What several claims still want another look for; `claimId` says which. */
export async function findOpenMarksOf(
  scope: Scope,
  claimIds: readonly string[],
  read: Db = db(),
): Promise<z.output<typeof markOfRows>> {
  return markOfRows.parse(await marksOf(scope, claimIds, OPEN, read))
}

function marksOf(
  { teamId }: Scope,
  claimIds: readonly string[],
  which: Prisma.Sql,
  read: Db,
): Promise<unknown> {
  return read.$queryRaw`
    SELECT m.id, m."claimId", m.cause, m.at, coalesce(u.name, '') AS by, ${what} AS what, q.exact AS words,
      coalesce(r.reason, '') AS reason, coalesce(r."withdrawnAt", newer."capturedAt") AS "withdrawnAt",
      coalesce(r."snapshotId", newer.id) AS "snapshotId", m."verdictId" IS NOT NULL AS "afterVerdict",
      m."clearedById" AS "lookedById", coalesce(l.name, '') AS "lookedBy", m."clearedAt" AS "lookedAt", m.note
    FROM "Mark" m ${about}
    LEFT JOIN "Span" q ON q."teamId" = m."teamId" AND q.id = a."spanId"
    LEFT JOIN "Member" w ON w."teamId" = m."teamId" AND w.id = coalesce(r."recordedById", newer."capturedById")
    LEFT JOIN "User" u ON u.id = w."userId"
    LEFT JOIN "Member" looker ON looker."teamId" = m."teamId" AND looker.id = m."clearedById"
    LEFT JOIN "User" l ON l.id = looker."userId"
    WHERE m."teamId" = ${teamId}::uuid AND m."claimId" = ANY(${[...claimIds]}::uuid[]) AND ${which}
    ORDER BY m.at, m.id`
}
