import type { Posted } from '@/lib/reviews/discussion/post'
import type { RevisionView } from '@/lib/reviews/discussion/view'
import type { Action } from '@/lib/web/result'

/** What can be done in a discussion; the page hands in the server's actions. */
export type DiscussionActions = {
  readonly open: Action<Posted>
  readonly reply: Action<Posted>
  readonly edit: Action<unknown>
  readonly withdraw: Action<void>
  readonly restore: Action<void>
  readonly resolve: Action<void>
  readonly reopen: Action<void>
  readonly history: Action<readonly RevisionView[]>
}
