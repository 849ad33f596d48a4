import { z } from 'zod'
import type { AnyScope } from '@/lib/access/scope'
import { newestCapture } from '@/lib/archive/working-repository'
import { ATTRIBUTION_MODES, ATTRIBUTION_TERMS, DENIAL_SCOPES, STANCES } from '@/lib/attribution/model'
import { type Db, db, Prisma } from '@/lib/core/db'
import { VOUCHING_ROLES } from '@/lib/sources/attestation-repository'
import { SOURCE_KINDS, SOURCE_NAMINGS } from '@/lib/sources/model'
import { actorIdOf } from '@/lib/sources/repository'
import { initialsOf } from '@/lib/teams/initials'
import { ANONYMITY_USES, CLAIM_STATES, VERDICTS } from './model'
import { checksOf, quoteCheckRow } from './quote-check-repository'
import type { AttributionView, ClaimListItem, WithdrawnClaim } from './view'

/** Reads of claims and attributions as pages show them: one query each, whatever the number of rows. */

/** A source that the statement calls `alias`, as the JSON of a reference. */
export const refOf = (alias: Prisma.Sql) =>
  Prisma.sql`jsonb_build_object('id', ${alias}.id, 'name', ${alias}.name, 'kind', ${alias}.kind, 'naming', ${alias}.naming)`

/** Where a span that the statement calls `alias` stands, as the JSON of a range. */
export const rangeOf = (alias: Prisma.Sql) =>
  Prisma.sql`jsonb_build_object('start', ${alias}.start, 'end', ${alias}."end")`

/** A span that the statement calls `alias`, as the JSON of a quote. */
export const quoteOf = (alias: Prisma.Sql) =>
  Prisma.sql`jsonb_build_object('spanId', ${alias}.id, 'snapshotId', ${alias}."snapshotId", 'start', ${alias}.start,
    'end', ${alias}."end", 'exact', ${alias}.exact, 'prefix', ${alias}.prefix, 'suffix', ${alias}.suffix)`

const ref = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(SOURCE_KINDS),
  naming: z.enum(SOURCE_NAMINGS),
})
/** A range as `rangeOf` answers it. */
export const rangeRow = z.object({ start: z.int(), end: z.int() })
/** A quote as `quoteOf` answers it. */
export const quoteRow = rangeRow.extend({
  spanId: z.string(),
  snapshotId: z.string(),
  exact: z.string(),
  prefix: z.string(),
  suffix: z.string(),
})

const person = z
  .object({ id: z.string(), name: z.string() })
  .transform((one) => ({ ...one, initials: initialsOf(one.name) }))
const grounds = z.object({
  vital: z.boolean(),
  notOtherwise: z.boolean(),
  reliable: z.boolean(),
  reason: z.string(),
  use: z.enum(ANONYMITY_USES),
  version: z.int(),
  setBy: person,
  setAt: z.coerce.date().transform((at) => at.toISOString()),
})

const attributionRow = z.object({
  id: z.string(),
  version: z.int(),
  source: ref,
  actor: ref,
  sourceWords: z.string(),
  naming: z.enum(SOURCE_NAMINGS),
  headcount: z.int().nullable(),
  relays: z.array(ref),
  cue: z.string(),
  mode: z.enum(ATTRIBUTION_MODES),
  stance: z.enum(STANCES),
  denialScope: z.enum(DENIAL_SCOPES).nullable(),
  denialTarget: z.string(),
  denialClaim: z.object({ id: z.string(), number: z.int(), text: z.string() }).nullable(),
  terms: z.enum(ATTRIBUTION_TERMS),
  saidWhen: z.string(),
  note: z.string(),
  grounds: grounds.nullable(),
  knownTo: z.array(person),
  quote: quoteRow,
  contents: z.array(quoteRow),
  checks: z.array(quoteCheckRow),
  document: z.object({ id: z.string(), title: z.string(), outlet: z.string().nullable() }),
})
const attributionRows = attributionRow.array()

const personOf = Prisma.sql`jsonb_build_object('id', m.id, 'name', u.name)`
/** Of an attribution `a` to `s`: on what grounds its source is kept unnamed, and who vouches for knowing it. */
const unnamed = Prisma.sql`
  (SELECT to_jsonb(g) || jsonb_build_object('setBy', ${personOf}) FROM "AnonymityGrounds" g
    JOIN "Member" m ON m."teamId" = g."teamId" AND m.id = g."setById" JOIN "User" u ON u.id = m."userId"
    WHERE g."teamId" = a."teamId" AND g."attributionId" = a.id) AS grounds,
  (SELECT coalesce(jsonb_agg(${personOf} ORDER BY k.since, m.id), '[]')
    FROM (SELECT v."memberId", min(v."signedAt") AS since FROM "IdentityAttestation" v
      JOIN "Source" o ON o."teamId" = v."teamId" AND o.id = v."sourceId"
      WHERE v."teamId" = a."teamId" AND (o.id = ${actorIdOf(Prisma.sql`s`)} OR o."mergedIntoId" = ${actorIdOf(Prisma.sql`s`)}) AND v."withdrawnAt" IS NULL
      GROUP BY v."memberId") k
    JOIN "Member" m ON m."teamId" = a."teamId" AND m.id = k."memberId" JOIN "User" u ON u.id = m."userId"
    WHERE m."removedAt" IS NULL AND m.role = ANY(${VOUCHING_ROLES}::"Role"[])) AS "knownTo"`

