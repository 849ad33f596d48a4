import { z } from 'zod'
import type { Scope } from '@/lib/access/scope'
import { CLAIM_STATES, FOUNDATIONS, VERDICTS } from '@/lib/claims/model'
import { checksOf, quoteCheckRow } from '@/lib/claims/quote-check-repository'
import { quoteOf, quoteRow } from '@/lib/claims/view-repository'
import { type Db, db, Prisma } from '@/lib/core/db'
import { EVIDENCE_RANKS, EVIDENCE_SIDES, VERDICT_BASES } from './view'

// What the claim page shows, read in few statements: the children of a row come as JSON in the same row.

const uuid = z.string()
const instant = z.coerce.date().transform((at) => at.toISOString())
const person = { id: uuid, name: z.string() }

const quote = quoteOf(Prisma.sql`n`)

const head = z.object({
  id: uuid,
  number: z.number(),
  text: z.string(),
  state: z.enum(CLAIM_STATES),
  version: z.number(),
  foundation: z.enum(FOUNDATIONS),
  verdict: z.enum(VERDICTS).nullable(),
  verdictId: uuid.nullable(),
  dueAt: instant.nullable(),
  createdAt: instant,
  authorId: uuid,
  wordedById: uuid,
  wordedBy: z.string(),
  hasReviewed: z.boolean(),
  previousId: uuid.nullable(),
  nextId: uuid.nullable(),
  quotes: z.array(quoteRow),
  story: z.object({
    id: uuid,
    number: z.number(),
    title: z.string(),
    deadline: instant.nullable(),
    archived: z.boolean(),
    version: z.number(),
    sample: z.boolean(),
  }),
})
const headList = head.array()
export type ClaimHead = z.output<typeof head>

/** The claim itself with its story, its neighbours in reading order and where the article makes it. */
export async function findClaimHead(scope: Scope, id: string, read: Db = db()): Promise<ClaimHead | null> {
  const rows = await read.$queryRaw<unknown[]>`
    SELECT c.id, c.number, c.text, c.state, c.version, c.foundation, c.verdict, c."verdictId", c."dueAt", c."createdAt", c."authorId",
      w."editorId" AS "wordedById", u.name AS "wordedBy",
      EXISTS (SELECT 1 FROM "Review" r WHERE r."teamId" = c."teamId" AND r."claimId" = c.id
        AND r."reviewerId" = ${scope.actorId}::uuid AND r."claimVersion" = c.version) AS "hasReviewed",
      (SELECT p.id FROM "Claim" p WHERE p."teamId" = c."teamId" AND p."storyId" = c."storyId" AND p.state <> 'WITHDRAWN'
        AND (p.position, p.id) < (c.position, c.id) ORDER BY p.position DESC, p.id DESC LIMIT 1) AS "previousId",
      (SELECT p.id FROM "Claim" p WHERE p."teamId" = c."teamId" AND p."storyId" = c."storyId" AND p.state <> 'WITHDRAWN'
        AND (p.position, p.id) > (c.position, c.id) ORDER BY p.position, p.id LIMIT 1) AS "nextId",
      (SELECT coalesce(jsonb_agg(${quote} ORDER BY n.start, n.id), '[]'::jsonb) FROM "ClaimSpan" cs
        JOIN "Span" n ON n."teamId" = cs."teamId" AND n.id = cs."spanId"
        WHERE cs."teamId" = c."teamId" AND cs."claimId" = c.id) AS quotes,
      jsonb_build_object('id', s.id, 'number', s.number, 'title', s.title, 'deadline', s.deadline,
        'archived', s."archivedAt" IS NOT NULL, 'version', s.version, 'sample', t."isSample") AS story
    FROM "Claim" c
    JOIN "Story" s ON s."teamId" = c."teamId" AND s.id = c."storyId"
    JOIN "Team" t ON t.id = c."teamId"
    JOIN "ClaimRevision" w ON w."teamId" = c."teamId" AND w."claimId" = c.id AND w.version = c.version
    JOIN "Member" m ON m."teamId" = w."teamId" AND m.id = w."editorId"
    JOIN "User" u ON u.id = m."userId"
    WHERE c."teamId" = ${scope.teamId}::uuid AND c.id = ${id}::uuid`
  return headList.parse(rows)[0] ?? null
}

const document = z.object({ id: uuid, title: z.string(), outlet: z.string().nullable() })
const documentJson = Prisma.sql`jsonb_build_object('id', d.id, 'title', d.title, 'outlet', d.outlet)`

const evidence = z.object({
  id: uuid,
  side: z.enum(EVIDENCE_SIDES),
  rank: z.enum(EVIDENCE_RANKS).nullable(),
  note: z.string(),
  addedAt: instant,
  removed: z.boolean(),
  inUse: z.boolean(),
  addedBy: z.object(person),
  quote: quoteRow,
  checks: z.array(quoteCheckRow),
  document,
})
const evidenceList = evidence.array()
export type EvidenceItem = z.output<typeof evidence>

