import type { Scope } from '@/lib/access/scope'
import type { Page } from '@/lib/core/paging'
import type { CaptureOrderView } from './capture-order-view'
import { listOrders } from './capture-orders'
import { listStories } from './service'
import type { StoryListItem } from './view'

type Filter = Parameters<typeof listStories>[1]

/** The list of stories, and above it the pages that are to begin one. */
export async function getStoriesPage(
  scope: Scope,
  filter: Filter,
): Promise<{ readonly stories: Page<StoryListItem>; readonly orders: readonly CaptureOrderView[] }> {
  // Before the stories: of an order that began one in between, neither would be seen.
  const orders = await listOrders(scope, null)
  return { orders, stories: await listStories(scope, filter) }
}
