/** From what PDFium tells of all pages to a text with its layout. Pure. */
import type { CaptureNote } from '../notes'
import { blocksOf } from './blocks'
import { type ComposedPage, compose } from './compose'
import { furnitureOf } from './furniture'
import type { Layout } from './layout'
import { type Segment, segmentsOf } from './segments'
import { type RawPage, type Turn, wordsOf } from './words'

/** One page, read as far as it can be without the others. */
export type ReadPage = {
  readonly width: number
  readonly height: number
  readonly images: number
  readonly slanted: number
  readonly unmapped: number
  readonly turns: readonly { readonly turn: Turn; readonly segments: readonly Segment[] }[]
}

export function readPage(raw: RawPage): ReadPage {
  const { turns, slanted, unmapped } = wordsOf(raw)
  const { width, height, images } = raw
  // Most of a page runs one way: that way comes first, what is printed up its side after it.
  const level = [...turns].map(([turn, words]) => ({ turn, segments: segmentsOf(words) }))
  level.sort((a, b) => b.segments.length - a.segments.length || a.turn - b.turn)
  return { width, height, images, slanted, unmapped, turns: level }
}

export type PdfText = {
  readonly text: string
  readonly layout: Layout
  readonly notes: readonly CaptureNote[]
  /** Where the first page shows letters much larger than elsewhere. */
  readonly headline: string | null
}

export function textOf(pages: readonly ReadPage[]): PdfText {
  const sheets = pages.map(({ height, turns }) => ({ height, segments: turns[0]?.segments ?? [] }))
  const left = furnitureOf(sheets)
  const composed: ComposedPage[] = pages.map(({ width, height, turns }, page) => ({
    width,
    height,
    parts: turns.map(({ turn, segments }) => ({
      turn,
      blocks: blocksOf(segments.filter((segment) => !left[page]?.has(segment))),
    })),
  }))
  const { text, layout, hyphens } = compose(composed)
  return { text, layout, headline: headlineOf(composed[0]), notes: notesOf(pages, left, layout, hyphens) }
}

function notesOf(
  pages: readonly ReadPage[],
  left: readonly ReadonlySet<Segment>[],
  layout: Layout,
  hyphens: number,
): CaptureNote[] {
  const notes: CaptureNote[] = []
  const lines = left.reduce((sum, page) => sum + page.size, 0)
  const bare = layout.pages.filter((page) => page.lines.length === 0).length
  const sum = (key: 'slanted' | 'unmapped') => pages.reduce((total, page) => total + page[key], 0)
  if (lines > 0) notes.push({ code: 'pdf-margins-left-out', count: lines })
  if (hyphens > 0) notes.push({ code: 'pdf-hyphens-joined', count: hyphens })
  if (bare > 0 && bare < pages.length) notes.push({ code: 'pdf-pages-without-text', count: bare })
  if (sum('slanted') > 0) notes.push({ code: 'pdf-slanted-left-out', count: sum('slanted') })
  if (sum('unmapped') > 0) notes.push({ code: 'pdf-letters-unknown', count: sum('unmapped') })
  return notes
}

const LARGER = 1.25

function headlineOf(page: ComposedPage | undefined): string | null {
  const blocks = page?.parts[0]?.blocks ?? []
  const lines = blocks.flatMap((block) => (block.kind === 'LINES' ? [block.lines] : []))
  const heights = lines.flatMap((block) => block.map((line) => line.height)).sort((a, b) => a - b)
  const usual = heights[heights.length >> 1] ?? 0
  const largest = lines.reduce<readonly Segment[]>(
    (best, block) => ((block[0]?.height ?? 0) > (best[0]?.height ?? 0) ? block : best),
    [],
  )
  if ((largest[0]?.height ?? 0) < usual * LARGER) return null
  const words = largest.flatMap((line) => line.words.map((word) => word.text)).join(' ')
  return words.length >= 8 && words.length <= 300 ? words : null
}
