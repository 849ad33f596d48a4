import { z } from 'zod'
import type { Scope } from '@/lib/access/scope'
import { Prisma, type Tx } from '@/lib/core/db'
import type { Mention, Named } from './mentions'
import { hidden, mentionsOf, seen } from './seen-repository'

/** What the verbs of a discussion read and write. What a reader is not shown they do not find either. */
export async function insertThread(
  { teamId, actorId }: Scope,
  thread: {
    id: string
    storyId: string
    claimId: string
    attributionId?: string
    evidenceId?: string
    spanId?: string
    openedAt: Date
  },
  tx: Tx,
): Promise<void> {
  await tx.thread.create({ data: { teamId, openedById: actorId, ...thread }, select: { id: true } })
}

export type NewRevision = {
  readonly commentId: string
  readonly version: number
  readonly text: string
  readonly mentions: readonly Mention[]
  readonly at: Date
}

export async function insertComment(
  scope: Scope,
  { threadId, ...first }: Omit<NewRevision, 'version'> & { threadId: string },
  tx: Tx,
): Promise<void> {
  const { teamId, actorId: authorId } = scope
  const { commentId: id, at } = first
  await tx.comment.create({ data: { id, teamId, threadId, authorId, at }, select: { id: true } })
  await insertRevision(scope, { ...first, version: 1 }, tx)
}

/** One without words says that the comment was withdrawn. */
export async function insertRevision(
  { teamId, actorId: byId }: Scope,
  { mentions, ...revision }: NewRevision,
  tx: Tx,
): Promise<void> {
  const { commentId, version, text } = revision
  await tx.commentRevision.create({
    data: { teamId, byId, ...revision, withdrawn: text === '' },
    select: { version: true },
  })
  if (mentions.length > 0)
    await tx.commentMention.createMany({
      data: mentions.map((mention) => ({ teamId, commentId, version, ...mention })),
    })
}

export async function insertTurn(
  { teamId, actorId: byId }: Scope,
  { threadId, resolved, at }: { threadId: string; resolved: boolean; at: Date },
  tx: Tx,
): Promise<void> {
  const turn = 1 + (await tx.threadTurn.count({ where: { teamId, threadId } }))
  await tx.threadTurn.create({ data: { teamId, byId, threadId, resolved, at, turn }, select: { turn: true } })
}

/** Which claim a thread, or the thread of a comment, is about. */
export async function findClaimOf(
  { teamId }: Scope,
  { threadId, commentId }: { threadId?: string; commentId?: string },
  tx: Tx,
): Promise<string | null> {
  const row = await tx.thread.findFirst({
    where: { teamId, id: threadId, ...(commentId && { comments: { some: { teamId, id: commentId } } }) },
    select: { claimId: true },
  })
  return row?.claimId ?? null
}

const threadRows = z
  .object({
    id: z.string(),
    openedById: z.string(),
    evidenceById: z.string().nullable(),
    resolved: z.boolean().nullable(),
  })
  .array()
export type SeenThread = z.output<typeof threadRows>[number]

/** A thread of a claim as whoever acts may know it; null for one they are not shown. */
export async function findSeenThread(
  scope: Scope,
  { claimId, threadId }: { claimId: string; threadId: string },
  tx: Tx,
): Promise<SeenThread | null> {
  const rows = await tx.$queryRaw`
    WITH ${seen(scope, Prisma.sql`${claimId}::uuid`)}
    SELECT s.id, s."openedById", s."evidenceById", s.resolved FROM seen s WHERE s.id = ${threadId}::uuid`
  return threadRows.parse(rows)[0] ?? null
}

const commentRows = z
  .object({
    id: z.string(),
    threadId: z.string(),
    authorId: z.string(),
    openedById: z.string(),
    evidenceById: z.string().nullable(),
    version: z.number(),
    withdrawnById: z.string().nullable(),
  })
  .array()
