import { z } from 'zod'
import { may, type Scope } from '@/lib/access/scope'
import { type Db, db, Prisma } from '@/lib/core/db'

/**
 * Whose note on handing a claim on the reader is shown, of assignments that the statement calls `a`: one's own; an editor's
 * who has no review of the claim to give, and that of whoever has given theirs. It may tell what its writer thinks: a
 * reviewer who is still to judge is not told, and nobody who could take the claim on next. In one statement with the note.
 */
const seesNote = (scope: Scope) => Prisma.sql`(a."reviewerId" = ${scope.actorId}::uuid OR (
  NOT EXISTS (SELECT 1 FROM "Assignment" mine WHERE mine."teamId" = a."teamId" AND mine."claimId" = a."claimId"
    AND mine."reviewerId" = ${scope.actorId}::uuid AND mine."reviewedAt" IS NULL AND mine."withdrawnAt" IS NULL)
  AND (${may(scope, 'assignment.edit')} OR EXISTS (SELECT 1 FROM "Assignment" mine WHERE mine."teamId" = a."teamId"
    AND mine."claimId" = a."claimId" AND mine."reviewerId" = ${scope.actorId}::uuid
    AND mine."reviewedAt" IS NOT NULL AND mine."withdrawnAt" IS NULL))))`

const person = z.object({ id: z.string(), name: z.string() })
const noteRows = z
  .object({ id: z.string(), by: person, to: person.nullable(), note: z.string(), at: z.date() })
  .array()
export type HandNote = z.output<typeof noteRows>[number]

/** More than anybody reads beside a claim; the history has them all. */
const SHOWN = Prisma.raw('5')

/** What was said by those who handed a claim on and are no reviewers of it now, the newest first. */
export async function findHandNotes(scope: Scope, claimId: string, read: Db = db()): Promise<HandNote[]> {
  const rows = await read.$queryRaw<unknown[]>`
    SELECT a.id, a.note, a."withdrawnAt" AS at, jsonb_build_object('id', m.id, 'name', u.name) AS by,
      (SELECT jsonb_build_object('id', tm.id, 'name', tu.name) FROM "Assignment" g
        JOIN "Member" tm ON tm."teamId" = g."teamId" AND tm.id = g."reviewerId" JOIN "User" tu ON tu.id = tm."userId"
        WHERE g."teamId" = a."teamId" AND g.id = a."handedToId") AS to
    FROM "Assignment" a
    JOIN "Member" m ON m."teamId" = a."teamId" AND m.id = a."reviewerId" JOIN "User" u ON u.id = m."userId"
    WHERE a."teamId" = ${scope.teamId}::uuid AND a."claimId" = ${claimId}::uuid AND a.note <> '' AND ${seesNote(scope)}
      AND NOT EXISTS (SELECT 1 FROM "Assignment" again WHERE again."teamId" = a."teamId" AND again."claimId" = a."claimId"
        AND again."reviewerId" = a."reviewerId" AND again."withdrawnAt" IS NULL)
    ORDER BY a."withdrawnAt" DESC, a.id DESC LIMIT ${SHOWN}`
  return noteRows.parse(rows)
}

const wordRows = z.object({ id: z.string(), note: z.string() }).array()

/** The notes of these assignments that the reader may see, by id. */
export async function findNotesOf(
  scope: Scope,
  assignmentIds: readonly string[],
  read: Db = db(),
): Promise<Record<string, string>> {
  if (assignmentIds.length === 0) return {}
  const rows = await read.$queryRaw<unknown[]>`
    SELECT a.id, a.note FROM "Assignment" a WHERE a."teamId" = ${scope.teamId}::uuid
      AND a.id = ANY(${[...assignmentIds]}::uuid[]) AND a.note <> '' AND ${seesNote(scope)}`
  return Object.fromEntries(wordRows.parse(rows).map(({ id, note }) => [id, note]))
}
