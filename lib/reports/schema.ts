import { z } from 'zod'
import { ROLES } from '@/lib/access/permissions'
import { CAPTURE_METHODS, DOCUMENT_KINDS } from '@/lib/archive/model'
import { QUOTE_STATES } from '@/lib/archive/quotes/check'
import { ATTRIBUTION_MODES, ATTRIBUTION_TERMS, DENIAL_SCOPES, STANCES } from '@/lib/attribution/model'
import { CLAIM_STATES, VERDICTS } from '@/lib/claims/model'
import { EVIDENCE_SIDES, VERDICT_BASES } from '@/lib/reviews/view'
import { SOURCE_KINDS, SOURCE_NAMINGS } from '@/lib/sources/model'

/**
 * What a stored report holds, version by version: a stored one is never rewritten, so an earlier version is read for good.
 * No member is optional: what is not there is null or an empty list, so that a reader never has to guess.
 * The descriptions become the published JSON Schema, which never changes for a version once it is in use
 * (json-schema.test.ts holds each against what was published).
 */
export const SCHEMA_VERSION = 2
/** Names a version of the schema wherever a report lies; it says nothing of the host that made it. */
export const schemaId = <V extends number>(version: V) =>
  `urn:corroborate:schema:verdict-report:${version}` as const
/** Where each workbench publishes a version, relative to its own address. */
export const schemaPath = <V extends number>(version: V) => `/schema/report-v${version}.json` as const

const text = z.string()
const instant = z.iso.datetime().describe('ISO 8601, UTC')
const digest = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .describe('SHA-256, hexadecimal')
const count = z.int().min(0)

const documentV1 = z
  .strictObject({
    ref: text.regex(/^D[1-9]\d*$/).describe('Name of the document within this report'),
    kind: z.enum(DOCUMENT_KINDS),
    title: text,
    outlet: text.nullable(),
    published: z.strictObject({ at: instant, precision: z.enum(['DAY', 'INSTANT']) }).nullable(),
    language: text.nullable().describe('BCP 47'),
    direction: z.enum(['ltr', 'rtl']),
    capturedAt: instant,
    method: z.enum(CAPTURE_METHODS),
    snapshotDigest: digest.describe('SHA-256 of the bytes as captured'),
    textDigest: digest.describe('SHA-256 of the extracted text in UTF-8, which positions count in'),
  })
  .describe('One capture of an item that is quoted here; the item itself stays with the desk')

const document = documentV1
  .extend({
    address: text.nullable().describe('Of a page: where it was fetched or recorded, after all redirects'),
  })
  .describe('One capture of an item that is quoted here; the item itself stays with the desk')

const quote = z
  .strictObject({
    document: text.describe('The ref of the document quoted'),
    start: count,
    end: count,
    exact: text,
  })
  .describe('Words of a document, with their place in its text in UTF-16 code units, end exclusive')

const check = z
  .strictObject({
    document: text.describe(
      'The ref of the capture it was held against: the one the words were taken from, a later one of the same item, or one of a report that the attribution rests on',
    ),
    words: text.describe('The quoted words that were looked for'),
    state: z
      .enum(QUOTE_STATES)
      .describe(
        'EXACT: the same characters; NORMALISED: the same words otherwise set; ELIDED: each piece is there, in order; ALTERED: other words; NOT_FOUND: not there',
      ),
    places: z
      .array(z.strictObject({ start: count, end: count }))
      .describe('Where, in the text of that capture'),
    difference: z
      .array(z.strictObject({ kind: z.enum(['SAME', 'DELETED', 'INSERTED']), text }))
      .nullable()
      .describe(
        'Of altered words: what both have, what only the quote has (DELETED) and what only the capture has (INSERTED). Null otherwise, and where something in the same item was given off the record',
      ),
    checkedAt: instant,
  })
  .describe('Whether quoted words stand in a capture. Anyone with the text of the capture can ask again')

const checks = z.array(check).describe('Empty where nothing is said to be verbatim')

const person = z
  .strictObject({
    name: text.nullable().describe('Null when the desk names roles only'),
    role: z.enum(ROLES),
  })
  .describe('A member of the desk')

