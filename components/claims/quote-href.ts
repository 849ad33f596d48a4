import type { QuoteView } from '@/lib/claims/view'

/** The address of a quote in its snapshot. */
export function quoteHref(
  team: string,
  { snapshotId, start, end }: Omit<QuoteView, 'spanId' | 'exact' | 'prefix' | 'suffix'>,
) {
  return `/${team}/snapshots/${snapshotId}?q=${start}-${end}`
}
