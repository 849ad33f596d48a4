import { z } from 'zod'
import type { AnyScope } from '@/lib/access/scope'
import { ATTRIBUTION_MODES, ATTRIBUTION_TERMS, DENIAL_SCOPES, STANCES } from '@/lib/attribution/model'
import { ANONYMITY_USES } from '@/lib/claims/model'
import { checksOf, quoteCheckRow } from '@/lib/claims/quote-check-repository'
import { quoteOf, quoteRow, rangeOf, rangeRow, refOf } from '@/lib/claims/view-repository'
import { type Db, db, Prisma } from '@/lib/core/db'
import { VOUCHING_ROLES } from '@/lib/sources/attestation-repository'
import { foldName } from '@/lib/sources/fold-name'
import { SOURCE_NAMINGS } from '@/lib/sources/model'
import { actorIdOf, refRow } from '@/lib/sources/repository'
import type { SourceRef } from '@/lib/sources/view'
import { DERIVATION_KINDS, DERIVATION_STATES } from './model'

/**
 * What is known of where a claim comes from, as it is stored: one query for each kind of record. Sources that were found to be
 * one are the one actor here.
 */

const attributionRow = z.object({
  id: z.string(),
  /** The claim it was recorded for, and the one it counts for: a denial may deny another one than it was recorded for. */
  claimId: z.string(),
  about: z.string(),
  source: refRow,
  sourceWords: z.string(),
  /** How the statement names the source, which may be less than the record does. */
  naming: z.enum(SOURCE_NAMINGS),
  headcount: z.int().nullable(),
  mode: z.enum(ATTRIBUTION_MODES),
  stance: z.enum(STANCES),
  denialScope: z.enum(DENIAL_SCOPES).nullable(),
  terms: z.enum(ATTRIBUTION_TERMS),
  /** Why the source goes without a name, and whether an editor vouches for knowing it. */
  grounds: z
    .object({
      vital: z.boolean(),
      notOtherwise: z.boolean(),
      reliable: z.boolean(),
      reason: z.string(),
      use: z.enum(ANONYMITY_USES),
    })
    .nullable(),
  attested: z.boolean(),
  relays: z.array(refRow),
  documentId: z.string(),
  /** The place of the cue, the same for those whom one passage quotes together. */
  cuePlace: z.string().nullable(),
  /** The whole statement; and where in its text the source, the cue and what is attributed stand. */
  statement: z.object({ start: z.int(), exact: z.string() }),
  sourceAt: rangeRow.nullable(),
  cueAt: rangeRow.nullable(),
  contents: z.array(rangeRow),
  /** Whether the words quoted stand in the captures they were looked for in. */
  checks: z.array(quoteCheckRow),
})
const attributionRows = attributionRow.array()
export type ChainRow = z.output<typeof attributionRow>

/**
 * Who says what about claims, and who denies them where something else was said, with what anonymity asks for, in the order in
 * which it was recorded. The one reading of it, for the page as for the sourcing rules.
 */
export async function findChainRows(
  { teamId }: AnyScope,
  claimIds: readonly string[],
  read: Db = db(),
): Promise<ChainRow[]> {
  const rows = await read.$queryRaw`
    SELECT a.id, a."claimId", about.id AS about, a."sourceWords", a.naming, a.headcount, a.mode, a.stance,
      a."denialScope", a.terms, n."documentId", ${refOf(Prisma.sql`s`)} AS source,
      CASE WHEN g."attributionId" IS NOT NULL THEN jsonb_build_object('vital', g.vital, 'notOtherwise', g."notOtherwise",
        'reliable', g.reliable, 'reason', g.reason, 'use', g.use) END AS grounds,
      EXISTS (SELECT 1 FROM "IdentityAttestation" i
        JOIN "Source" o ON o."teamId" = i."teamId" AND o.id = i."sourceId"
        JOIN "Member" m ON m."teamId" = i."teamId" AND m.id = i."memberId"
        WHERE i."teamId" = a."teamId" AND (o.id = s.id OR o."mergedIntoId" = s.id) AND i."withdrawnAt" IS NULL
          AND m."removedAt" IS NULL AND m.role = ANY(${VOUCHING_ROLES}::"Role"[])) AS attested,
      cue."snapshotId" || ':' || cue.start || '-' || cue."end" AS "cuePlace",
      jsonb_build_object('start', q.start, 'exact', q.exact) AS statement,
      CASE WHEN who.id IS NOT NULL THEN ${rangeOf(Prisma.sql`who`)} END AS "sourceAt",
      CASE WHEN cue.id IS NOT NULL THEN ${rangeOf(Prisma.sql`cue`)} END AS "cueAt",
      (SELECT coalesce(jsonb_agg(${rangeOf(Prisma.sql`p`)} ORDER BY t.ordinal), '[]') FROM "AttributionContent" t
        JOIN "Span" p ON p."teamId" = t."teamId" AND p.id = t."spanId"
        WHERE t."teamId" = a."teamId" AND t."attributionId" = a.id) AS contents,
      ${checksOf(Prisma.sql`a`, Prisma.sql`q`, 'attributionId')} AS checks,
      (SELECT coalesce(jsonb_agg(${refOf(Prisma.sql`o`)} ORDER BY r.hop), '[]') FROM "AttributionRelay" r
        JOIN "Source" named ON named."teamId" = r."teamId" AND named.id = r."outletId"
        JOIN "Source" o ON o."teamId" = named."teamId" AND o.id = ${actorIdOf(Prisma.sql`named`)}
        WHERE r."teamId" = a."teamId" AND r."attributionId" = a.id) AS relays
    FROM "Attribution" a
    JOIN "Claim" c ON c."teamId" = a."teamId" AND c.id = a."claimId"
    CROSS JOIN LATERAL (
      SELECT a."claimId" AS id WHERE a."claimId" = ANY(${claimIds}::uuid[])
      UNION ALL
      SELECT a."denialClaimId" WHERE a."denialClaimId" = ANY(${claimIds}::uuid[])
        AND a."denialClaimId" <> a."claimId" AND c.state <> 'WITHDRAWN'
    ) about
    JOIN "Source" recorded ON recorded."teamId" = a."teamId" AND recorded.id = a."sourceId"
    JOIN "Source" s ON s."teamId" = recorded."teamId" AND s.id = ${actorIdOf(Prisma.sql`recorded`)}
    JOIN "Span" q ON q."teamId" = a."teamId" AND q.id = a."spanId"
    JOIN "Snapshot" n ON n."teamId" = q."teamId" AND n.id = q."snapshotId"
    LEFT JOIN "Span" who ON who."teamId" = a."teamId" AND who.id = a."sourceSpanId"
    LEFT JOIN "Span" cue ON cue."teamId" = a."teamId" AND cue.id = a."cueSpanId"
    LEFT JOIN "AnonymityGrounds" g ON g."teamId" = a."teamId" AND g."attributionId" = a.id
    WHERE a."teamId" = ${teamId}::uuid AND a."removedAt" IS NULL
      AND (a."claimId" = ANY(${claimIds}::uuid[]) OR a."denialClaimId" = ANY(${claimIds}::uuid[]))
    ORDER BY a."createdAt", a.id`
  return attributionRows.parse(rows)
}

