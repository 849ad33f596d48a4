import type { Retracted } from '@/lib/provenance/retract'
import type { Posted } from '@/lib/reviews/discussion/post'
import type { Action } from '@/lib/web/result'

/** What can be done in the reader; the page hands in the server's actions. */
export type ReaderActions = {
  /** At a place that was selected. */
  readonly addEvidence: Action<{ evidenceId: string }>
  /** By words that were typed or pasted. */
  readonly quotePassage: Action<{ evidenceId: string }>
  readonly removeEvidence: Action<void>
  /** Says something about a place, as it matters to the claim the document is read for. */
  readonly comment: Action<Posted>
  readonly retract: Action<Retracted>
  readonly takeBackRetraction: Action<void>
}