const attributionV1 = z
  .strictObject({
    ref: text,
    source: z.strictObject({
      words: text.describe('The source as the article puts it'),
      name: text.nullable().describe('Only for a source the article names; never for an unnamed one'),
      kind: z.enum(SOURCE_KINDS),
      naming: z.enum(SOURCE_NAMINGS),
      headcount: z.int().min(1).nullable().describe('As stated, never counted by the desk'),
    }),
    outlets: z
      .array(z.strictObject({ name: text, kind: z.enum(SOURCE_KINDS) }))
      .describe('What the words came through, in order from the speaker to the article'),
    cue: text,
    mode: z.enum(ATTRIBUTION_MODES),
    stance: z.enum(STANCES).describe('What the source does to the claim; not what the desk finds'),
    denial: z
      .strictObject({
        scope: z.enum(DENIAL_SCOPES),
        target: text.describe('What is denied instead, in the words of the desk'),
        claim: z
          .strictObject({ number: count, text })
          .nullable()
          .describe('The claim that is denied instead'),
      })
      .nullable(),
    terms: z.enum(ATTRIBUTION_TERMS),
    saidWhen: text,
    statement: quote,
    contents: z.array(quote).describe('The attributed words, in pieces where a cue divides them'),
  })
  .describe('Who says what: a source, through outlets, takes a stance to the claim')

const attribution = attributionV1
  .extend({ checks })
  .describe('Who says what: a source, through outlets, takes a stance to the claim')

const evidenceV1 = z.strictObject({ ref: text, side: z.enum(EVIDENCE_SIDES), quote, note: text })
const evidence = evidenceV1.extend({ checks })

const restsOn = z.array(text).describe('Refs of the evidence it rests on')

const review = z.strictObject({
  ref: text,
  reviewer: person,
  verdict: z.enum(VERDICTS),
  rationale: text,
  submittedAt: instant,
  evidence: restsOn,
})

const verdict = z
  .strictObject({
    value: z.enum(VERDICTS).describe('What the desk finds; not what a source says'),
    basis: z.enum(VERDICT_BASES),
    rationale: text,
    decidedBy: person,
    decidedAt: instant,
    revision: z.int().min(1),
    evidence: restsOn,
  })
  .describe('The finding in force')

const claimOf = <A extends z.ZodType, E extends z.ZodType>(attribution: A, evidence: E) =>
  z
    .strictObject({
      ref: text,
      number: z.int().min(1),
      text,
      wording: z.int().min(1).describe('Version of the wording that was judged'),
      state: z.enum(CLAIM_STATES).exclude(['WITHDRAWN']),
      quotes: z.array(quote).describe('Where the article makes the claim'),
      verdict: verdict.nullable().describe('Null while the desk has found nothing yet'),
      attributions: z.array(attribution),
      offTheRecord: count.describe('Attributions held back because they were given off the record'),
      evidence: z.array(evidence).describe('Empty while there is no verdict'),
      reviews: z.array(review).describe('Those the verdict rests on; empty while there is none'),
    })
    .describe('One checkable proposition in the wording of the desk')

const frozen = z
  .strictObject({
    number: z.int().min(1).describe('Counts the reports of the desk'),
    at: instant,
    by: text,
    audit: z
      .strictObject({ seq: count, hash: digest })
      .describe('The end of the audit chain of the desk when the report was frozen'),
  })
  .describe('The act of freezing')

const reportOf = <V extends number, D extends z.ZodType, C extends z.ZodType>(
  version: V,
  document: D,
  claim: C,
) =>
  z.strictObject({
    $schema: z.literal(schemaPath(version)),
    schemaId: z.literal(schemaId(version)),
    schemaVersion: z.literal(version),
    title: text,
    team: text.describe('The desk that answers for this report'),
    story: z.strictObject({ number: z.int().min(1), title: text, deadline: instant.nullable() }),
    article: text.describe('The ref of the article under check'),
    options: z.strictObject({ showReviewerNames: z.boolean() }),
    documents: z.array(document),
    claims: z.array(claim).min(1),
    frozen,
  })

/** Of each version: how what is stored, byte for byte, as its canonical JSON is read. */
export const REPORT_SCHEMAS = {
  1: reportOf(1, documentV1, claimOf(attributionV1, evidenceV1)),
  2: reportOf(2, document, claimOf(attribution, evidence)),
} as const

export type StoredV1 = z.infer<(typeof REPORT_SCHEMAS)[1]>
export type StoredV2 = z.infer<(typeof REPORT_SCHEMAS)[2]>
