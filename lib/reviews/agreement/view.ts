import type { ClaimState, Verdict } from '@/lib/claims/model'
import type { Page } from '@/lib/core/paging'
import type { Agreement } from './model'

export type ReviewerRef = { readonly id: string; readonly name: string }

/** How two reviewers found, in the order of their names. */
export type ReviewerPair = {
  readonly first: ReviewerRef
  readonly second: ReviewerRef
  readonly agreement: Agreement
}

/** So many claims of which the one found `a` and the other `b`. */
export type Cell = { readonly a: Verdict; readonly b: Verdict; readonly count: number }

export type AgreementView = {
  readonly month: string | null
  /** Of all reviewers together: Krippendorff's α. */
  readonly overall: Agreement
  /** The same, of each verdict against the two others. */
  readonly byVerdict: readonly { readonly verdict: Verdict; readonly agreement: Agreement }[]
  /** The latest months in which claims came to be judged by two or more, newest first; empty where one month is asked for. */
  readonly byMonth: readonly { readonly month: string; readonly agreement: Agreement }[]
  /** How two of them found that judged the same claim, whoever they are: a pair of judgements counts once, and `a` is not after `b`. */
  readonly together: readonly Cell[]
  /** Pairs of reviewers that judged a claim both: who shares most first. */
  readonly pairs: Page<ReviewerPair>
  /** Of the pair that is asked for. */
  readonly chosen: (ReviewerPair & { readonly cells: readonly Cell[] }) | null
}

export type JudgedClaim = {
  readonly id: string
  readonly number: number
  readonly text: string
  readonly state: ClaimState
  readonly verdict: Verdict | null
  readonly story: string
  readonly at: string
  /** An earlier wording of it was judged than the claim has now. */
  readonly earlier: boolean
  /** Who found `a`, and who found `b`. */
  readonly first: ReviewerRef
  readonly second: ReviewerRef
}

/** The claims behind one cell. */
export type JudgedClaims = {
  readonly pair: { readonly first: ReviewerRef; readonly second: ReviewerRef } | null
  readonly a: Verdict
  readonly b: Verdict
  readonly month: string | null
  readonly page: Page<JudgedClaim>
}
