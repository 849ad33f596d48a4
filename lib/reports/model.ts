import { z } from 'zod'
import { ROLES } from '@/lib/access/permissions'
import { CAPTURE_METHODS, DOCUMENT_KINDS } from '@/lib/archive/model'
import { ATTRIBUTION_MODES, ATTRIBUTION_TERMS, DENIAL_SCOPES, STANCES } from '@/lib/attribution/model'
import { CLAIM_STATES, VERDICTS } from '@/lib/claims/model'
import { EVIDENCE_SIDES, VERDICT_BASES } from '@/lib/reviews/view'
import { SOURCE_KINDS, SOURCE_NAMINGS } from '@/lib/sources/model'

/**
 * What a verdict report holds, as one typed value. Every format is rendered from it and from nothing else.
 * No member is optional: what is not there is null or an empty list, so that a reader never has to guess.
 * The descriptions become the published JSON Schema.
 */
export const SCHEMA_VERSION = 1
/** Names the schema wherever the report lies; it says nothing of the host that made it. */
export const SCHEMA_ID = 'urn:corroborate:schema:verdict-report:1'
/** Where each workbench publishes the schema, relative to its own address. */
export const SCHEMA_PATH = '/schema/report-v1.json'

const text = z.string()
const instant = z.iso.datetime().describe('ISO 8601, UTC')
const digest = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .describe('SHA-256, hexadecimal')
const count = z.int().min(0)

const document = z
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

const quote = z
  .strictObject({
    document: text.describe('The ref of the document quoted'),
    start: count,
    end: count,
    exact: text,
  })
  .describe('Words of a document, with their place in its text in UTF-16 code units, end exclusive')

const person = z
  .strictObject({
    name: text.nullable().describe('Null when the desk names roles only'),
    role: z.enum(ROLES),
  })
  .describe('A member of the desk')

const attribution = z
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

const evidence = z.strictObject({ ref: text, side: z.enum(EVIDENCE_SIDES), quote, note: text })

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

const claim = z
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

const body = {
  $schema: z.literal(SCHEMA_PATH),
  schemaId: z.literal(SCHEMA_ID),
  schemaVersion: z.literal(SCHEMA_VERSION),
  title: text,
  team: text.describe('The desk that answers for this report'),
  story: z.strictObject({ number: z.int().min(1), title: text, deadline: instant.nullable() }),
  article: text.describe('The ref of the article under check'),
  options: z.strictObject({ showReviewerNames: z.boolean() }),
  documents: z.array(document),
  claims: z.array(claim).min(1),
} as const

/** A frozen report: what is stored, byte for byte, as its canonical JSON. */
export const reportSchema = z.strictObject({ ...body, frozen })

export type VerdictReport = z.infer<typeof reportSchema>
/** The same before it is frozen: exactly what will leave, but for the act of freezing. */
export type ReportDraft = Omit<VerdictReport, 'frozen'> & { readonly frozen: null }
/** What the renderers take. */
export type ReportContent = VerdictReport | ReportDraft

export type ReportClaim = VerdictReport['claims'][number]
export type ReportAttribution = ReportClaim['attributions'][number]
export type ReportEvidence = ReportClaim['evidence'][number]
export type ReportReview = ReportClaim['reviews'][number]
export type ReportQuote = ReportClaim['quotes'][number]
export type ReportDocument = VerdictReport['documents'][number]
export type ReportPerson = ReportReview['reviewer']

/**
 * Reads a stored report.
 *
 * @throws ZodError when the text is not a report of this version
 */
export function parseReport(json: string): VerdictReport {
  return reportSchema.parse(JSON.parse(json))
}
