/**
 * Where the words of a PDF's text stand on its pages, so that a quote can be shown where it is printed. Pure and safe
 * for the browser. Offsets are UTF-16 code units of the snapshot's text; what the reader itself put in (a space between
 * two lines, the blank line between paragraphs) has no place.
 */
import { z } from 'zod/mini'
import type { Range } from '../model'
import { UNIT } from './line'

/** A rectangle on a page as it is shown: PDF points (1/72 inch) from its top left corner. `page` counts from 1. */
export type Box = {
  readonly page: number
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** See lineOf. */
const line = z.array(z.int())
const page = z.object({ width: z.int(), height: z.int(), lines: z.array(line) })

/** What a snapshot keeps as JSON. Lines of a page are in the order of the text. */
export const layoutSchema = z.object({ version: z.literal(1), pages: z.array(page) })
export type Layout = z.infer<typeof layoutSchema>

type Piece = { readonly x0: number; readonly x1: number }

/** The pages as they are shown, in points. */
export function sizesOf({ pages }: Layout): { width: number; height: number }[] {
  return pages.map(({ width, height }) => ({ width: width / UNIT, height: height / UNIT }))
}

/** Where a passage is printed: a box for each line it runs through, several where writing of both directions meets. */
export function boxesOf({ pages }: Layout, range: Range): Box[] {
  return pages.flatMap(({ lines }, index) =>
    lines.flatMap((line) => {
      const [top = 0, height = 0] = line
      return joined(piecesIn(line, range), height / 2).map(({ x0, x1 }) => ({
        page: index + 1,
        x: x0 / UNIT,
        y: top / UNIT,
        width: (x1 - x0) / UNIT,
        height: height / UNIT,
      }))
    }),
  )
}

/** The words of a line that a passage touches; of one it cuts, the share that is its own. */
function piecesIn(line: readonly number[], { start, end }: Range): Piece[] {
  const pieces: Piece[] = []
  let at = line[2] ?? 0
  for (let i = 3; i + 3 < line.length && at < end; i += 4) {
    const [gap = 0, length = 0, x = 0, width = 0] = line.slice(i, i + 4)
    const from = at + gap
    at = from + length
    if (at <= start || from >= end || length === 0) continue
    const begins = x + (width * Math.max(0, start - from)) / length
    const ends = x + (width * Math.min(length, end - from)) / length
    pieces.push({ x0: Math.min(begins, ends), x1: Math.max(begins, ends) })
  }
  return pieces
}

function joined(pieces: readonly Piece[], near: number): Piece[] {
  const out: Piece[] = []
  for (const piece of pieces.toSorted((a, b) => a.x0 - b.x0)) {
    const last = out.at(-1)
    if (last === undefined || piece.x0 - last.x1 > near) out.push(piece)
    else out[out.length - 1] = { x0: last.x0, x1: Math.max(last.x1, piece.x1) }
  }
  return out
}
