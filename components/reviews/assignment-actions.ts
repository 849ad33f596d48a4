import type { Assigned } from '@/lib/reviews/assign'
import type { DueChanged } from '@/lib/reviews/due'
import type { Unassigned } from '@/lib/reviews/unassign'
import type { Action } from '@/lib/web/result'

/** What can be done with who reviews a claim and by when; each undoes another. */
export type AssignmentActions = {
  readonly assign: Action<readonly Assigned[]>
  readonly withdraw: Action<readonly Unassigned[]>
  readonly changeDue: Action<readonly DueChanged[]>
  readonly restoreDue: Action<readonly DueChanged[]>
}
