/** What the reader shows beside a text: of a PDF its pages, and where on them the passages are printed. */
import type { AnyScope } from '@/lib/access/scope'
import type { Range } from '../model'
import { boxesOf, type Layout, sizesOf } from '../pdf/layout'
import { getLayout } from '../service'
import type { SnapshotMeta } from '../view'
import { originalKind, type PageView, type ShownOriginal } from './original-kind'

/** A passage of the text; `id` comes back with its boxes. */
export type Passage = Range & { readonly id: string }

/** The caller has seen that the snapshot is there. */
export async function getShownOriginal(
  scope: AnyScope,
  meta: SnapshotMeta,
  passages: readonly Passage[],
): Promise<ShownOriginal> {
  const kind = originalKind(meta)
  if (kind.shown !== 'pdf') return kind
  return { shown: 'pdf', pages: pagesOf(await getLayout(scope, meta.id), kind.pages, passages) }
}

/** A page of words that were typed by hand says nothing of its size: it is taken for one of A4 until it is drawn. */
const A4 = { width: 595, height: 842 }

function pagesOf(layout: Layout | null, count: number, passages: readonly Passage[]): PageView[] {
  const sizes = layout ? sizesOf(layout) : []
  const boxes = layout
    ? passages.flatMap(({ id, ...range }) => boxesOf(layout, range).map((box) => ({ ...box, id })))
    : []
  return Array.from({ length: count }, (_, index) => ({
    ...(sizes[index] ?? A4),
    boxes: boxes.filter(({ page }) => page === index + 1).map(({ page: _page, ...box }) => box),
  }))
}
