import type { Range as Offsets } from '@/lib/archive/model'

/** Where a point in the article's paragraphs stands in the whole text, or null outside of them. */
function offsetAt(node: Node, offset: number): number | null {
  const element = node instanceof Element ? node : node.parentElement
  const paragraph = element?.closest('#article [data-offset]')
  if (!paragraph) return null
  const before = document.createRange()
  before.setStart(paragraph, 0)
  before.setEnd(node, offset)
  return Number(paragraph.getAttribute('data-offset')) + wordsOf(before).length
}

/** The numbers before statements are not words of the article. */
function wordsOf(range: Range): string {
  const fragment = range.cloneContents()
  for (const number of fragment.querySelectorAll('[data-select]')) number.remove()
  return fragment.textContent ?? ''
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

const inked = (words: string) => words.replace(/\s+/g, '').length

/**
 * Whether a selection holds words besides those of the article, as one sees it. What is not shown is no part of it: three
 * clicks on the last paragraph reach to the next words that can be seen, over all that is hidden between.
 */
function reachesOut(selection: Selection, pieces: readonly Range[]): boolean {
  return inked(selection.toString()) > inked(pieces.map(wordsOf).join(''))
}

/** What the reader has selected in the article, in offsets of the whole text; null when it is nothing or elsewhere. */
export function selectedInArticle(): Selected | null {
  const selection = window.getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  const pieces = piecesIn(range)
  const [first] = pieces
  const last = pieces.at(-1)
  if (!first || !last || reachesOut(selection, pieces)) return null
  const start = offsetAt(first.startContainer, first.startOffset)
  const end = offsetAt(last.endContainer, last.endOffset)
  if (start === null || end === null || start >= end) return null
  return {
    range: { start, end },
    words: selection.toString().trim(),
    rect: range.getBoundingClientRect(),
  }
}
