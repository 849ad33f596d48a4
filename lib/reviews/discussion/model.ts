/** How much of a discussion there is at once. Client-safe. */
export const COMMENT_MAX = 5000
export const MENTIONS_MAX = 50
/** Threads on a page. */
export const THREADS_SHOWN = 15
/** Of a long thread its first comment and the latest ones; shown by itself, so many. */
export const LATEST_SHOWN = 6
export const ALONE_SHOWN = 500

export const THREAD_STATES = ['open', 'resolved'] as const
export type ThreadState = (typeof THREAD_STATES)[number]

/** Which part of a claim's discussion is looked at. */
export type DiscussionPlace = {
  readonly state: ThreadState
  /** The attribution or item of evidence whose threads are asked for, whatever their state. */
  readonly about: string | null
  /** The comment whose thread is shown by itself. */
  readonly comment: string | null
  readonly cursor: string | null
}
