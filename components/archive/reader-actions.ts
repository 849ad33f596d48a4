import type { Retracted } from '@/lib/provenance/retract'
import type { Action } from '@/lib/web/result'

/** What can be done in the reader; the page hands in the server's actions. */
export type ReaderActions = {
  /** At a place that was selected. */
  readonly addEvidence: Action<{ evidenceId: string }>
  /** By words that were typed or pasted. */
  readonly quotePassage: Action<{ evidenceId: string }>
  readonly removeEvidence: Action<void>
  readonly retract: Action<Retracted>
  readonly takeBackRetraction: Action<void>
}
