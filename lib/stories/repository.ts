import { z } from 'zod'
import type { AnyScope, Scope } from '@/lib/access/scope'
import { workingCapture } from '@/lib/archive/working-repository'
import { type Db, db, Prisma, type Tx } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { containing } from '@/lib/core/like'
import { type Cursor, PAGE_SIZE, type Page, placeOf, toPage } from '@/lib/core/paging'
import { progressColumns, progressRow } from './progress-repository'
import type { StoryHead, StoryListItem } from './view'

/** Holds the team's numbering, so that stories of one team are made one after the other. */
export async function lockNumbering(scope: Scope, tx: Tx): Promise<void> {
  await tx.$queryRaw`SELECT id FROM "Team" WHERE id = ${scope.teamId}::uuid FOR NO KEY UPDATE`
}

/** Takes the team's next story number. */
export async function takeStoryNumber(scope: Scope, tx: Tx): Promise<number> {
  const { nextStoryNumber } = await tx.team.update({
    where: { id: scope.teamId },
    data: { nextStoryNumber: { increment: 1 } },
    select: { nextStoryNumber: true },
  })
  return nextStoryNumber - 1
}

export async function insertStory(
  scope: Scope,
  story: { number: number; title: string; deadline: Date | null },
  tx: Tx,
): Promise<string> {
  const id = newId()
  await tx.story.create({
    data: { id, teamId: scope.teamId, createdById: scope.actorId, ...story },
    select: { id: true },
  })
  return id
}

export type StoredStory = {
  id: string
  number: number
  title: string
  deadline: Date | null
  archivedAt: Date | null
  nextClaimNumber: number
  version: number
}

/** The story, locked until the transaction ends: taken first by whatever adds to a story (the order of all locks: decision 51). */
export async function lockStory(scope: AnyScope, id: string, tx: Tx): Promise<StoredStory | null> {
  const rows = await tx.$queryRaw<StoredStory[]>`
    SELECT id, number, title, deadline, "archivedAt", "nextClaimNumber", version FROM "Story"
    WHERE "teamId" = ${scope.teamId}::uuid AND id = ${id}::uuid FOR NO KEY UPDATE`
  return rows[0] ?? null
}

export async function updateStory(
  scope: Scope,
  id: string,
  data: {
    title?: string
    deadline?: Date | null
    archivedAt?: Date | null
    version?: number
    nextClaimNumber?: number
  },
  tx: Tx,
): Promise<void> {
  await tx.story.update({ where: { teamId_id: { teamId: scope.teamId, id } }, data, select: { id: true } })
}

export async function findStoryHead(
  scope: AnyScope,
  id: string,
  read: Db = db(),
): Promise<(StoryHead & { articleId: string | null }) | null> {
  const rows = await read.$queryRaw`
    SELECT s.id, s.number, s.title, s.deadline, s."archivedAt" IS NOT NULL AS archived, s.version,
      t."isSample" AS sample, article.id AS "articleId", article.outlet
    FROM "Story" s JOIN "Team" t ON t.id = s."teamId"
    LEFT JOIN LATERAL (
      SELECT ${workingCapture(Prisma.sql`d`)} AS id, d.outlet FROM "Document" d
      WHERE d."teamId" = s."teamId" AND d."storyId" = s.id AND d.kind = 'ARTICLE'
      ORDER BY d."createdAt", d.id LIMIT 1) article ON true
    WHERE s."teamId" = ${scope.teamId}::uuid AND s.id = ${id}::uuid`
  return headRows.parse(rows)[0] ?? null
}

const instant = z.date().transform((at) => at.toISOString())
const headRow = z.object({
  id: z.string(),
  number: z.int(),
  title: z.string(),
  outlet: z.string().nullable(),
  deadline: instant.nullable(),
  archived: z.boolean(),
  version: z.int(),
  sample: z.boolean(),
  articleId: z.string().nullable(),
})
const headRows = headRow.array()

const listRow = progressRow
  .extend({
    id: z.string(),
    number: z.int(),
    title: z.string(),
    outlet: z.string().nullable(),
    deadline: instant.nullable(),
    createdAt: instant,
    createdBy: z.string(),
    archived: z.boolean(),
  })
  .transform((row): StoryListItem => {
    const { id, number, title, outlet, deadline, createdAt, createdBy, archived, ...progress } = row
    return { id, number, title, outlet, deadline, createdAt, createdBy, archived, progress }
  })
const listRows = listRow.array()

/** One page of stories, the newest first, in one query. `words` stand anywhere in the title. */
export async function findStories(
  scope: Scope,
  { archived, words }: { archived: boolean; words: string },
  cursor: Cursor | null,
  read: Db = db(),
): Promise<Page<StoryListItem>> {
  const backwards = cursor?.direction === 'before'
  const rows = await read.$queryRaw`
    WITH page AS (
      SELECT s.* FROM "Story" s
      WHERE s."teamId" = ${scope.teamId}::uuid
        AND ${archived ? Prisma.sql`s."archivedAt" IS NOT NULL` : Prisma.sql`s."archivedAt" IS NULL`}
        AND ${words ? Prisma.sql`s.title ILIKE ${containing(words)}` : Prisma.sql`true`}
        AND ${after(cursor)}
      ORDER BY ${backwards ? Prisma.sql`s."createdAt", s.id DESC` : Prisma.sql`s."createdAt" DESC, s.id`}
      LIMIT ${PAGE_SIZE + 1})
    SELECT p.id, p.number, p.title, p.deadline, p."createdAt", p."archivedAt" IS NOT NULL AS archived,
      u.name AS "createdBy", article.outlet, progress.*
    FROM page p
    JOIN "Member" m ON m."teamId" = p."teamId" AND m.id = p."createdById"
    JOIN "User" u ON u.id = m."userId"
    LEFT JOIN LATERAL (SELECT d.outlet FROM "Document" d
      WHERE d."teamId" = p."teamId" AND d."storyId" = p.id AND d.kind = 'ARTICLE'
      ORDER BY d."createdAt" LIMIT 1) article ON true
    CROSS JOIN LATERAL (SELECT ${progressColumns} FROM "Claim" c
      WHERE c."teamId" = p."teamId" AND c."storyId" = p.id) progress
    ORDER BY ${backwards ? Prisma.sql`p."createdAt", p.id DESC` : Prisma.sql`p."createdAt" DESC, p.id`}`
  return toPage(listRows.parse(rows), cursor, (row) => [row.createdAt, row.id])
}

/** How many sort values a cursor of this list has. */
export const STORY_CURSOR = 2

function after(cursor: Cursor | null): Prisma.Sql {
  const place = placeOf(cursor)
  if (!place) return Prisma.sql`true`
  const { at, id } = place
  return cursor?.direction === 'before'
    ? Prisma.sql`s."createdAt" >= ${at}::timestamptz AND (s."createdAt" > ${at}::timestamptz OR s.id < ${id}::uuid)`
    : Prisma.sql`s."createdAt" <= ${at}::timestamptz AND (s."createdAt" < ${at}::timestamptz OR s.id > ${id}::uuid)`
}

/** The stories being worked on. */
export function countStories(scope: Scope, read: Db = db()): Promise<number> {
  return read.story.count({ where: { teamId: scope.teamId, archivedAt: null } })
}
