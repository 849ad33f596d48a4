/** From pieces of lines in reading order to what is set apart on a page: paragraphs, headings, tables. Pure. */
import { extentOf } from './extent'
import { inReadingOrder } from './order'
import type { Segment } from './segments'
import { type Table, tablesIn } from './tables'

/** Lines that follow each other closely; `breaks` says before which of them the text begins a new line. */
export type Block =
  | { readonly kind: 'LINES'; readonly lines: readonly Segment[]; readonly breaks: readonly boolean[] }
  | { readonly kind: 'TABLE'; readonly rows: Table['rows'] }

/** Lines further apart than this times the usual are not of one paragraph. */
const APART = 1.3
/** Letters of another size are of another block. */
const SIZE = 0.14
const INDENT = 0.8
/** Pieces of one line stand closer than this, in heights of the letters. */
const BESIDE = 2.5
const LIST_ITEM = /^(?:[•▪‣◦●○■–—*]|\(?\d{1,3}[.)]|\(?\p{L}[.)])$/u

export function blocksOf(segments: readonly Segment[]): Block[] {
  const rtl = segments.filter((one) => one.rtl).length * 2 > segments.length
  const { tables, rest } = tablesIn(segments)
  const ordered = inReadingOrder<Segment | Table>([...rest, ...tables], rtl)
  const pitch = usualPitch(ordered.filter(isLine))
  const blocks: Block[] = []
  let open: Segment[] = []
  const end = () => {
    if (open.length > 0) blocks.push({ kind: 'LINES', lines: open, breaks: breaksIn(open) })
    open = []
  }
  for (const item of ordered) {
    const last = open.at(-1)
    if (!isLine(item)) {
      end()
      blocks.push({ kind: 'TABLE', rows: item.rows })
      continue
    }
    if (last && !goesOn(last, item, pitch)) end()
    open.push(item)
  }
  end()
  return blocks
}

const isLine = (item: Segment | Table): item is Segment => 'words' in item

/** From line to line, in heights of the letters; the commonest is that of the running text. */
function usualPitch(lines: readonly Segment[]): number {
  const counts = new Map<number, number>()
  lines.forEach((line, i) => {
    const next = lines[i + 1]
    const pitch = next && Math.round(((next.base - line.base) / line.height) * 20)
    if (next && pitch && pitch > 12 && pitch < 60) counts.set(pitch, (counts.get(pitch) ?? 0) + 1)
  })
  const [commonest] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])
  return commonest ? commonest[0] / 20 : 1
}

function goesOn(last: Segment, next: Segment, pitch: number): boolean {
  const down = next.base - last.base
  const height = Math.max(last.height, next.height)
  if (Math.abs(last.height - next.height) > height * SIZE) return false
  const beside = Math.abs(down) < height * 0.5
  if (beside) return Math.max(next.x0 - last.x1, last.x0 - next.x1) < height * BESIDE
  return down > 0 && down <= pitch * height * APART && last.x0 < next.x1 && next.x0 < last.x1
}

/**
 * A line that had room for the next word was ended on purpose, in text set ragged or justified alike. So was the one
 * before an indented line, and the one before a list's next item.
 */
function breaksIn(lines: readonly Segment[]): boolean[] {
  const [left, right] = extentOf(lines.flatMap((line) => [line.x0, line.x1]))
  const edge = (line: Segment) => (line.rtl ? right - line.x1 : line.x0 - left)
  return lines.map((line, i) => {
    const last = lines[i - 1]
    const first = line.words[0]
    if (!last || !first) return false
    if (Math.abs(line.base - last.base) < line.height * 0.5) return false
    if (LIST_ITEM.test(first.text) && line.words.length > 1) return true
    const room = line.rtl ? last.x0 - left : right - last.x1
    if (room > first.x1 - first.x0 + line.height * 0.5) return !last.words.at(-1)?.hyphen
    const indented = edge(line) - edge(last)
    const after = lines[i + 1]
    const back = after !== undefined && edge(line) - edge(after) > line.height * INDENT
    return indented > line.height * INDENT && back
  })
}