/** A claim's evidence in the order in which it was added, with what was taken off. */
export async function findEvidenceOfClaim(
  scope: Scope,
  claimId: string,
  read: Db = db(),
): Promise<EvidenceItem[]> {
  const rows = await read.$queryRaw<unknown[]>`
    SELECT e.id, e.side, e.rank, e.note, e."addedAt", e."removedAt" IS NOT NULL AS removed,
      EXISTS (SELECT 1 FROM "ReviewEvidence" r WHERE r."teamId" = e."teamId" AND r."evidenceId" = e.id)
        OR EXISTS (SELECT 1 FROM "VerdictEvidence" v WHERE v."teamId" = e."teamId" AND v."evidenceId" = e.id) AS "inUse",
      jsonb_build_object('id', m.id, 'name', u.name) AS "addedBy", ${quote} AS quote, ${documentJson} AS document,
      ${checksOf(Prisma.sql`e`, Prisma.sql`n`, 'evidenceId')} AS checks
    FROM "Evidence" e
    JOIN "Span" n ON n."teamId" = e."teamId" AND n.id = e."spanId"
    JOIN "Snapshot" h ON h."teamId" = e."teamId" AND h.id = e."snapshotId"
    JOIN "Document" d ON d."teamId" = e."teamId" AND d.id = h."documentId"
    JOIN "Member" m ON m."teamId" = e."teamId" AND m.id = e."addedById"
    JOIN "User" u ON u.id = m."userId"
    WHERE e."teamId" = ${scope.teamId}::uuid AND e."claimId" = ${claimId}::uuid
    ORDER BY e."addedAt", e.id`
  return evidenceList.parse(rows)
}

const judgement = {
  id: uuid,
  verdict: z.enum(VERDICTS),
  rationale: z.string(),
  revision: z.number(),
  evidenceIds: z.array(uuid),
}
const judgements = z.object({
  reviews: z.array(z.object({ ...judgement, reviewer: z.object(person), submittedAt: instant })),
  verdicts: z.array(
    z.object({
      ...judgement,
      basis: z.enum(VERDICT_BASES),
      decidedBy: z.object(person),
      decidedAt: instant,
      policy: z.object({ version: z.int(), failed: z.int(), waived: z.int() }).nullable(),
    }),
  ),
})
const onlyJudgements = z.tuple([judgements])
export type Judgements = z.output<typeof judgements>

/** Every review and every verdict a claim ever had, the newest first. */
export async function findJudgements(scope: Scope, claimId: string, read: Db = db()): Promise<Judgements> {
  const [team, claim] = [Prisma.sql`${scope.teamId}::uuid`, Prisma.sql`${claimId}::uuid`]
  const rows = await read.$queryRaw<unknown[]>`
    SELECT (SELECT coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'verdict', r.verdict, 'rationale', r.rationale,
        'revision', r.revision, 'submittedAt', r."submittedAt", 'reviewer', jsonb_build_object('id', m.id, 'name', u.name),
        'evidenceIds', (SELECT coalesce(jsonb_agg(e."evidenceId"), '[]'::jsonb) FROM "ReviewEvidence" e
          WHERE e."teamId" = r."teamId" AND e."reviewId" = r.id)) ORDER BY r."submittedAt" DESC, r.id DESC), '[]'::jsonb)
      FROM "Review" r
      JOIN "Member" m ON m."teamId" = r."teamId" AND m.id = r."reviewerId" JOIN "User" u ON u.id = m."userId"
      WHERE r."teamId" = ${team} AND r."claimId" = ${claim}) AS reviews,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('id', v.id, 'verdict', v.verdict, 'rationale', v.rationale,
        'revision', v.revision, 'basis', v.basis, 'decidedAt', v."decidedAt",
        'policy', CASE WHEN v.policy IS NOT NULL THEN jsonb_build_object('version', v.policy -> 'version',
          'failed', (SELECT count(*) FROM jsonb_array_elements(v.policy -> 'results') r WHERE r ->> 'outcome' = 'FAIL'),
          'waived', jsonb_array_length(v.policy -> 'waivers')) END,
        'decidedBy', jsonb_build_object('id', m.id, 'name', u.name),
        'evidenceIds', (SELECT coalesce(jsonb_agg(e."evidenceId"), '[]'::jsonb) FROM "VerdictEvidence" e
          WHERE e."teamId" = v."teamId" AND e."verdictId" = v.id)) ORDER BY v.revision DESC), '[]'::jsonb)
      FROM "VerdictRecord" v
      JOIN "Member" m ON m."teamId" = v."teamId" AND m.id = v."decidedById" JOIN "User" u ON u.id = m."userId"
      WHERE v."teamId" = ${team} AND v."claimId" = ${claim}) AS verdicts`
  return onlyJudgements.parse(rows)[0]
}
