export const WORK_ORDERS = ['reading', 'worth'] as const
/** How the list beside the article is ordered. */
export type WorkOrder = (typeof WORK_ORDERS)[number]

/** Which suggestions are shown: those of the first choice, or the less sure ones too. */
export type Shown = 'first' | 'all'

/** How the list is looked at. It stands in the address, so that it stays and can be sent to a colleague. */
export type Listing = { readonly order: WorkOrder; readonly show: Shown }

/** A part of the story, counted from 0, with the list as it is looked at. */
export type StoryPlace = Listing & { readonly part: number }

/** The address of a place in a story; what means the same as nothing is left out. */
export function storyHref(
  team: string,
  storyId: string,
  { part = 0, order = 'reading', show = 'first' }: Partial<StoryPlace>,
): string {
  const query = new URLSearchParams()
  if (part > 0) query.set('part', String(part + 1))
  if (order !== 'reading') query.set('order', order)
  if (show !== 'first') query.set('show', show)
  const asked = query.toString()
  return asked ? `/${team}/stories/${storyId}?${asked}` : `/${team}/stories/${storyId}`
}

type Asked = string | string[] | undefined

/** Reads from an address how the list is looked at; whatever makes no sense is the first choice in reading order. */
export function readListing({ order, show }: { order?: Asked; show?: Asked }): Listing {
  return {
    order: WORK_ORDERS.find((one) => one === order) ?? 'reading',
    show: show === 'all' ? 'all' : 'first',
  }
}
