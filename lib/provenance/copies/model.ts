/**
 * What is compared when one report may rest on another. Pure and safe for the browser. Offsets are UTF-16 code units, end
 * exclusive.
 */
import type { Range } from '@/lib/archive/model'
import type { DerivationKind } from '@/lib/provenance/model'

/** A document as far as it is compared. */
export type CopyDocument = {
  readonly id: string
  readonly text: string
  /** Who published it; null where nobody knows. */
  readonly outlet: string | null
  /** `2026-03-02` when only the day is known, else an instant; null where nobody knows. */
  readonly publishedAt: string | null
}

/** The same words in two texts, as long as they go on. */
export type SharedPassage = {
  readonly a: Range
  readonly b: Range
  readonly words: number
  /** How many of them neither text puts in quotation marks. Two who quote one speaker share his words, and need no other report for it. */
  readonly unquoted: number
}

/** By what it is known which of two alike texts was first. */
export const COPY_BASES = ['NAMED', 'PUBLISHED', 'THIRD', 'UNKNOWN'] as const
/**
 * `NAMED`: the one names the outlet of the other. `PUBLISHED`: by the times of publication. `THIRD`: both name somebody
 * else from whom they may have it. `UNKNOWN`: by nothing.
 */
export type CopyBasis = (typeof COPY_BASES)[number]

/** Two texts of which one is a copy of the other, or both of a third. */
export type Copy = {
  /** Unquoted words they share. */
  readonly words: number
  /** Their part, from 0 to 1, of the unquoted words of the shorter text. */
  readonly share: number
  /** The longest passage they share. */
  readonly passage: SharedPassage
  readonly basis: CopyBasis
  /** Which was first; null where that is not known, for nobody guesses it. */
  readonly first: 'A' | 'B' | null
}

/** What made a suggestion, as it is stored with it. */
export const FINDERS = [
  'copy-named',
  'copy-published',
  'copy-third',
  'copy-unknown',
  'quotes',
  'cites',
] as const
export type Finder = (typeof FINDERS)[number]

/** One report probably rests on another. */
export type SuggestedDerivation = {
  readonly kind: DerivationKind
  readonly fromId: string
  readonly toId: string
  /** The words that show it in the report that rests. */
  readonly span: Range
  /** The same, or what they speak of, in the report it rests on. */
  readonly toSpan: Range
  readonly foundBy: Finder
}
