/** What is printed on every page around the text: running heads, footers, page numbers. Pure. */
import { extentOf } from './extent'
import type { Segment } from './segments'

export type Sheet = { readonly height: number; readonly segments: readonly Segment[] }

/** The share of a page's height at either edge in which such lines stand. */
const MARGIN = 0.13
/** Points by which the place may differ from page to page. */
const PLACE = 4
/** On this many pages the same words at the same place are no coincidence; two are enough of a document of few. */
const SEEN = 3
const FEW_PAGES = 4

const NUMBER_ALONE =
  /^[\s\-–—|·]*(?:(?:page|p\.|seite|pagina|página|pág\.|стр\.|صفحة|עמוד|पृष्ठ)\s*)?\d{1,5}(?:\s*(?:\/|of|de|von|sur|из|من|מתוך)\s*\d{1,5})?[\s\-–—|·]*$/iu

/** For each page what of it is no part of the text, by its place being the same on several. */
export function furnitureOf(sheets: readonly Sheet[]): Set<Segment>[] {
  const seen = new Map<string, Map<number, Set<number>>>()
  const keyed = sheets.map((sheet, page) =>
    atTheEdges(sheet).map(({ segment, outermost }) => ({ segment, keys: keysOf(segment, page, outermost) })),
  )
  keyed.forEach((entries, page) => {
    for (const { segment, keys } of entries) {
      for (const key of keys) {
        const shelves = seen.get(key) ?? new Map<number, Set<number>>()
        seen.set(key, shelves)
        const shelf = Math.round(segment.base / PLACE)
        for (const at of [shelf - 1, shelf, shelf + 1]) {
          const pages = shelves.get(at) ?? new Set<number>()
          shelves.set(at, pages.add(page))
        }
      }
    }
  })
  const enough = sheets.length <= FEW_PAGES ? 2 : SEEN
  return keyed.map((entries) => {
    const repeated = entries.filter(({ segment, keys }) =>
      keys.some((key) => (seen.get(key)?.get(Math.round(segment.base / PLACE))?.size ?? 0) >= enough),
    )
    return new Set(repeated.map(({ segment }) => segment))
  })
}

type AtEdge = { readonly segment: Segment; readonly outermost: boolean }

function atTheEdges({ height, segments }: Sheet): AtEdge[] {
  const [first, last] = extentOf(segments.map((segment) => segment.base))
  return segments
    .filter(({ y0, y1 }) => y1 < height * MARGIN || y0 > height * (1 - MARGIN))
    .map((segment) => ({
      segment,
      outermost: segment.base < first + PLACE || segment.base > last - PLACE,
    }))
}

/**
 * The outermost words are the same with other figures in them. Figures alone are a page number only when they count the pages: a
 * column of figures may well go on at the same place.
 */
function keysOf({ words }: Segment, page: number, outermost: boolean): string[] {
  const text = words.map((word) => word.text).join(' ')
  if (NUMBER_ALONE.test(text)) {
    const [first = 0] = (text.match(/\d+/g) ?? []).map(Number)
    return [`number ${first - page}`]
  }
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  return letters < 3 ? [] : [outermost ? text.replace(/\p{Nd}+/gu, '#') : text]
}