async function findAttributions(scope: AnyScope, which: Prisma.Sql, read: Db): Promise<AttributionView[]> {
  const rows = await read.$queryRaw`
    SELECT a.id, a.version, a."sourceWords", a.naming, a.headcount, a.cue, a.mode, a.stance, a."denialScope",
      a."denialTarget", a.terms, a."saidWhen", a.note, ${refOf(Prisma.sql`s`)} AS source, ${refOf(Prisma.sql`w`)} AS actor, ${quoteOf(Prisma.sql`q`)} AS quote,
      jsonb_build_object('id', d.id, 'title', d.title, 'outlet', d.outlet) AS document,
      CASE WHEN other.id IS NOT NULL THEN jsonb_build_object('id', other.id, 'number', other.number, 'text', other.text) END AS "denialClaim",
      (SELECT coalesce(jsonb_agg(${refOf(Prisma.sql`o`)} ORDER BY r.hop), '[]') FROM "AttributionRelay" r
        JOIN "Source" o ON o."teamId" = r."teamId" AND o.id = r."outletId"
        WHERE r."teamId" = a."teamId" AND r."attributionId" = a.id) AS relays,
      (SELECT coalesce(jsonb_agg(${quoteOf(Prisma.sql`p`)} ORDER BY t.ordinal), '[]') FROM "AttributionContent" t
        JOIN "Span" p ON p."teamId" = t."teamId" AND p.id = t."spanId"
        WHERE t."teamId" = a."teamId" AND t."attributionId" = a.id) AS contents,
      ${checksOf(Prisma.sql`a`, Prisma.sql`q`, 'attributionId')} AS checks,
      ${unnamed}
    FROM "Attribution" a
    JOIN "Source" s ON s."teamId" = a."teamId" AND s.id = a."sourceId"
    JOIN "Source" w ON w."teamId" = s."teamId" AND w.id = ${actorIdOf(Prisma.sql`s`)}
    JOIN "Span" q ON q."teamId" = a."teamId" AND q.id = a."spanId"
    JOIN "Snapshot" n ON n."teamId" = q."teamId" AND n.id = q."snapshotId"
    JOIN "Document" d ON d."teamId" = n."teamId" AND d.id = n."documentId"
    LEFT JOIN "Claim" other ON other."teamId" = a."teamId" AND other.id = a."denialClaimId"
    WHERE a."teamId" = ${scope.teamId}::uuid AND ${which}
    ORDER BY a."createdAt", a.id`
  return attributionRows.parse(rows)
}

/** Who says what about a claim, in the order in which it was recorded. */
export function listAttributions(
  scope: AnyScope,
  claimId: string,
  read: Db = db(),
): Promise<AttributionView[]> {
  return findAttributions(scope, Prisma.sql`a."claimId" = ${claimId}::uuid AND a."removedAt" IS NULL`, read)
}

/** Who was recorded as saying what about a claim at a moment, those taken off since included; each as it reads today. */
export function listAttributionsAsOf(
  scope: AnyScope,
  claimId: string,
  asOf: string,
  read: Db = db(),
): Promise<AttributionView[]> {
  const stood = Prisma.sql`a."createdAt" <= ${asOf}::timestamptz
    AND (a."removedAt" IS NULL OR a."removedAt" > ${asOf}::timestamptz)`
  return findAttributions(scope, Prisma.sql`a."claimId" = ${claimId}::uuid AND ${stood}`, read)
}

/** One attribution, removed or not, or null. */
export async function findAttribution(
  scope: AnyScope,
  id: string,
  read: Db = db(),
): Promise<AttributionView | null> {
  const [found] = await findAttributions(scope, Prisma.sql`a.id = ${id}::uuid`, read)
  return found ?? null
}

/** More are found by their words or in the history. */
const WITHDRAWN_SHOWN = 100
/** More than a person reads beside an article; where there are more, the queue lists them all. */
export const CLAIMS_SHOWN = 500

