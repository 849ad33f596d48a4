import type { CaptureOrderView } from '@/lib/stories/capture-order-view'
import { snapshotHref } from './snapshot-href'

type Kept = Pick<CaptureOrderView, 'snapshotId' | 'documentId' | 'storyId'>

/** Where the page that was ordered is to be read: its capture, or the story it began; null as long as there is none. */
export function capturedHref(team: string, { snapshotId, documentId, storyId }: Kept): string | null {
  if (!snapshotId) return null
  return documentId ? snapshotHref(team, snapshotId) : `/${team}/stories/${storyId}`
}
