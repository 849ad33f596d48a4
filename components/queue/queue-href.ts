import type { QueueFilter, QueueFilters } from '@/lib/reviews/view'

/** The box for words that narrow the queue, to which a key leads. */
export const FILTER_ID = 'queue-filter'

/** The address of a view of the queue; what is not said means what it means by default, so short views stay short. */
export function queueHref(team: string, filter: Partial<QueueFilter>): string {
  const query = new URLSearchParams()
  if (filter.tab && filter.tab !== 'mine') query.set('tab', filter.tab)
  if (filter.words) query.set('words', filter.words)
  if (filter.storyId) query.set('storyId', filter.storyId)
  if (filter.reviewerId) query.set('reviewerId', filter.reviewerId)
  if (filter.due && filter.due !== 'any') query.set('due', filter.due)
  if (filter.cursor) query.set('cursor', filter.cursor)
  if (filter.view) query.set('view', filter.view)
  const asked = query.toString()
  return asked ? `/${team}/queue?${asked}` : `/${team}/queue`
}

/** Whether anything but the tab narrows the list. */
export function isNarrowed({ words, storyId, reviewerId, due }: QueueFilter): boolean {
  return words !== '' || storyId !== null || reviewerId !== null || due !== 'any'
}

/** Whether two views show the same, wherever in them one is. */
export function sameFilters(one: QueueFilters, other: QueueFilters): boolean {
  const plain = (filters: QueueFilters) => queueHref('', { ...filters, cursor: null, view: null })
  return plain(one) === plain(other)
}
