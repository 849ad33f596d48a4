/** What leaves the server about claims that want another look, and about what was withdrawn. Client-safe. */

export const MARK_CAUSES = ['RETRACTION', 'MERGED', 'RECAPTURED'] as const
/**
 * Why a claim wants another look: what it rests on was withdrawn, two of its sources were found to be one, or a passage it rests
 * on reads otherwise in a newer capture.
 */
export type MarkCause = (typeof MARK_CAUSES)[number]

export type MarkView = {
  readonly id: string
  readonly cause: MarkCause
  readonly at: string
  /** Who recorded the retraction or took the newer capture; empty for a merging. */
  readonly by: string
  /** The document, or whoever said so; the two sources; the document that was captured again. */
  readonly what: string
  /** The withdrawn words, where it was not the whole document. */
  readonly words: string | null
  readonly reason: string
  /** When it was withdrawn, or captured again. */
  readonly withdrawnAt: string | null
  /** The capture that shows it; the newer one. */
  readonly snapshotId: string | null
  /** Whether the claim had a verdict by then. */
  readonly afterVerdict: boolean
}

/** A mark that is off, because somebody had the look. */
export type LookedAt = MarkView & {
  /** Null where the reader may not see what they found. */
  readonly look: {
    readonly by: string
    readonly byId: string
    readonly at: string
    readonly note: string
  } | null
}

/** A statement that could be withdrawn. */
export type StatementIn = {
  readonly id: string
  readonly source: string
  readonly words: string
  /** The number of the claim it is about. */
  readonly claim: number
}

/** What of a document was withdrawn, and what the reader may record as withdrawn besides. */
export type Withdrawn = {
  readonly all: readonly RetractionView[]
  readonly statements: readonly StatementIn[]
  readonly can: { readonly retract: boolean }
}

/** Something of a document, or the whole of it, that was withdrawn. */
export type RetractionView = {
  readonly id: string
  /** Who said the withdrawn words; null for the whole document. */
  readonly source: string | null
  readonly words: string | null
  readonly reason: string
  readonly withdrawnAt: string
  readonly by: string
  readonly snapshotId: string | null
  /** How many claims still want another look for it. */
  readonly open: number
}
