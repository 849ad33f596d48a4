import { z } from 'zod'
import type { Scope } from '@/lib/access/scope'
import { quoteOf, quoteRow } from '@/lib/claims/view-repository'
import { type Db, db, Prisma } from '@/lib/core/db'
import { type Cursor, type Page, placeOf, toPage } from '@/lib/core/paging'
import type { Named } from './mentions'
import { ALONE_SHOWN, LATEST_SHOWN, THREADS_SHOWN, type ThreadState } from './model'
import { mentionsOf, seen } from './seen-repository'

const instant = z.coerce.date().transform((at) => at.toISOString())
const person = z.object({ id: z.string(), name: z.string() })

const comment = z.object({
  id: z.string(),
  author: person,
  at: instant,
  version: z.int(),
  text: z.string(),
  withdrawn: z.boolean(),
  by: person,
  changedAt: instant,
  mentions: z.object({ start: z.int(), end: z.int(), memberId: z.string(), name: z.string() }).array(),
})
export type CommentRow = z.output<typeof comment>

const thread = z.object({
  id: z.string(),
  openedAt: instant,
  resolved: z.object({ by: person, at: instant }).nullable(),
  attribution: z.object({ id: z.string(), words: z.string(), gone: z.boolean() }).nullable(),
  evidence: z.object({ id: z.string(), document: z.string(), quote: quoteRow, gone: z.boolean() }).nullable(),
  span: z.object({ document: z.string(), quote: quoteRow }).nullable(),
  count: z.int(),
  comments: comment.array(),
})
const threads = thread.array()
export type ThreadRow = z.output<typeof thread>

/** Which threads of a claim: those in a state or about one thing, a page of them; or the one of a comment, with all of it. */
export type Wanted =
  | { readonly state: ThreadState; readonly cursor: Cursor | null }
  | { readonly about: string; readonly cursor: Cursor | null }
  | { readonly commentId: string }

const named = (member: Prisma.Sql, user: Prisma.Sql) =>
  Prisma.sql`jsonb_build_object('id', ${member}.id, 'name', ${user}.name)`
const quote = quoteOf(Prisma.sql`n`)
const documentOf = Prisma.sql`(SELECT d.title FROM "Snapshot" h
  JOIN "Document" d ON d."teamId" = h."teamId" AND d.id = h."documentId" WHERE h."teamId" = n."teamId" AND h.id = n."snapshotId")`

/** The comments of a thread `s` that the reader is shown: the first and the latest ones, each with its last words. */
const commentsOf = (latest: number) => Prisma.sql`
  LEFT JOIN LATERAL (
    SELECT coalesce(max(c.total), 0)::int AS count, coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'at', c.at,
        'author', ${named(Prisma.sql`m`, Prisma.sql`u`)}, 'version', r.version, 'text', r.text, 'withdrawn', r.withdrawn,
        'by', ${named(Prisma.sql`w`, Prisma.sql`wu`)}, 'changedAt', r.at, 'mentions', ${mentionsOf(Prisma.sql`r`)}) ORDER BY c.nth), '[]'::jsonb) AS comments
    FROM (SELECT o.*, row_number() OVER (ORDER BY o.at, o.id) AS nth, count(*) OVER () AS total FROM "Comment" o
      WHERE o."teamId" = s."teamId" AND o."threadId" = s.id AND o."authorId" NOT IN (SELECT id FROM hidden)) c
    JOIN "Member" m ON m."teamId" = c."teamId" AND m.id = c."authorId" JOIN "User" u ON u.id = m."userId"
    JOIN LATERAL (SELECT v.* FROM "CommentRevision" v WHERE v."teamId" = c."teamId" AND v."commentId" = c.id
      ORDER BY v.version DESC LIMIT 1) r ON true
    JOIN "Member" w ON w."teamId" = c."teamId" AND w.id = r."byId" JOIN "User" wu ON wu.id = w."userId"
    WHERE c.nth = 1 OR c.nth > c.total - ${latest}
  ) said ON true`

function where(wanted: Wanted): Prisma.Sql {
  if ('commentId' in wanted)
    return Prisma.sql`EXISTS (SELECT 1 FROM "Comment" k WHERE k."teamId" = s."teamId" AND k."threadId" = s.id
      AND k.id = ${wanted.commentId}::uuid AND k."authorId" NOT IN (SELECT id FROM hidden))`
  if ('about' in wanted)
    return Prisma.sql`(s."attributionId" = ${wanted.about}::uuid OR s."evidenceId" = ${wanted.about}::uuid)`
  return Prisma.sql`coalesce(s.resolved, false) = ${wanted.state === 'resolved'}`
}

