/** What reviewers put off, as it leaves the server. Client-safe. */
export const SKIP_REASONS = ['NEEDS_SOURCE', 'WAITING_FOR_REPLY', 'NOT_MY_TOPIC', 'OTHER'] as const
/** Why a reviewer went on and left a claim for later. */
export type SkipReason = (typeof SKIP_REASONS)[number]

export type SkipView = { readonly reason: SkipReason; readonly note: string; readonly at: string }

/** What a reviewer put off: until when it is aside, why it stands behind their others. */
export type PutOff = {
  readonly snoozedUntil: string | null
  /** Null as well where the reader may not know it. */
  readonly skip: SkipView | null
}
