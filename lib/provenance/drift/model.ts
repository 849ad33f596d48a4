/** What a hop may change of what somebody said. Pure and safe for the browser. */
import type { Range } from '@/lib/archive/model'
import type { StatementSource } from '@/lib/attribution/model'
import type { Reading } from '@/lib/attribution/reading'
import type { Slice } from '@/lib/attribution/segment'

export const DRIFT_CODES = [
  'HEDGE_LOST',
  'VERB_STRENGTHENED',
  'SOURCE_PLURALISED',
  'ATTRIBUTION_DROPPED',
  'NUMBER_CHANGED',
  'NAMING_RAISED',
] as const
/**
 * `HEDGE_LOST`: held back there, plain here. `VERB_STRENGTHENED`: rejected there, vetoed here. `SOURCE_PLURALISED`: more
 * who say it. `ATTRIBUTION_DROPPED`: nobody says it, or only an outlet. `NUMBER_CHANGED`: another amount of the same.
 * `NAMING_RAISED`: who says it is given more of a name.
 */
export type DriftCode = (typeof DRIFT_CODES)[number]

/** An attributed statement as it stands in a text, or words nobody is named for. Any `Statement` is one. */
export type Told = {
  /** The whole of it. */
  readonly range: Range
  /** Null, or without range and name, where nobody says it. */
  readonly source: Pick<StatementSource, 'range' | 'name' | 'kind' | 'naming' | 'headcount'> | null
  readonly cue: Range | null
  readonly content: readonly Range[]
}

/** One end of a hop, made by `hopEnd`: a statement in tokens, and the passage it stands in. */
export type HopEnd = {
  readonly reading: Reading
  /** Where the passage begins in its text. */
  readonly at: number
  readonly speaker: Pick<StatementSource, 'kind' | 'naming' | 'headcount'> | null
  readonly source: Slice | null
  readonly cue: Slice | null
  readonly content: readonly Slice[]
}

/** Words at one end, in code units of the whole text. */
export type DriftEnd = Range & { readonly words: string }

/** One change, with the words at both ends: those that were, and those that stand in their place. */
export type Drift = { readonly code: DriftCode; readonly upstream: DriftEnd; readonly downstream: DriftEnd }