export type SeenComment = z.output<typeof commentRows>[number]

/** A comment on a claim with its last version; null for one that whoever acts is not shown. */
export async function findSeenComment(
  scope: Scope,
  { claimId, commentId }: { claimId: string; commentId: string },
  tx: Tx,
): Promise<SeenComment | null> {
  const rows = await tx.$queryRaw`
    WITH ${seen(scope, Prisma.sql`${claimId}::uuid`)}
    SELECT c.id, c."threadId", c."authorId", s."openedById", s."evidenceById", r.version,
      CASE WHEN r.withdrawn THEN r."byId" END AS "withdrawnById"
    FROM "Comment" c JOIN seen s ON s.id = c."threadId"
    JOIN LATERAL (SELECT v.* FROM "CommentRevision" v WHERE v."teamId" = c."teamId" AND v."commentId" = c.id
      ORDER BY v.version DESC LIMIT 1) r ON true
    WHERE c."teamId" = ${scope.teamId}::uuid AND c.id = ${commentId}::uuid AND c."authorId" NOT IN (SELECT id FROM hidden)`
  return commentRows.parse(rows)[0] ?? null
}

const revisionRows = z
  .object({
    version: z.number(),
    text: z.string(),
    withdrawn: z.boolean(),
    at: z.date(),
    by: z.object({ id: z.string(), name: z.string() }),
    mentions: z.object({ start: z.int(), end: z.int(), memberId: z.string(), name: z.string() }).array(),
  })
  .array()
export type StoredRevision = z.output<typeof revisionRows>[number]

/** Every version of a comment, the newest first. */
export async function findRevisions(scope: Scope, commentId: string, tx: Tx): Promise<StoredRevision[]> {
  const rows = await tx.$queryRaw`
    SELECT r.version, r.text, r.withdrawn, r.at, jsonb_build_object('id', m.id, 'name', u.name) AS by,
      ${mentionsOf(Prisma.sql`r`)} AS mentions
    FROM "CommentRevision" r
    JOIN "Member" m ON m."teamId" = r."teamId" AND m.id = r."byId" JOIN "User" u ON u.id = m."userId"
    WHERE r."teamId" = ${scope.teamId}::uuid AND r."commentId" = ${commentId}::uuid
    ORDER BY r.version DESC`
  return revisionRows.parse(rows)
}

/** Members of the team by id, with whether they are in it still. */
export async function findNamed(
  { teamId }: Scope,
  ids: readonly string[],
  tx: Tx,
): Promise<(Named & { readonly removed: boolean })[]> {
  const rows = await tx.member.findMany({
    where: { teamId, id: { in: [...ids] } },
    select: { id: true, removedAt: true, user: { select: { name: true } } },
  })
  return rows.map(({ id, removedAt, user }) => ({ id, name: user.name, removed: removedAt !== null }))
}

export async function hasAttribution(
  { teamId }: Scope,
  { claimId, id }: { claimId: string; id: string },
  tx: Tx,
): Promise<boolean> {
  return (await tx.attribution.count({ where: { teamId, claimId, id, removedAt: null } })) > 0
}

const adders = z.object({ addedById: z.string() }).array()

/** Who added an item of a claim's evidence that stands; null for one that whoever acts is not shown. */
export async function findSeenAdder(
  scope: Scope,
  { claimId, id }: { claimId: string; id: string },
  tx: Tx,
): Promise<string | null> {
  const rows = await tx.$queryRaw`
    WITH ${hidden(scope, Prisma.sql`${claimId}::uuid`)}
    SELECT e."addedById" FROM "Evidence" e
    WHERE e."teamId" = ${scope.teamId}::uuid AND e.id = ${id}::uuid AND e."claimId" = ${claimId}::uuid
      AND e."removedAt" IS NULL AND e."addedById" NOT IN (SELECT id FROM hidden)`
  return adders.parse(rows)[0]?.addedById ?? null
}
