import { z } from 'zod'
import type { Scope } from '@/lib/access/scope'
import { type Db, db, Prisma, type Tx } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import type { AbsenceView } from './absence-view'

/**
 * The absence of the member that the statement calls `m`, with the moment it is asked for, as JSON; null when it is over or
 * there is none. Whoever lists members has it in one statement.
 */
export const absenceOf = (at: Date) => Prisma.sql`
  (SELECT jsonb_build_object('id', b.id, 'from', b."fromAt", 'until', b."untilAt", 'note', b.note, 'now', b."fromAt" <= ${at})
    FROM "Absence" b WHERE b."teamId" = m."teamId" AND b."memberId" = m.id AND b."endedAt" IS NULL
      AND (b."untilAt" IS NULL OR b."untilAt" > ${at}))`

const moment = z.coerce.date().transform((at) => at.toISOString())
export const absenceRow = z
  .object({ id: z.string(), from: moment, until: moment.nullable(), note: z.string(), now: z.boolean() })
  .nullable()

const memberRows = z.object({ id: z.string(), name: z.string(), absence: absenceRow }).array()
export type AbsentMember = z.output<typeof memberRows>[number]

const findWith = async ({ teamId }: Scope, at: Date, which: Prisma.Sql, read: Db) =>
  memberRows.parse(
    await read.$queryRaw<unknown[]>`
      SELECT m.id, u.name, ${absenceOf(at)} AS absence FROM "Member" m JOIN "User" u ON u.id = m."userId"
      WHERE m."teamId" = ${teamId}::uuid AND m."removedAt" IS NULL AND ${which}`,
  )

/**
 * A member, held as they are until the transaction ends. Held first and read then: what somebody else said of them meanwhile is
 * seen by a statement of its own only.
 */
export async function holdForAbsence(
  scope: Scope,
  id: string,
  at: Date,
  tx: Tx,
): Promise<AbsentMember | null> {
  const one = Prisma.sql`m.id = ${id}::uuid`
  await tx.$queryRaw`SELECT m.id FROM "Member" m WHERE m."teamId" = ${scope.teamId}::uuid AND ${one} FOR NO KEY UPDATE`
  const [found] = await findWith(scope, at, one, tx)
  return found ?? null
}

/** The absences of the team's members that are not over, by member. */
export async function findAbsences(
  scope: Scope,
  at: Date,
  read: Db = db(),
): Promise<ReadonlyMap<string, AbsenceView>> {
  const open = Prisma.sql`EXISTS (SELECT 1 FROM "Absence" b
    WHERE b."teamId" = m."teamId" AND b."memberId" = m.id AND b."endedAt" IS NULL)`
  const rows = await findWith(scope, at, open, read)
  return new Map(rows.flatMap(({ id, absence }) => (absence ? [[id, absence] as const] : [])))
}

/** Ends what was said before of a member, over or not. */
export async function endAbsence(scope: Scope, memberId: string, at: Date, tx: Tx): Promise<void> {
  await tx.absence.updateMany({
    where: { teamId: scope.teamId, memberId, endedAt: null },
    data: { endedAt: at },
  })
}

export async function insertAbsence(
  scope: Scope,
  absence: { memberId: string; fromAt: Date; untilAt: Date | null; note: string; setAt: Date },
  tx: Tx,
): Promise<string> {
  const id = newId()
  await tx.absence.create({ data: { id, ...absence, teamId: scope.teamId, setById: scope.actorId } })
  return id
}
