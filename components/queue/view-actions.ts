import type { SavedViewView } from '@/lib/reviews/view'
import type { Action } from '@/lib/web/result'

/** What can be done with saved views of the queue. */
export type ViewActions = {
  readonly save: Action<{ viewId: string }>
  readonly rename: Action<{ version: number }>
  readonly refilter: Action<{ version: number }>
  readonly remove: Action<Pick<SavedViewView, 'name'>>
}
