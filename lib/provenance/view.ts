/** What leaves the server about where a claim comes from: plain data, dates as ISO strings. Client-safe. */
import type { QuoteView } from '@/lib/claims/view'
import type { SourceKind } from '@/lib/sources/model'
import type { DriftCode } from './drift/model'
import type { DerivationKind, DerivationState } from './model'
import type { ChainSide, Missed } from './sides'

export type DerivationView = {
  readonly id: string
  readonly kind: DerivationKind
  readonly state: Exclude<DerivationState, 'DISMISSED'>
  readonly version: number
  /** What suggested it; empty where a person said it. */
  readonly foundBy: string
  readonly note: string
  readonly by: string | null
  readonly fromDocumentId: string
  readonly fromAttributionId: string | null
  readonly toDocumentId: string
  readonly toAttributionId: string | null
  /** The words that show it, and the same where they were taken from. */
  readonly words: QuoteView | null
  readonly toWords: QuoteView | null
}

/** A report of the story, as it is named where things come from. */
export type ReportView = {
  readonly id: string
  readonly snapshotId: string
  readonly title: string
  readonly outlet: string | null
  readonly publishedAt: string | null
  readonly publishedPrecision: 'DAY' | 'INSTANT' | null
  readonly isArticle: boolean
}

/** Links between a story's documents that wait for a person, and the reports they name. */
export type SuggestedLinksView = {
  readonly derivations: readonly DerivationView[]
  readonly reports: readonly ReportView[]
}

/**
 * A place in the picture of a chain: who said it, an outlet it came through, or a report. An **end** is one that counts as
 * an origin, or is counted as one with others.
 */
export type PictureNode = {
  readonly key: string
  readonly kind: 'ACTOR' | 'OUTLET' | 'REPORT'
  /** The actor's or the document's. */
  readonly id: string
  /** The actor's name, or the report's title. */
  readonly name: string
  readonly sourceKind: SourceKind | null
  readonly isNamed: boolean
  /** The origin it is, by the number it has in the list; null for what is none. */
  readonly origin: number | null
  readonly isCircular: boolean
  /** How it rests on what stands before it; null where it had its sources itself. */
  readonly rests: DerivationKind | 'THROUGH' | null
  /** The attributions that stand here: in this report, or of this actor. */
  readonly attributionIds: readonly string[]
}

export type PictureEdge = { readonly from: string; readonly to: string; readonly isCircular: boolean }

export type Picture = { readonly nodes: readonly PictureNode[]; readonly edges: readonly PictureEdge[] }

/** Why an attribution adds an origin or does not. */
export type Because =
  /** The first to lead to its origin, which it is told by. */
  | { readonly code: 'ORIGIN' }
  /** The first to lead to its origin, by what it rests on. */
  | { readonly code: 'LEADS'; readonly on: string }
  /** What it rests on is counted already; by the key of the place in the picture. */
  | { readonly code: 'RESTS'; readonly on: string }
  /** The same, but the report it cites is not recorded as having it from the same source. */
  | { readonly code: 'RESTS_UNMATCHED'; readonly on: string }
  /** Who says it is counted already. */
  | { readonly code: 'SAME' }
  /** One passage quotes them together with who is counted already. */
  | { readonly code: 'TOGETHER' }
  /** Its path returns to itself. */
  | { readonly code: 'CIRCULAR' }

export type DriftView = {
  readonly code: DriftCode
  /** The attribution it is held against. */
  readonly upstreamId: string
  readonly was: string
  readonly is: string
}

export type StepView = {
  readonly attributionId: string
  /** The claim it was recorded for, where that is another one. */
  readonly otherClaimId: string | null
  readonly source: string
  /** Outlets it came through, without the report it stands in. */
  readonly outlets: readonly string[]
  readonly documentId: string
  readonly because: Because
  /** What this changes of what it rests on, word against word. */
  readonly drifts: readonly DriftView[]
}

export type OriginView = {
  /** Who it is; several where they count as one. */
  readonly names: readonly string[]
  /** Whether it is a report whose sources nobody knows. */
  readonly isReport: boolean
  /** An outlet that says so itself, as far as anybody knows. */
  readonly isOutlet: boolean
  readonly isNamed: boolean
  readonly headcounts: readonly number[]
  readonly steps: readonly StepView[]
}

/** What everything said on one side of a claim goes back to. */
export type ChainSideView = {
  readonly min: number
  readonly max: number
  readonly named: number
  readonly origins: readonly OriginView[]
  /** What leads to no origin, since its path returns to itself. */
  readonly circular: readonly StepView[]
  /** Reports that rest on one place: "these rest on that one, counted once". By their keys in the picture. */
  readonly echoes: readonly { readonly on: string; readonly who: readonly string[] }[]
  readonly picture: Picture
}

export type ChainView = Readonly<Record<ChainSide, ChainSideView>> & {
  readonly missed: Missed
  readonly reports: readonly ReportView[]
  readonly derivations: readonly DerivationView[]
  readonly can: { readonly edit: boolean }
}
