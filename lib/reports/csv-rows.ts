import type { CsvRow } from './csv-columns'
import type {
  ReportAttribution,
  ReportCheck,
  ReportClaim,
  ReportDocument,
  ReportPerson,
  ReportQuote,
  VerdictReport,
} from './model'

/** Between several values in one cell. */
const SEPARATOR = ' | '

/** A report as the lines of a table: the report itself, its documents, then claim by claim what belongs to it. */
export function csvRows(content: VerdictReport, digest: string): CsvRow[] {
  return [
    reportRow(content, digest),
    ...content.documents.map(documentRow),
    ...content.claims.flatMap((claim) =>
      claimRows(claim).map((row) => ({ ...row, claim_number: claim.number })),
    ),
  ].map((row) => ({ ...row, report_number: content.frozen.number }))
}

function reportRow(content: VerdictReport, digest: string): CsvRow {
  const { story, frozen } = content
  return {
    row: 'report',
    ref: '',
    title: content.title,
    by_name: frozen.by,
    at: frozen.at,
    team: content.team,
    story_number: story.number,
    story_title: story.title,
    story_deadline: story.deadline,
    article: content.article,
    reviewer_names_shown: content.options.showReviewerNames ? 'yes' : 'no',
    audit_seq: frozen.audit.seq,
    audit_hash: frozen.audit.hash,
    report_sha256: digest,
    schema_version: content.schemaVersion,
    schema_id: content.schemaId,
    schema_path: content.$schema,
  }
}

function documentRow(document: ReportDocument): CsvRow {
  return {
    row: 'document',
    ref: document.ref,
    title: document.title,
    document_kind: document.kind,
    outlet: document.outlet,
    published: document.published?.at,
    published_precision: document.published?.precision,
    language: document.language,
    direction: document.direction,
    captured_at: document.capturedAt,
    capture_method: document.method,
    address: document.address,
    snapshot_sha256: document.snapshotDigest,
    text_sha256: document.textDigest,
  }
}

function claimRows(claim: ReportClaim): CsvRow[] {
  const { verdict } = claim
  const own: CsvRow = {
    row: 'claim',
    ref: claim.ref,
    text: claim.text,
    state: claim.state,
    wording: claim.wording,
    off_the_record: claim.offTheRecord,
    ...(verdict && {
      verdict: verdict.value,
      basis: verdict.basis,
      revision: verdict.revision,
      rationale: verdict.rationale,
      ...person(verdict.decidedBy),
      at: verdict.decidedAt,
      rests_on: verdict.evidence.join(SEPARATOR),
    }),
  }
  return [
    own,
    ...claim.quotes.map((quote) => quoteRow('claim-quote', claim.ref, quote)),
    ...claim.attributions.flatMap(attributionRows),
    ...claim.evidence.flatMap(({ ref, side, note, quote, checks }) => [
      { ...quoteRow('evidence', ref, quote), side, note },
      ...checks.map((check) => checkRow(ref, check)),
    ]),
    ...claim.reviews.map((review) => ({
      row: 'review',
      ref: review.ref,
      verdict: review.verdict,
      rationale: review.rationale,
      ...person(review.reviewer),
      at: review.submittedAt,
      rests_on: review.evidence.join(SEPARATOR),
    })),
  ]
}

function attributionRows(one: ReportAttribution): CsvRow[] {
  const own: CsvRow = {
    ...quoteRow('attribution', one.ref, one.statement),
    source_words: one.source.words,
    source_name: one.source.name,
    source_kind: one.source.kind,
    naming: one.source.naming,
    headcount: one.source.headcount,
    outlets: one.outlets.map((outlet) => outlet.name).join(SEPARATOR),
    outlet_kinds: one.outlets.map((outlet) => outlet.kind).join(SEPARATOR),
    cue: one.cue,
    mode: one.mode,
    stance: one.stance,
    denial_scope: one.denial?.scope,
    denial_target: one.denial?.target,
    denial_claim_number: one.denial?.claim?.number,
    denial_claim_text: one.denial?.claim?.text,
    terms: one.terms,
    said_when: one.saidWhen,
  }
  return [
    own,
    ...one.contents.map((quote) => quoteRow('attributed-words', one.ref, quote)),
    ...one.checks.map((check) => checkRow(one.ref, check)),
  ]
}

function checkRow(ref: string, check: ReportCheck): CsvRow {
  return {
    row: 'quote-check',
    ref,
    quote: check.words,
    quote_document: check.document,
    quote_start: check.places.map(({ start }) => start).join(SEPARATOR),
    quote_end: check.places.map(({ end }) => end).join(SEPARATOR),
    quote_state: check.state,
    quote_difference: check.difference?.map(asWordDiff).join(' '),
    at: check.checkedAt,
  }
}

/** As GNU `wdiff` writes it, so that a cell of plain text can show it. */
function asWordDiff({ kind, text }: NonNullable<ReportCheck['difference']>[number]): string {
  if (kind === 'SAME') return text
  return kind === 'DELETED' ? `[-${text}-]` : `{+${text}+}`
}

function quoteRow(row: string, ref: string, quote: ReportQuote): CsvRow {
  return {
    row,
    ref,
    quote: quote.exact,
    quote_document: quote.document,
    quote_start: quote.start,
    quote_end: quote.end,
  }
}

const person = ({ name, role }: ReportPerson) => ({ by_name: name, by_role: role })
