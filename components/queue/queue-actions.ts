import type { AssignmentActions } from '@/components/reviews/assignment-actions'
import type { SnoozeActions } from '@/components/reviews/put-off-actions'

/** What can be done with claims of the queue. */
export type QueueActions = AssignmentActions & SnoozeActions
