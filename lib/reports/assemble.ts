import { placesOf } from '@/lib/claims/places'
import { assembleAttributions } from './attributed'
import { assembleChecks } from './checks'
import { type DocumentIndex, indexDocuments } from './documents'
import type { ReportClaim, ReportDraft, ReportPerson } from './model'
import type { ClaimRow, PersonRow, ReportRows, ReviewRow, VerdictRow } from './rows'
import { SCHEMA_VERSION, schemaId, schemaPath } from './schema'
import { printableQuotes } from './withheld'

export type Options = ReportDraft['options']

/**
 * Rows become the content of a report. Pure. What it leaves out, and why:
 * - evidence and reviews of a claim without a verdict, since other reviewers are still to judge it unseen;
 * - reviews that the verdict does not rest on (superseded, or of an earlier wording);
 * - what was said off the record, of which only the number is told, and its words where the article makes the claim (a claim
 *   whose evidence quotes them is refused before);
 * - withdrawn claims, also where one is what a source denies instead;
 * - passages that only came with a source who does not say so, which stand with the attribution;
 * - of quotes that stand otherwise elsewhere the other words, where they may have been given off the record;
 * - the desk's own notes on attributions, and all text but the words that are quoted.
 */
export function assemble(rows: ReportRows, title: string, options: Options): ReportDraft {
  const documents = indexDocuments(rows)
  const claims = rows.claims.map((row) => assembleClaim(row, rows, documents, options))
  return {
    $schema: schemaPath(SCHEMA_VERSION),
    schemaId: schemaId(SCHEMA_VERSION),
    schemaVersion: SCHEMA_VERSION,
    title,
    team: rows.story.team,
    story: {
      number: rows.story.number,
      title: rows.story.title,
      deadline: rows.story.deadline?.toISOString() ?? null,
    },
    article: documents.article,
    options,
    claims,
    documents: documents.used(),
    frozen: null,
  }
}

/** The verdict in force. */
export function verdictOf(row: ClaimRow): VerdictRow | null {
  return row.verdicts.find((verdict) => verdict.id === row.verdictId) ?? null
}

function assembleClaim(
  row: ClaimRow,
  { offTheRecord, ...known }: Pick<ReportRows, 'offTheRecord' | 'checks' | 'silentDocuments'>,
  documents: DocumentIndex,
  options: Options,
): ReportClaim {
  if (row.state === 'WITHDRAWN') throw new TypeError('a withdrawn claim is in no report')
  const ref = `C${row.number}`
  const verdict = verdictOf(row)
  const evidence = verdict ? row.evidence : []
  const refs = new Map(evidence.map((item, index) => [item.id, `${ref}-E${index + 1}`]))
  const checksOf = (id: string) =>
    assembleChecks(known.checks.get(id) ?? [], documents.refOf, known.silentDocuments)
  const restsOn = (of: ReviewRow | VerdictRow) =>
    of.evidence
      .map((item) => refs.get(item.evidenceId) ?? '')
      .filter(Boolean)
      .sort(byNumber)
  return {
    ref,
    number: row.number,
    text: row.text,
    wording: row.version,
    state: row.state,
    quotes: printableQuotes({ ...row, spans: placesOf(row) }, offTheRecord).map(documents.quote),
    verdict: verdict && {
      value: verdict.verdict,
      basis: verdict.basis,
      rationale: verdict.rationale,
      decidedBy: person(verdict.decidedBy, options),
      decidedAt: verdict.decidedAt.toISOString(),
      revision: verdict.revision,
      evidence: restsOn(verdict),
    },
    ...assembleAttributions(row.attributions, ref, documents, checksOf),
    evidence: evidence.map((item, index) => ({
      ref: `${ref}-E${index + 1}`,
      side: item.side,
      quote: documents.quote(item.span),
      note: item.note,
      checks: checksOf(item.id),
    })),
    reviews: (verdict?.reviews ?? []).map(({ review }, index) => ({
      ref: `${ref}-R${index + 1}`,
      reviewer: person(review.reviewer, options),
      verdict: review.verdict,
      rationale: review.rationale,
      submittedAt: review.submittedAt.toISOString(),
      evidence: restsOn(review),
    })),
  }
}

function person(row: PersonRow, options: Options): ReportPerson {
  return { name: options.showReviewerNames ? row.user.name : null, role: row.role }
}

const byNumber = (a: string, b: string) => a.localeCompare(b, 'en', { numeric: true })
