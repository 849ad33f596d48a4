/** What leaves the server about claims and attributions: plain data, dates as ISO strings. Client-safe. */
import type { Anchor, Range } from '@/lib/archive/model'
import type {
  AttributionMode,
  AttributionTerms,
  DenialScope,
  Stance,
  Statement,
} from '@/lib/attribution/model'
import type { PropositionLabel } from '@/lib/attribution/propositions/label'
import type { SourceNaming } from '@/lib/sources/model'
import type { SourceRef } from '@/lib/sources/view'
import type { ClaimState, DismissalReason, SuggestionState, Verdict } from './model'

export type { SourceRef }

export type PersonView = { readonly id: string; readonly name: string; readonly initials: string }

/** A quote in a snapshot, enough to show it and to open it at the place. */
export type QuoteView = Anchor & { readonly spanId: string; readonly snapshotId: string }

export type AttributionView = {
  readonly id: string
  readonly version: number
  readonly source: SourceRef
  /** As this article words it: "two U.S. officials". */
  readonly sourceWords: string
  readonly naming: SourceNaming
  readonly headcount: number | null
  /** Outlets in order, from the speaker to the article. */
  readonly relays: readonly SourceRef[]
  readonly cue: string
  readonly mode: AttributionMode
  readonly stance: Stance
  readonly denialScope: DenialScope | null
  readonly denialTarget: string
  readonly denialClaim: { readonly id: string; readonly number: number; readonly text: string } | null
  readonly terms: AttributionTerms
  readonly saidWhen: string
  readonly note: string
  /** The whole statement, and the attributed words in their pieces. */
  readonly quote: QuoteView
  readonly contents: readonly QuoteView[]
  /** The article or document it stands in, the end of the path. */
  readonly document: { readonly id: string; readonly title: string; readonly outlet: string | null }
}

/** A claim that is no longer checked, by what leads back to it. */
export type WithdrawnClaim = { readonly id: string; readonly number: number; readonly text: string }

/** A claim in a story's list. */
export type ClaimListItem = {
  readonly id: string
  readonly number: number
  readonly text: string
  readonly state: ClaimState
  readonly verdict: Verdict | null
  readonly version: number
  readonly dueAt: string | null
  readonly position: number
  /** The suggestion it was made of, if any; one that was merged into it later is not. */
  readonly madeOf: string | null
  /** Where the article makes it. */
  readonly ranges: readonly Range[]
  readonly attributions: readonly {
    readonly id: string
    readonly stance: Stance
    readonly denialScope: DenialScope | null
    readonly source: string
    readonly outlets: readonly string[]
  }[]
  readonly reviewers: readonly (PersonView & { readonly reviewed: boolean })[]
}

export type SuggestionView = {
  readonly id: string
  readonly ordinal: number
  readonly version: number
  readonly state: SuggestionState
  readonly statement: Statement
  /** What it shares with others about the same proposition; absent where it was found before they were grouped. */
  readonly proposition?: PropositionLabel
  /** The claim's wording we would propose. */
  readonly wording: string
  /** Whether the words are something that could be true or false. */
  readonly isProposition: boolean
  /** The words by which the article holds the claim back ("reportedly"). */
  readonly hedges: readonly string[]
  /** When it was said, in the article's words; empty when they do not say. */
  readonly saidWhen: string
  /** The source this desk already knows by these words, if any. */
  readonly knownSource: SourceRef | null
  readonly claimId: string | null
  /** Of one that was dismissed: why, where somebody said so. */
  readonly dismissedFor?: DismissalReason
  /** Of one that was accepted: where source and cue stand by what was made of it. */
  readonly standing?: { readonly source: Range | null; readonly cue: Range | null }
}
