import { z } from 'zod'
import type { Scope } from '@/lib/access/scope'
import { workingCapture } from '@/lib/archive/working-repository'
import { type Db, db, Prisma, type Tx } from '@/lib/core/db'
import { type Cursor, numberOf, PAGE_SIZE } from '@/lib/core/paging'
import type { ClaimRow, SnapshotRow, SpanRow, StoryRow } from './rows'

const person = { select: { role: true, user: { select: { name: true } } } } as const
const span = { select: { snapshotId: true, start: true, end: true, exact: true } } as const
const spanInItem = { select: { ...span.select, snapshot: { select: { documentId: true } } } } as const
const restsOn = { select: { evidenceId: true } } as const

const attribution = {
  where: { removedAt: null },
  orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  select: {
    id: true,
    sourceWords: true,
    naming: true,
    headcount: true,
    cue: true,
    mode: true,
    stance: true,
    denialScope: true,
    denialTarget: true,
    denialClaim: { select: { number: true, text: true, state: true } },
    terms: true,
    saidWhen: true,
    source: { select: { name: true, kind: true, naming: true } },
    relays: { orderBy: { hop: 'asc' }, select: { outlet: { select: { name: true, kind: true } } } },
    createdAt: true,
    spanId: true,
    span,
    contents: { orderBy: { ordinal: 'asc' }, select: { spanId: true, span } },
  },
} satisfies Prisma.Claim$attributionsArgs

const verdict = {
  orderBy: { revision: 'asc' },
  select: {
    id: true,
    verdict: true,
    rationale: true,
    basis: true,
    revision: true,
    decidedAt: true,
    decidedBy: person,
    evidence: restsOn,
    reviews: {
      orderBy: [{ review: { submittedAt: 'asc' } }, { reviewId: 'asc' }],
      select: {
        review: {
          select: { verdict: true, rationale: true, submittedAt: true, reviewer: person, evidence: restsOn },
        },
      },
    },
  },
} satisfies Prisma.Claim$verdictsArgs

/** The story a report is about, or null. */
export async function findStory(scope: Scope, storyId: string, read: Db = db()): Promise<StoryRow | null> {
  const row = await read.story.findFirst({
    where: { teamId: scope.teamId, id: storyId },
    select: { id: true, number: true, title: true, deadline: true },
  })
  const team = await read.team.findUnique({ where: { id: scope.teamId }, select: { name: true } })
  return row && team && { ...row, team: team.name }
}

/** Claims of one story with all that a report tells of them, in reading order. */
export async function findClaims(
  scope: Scope,
  storyId: string,
  claimIds: readonly string[],
  read: Db = db(),
): Promise<ClaimRow[]> {
  return read.claim.findMany({
    where: { teamId: scope.teamId, storyId, id: { in: [...claimIds] } },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      number: true,
      text: true,
      version: true,
      state: true,
      verdictId: true,
      createdAt: true,
      spans: { orderBy: { span: { start: 'asc' } }, select: { spanId: true, span } },
      attributions: attribution,
      evidence: {
        where: { removedAt: null },
        orderBy: [{ addedAt: 'asc' }, { id: 'asc' }],
        select: { id: true, side: true, note: true, span },
      },
      verdicts: verdict,
    },
  })
}

/**
 * Passages of a story that someone gave off the record: the statement, the attributed words, which may stand elsewhere,
 * and the words that describe a source who is not named.
 */
export async function findOffTheRecord(
  scope: Scope,
  storyId: string,
  read: Db = db(),
): Promise<(SpanRow & { documentId: string })[]> {
  const rows = await read.attribution.findMany({
    where: { teamId: scope.teamId, claim: { storyId }, terms: 'OFF_RECORD', removedAt: null },
    select: {
      naming: true,
      span: spanInItem,
      contents: { select: { span: spanInItem } },
      sourceSpan: spanInItem,
    },
  })
  return rows
    .flatMap(({ naming, sourceSpan, contents, ...row }) => [
      row.span,
      ...contents.map((content) => content.span),
      ...(sourceSpan && naming !== 'NAMED' ? [sourceSpan] : []),
    ])
    .map(({ snapshot: item, ...place }) => ({ ...place, documentId: item.documentId }))
}

const snapshot = {
  id: true,
  digest: true,
  textDigest: true,
  language: true,
  direction: true,
  publishedAt: true,
  publishedPrecision: true,
  capturedAt: true,
  method: true,
  finalAddress: true,
  document: { select: { kind: true, title: true, outlet: true } },
} as const

const articleRows = z.object({ id: z.string() }).array()

