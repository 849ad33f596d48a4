export const WORK_ORDERS = ['reading', 'worth'] as const
/** How the list beside the article is ordered. It stands in the address, so that it stays and can be sent to a colleague. */
export type WorkOrder = (typeof WORK_ORDERS)[number]

/** The address of a part of a story, counted from 0; what means the same as nothing is left out. */
export function storyHref(
  team: string,
  storyId: string,
  { part = 0, order = 'reading' }: { part?: number; order?: WorkOrder },
): string {
  const query = new URLSearchParams()
  if (part > 0) query.set('part', String(part + 1))
  if (order !== 'reading') query.set('order', order)
  const asked = query.toString()
  return asked ? `/${team}/stories/${storyId}?${asked}` : `/${team}/stories/${storyId}`
}

/** Reads the order from an address; whatever makes no sense is reading order. */
export function readWorkOrder(asked: string | string[] | undefined): WorkOrder {
  return WORK_ORDERS.find((order) => order === asked) ?? 'reading'
}