const derivationRow = z.object({
  id: z.string(),
  kind: z.enum(DERIVATION_KINDS),
  state: z.enum(DERIVATION_STATES),
  version: z.int(),
  foundBy: z.string(),
  note: z.string(),
  by: z.string().nullable(),
  fromDocumentId: z.string(),
  fromAttributionId: z.string().nullable(),
  toDocumentId: z.string(),
  toAttributionId: z.string().nullable(),
  words: quoteRow.nullable(),
  toWords: quoteRow.nullable(),
})
const derivationRows = derivationRow.array()
export type DerivationRow = z.output<typeof derivationRow>

/** More than a story has; the rest would be read by nobody. */
const DERIVATIONS_MAX = 5000

/** What rests on what in a story: held, and suggested; not what was dismissed. */
export async function findDerivationRows(
  { teamId }: AnyScope,
  storyId: string,
  read: Db = db(),
): Promise<DerivationRow[]> {
  const rows = await read.$queryRaw`
    SELECT d.id, d.kind, d.state, d.version, d."foundBy", d.note, u.name AS by, d."fromDocumentId",
      d."fromAttributionId", d."toDocumentId", d."toAttributionId",
      CASE WHEN f.id IS NOT NULL THEN ${quoteOf(Prisma.sql`f`)} END AS words,
      CASE WHEN t.id IS NOT NULL THEN ${quoteOf(Prisma.sql`t`)} END AS "toWords"
    FROM "Derivation" d
    LEFT JOIN "Span" f ON f."teamId" = d."teamId" AND f.id = d."spanId"
    LEFT JOIN "Span" t ON t."teamId" = d."teamId" AND t.id = d."toSpanId"
    LEFT JOIN "Member" m ON m."teamId" = d."teamId" AND m.id = d."createdById"
    LEFT JOIN "User" u ON u.id = m."userId"
    WHERE d."teamId" = ${teamId}::uuid AND d."storyId" = ${storyId}::uuid AND d.state <> 'DISMISSED'
    ORDER BY d."createdAt", d.id LIMIT ${DERIVATIONS_MAX}`
  return derivationRows.parse(rows)
}

const actor = { id: true, name: true, kind: true, naming: true } as const

/**
 * The outlets this desk knows by the names that documents give theirs, by name as given. A name that two outlets go by
 * tells nothing.
 */
export async function findOutletsByName(
  { teamId }: AnyScope,
  names: readonly string[],
  read: Db = db(),
): Promise<ReadonlyMap<string, SourceRef>> {
  const keys = new Map(names.map((name) => [name, foldName(name)]))
  if (keys.size === 0) return new Map()
  const found = await read.sourceAlias.findMany({
    where: { teamId, key: { in: [...new Set(keys.values())] }, source: { kind: 'OUTLET' } },
    select: { key: true, source: { select: { ...actor, mergedInto: { select: actor } } } },
  })
  const known = new Map<string, SourceRef | null>()
  for (const { key, source } of found) {
    const { mergedInto, ...own } = source
    const outlet = mergedInto ?? own
    known.set(key, known.has(key) && known.get(key)?.id !== outlet.id ? null : outlet)
  }
  const outlets = new Map<string, SourceRef>()
  for (const [name, key] of keys) {
    const outlet = known.get(key)
    if (outlet) outlets.set(name, outlet)
  }
  return outlets
}
