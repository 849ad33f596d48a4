/** What leaves the server about a story's schedule. Client-safe, dates as ISO strings. */
import type { OrderProblem } from './capture-order-view'
import type { Cadence, LookOutcome } from './schedule-model'

export type ScheduleView = {
  /** Null: nothing is looked at by itself. */
  readonly every: Cadence | null
  /** When it ends, or ended, by itself. */
  readonly until: string | null
  readonly ended: boolean
  /** 0 while nobody has set it. */
  readonly version: number
  /** The story's documents that were fetched from the web, or left out. */
  readonly pages: readonly ScheduledPageView[]
}

export type ScheduledPageView = {
  readonly documentId: string
  readonly title: string
  readonly leftOut: boolean
  /** The last look that brought the page, and what it found. */
  readonly lookedAt: string | null
  readonly outcome: LookOutcome | null
  /** Why the last look brought nothing. */
  readonly failed: { readonly orderId: string; readonly at: string; readonly problem: OrderProblem } | null
  /** In a row. */
  readonly failures: number
  /** It failed too often: nothing comes by itself any more. */
  readonly rests: boolean
  readonly nextAt: string | null
}
