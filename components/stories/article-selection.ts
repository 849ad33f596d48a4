import type { Range as Offsets } from '@/lib/archive/model'

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

export type Selected = { readonly range: Offsets; readonly words: string; readonly rect: DOMRect }

/**
 * What of a selection stands in the article, a piece for each paragraph. Three clicks on a paragraph select up to the
 * beginning of the next one, which is no part of what was meant.
 */
function piecesIn(range: Range): Range[] {
  return [...document.querySelectorAll('#article [data-offset]')]
    .filter((paragraph) => range.intersectsNode(paragraph))
    .map((paragraph) => {
      const piece = document.createRange()
      piece.selectNodeContents(paragraph)
      if (paragraph.contains(range.startContainer)) piece.setStart(range.startContainer, range.startOffset)
      if (paragraph.contains(range.endContainer)) piece.setEnd(range.endContainer, range.endOffset)
      return piece
    })
    .filter((piece) => piece.toString().trim() !== '')
}

/** Whether a selection holds words before or after what of it stands in the article. */
function reachesOut(range: Range, first: Range, last: Range): boolean {
  const before = range.cloneRange()
  before.setEnd(first.startContainer, first.startOffset)
  const after = range.cloneRange()
  after.setStart(last.endContainer, last.endOffset)
  return `${before}${after}`.trim() !== ''
}

/** What the reader has selected in the article, in offsets of the whole text; null when it is nothing or elsewhere. */
export function selectedInArticle(): Selected | null {
  const selection = window.getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  const pieces = piecesIn(range)
  const [first] = pieces
  const last = pieces.at(-1)
  if (!first || !last || reachesOut(range, first, last)) return null
  const start = offsetAt(first.startContainer, first.startOffset)
  const end = offsetAt(last.endContainer, last.endOffset)
  if (start === null || end === null || start >= end) return null
  return {
    range: { start, end },
    words: selection.toString().trim(),
    rect: range.getBoundingClientRect(),
  }
}
