import type { Range } from '@/lib/archive/model'

/** Where a point in the article's paragraphs stands in the whole text, or null outside of them. */
function offsetAt(node: Node, offset: number): number | null {
  const element = node instanceof Element ? node : node.parentElement
  const paragraph = element?.closest('#article [data-offset]')
  if (!paragraph) return null
  const before = document.createRange()
  before.setStart(paragraph, 0)
  before.setEnd(node, offset)
  const fragment = before.cloneContents()
  // The numbers before statements are not words of the article.
  for (const number of fragment.querySelectorAll('[data-select]')) number.remove()
  return Number(paragraph.getAttribute('data-offset')) + (fragment.textContent?.length ?? 0)
}

export type Selected = { readonly range: Range; readonly words: string; readonly rect: DOMRect }

/** What the reader has selected in the article, in offsets of the whole text; null when it is nothing or elsewhere. */
export function selectedInArticle(): Selected | null {
  const selection = window.getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  const start = offsetAt(range.startContainer, range.startOffset)
  const end = offsetAt(range.endContainer, range.endOffset)
  if (start === null || end === null || start >= end) return null
  return { range: { start, end }, words: selection.toString(), rect: range.getBoundingClientRect() }
}
