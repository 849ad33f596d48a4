/** What leaves the server about reports: plain data, dates as ISO strings. Client-safe. */
import type { ClaimState, Verdict } from '@/lib/claims/model'
import type { Problem } from '@/lib/core/errors'
import type { Page } from '@/lib/core/paging'
import type { MarkView } from '@/lib/provenance/mark-view'
import type { ReportDraft, VerdictReport } from './model'

export type ReportListItem = {
  readonly id: string
  readonly number: number
  readonly title: string
  readonly story: { readonly id: string; readonly title: string }
  readonly claims: number
  readonly digest: string
  readonly frozenAt: string
  readonly frozenBy: string
  /** How many of its claims want another look by now. */
  readonly again: number
}

/** One page of the team's reports, or of those made of one story. */
export type ReportList = Page<ReportListItem> & {
  readonly story: { readonly id: string; readonly title: string } | null
}

/** A frozen report as a page shows it. */
export type ReportView = {
  readonly id: string
  readonly number: number
  readonly title: string
  readonly storyId: string
  readonly digest: string
  readonly content: VerdictReport
}

/** A claim of a frozen report whose verdict is another one since, and how it stands now. */
export type VerdictChange = {
  readonly claimId: string
  readonly number: number
  readonly state: ClaimState
  readonly verdict: Verdict | null
  /** `DECIDED`: it had none. `AGAIN`: a new verdict that finds the same. `REOPENED`: it has none any longer. */
  readonly what: 'DECIDED' | 'CHANGED' | 'AGAIN' | 'REOPENED'
  readonly at: string
}

/** A claim of a frozen report that wants another look, and for what. */
export type MarkedInReport = {
  readonly claimId: string
  readonly number: number
  readonly marks: readonly MarkView[]
}

/** A claim that may go into a report. */
export type ReportCandidate = {
  readonly id: string
  readonly number: number
  readonly text: string
  readonly state: ClaimState
  readonly verdict: Verdict | null
  readonly chosen: boolean
}

/** The page on which a report is put together. */
export type ReportChoice = {
  readonly story: { readonly id: string; readonly title: string }
  readonly title: string
  readonly showReviewerNames: boolean
  readonly candidates: readonly ReportCandidate[]
  /** What would leave; null while no claim is chosen or the choice cannot leave. */
  readonly draft: ReportDraft | null
  /** Why this choice cannot leave, as freezing it would be refused; there is no draft of it. */
  readonly refusal: Problem | null
  /** Sent back with the form, so that only what was seen is frozen. */
  readonly seen: string
  /** Sent back with the form, so that pressing twice freezes once. */
  readonly key: string
}
