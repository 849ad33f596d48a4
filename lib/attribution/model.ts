/**
 * The words of attribution, after PARC 3 (Pareti, 2016) and PolNeAR (Newell and others, 2018):
 * a source, a cue and a content, here with the outlets the words came through, the mode and the stance.
 * Pure and safe for the browser. Offsets are UTF-16 code units of the text that was read, end exclusive.
 */
import type { Range } from '@/lib/archive/model'
import type { Role } from '@/lib/attribution/confidence/evidence'
import type { SourceKind, SourceNaming } from '@/lib/sources/model'

export const ATTRIBUTION_MODES = ['DIRECT', 'INDIRECT', 'MIXED'] as const
export type AttributionMode = (typeof ATTRIBUTION_MODES)[number]

export const STANCES = ['ASSERTS', 'CONFIRMS', 'DENIES', 'DISPUTES', 'NO_COMMENT', 'UNCLEAR'] as const
/** What the *source* does to a claim. Never to be compared with a verdict, which is what the *desk* finds. */
export type Stance = (typeof STANCES)[number]

export const DENIAL_SCOPES = ['FULL', 'PARTIAL', 'DIFFERENT', 'NON_DENIAL'] as const
/** What a denial reaches: the claim, a part of it, another proposition, or nothing at all. */
export type DenialScope = (typeof DENIAL_SCOPES)[number]

export const ATTRIBUTION_TERMS = ['ON_RECORD', 'BACKGROUND', 'DEEP_BACKGROUND', 'OFF_RECORD'] as const
export type AttributionTerms = (typeof ATTRIBUTION_TERMS)[number]

/** The words in the text that name the source, and who the engine takes them to mean. */
export type StatementSource = {
  /** Absent when the source is named only elsewhere or not at all ("it was reported that"). */
  readonly range: Range | null
  /** The words as written; for a pronoun, the words it was resolved to; empty when no words name the source. */
  readonly name: string
  readonly kind: SourceKind
  readonly naming: SourceNaming
  /** How many people the words state ("two U.S. officials" is 2, "officials" is null); never a guess. */
  readonly headcount: number | null
}

/** One outlet the words came through, in order from the speaker to the article. */
export type StatementOutlet = {
  readonly range: Range
  readonly name: string
  /** The words that say so: "told", "reported", "in an interview with". */
  readonly cue: Range | null
}

/**
 * How likely, from 0 to 1, people who mark the text would mark the statement at all, and each role in the very same words;
 * null for a role without words. Calibrated on news that people marked: of a hundred that are told 0.8, some eighty are right.
 */
export type Confidence = { readonly statement: number } & Readonly<Record<Role, number | null>>

/** One suggestion: in these words this source says this, through these outlets, in this mode, with this stance. */
export type Statement = {
  /**
   * The smallest range that holds source, cue and content, the outlets its own sentence names, its hedges and when it was said.
   * An outlet carried over from an earlier sentence of the passage stands outside it.
   */
  readonly range: Range
  readonly source: StatementSource
  readonly cue: Range | null
  /** The attributed words; more than one range when a cue stands between two halves of a quote. */
  readonly content: readonly Range[]
  readonly outlets: readonly StatementOutlet[]
  readonly mode: AttributionMode
  readonly stance: Stance
  /** Only with a stance of DENIES or DISPUTES, and only when the words themselves show it. */
  readonly denialScope: DenialScope | null
  /**
   * The words within the content that hold the proposition denied, where they show it: "reports of |a meeting| were
   * false" asserts that they were, and denies the meeting. Only with a stance of DENIES or DISPUTES.
   */
  readonly denied: Range | null
  /** The words by which the claim is held back ("reportedly", "may have"), in order; each inside or outside another part, never across its end. */
  readonly hedges: readonly Range[]
  /** The words that say when it was said ("on Sunday", "in a 2019 interview"); never a part of the content. */
  readonly saidWhen: Range | null
  /**
   * The index, among the statements of the text, of the one whose content this stands in. What "he" is denied to have
   * said is asserted here, and denied there.
   */
  readonly within: number | null
  /** The id of the rule that found the statement, or `tagger`, shown beside the suggestion. */
  readonly rule: string
  /** Whether the trained tagger has made it out, alone or as well as the rule. */
  readonly tagged: boolean
  /** Null where nobody has measured it: in other languages than English. */
  readonly confidence: Confidence | null
}

/** The language a text seems to be in, and how far it is read. */
export type TextLanguage = {
  /** ISO 639; null where its words do not tell. */
  readonly code: string | null
  /** Whether every kind of statement is found in it, direct quotes alone, or nothing. */
  readonly support: 'full' | 'quotes' | 'none'
}
