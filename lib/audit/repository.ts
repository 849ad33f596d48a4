import { z } from 'zod'
import type { AnyScope } from '@/lib/access/scope'
import { type Db, db, Prisma, type Tx } from '@/lib/core/db'
import type { Json } from '@/lib/core/json'
import { type ChainLine, GENESIS } from './chain'

type Head = { seq: number; hash: string }

/** The end of the team's chain, locked until the transaction ends, so that no two events follow the same one. */
export async function lockHead(scope: AnyScope, tx: Tx): Promise<Head> {
  const read = () =>
    tx.$queryRaw<Head[]>`SELECT seq, hash FROM "AuditHead" WHERE "teamId" = ${scope.teamId}::uuid FOR UPDATE`
  const [head] = await read()
  if (head) return head
  await tx.$executeRaw`INSERT INTO "AuditHead" ("teamId", seq, hash) VALUES (${scope.teamId}::uuid, 0, ${GENESIS}) ON CONFLICT DO NOTHING`
  const [made] = await read()
  return made ?? { seq: 0, hash: GENESIS }
}

/** The end of the team's chain as it is now; an empty chain ends at its beginning. */
export async function findHead(scope: AnyScope, read: Db = db()): Promise<Head> {
  const row = await read.auditHead.findUnique({
    where: { teamId: scope.teamId },
    select: { seq: true, hash: true },
  })
  return row ?? { seq: 0, hash: GENESIS }
}

/** Where it is said that a team's chain has grown, once the transaction is committed: `{"team": id, "seq": number}`. */
export const CHAIN_CHANNEL = 'corroborate_chain'

/** Appends lines that follow the head, moves it to the last of them, and says so on `CHAIN_CHANNEL`. */
export async function appendLines(
  scope: AnyScope,
  lines: readonly (ChainLine & { hash: string })[],
  tx: Tx,
): Promise<void> {
  const last = lines.at(-1)
  if (!last) return
  await tx.auditEvent.createMany({
    data: lines.map((line) => ({ ...line, data: line.data as Prisma.InputJsonValue })),
  })
  const news = JSON.stringify({ team: scope.teamId, seq: last.seq })
  await tx.$executeRaw`
    WITH moved AS (
      UPDATE "AuditHead" SET seq = ${last.seq}, hash = ${last.hash} WHERE "teamId" = ${scope.teamId}::uuid RETURNING 1)
    SELECT pg_notify(${CHAIN_CHANNEL}, ${news}) FROM moved`
}

const told = z.object({
  seq: z.int(),
  at: z.date(),
  actorId: z.string().nullable(),
  actor: z.string().nullable(),
  kind: z.string(),
  subjectId: z.string(),
  storyId: z.string().nullable(),
  claimId: z.string().nullable(),
  data: z.json(),
  hash: z.string(),
})
const toldList = told.array()
/** An event as a history tells it, with the name of whoever acted. */
export type ToldEvent = z.output<typeof told>

/** Events of a claim or story, or of the whole team, newest first, older than `before`. */
export function findEvents(
  scope: AnyScope,
  { claimId, storyId }: { claimId?: string; storyId?: string },
  { before, take }: { before?: number; take: number },
  read: Db = db(),
): Promise<ToldEvent[]> {
  const which = [
    ...(claimId === undefined ? [] : [Prisma.sql`e."claimId" = ${claimId}::uuid`]),
    ...(storyId === undefined ? [] : [Prisma.sql`e."storyId" = ${storyId}::uuid`]),
    ...(before === undefined ? [] : [Prisma.sql`e.seq < ${before}::bigint`]),
  ]
  return findTold(scope, which, 'DESC', take, read)
}

/** The team's events after a sequence number, in order. */
export function findEventsAfter(
  scope: AnyScope,
  seq: number,
  take: number,
  read: Db = db(),
): Promise<ToldEvent[]> {
  return findTold(scope, [Prisma.sql`e.seq > ${seq}::bigint`], 'ASC', take, read)
}

/** The latest events of one kind about one record, newest first. */
export async function findLatestOfKind(
  scope: AnyScope,
  kind: string,
  subjectId: string,
  take: number,
  read: Db = db(),
): Promise<ToldEvent[]> {
  if (take === 0) return []
  const which = [Prisma.sql`e."subjectId" = ${subjectId}::uuid`, Prisma.sql`e.kind = ${kind}`]
  return findTold(scope, which, 'DESC', take, read)
}

/** One statement, with the names of those who acted. */
async function findTold(
  scope: AnyScope,
  which: readonly Prisma.Sql[],
  order: 'ASC' | 'DESC',
  take: number,
  read: Db,
): Promise<ToldEvent[]> {
  const all = [Prisma.sql`e."teamId" = ${scope.teamId}::uuid`, ...which]
  const rows = await read.$queryRaw<unknown[]>`
    SELECT e.seq, e.at, e."actorId", u.name AS actor, e.kind, e."subjectId", e."storyId", e."claimId", e.data, e.hash
    FROM "AuditEvent" e
    LEFT JOIN "Member" m ON m."teamId" = e."teamId" AND m.id = e."actorId"
    LEFT JOIN "User" u ON u.id = m."userId"
    WHERE ${Prisma.join(all, ' AND ')}
    ORDER BY e.seq ${Prisma.raw(order)} LIMIT ${take}`
  return toldList.parse(rows)
}

/** The chain in order, from a sequence number on. */
export async function findChain(
  scope: AnyScope,
  from: number,
  take: number,
  read: Db = db(),
): Promise<(ChainLine & { hash: string })[]> {
  const rows = await read.auditEvent.findMany({
    where: { teamId: scope.teamId, seq: { gte: from } },
    orderBy: { seq: 'asc' },
    take,
  })
  return rows.map((row) => ({ ...row, data: row.data as Json }))
}
