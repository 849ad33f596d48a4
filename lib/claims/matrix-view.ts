/** What leaves the server about who says what in a whole story: claims in rows, sources in columns. Client-safe. */
import type { DenialScope, Stance } from '@/lib/attribution/model'
import type { SourceRef } from '@/lib/sources/view'
import type { ClaimState, Verdict } from './model'

export const CLAIMS_A_PAGE = 50
export const SOURCES_A_PAGE = 12

/** A part of many: which page, from 0, of how many, of how many items in all. */
export type PartOf = { readonly page: number; readonly pages: number; readonly total: number }

export type MatrixClaim = {
  readonly id: string
  readonly number: number
  readonly text: string
  readonly state: ClaimState
  readonly verdict: Verdict | null
  /** What all sources say about it, those on other pages too. */
  readonly statements: number
}

/** A source with how much it says in the story. */
export type MatrixSource = SourceRef & { readonly statements: number }

/** What one source says about one claim, once. */
export type MatrixEntry = {
  readonly attributionId: string
  readonly claimId: string
  readonly sourceId: string
  readonly stance: Stance
  readonly denialScope: DenialScope | null
}

export type StoryMatrix = {
  readonly story: { readonly id: string; readonly title: string }
  readonly claims: readonly MatrixClaim[]
  readonly sources: readonly MatrixSource[]
  /** Only of the claims and sources of this page, in the order in which they were recorded. */
  readonly entries: readonly MatrixEntry[]
  readonly claimsOf: PartOf
  readonly sourcesOf: PartOf
}
