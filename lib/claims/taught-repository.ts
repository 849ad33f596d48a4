import { z } from 'zod'
import type { JobScope } from '@/lib/access/scope'
import type { Statement } from '@/lib/attribution/model'
import { statementSchema } from '@/lib/attribution/schema'
import { type Db, db, type Tx } from '@/lib/core/db'
import type { KeptAttribution } from './as-left'

export type DecidedSnapshot = { readonly snapshotId: string; readonly story: number }
const decidedRows = z.object({ snapshotId: z.string(), story: z.int() }).array()

/** The snapshots of which somebody has accepted or dismissed a suggestion, in the order of their stories. */
export async function findDecidedSnapshots(scope: JobScope, read: Db = db()): Promise<DecidedSnapshot[]> {
  const rows = await read.$queryRaw`
    SELECT g."snapshotId", s.number AS story FROM "Suggestion" g
    JOIN "Story" s ON s."teamId" = g."teamId" AND s.id = g."storyId"
    WHERE g."teamId" = ${scope.teamId}::uuid AND g.state <> 'OPEN'
    GROUP BY g."snapshotId", s.number ORDER BY s.number, g."snapshotId"`
  return decidedRows.parse(rows)
}

/** What is read from here on in this transaction is of one moment. Its first statement. */
export async function holdStill(tx: Tx): Promise<void> {
  await tx.$executeRaw`SET TRANSACTION ISOLATION LEVEL REPEATABLE READ`
}

export type SuggestionTally = {
  readonly undecided: number
  /** With those that were accepted and whose attribution was removed. */
  readonly dismissed: number
  /** Of those, the ones where somebody says something, and not as it was suggested. */
  readonly misread: number
  /** Of those, the ones nobody gave a reason for. */
  readonly unexplained: number
  /** Attributions, removed or not, whose words nobody outside may read: all of the story, and what else stands in this text. */
  readonly offRecord: number
}
const tallyRows = z
  .object({
    undecided: z.int(),
    dismissed: z.int(),
    misread: z.int(),
    unexplained: z.int(),
    offRecord: z.int(),
  })
  .array()

/** How a snapshot's suggestions were decided on. */
export async function tallySuggestions(
  scope: JobScope,
  snapshotId: string,
  tx: Tx,
): Promise<SuggestionTally | undefined> {
  const rows = await tx.$queryRaw`
    SELECT count(*) FILTER (WHERE g.state = 'OPEN')::int AS undecided,
      count(*) FILTER (WHERE g.state = 'DISMISSED' OR a."removedAt" IS NOT NULL)::int AS dismissed,
      count(*) FILTER (WHERE g."dismissedFor" IN ('WRONG_SOURCE', 'WRONG_WORDS'))::int AS misread,
      count(*) FILTER (WHERE g.state = 'DISMISSED' AND g."dismissedFor" IS NULL)::int AS unexplained,
      (SELECT count(*)::int FROM "Attribution" o
        JOIN "Claim" c ON c."teamId" = o."teamId" AND c.id = o."claimId"
        JOIN "Span" p ON p."teamId" = o."teamId" AND p.id = o."spanId"
        WHERE o."teamId" = n."teamId" AND o.terms = 'OFF_RECORD'
          AND (c."storyId" = g."storyId" OR strpos(n.text, p.exact) > 0)) AS "offRecord"
    FROM "Suggestion" g
    JOIN "Snapshot" n ON n."teamId" = g."teamId" AND n.id = g."snapshotId"
    LEFT JOIN "Attribution" a ON a."teamId" = g."teamId" AND a.id = g."attributionId"
    WHERE g."teamId" = ${scope.teamId}::uuid AND g."snapshotId" = ${snapshotId}::uuid
    GROUP BY n."teamId", n.id, g."storyId"`
  return tallyRows.parse(rows)[0]
}

export type LeftAttribution = KeptAttribution & { readonly suggested: Statement | null }

/** The attributions of a snapshot that were not removed, in reading order, each with what it was suggested as. */
export async function findLeftAttributions(
  { teamId }: JobScope,
  snapshotId: string,
  tx: Tx,
): Promise<LeftAttribution[]> {
  const place = { select: { start: true, end: true, snapshotId: true } } as const
  const rows = await tx.attribution.findMany({
    where: { teamId, removedAt: null, span: { snapshotId } },
    select: {
      sourceWords: true,
      cue: true,
      span: place,
      sourceSpan: place,
      cueSpan: place,
      contents: { orderBy: { ordinal: 'asc' }, select: { span: place } },
      suggestions: { select: { statement: true }, take: 1 },
    },
    orderBy: [{ span: { start: 'asc' } }, { id: 'asc' }],
  })
  // An attribution that was moved to another capture may keep places in the one before.
  const here = (span: { start: number; end: number; snapshotId: string } | null) =>
    span?.snapshotId === snapshotId ? { start: span.start, end: span.end } : null
  return rows.map(({ sourceWords, cue, span, sourceSpan, cueSpan, contents, suggestions: [suggestion] }) => ({
    sourceWords,
    cue,
    range: { start: span.start, end: span.end },
    sourceRange: here(sourceSpan),
    cueRange: here(cueSpan),
    contents: contents.flatMap((content) => here(content.span) ?? []),
    suggested: suggestion ? statementSchema.parse(suggestion.statement) : null,
  }))
}

/** What was suggested rightly and dismissed all the same, for it is nothing this desk would check; in reading order. */
export async function findPassedOver({ teamId }: JobScope, snapshotId: string, tx: Tx): Promise<Statement[]> {
  const rows = await tx.suggestion.findMany({
    where: { teamId, snapshotId, dismissedFor: 'NO_INTEREST' },
    select: { statement: true },
    orderBy: { ordinal: 'asc' },
  })
  return rows.map(({ statement }) => statementSchema.parse(statement))
}