const listRow = z.object({
  id: z.string(),
  number: z.int(),
  text: z.string(),
  state: z.enum(CLAIM_STATES),
  verdict: z.enum(VERDICTS).nullable(),
  version: z.int(),
  dueAt: z
    .date()
    .transform((at) => at.toISOString())
    .nullable(),
  position: z.int(),
  madeOf: z.string().nullable(),
  ranges: z.array(rangeRow),
  attributions: z.array(
    z.object({
      id: z.string(),
      stance: z.enum(STANCES),
      denialScope: z.enum(DENIAL_SCOPES).nullable(),
      source: z.string(),
      outlets: z.array(z.string()),
    }),
  ),
  reviewers: z.array(
    z
      .object({ id: z.string(), name: z.string(), reviewed: z.boolean() })
      .transform((person) => ({ ...person, initials: initialsOf(person.name) })),
  ),
  newer: z.enum(['CHANGED', 'ORPHANED']).nullable(),
})
const listRows = listRow.array()

/**
 * The claims of a story in reading order, without those withdrawn. `ranges` are places in the article; what was quoted
 * from other documents is not among them. `madeOf`: a claim and its attribution have the same clock reading only when
 * one acceptance made both.
 */
export async function listClaimsOfStory(
  scope: AnyScope,
  storyId: string,
  read: Db = db(),
): Promise<ClaimListItem[]> {
  const rows = await read.$queryRaw`
    SELECT c.id, c.number, c.text, c.state, c.verdict, c.version, c."dueAt", c.position,
      (SELECT g.id FROM "Suggestion" g JOIN "Attribution" a ON a."teamId" = g."teamId" AND a.id = g."attributionId"
        WHERE g."teamId" = c."teamId" AND g."claimId" = c.id AND a."createdAt" = c."createdAt"
        ORDER BY a.id LIMIT 1) AS "madeOf",
      (SELECT coalesce(jsonb_agg(jsonb_build_object('start', q.start, 'end', q."end") ORDER BY q.start), '[]')
        FROM "ClaimSpan" x JOIN "Span" q ON q."teamId" = x."teamId" AND q.id = x."spanId"
        JOIN "Snapshot" n ON n."teamId" = q."teamId" AND n.id = q."snapshotId"
        JOIN "Document" d ON d."teamId" = n."teamId" AND d.id = n."documentId"
        WHERE x."teamId" = c."teamId" AND x."claimId" = c.id AND d.kind = 'ARTICLE') AS ranges,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'stance', a.stance, 'denialScope', a."denialScope",
          'source', s.name, 'outlets', (SELECT coalesce(jsonb_agg(o.name ORDER BY r.hop), '[]') FROM "AttributionRelay" r
            JOIN "Source" o ON o."teamId" = r."teamId" AND o.id = r."outletId"
            WHERE r."teamId" = a."teamId" AND r."attributionId" = a.id)) ORDER BY a."createdAt", a.id), '[]')
        FROM "Attribution" a JOIN "Source" s ON s."teamId" = a."teamId" AND s.id = a."sourceId"
        WHERE a."teamId" = c."teamId" AND a."claimId" = c.id AND a."removedAt" IS NULL) AS attributions,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'name', u.name, 'reviewed', g."reviewedAt" IS NOT NULL) ORDER BY g."createdAt", g.id), '[]')
        FROM "Assignment" g JOIN "Member" m ON m."teamId" = g."teamId" AND m.id = g."reviewerId" JOIN "User" u ON u.id = m."userId"
        WHERE g."teamId" = c."teamId" AND g."claimId" = c.id AND g."withdrawnAt" IS NULL) AS reviewers,
      (SELECT CASE WHEN bool_or(k.state = 'ORPHANED') THEN 'ORPHANED' WHEN bool_or(k.state = 'CHANGED') THEN 'CHANGED' END
        FROM (SELECT x."spanId" FROM "ClaimSpan" x WHERE x."teamId" = c."teamId" AND x."claimId" = c.id
          UNION SELECT a."spanId" FROM "Attribution" a
            WHERE a."teamId" = c."teamId" AND a."claimId" = c.id AND a."removedAt" IS NULL) p
        JOIN "CarriedSpan" k ON k."teamId" = c."teamId" AND k."spanId" = p."spanId"
        JOIN "Snapshot" n ON n."teamId" = k."teamId" AND n.id = k."snapshotId"
        JOIN "Document" d ON d."teamId" = n."teamId" AND d.id = n."documentId"
        WHERE k."snapshotId" = ${newestCapture(Prisma.sql`d`)}) AS newer
    FROM "Claim" c
    WHERE c."teamId" = ${scope.teamId}::uuid AND c."storyId" = ${storyId}::uuid AND c.state <> 'WITHDRAWN'
    ORDER BY c.position, c.number LIMIT ${CLAIMS_SHOWN}`
  return listRows.parse(rows)
}

/** The claims withdrawn from a story that were made last, in the order of their numbers. */
export async function listWithdrawnClaims(
  scope: AnyScope,
  storyId: string,
  read: Db = db(),
): Promise<WithdrawnClaim[]> {
  const found = await read.claim.findMany({
    where: { teamId: scope.teamId, storyId, state: 'WITHDRAWN' },
    orderBy: { number: 'desc' },
    take: WITHDRAWN_SHOWN,
    select: { id: true, number: true, text: true },
  })
  return found.reverse()
}
