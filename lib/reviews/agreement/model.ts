/** How far reviewers who judged the same claims unseen agree. Pure and safe for the browser. */

/** Why no coefficient can be given, to be said in words. */
export type Unmeasured =
  /** Nobody else judged any of it. */
  | 'ONE_REVIEWER'
  /** There are several, and no claim that two of them judged. */
  | 'NO_OVERLAP'
  /** Everybody found the same everywhere: by chance alone they would have agreed as much, so nothing is known of more. */
  | 'ONE_VERDICT'

/** A percentile interval of 95 in 100. */
export type Interval = { readonly low: number; readonly high: number }

export type Agreement =
  | {
      /** 1 where all agree, 0 where they agree as often as chance would have it, below where less often. */
      readonly value: number
      /** Share of the pairs of judgements that agree, as it is. */
      readonly observed: number
      /** Claims that two or more judged. */
      readonly n: number
      /** Null where too few samples of these claims could be measured. */
      readonly interval: Interval | null
    }
  | { readonly value: null; readonly why: Unmeasured; readonly n: number }

/** A unit that was judged, and how many units were judged just so. */
export type Counted<Unit> = { readonly unit: Unit; readonly count: number }
