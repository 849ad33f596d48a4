/** What leaves the server about when who said what, and when the desk learnt it. Client-safe. */
import type { DenialScope, Stance } from '@/lib/attribution/model'
import type { AttributionView } from './view'

/**
 * When something was said. `said`: on this day, by the document's own words and date; `published`: that is not told, so
 * it is placed when its document was published, a day or an instant; null where neither is known.
 */
export type SaidAt = { readonly at: string; readonly by: 'said' | 'published' } | null

/** What became of an attribution after a moment: recorded only then, changed since, taken off since; null for nothing. */
export type Since = 'later' | 'edited' | 'removed' | null

export type WhenEntry = {
  readonly id: string
  readonly sourceWords: string
  readonly stance: Stance
  readonly denialScope: DenialScope | null
  /** When it was said, in the document's words. */
  readonly saidWhen: string
  readonly saidAt: SaidAt
  readonly recordedAt: string
  readonly recordedBy: string
  readonly since: Since
}

export type WhenView = {
  /** The moment whose knowledge is asked for; null for now. */
  readonly asOf: string | null
  /** A moment to come that was asked for; null for none. */
  readonly ahead: string | null
  /** In the order in which it was said; what has no date comes last. */
  readonly entries: readonly WhenEntry[]
  /** What was known at that moment, as it reads today; null for now. */
  readonly known: readonly AttributionView[] | null
}
