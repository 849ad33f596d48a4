import type { PaintMark } from '@/components/stories/paint-text'
import type { SnapshotView } from '@/lib/reviews/view'
import { PLACE_ID } from './snapshot-href'

/** What is marked in a document: the place asked for first, then what is evidence already. */
export function quotedMarks({ place, reading }: Pick<SnapshotView, 'place' | 'reading'>): PaintMark[] {
  const evidence = reading?.evidence ?? []
  return [
    ...(place ? [{ ...place, id: PLACE_ID, kind: 'place' }] : []),
    ...evidence.map(({ id, start, end }) => ({ id, start, end, kind: 'evidence' })),
  ]
}

/** The id on the page of a piece of evidence. */
export function evidenceMarkId(id: string): string {
  return `evidence-${id}`
}
