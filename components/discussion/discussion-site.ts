import type { Named } from '@/lib/reviews/discussion/mentions'
import type { DiscussionActions } from './discussion-actions'

/** Where the parts of a discussion stand: whose, of which claim, and what can be done in it. */
export type DiscussionSite = {
  readonly team: string
  readonly me: string
  readonly claimId: string
  readonly href: string
  readonly members: readonly Named[]
  readonly actions: DiscussionActions
}