/** Threads of a claim that the reader is shown, the newest first. One query, whatever their number. */
export async function findThreads(
  scope: Scope,
  claimId: string,
  wanted: Wanted,
  read: Db = db(),
): Promise<Page<ThreadRow>> {
  const alone = 'commentId' in wanted
  const cursor = alone ? null : wanted.cursor
  const place = placeOf(cursor)
  const backwards = cursor?.direction === 'before' && place !== null
  const [order, side] = backwards ? [Prisma.sql`ASC`, Prisma.sql`>`] : [Prisma.sql`DESC`, Prisma.sql`<`]
  const beyond = place
    ? Prisma.sql`AND (s."openedAt", s.id) ${side} (${place.at}::timestamptz, ${place.id}::uuid)`
    : Prisma.empty
  const rows = await read.$queryRaw`
    WITH ${seen(scope, Prisma.sql`${claimId}::uuid`)},
    page AS (SELECT * FROM seen s WHERE ${where(wanted)} ${beyond}
      ORDER BY s."openedAt" ${order}, s.id ${order} LIMIT ${THREADS_SHOWN + 1})
    SELECT s.id, s."openedAt", said.count, said.comments,
      CASE WHEN s.resolved THEN jsonb_build_object('by', ${named(Prisma.sql`rm`, Prisma.sql`ru`)}, 'at', s."resolvedAt") END AS resolved,
      (SELECT jsonb_build_object('id', a.id, 'words', a."sourceWords", 'gone', a."removedAt" IS NOT NULL) FROM "Attribution" a
        WHERE a."teamId" = s."teamId" AND a.id = s."attributionId") AS attribution,
      (SELECT jsonb_build_object('id', e.id, 'gone', e."removedAt" IS NOT NULL, 'document', ${documentOf}, 'quote', ${quote})
        FROM "Evidence" e JOIN "Span" n ON n."teamId" = e."teamId" AND n.id = e."spanId"
        WHERE e."teamId" = s."teamId" AND e.id = s."evidenceId") AS evidence,
      (SELECT jsonb_build_object('document', ${documentOf}, 'quote', ${quote}) FROM "Span" n
        WHERE n."teamId" = s."teamId" AND n.id = s."spanId") AS span
    FROM page s
    LEFT JOIN "Member" rm ON rm."teamId" = s."teamId" AND rm.id = s."resolvedById"
    LEFT JOIN "User" ru ON ru.id = rm."userId"
    ${commentsOf(alone ? ALONE_SHOWN : LATEST_SHOWN)}
    ORDER BY s."openedAt" ${order}, s.id ${order}`
  return toPage(threads.parse(rows), place ? cursor : null, (row) => [row.openedAt, row.id], THREADS_SHOWN)
}

const overviews = z.tuple([
  z.object({
    open: z.int(),
    resolved: z.int(),
    marks: z.record(z.string(), z.int()),
    toCome: z.int(),
    isReviewer: z.boolean(),
    members: z.object({ id: z.string(), name: z.string() }).array(),
    archived: z.boolean(),
  }),
])
export type Overview = Omit<z.output<typeof overviews>[0], 'members'> & { readonly members: readonly Named[] }

/** How much there is of a claim's discussion for its reader, who else will read in it, and who can be mentioned. */
export async function findOverview(
  scope: Scope,
  { claimId, storyId }: { claimId: string; storyId: string },
  read: Db = db(),
): Promise<Overview> {
  const [team, claim, me] = [
    Prisma.sql`${scope.teamId}::uuid`,
    Prisma.sql`${claimId}::uuid`,
    Prisma.sql`${scope.actorId}::uuid`,
  ]
  const rows = await read.$queryRaw`
    WITH ${seen(scope, claim)}
    SELECT (SELECT count(*) FROM seen WHERE NOT coalesce(resolved, false))::int AS open,
      (SELECT count(*) FROM seen WHERE resolved)::int AS resolved,
      (SELECT coalesce(jsonb_object_agg(k.about, k.count), '{}'::jsonb) FROM (
        SELECT coalesce(s."attributionId", s."evidenceId") AS about, count(*) AS count FROM seen s
        JOIN "Comment" c ON c."teamId" = s."teamId" AND c."threadId" = s.id AND c."authorId" NOT IN (SELECT id FROM hidden)
        WHERE coalesce(s."attributionId", s."evidenceId") IS NOT NULL GROUP BY 1) k) AS marks,
      (SELECT count(*) FROM "Assignment" a WHERE a."teamId" = ${team} AND a."claimId" = ${claim}
        AND a."withdrawnAt" IS NULL AND a."reviewedAt" IS NULL AND a."reviewerId" <> ${me})::int AS "toCome",
      EXISTS (SELECT 1 FROM "Assignment" a WHERE a."teamId" = ${team} AND a."claimId" = ${claim} AND a."reviewerId" = ${me})
        OR EXISTS (SELECT 1 FROM "Review" r WHERE r."teamId" = ${team} AND r."claimId" = ${claim} AND r."reviewerId" = ${me}) AS "isReviewer",
      (SELECT coalesce(jsonb_agg(${named(Prisma.sql`m`, Prisma.sql`u`)} ORDER BY u.name, m.id), '[]'::jsonb)
        FROM "Member" m JOIN "User" u ON u.id = m."userId"
        WHERE m."teamId" = ${team} AND m."removedAt" IS NULL AND m.id <> ${me}) AS members,
      (SELECT t."archivedAt" IS NOT NULL FROM "Story" t WHERE t."teamId" = ${team} AND t.id = ${storyId}::uuid) AS archived`
  return overviews.parse(rows)[0]
}
