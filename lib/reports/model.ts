import { z } from 'zod'
import { REPORT_SCHEMAS, type StoredV1, type StoredV2 } from './schema'

/** What a verdict report holds, as one typed value. Every format is rendered from it and from nothing else. */
type Named = {
  readonly $schema: string
  readonly schemaId: string
  readonly schemaVersion: number
}

/** A frozen report of any version: what its version does not tell of is null or empty. */
export type VerdictReport = Omit<StoredV2, keyof Named> & Named
/** The same before it is frozen: exactly what will leave, but for the act of freezing. */
export type ReportDraft = Omit<VerdictReport, 'frozen'> & { readonly frozen: null }
/** What the renderers take. */
export type ReportContent = VerdictReport | ReportDraft

export type ReportClaim = VerdictReport['claims'][number]
export type ReportAttribution = ReportClaim['attributions'][number]
export type ReportEvidence = ReportClaim['evidence'][number]
export type ReportCheck = ReportEvidence['checks'][number]
export type ReportReview = ReportClaim['reviews'][number]
export type ReportQuote = ReportClaim['quotes'][number]
export type ReportDocument = VerdictReport['documents'][number]
export type ReportPerson = ReportReview['reviewer']

const anyReport = z.discriminatedUnion('schemaVersion', [REPORT_SCHEMAS[1], REPORT_SCHEMAS[2]])

/**
 * Reads a stored report.
 *
 * @throws ZodError when the text is not a report of a version that was ever in use
 */
export function parseReport(json: string): VerdictReport {
  const report = anyReport.parse(JSON.parse(json))
  return report.schemaVersion === 1 ? withoutChecks(report) : report
}

/** The first version tells neither of addresses nor of the check of quotes. */
function withoutChecks({ documents, claims, ...report }: StoredV1): VerdictReport {
  return {
    ...report,
    documents: documents.map((one) => ({ ...one, address: null })),
    claims: claims.map((claim) => ({
      ...claim,
      attributions: claim.attributions.map((one) => ({ ...one, checks: [] })),
      evidence: claim.evidence.map((one) => ({ ...one, checks: [] })),
    })),
  }
}
