/** What leaves the server about claims and attributions: plain data, dates as ISO strings. Client-safe. */
import type { WordChange } from '@/lib/archive/align/word-difference'
import type { Anchor, Range } from '@/lib/archive/model'
import type { QuoteState } from '@/lib/archive/quotes/check'
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
import type { AnonymityUse, ClaimState, DismissalReason, SuggestionState, Verdict } from './model'

export type { SourceRef }

export type PersonView = { readonly id: string; readonly name: string; readonly initials: string }

/** A quote in a snapshot, enough to show it and to open it at the place. */
export type QuoteView = Anchor & { readonly spanId: string; readonly snapshotId: string }

/** Whether one piece of a quote stands in one capture: of the document it was taken from, or of a report that one rests on. */
export type QuoteCheckView = {
  readonly snapshotId: string
  readonly document: { readonly id: string; readonly title: string; readonly outlet: string | null }
  /** Whether it is the document the quote was taken from; and whether the very capture. */
  readonly own: boolean
  readonly same: boolean
  readonly state: QuoteState
  readonly ranges: readonly Range[]
  /** Of what is altered: the words of both, in order. */
  readonly difference: readonly Pick<WordChange, 'kind' | 'text'>[] | null
}

/** Why the desk prints what someone unnamed says here, and what the words are used for. */
export type GroundsView = {
  readonly vital: boolean
  readonly notOtherwise: boolean
  readonly reliable: boolean
  readonly reason: string
  readonly use: AnonymityUse
  readonly version: number
  readonly setBy: PersonView
  readonly setAt: string
}

export type AttributionView = {
  readonly id: string
  readonly version: number
  readonly source: SourceRef
  /** The record that stands for the source: of two found to be one, the other. Mostly the source itself. */
  readonly actor: SourceRef
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
  /** Null where nobody has said; only of a source that is not named. */
  readonly grounds: GroundsView | null
  /** The editors who vouch for knowing the source, which is not named. */
  readonly knownTo: readonly PersonView[]
  /** The whole statement, and the attributed words in their pieces. */
  readonly quote: QuoteView
  readonly contents: readonly QuoteView[]
  /** Whether the words quoted stand in the captures they were looked for in, piece by piece; its own document first. */
  readonly checks: readonly QuoteCheckView[]
  /** The article or document it stands in, the end of the path. */
  readonly document: { readonly id: string; readonly title: string; readonly outlet: string | null }
}

/** A denial recorded for another claim, of which it turned out that it denies this one. */
export type DenialElsewhere = {
  readonly attributionId: string
  readonly sourceWords: string
  readonly claim: { readonly id: string; readonly number: number; readonly text: string }
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
  /** What became of the words it was made or attributed by in newer captures, where they read otherwise or are gone. */
  readonly newer: 'CHANGED' | 'ORPHANED' | null
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
  /** Of a denial, the words that make it sound like one and answer nothing; else empty. */
  readonly evasion: string
  /** The source this desk already knows by these words, if any. */
  readonly knownSource: SourceRef | null
  readonly claimId: string | null
  /** Whether its words stand nowhere in the newest capture of the article; only where that is another one and reads otherwise. */
  readonly notInNewer?: boolean
  /** Of one that was dismissed: why, where somebody said so. */
  readonly dismissedFor?: DismissalReason
  /** Of one that was accepted: where source and cue stand by what was made of it. */
  readonly standing?: { readonly source: Range | null; readonly cue: Range | null }
}
