import type { Role } from '@/lib/access/permissions'
import type { CaptureMethod, DocumentKind } from '@/lib/archive/model'
import type { AttributionMode, AttributionTerms, DenialScope, Stance } from '@/lib/attribution/model'
import type { ClaimState, Verdict } from '@/lib/claims/model'
import type { EvidenceSide, VerdictBasis } from '@/lib/reviews/view'
import type { SourceKind, SourceNaming } from '@/lib/sources/model'
import type { CheckRow } from './checks-repository'

export type { CheckRow }

/** What the database holds of the things a report tells of, before anything is left out of it. */
export type PersonRow = { readonly role: Role; readonly user: { readonly name: string } }

export type SnapshotRow = {
  readonly id: string
  readonly digest: string
  readonly textDigest: string
  readonly language: string | null
  readonly direction: string
  readonly publishedAt: Date | null
  readonly publishedPrecision: 'DAY' | 'INSTANT' | null
  readonly capturedAt: Date
  readonly method: CaptureMethod
  readonly finalAddress: string | null
  readonly document: {
    readonly kind: DocumentKind
    readonly title: string
    readonly outlet: string | null
  }
}

export type SpanRow = {
  readonly snapshotId: string
  readonly start: number
  readonly end: number
  readonly exact: string
}

export type AttributionRow = {
  readonly id: string
  readonly sourceWords: string
  readonly naming: SourceNaming
  readonly headcount: number | null
  readonly cue: string
  readonly mode: AttributionMode
  readonly stance: Stance
  readonly denialScope: DenialScope | null
  readonly denialTarget: string
  readonly denialClaim: { readonly number: number; readonly text: string; readonly state: ClaimState } | null
  readonly terms: AttributionTerms
  readonly saidWhen: string
  readonly source: { readonly name: string; readonly kind: SourceKind; readonly naming: SourceNaming }
  readonly relays: readonly { readonly outlet: { readonly name: string; readonly kind: SourceKind } }[]
  readonly createdAt: Date
  readonly spanId: string
  readonly span: SpanRow
  readonly contents: readonly { readonly spanId: string; readonly span: SpanRow }[]
}

export type EvidenceRow = {
  readonly id: string
  readonly side: EvidenceSide
  readonly note: string
  readonly span: SpanRow
}

type RestsOn = { readonly evidence: readonly { readonly evidenceId: string }[] }

export type ReviewRow = RestsOn & {
  readonly verdict: Verdict
  readonly rationale: string
  readonly submittedAt: Date
  readonly reviewer: PersonRow
}

export type VerdictRow = RestsOn & {
  readonly id: string
  readonly verdict: Verdict
  readonly rationale: string
  readonly basis: VerdictBasis
  readonly revision: number
  readonly decidedAt: Date
  readonly decidedBy: PersonRow
  readonly reviews: readonly { readonly review: ReviewRow }[]
}

export type ClaimRow = {
  readonly id: string
  readonly number: number
  readonly text: string
  readonly version: number
  readonly state: ClaimState
  readonly verdictId: string | null
  readonly createdAt: Date
  readonly spans: readonly { readonly spanId: string; readonly span: SpanRow }[]
  readonly attributions: readonly AttributionRow[]
  readonly evidence: readonly EvidenceRow[]
  readonly verdicts: readonly VerdictRow[]
}

export type StoryRow = {
  readonly id: string
  readonly number: number
  readonly title: string
  readonly deadline: Date | null
  readonly team: string
}

export type ReportRows = {
  readonly story: StoryRow
  /** The capture of the article that the claims were made in: its latest. */
  readonly article: SnapshotRow
  /** In reading order. */
  readonly claims: readonly ClaimRow[]
  /** Passages that were given off the record, for whichever claim of the story. */
  readonly offTheRecord: readonly SpanRow[]
  /** The items that any of these stands in, in whichever capture. */
  readonly silentDocuments: ReadonlySet<string>
  /** What is known of quotes, by the id of the attribution or the evidence. */
  readonly checks: ReadonlyMap<string, readonly CheckRow[]>
  /** Every capture that anything above quotes, the article included. */
  readonly snapshots: ReadonlyMap<string, SnapshotRow>
}