/** The capture of the story's article that the story works with, or null. */
export async function findArticle(
  scope: Scope,
  storyId: string,
  read: Db = db(),
): Promise<SnapshotRow | null> {
  const rows = await read.$queryRaw`
    SELECT ${workingCapture(Prisma.sql`d`)} AS id FROM "Document" d
    WHERE d."teamId" = ${scope.teamId}::uuid AND d."storyId" = ${storyId}::uuid AND d.kind = 'ARTICLE'`
  const ids = articleRows.parse(rows).map(({ id }) => id)
  const [article] = await findSnapshots(scope, ids, read)
  return article ?? null
}

export async function findSnapshots(
  scope: Scope,
  ids: readonly string[],
  read: Db = db(),
): Promise<SnapshotRow[]> {
  return read.snapshot.findMany({ where: { teamId: scope.teamId, id: { in: [...ids] } }, select: snapshot })
}

/** A story's claims that a report may hold, in reading order. */
export async function findCandidates(scope: Scope, storyId: string, read: Db = db()) {
  return read.claim.findMany({
    where: { teamId: scope.teamId, storyId, state: { not: 'WITHDRAWN' } },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: { id: true, number: true, text: true, state: true, verdict: true },
  })
}

/**
 * Holds still what a report is made of until the transaction ends: the story and the claims first, then the counter of
 * the team, in the order every writer takes them (records, then the end of the audit chain), so that two never wait
 * for each other. Answers the report's number, or null when the story is not this team's.
 */
export async function lockForFreeze(
  scope: Scope,
  storyId: string,
  claimIds: readonly string[],
  tx: Tx,
): Promise<number | null> {
  const [story] = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM "Story" WHERE "teamId" = ${scope.teamId}::uuid AND id = ${storyId}::uuid FOR SHARE`
  if (!story) return null
  await tx.$queryRaw`
    SELECT id FROM "Claim" WHERE "teamId" = ${scope.teamId}::uuid AND id = ANY(${[...claimIds]}::uuid[])
    ORDER BY id FOR SHARE`
  const team = await tx.team.update({
    where: { id: scope.teamId },
    data: { nextReportNumber: { increment: 1 } },
    select: { nextReportNumber: true },
  })
  return team.nextReportNumber - 1
}

export type NewReport = {
  readonly id: string
  readonly storyId: string
  readonly number: number
  readonly title: string
  readonly schemaVersion: number
  readonly content: string
  readonly digest: string
  readonly frozenAt: Date
  readonly claims: readonly { readonly claimId: string; readonly verdictId: string | null }[]
}

export async function insertReport(scope: Scope, report: NewReport, tx: Tx): Promise<void> {
  const { claims, ...row } = report
  const { teamId } = scope
  await tx.verdictReport.create({
    data: { ...row, teamId, frozenById: scope.actorId, claimCount: claims.length },
  })
  await tx.reportClaim.createMany({
    data: claims.map((claim, index) => ({ ...claim, teamId, reportId: report.id, ordinal: index + 1 })),
  })
}

export async function findReport(scope: Scope, id: string, read: Db = db()) {
  return read.verdictReport.findFirst({
    where: { teamId: scope.teamId, id },
    select: { id: true, storyId: true, number: true, title: true, digest: true, content: true },
  })
}

export type ReportListRow = {
  readonly id: string
  readonly number: number
  readonly title: string
  readonly claimCount: number
  readonly digest: string
  readonly frozenAt: Date
  readonly frozenBy: { readonly user: { readonly name: string } }
  readonly story: { readonly id: string; readonly title: string }
}

/** One page of reports, all or one story's, and one more, newest first (oldest first when reading backwards). */
export async function findReports(
  scope: Scope,
  { cursor, storyId }: { cursor: Cursor | null; storyId: string | null },
  read: Db = db(),
): Promise<ReportListRow[]> {
  const number = numberOf(cursor)
  const backwards = cursor?.direction === 'before'
  const after = number === null ? {} : { number: backwards ? { gt: number } : { lt: number } }
  return read.verdictReport.findMany({
    where: { teamId: scope.teamId, storyId: storyId ?? undefined, ...after },
    orderBy: { number: backwards ? 'asc' : 'desc' },
    take: PAGE_SIZE + 1,
    select: {
      id: true,
      number: true,
      title: true,
      claimCount: true,
      digest: true,
      frozenAt: true,
      frozenBy: { select: { user: { select: { name: true } } } },
      story: { select: { id: true, title: true } },
    },
  })
}

/** Whose name stands under a report. */
export async function findActorName(scope: Scope, read: Db = db()): Promise<string> {
  const member = await read.member.findFirst({
    where: { teamId: scope.teamId, id: scope.actorId },
    select: { user: { select: { name: true } } },
  })
  return member?.user.name ?? ''
}
