import type { Skipped } from '@/lib/reviews/skip'
import type { Snoozed } from '@/lib/reviews/snooze'
import type { Submitted } from '@/lib/reviews/submit'
import type { Action } from '@/lib/web/result'

export type SnoozeActions = {
  readonly snooze: Action<readonly Snoozed[]>
  readonly restoreSnooze: Action<readonly Snoozed[]>
}

/** What a reviewer does with a claim they go on from. */
export type PutOffActions = SnoozeActions & {
  readonly skip: Action<Skipped>
  readonly restoreSkip: Action<void>
}

/** A review that is in, and the claim that waits next. */
export type SubmittedAndNext = Submitted & { readonly nextId: string | null }
