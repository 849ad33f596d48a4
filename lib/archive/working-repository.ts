import { Prisma } from '@/lib/core/db'

/** The captures of the document `d` of a statement, and one end of them. */
const captureOf = (d: Prisma.Sql, end: Prisma.Sql) => Prisma.sql`(SELECT c.id FROM "Snapshot" c
  WHERE c."teamId" = ${d}."teamId" AND c."documentId" = ${d}.id ORDER BY c."capturedAt" ${end}, c.id ${end} LIMIT 1)`

/** The id of the newest capture of the document `d` of a statement; null where there is none. */
export const newestCapture = (d: Prisma.Sql): Prisma.Sql => captureOf(d, Prisma.sql`DESC`)

/**
 * The id of the capture that a story works with: of its article the first, in which its claims were found; of everything else
 * the newest.
 */
export const workingCapture = (d: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`CASE ${d}.kind WHEN 'ARTICLE' THEN ${captureOf(d, Prisma.sql`ASC`)} ELSE ${newestCapture(d)} END`
