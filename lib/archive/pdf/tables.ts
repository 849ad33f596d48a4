/** Which pieces of lines are the cells of a table: rows on one level whose cells stand below each other. Pure. */
import { extentOf } from './extent'
import type { Segment } from './segments'

export type Table = {
  readonly rows: readonly (readonly Segment[])[]
  readonly x0: number
  readonly y0: number
  readonly x1: number
  readonly y1: number
  readonly height: number
}

/** Rows further apart than this, in heights of a line, are not of one table. */
const ROW_GAP = 2.5
/** Above this none is looked for: comparing rows cell by cell takes too long, and no printed page has as many. */
const MAX_COMPARED = 4_000
/** Cells have few words; lines of a column of prose have more. */
const CELL_WORDS = 3

export function tablesIn(segments: readonly Segment[]): { tables: Table[]; rest: Segment[] } {
  if (segments.length > MAX_COMPARED) return { tables: [], rest: [...segments] }
  const tables: Table[] = []
  const rest: Segment[] = []
  let run: Segment[][] = []
  const end = () => {
    if (isTable(run)) tables.push(tableOf(run))
    else rest.push(...run.flat())
    run = []
  }
  for (const row of rowsOf(segments)) {
    const last = run.at(-1)
    if (row.length < 2 || (last && !continues(last, row))) end()
    if (row.length < 2) rest.push(...row)
    else run.push(row)
  }
  end()
  return { tables, rest }
}

/** Segments on one level, from left to right; rows from top to bottom. */
function rowsOf(segments: readonly Segment[]): Segment[][] {
  const rows: Segment[][] = []
  for (const segment of segments.toSorted((a, b) => a.base - b.base)) {
    const row = rows.at(-1)
    const first = row?.[0]
    if (row && first && segment.base - first.base <= segment.height * 0.2) row.push(segment)
    else rows.push([segment])
  }
  return rows.map((row) => row.toSorted((a, b) => a.x0 - b.x0))
}

const overlaps = (a: Segment, b: Segment) => a.x0 < b.x1 && b.x0 < a.x1

/** Whether the cells of two rows stand below each other, none of them below two. */
function continues(above: readonly Segment[], below: readonly Segment[]): boolean {
  const gap = (below[0]?.base ?? 0) - (above[0]?.base ?? 0)
  if (gap > ROW_GAP * Math.max(above[0]?.height ?? 0, below[0]?.height ?? 0)) return false
  const [fewer, more] = above.length < below.length ? [above, below] : [below, above]
  const matches = fewer.map((cell) => more.filter((other) => overlaps(cell, other)).length)
  return (
    matches.every((count) => count <= 1) && matches.filter((count) => count === 1).length * 2 > fewer.length
  )
}

/** At most one column holds more than a few words a cell, and it is not the first: two columns of prose are no table. */
function isTable(rows: readonly (readonly Segment[])[]): boolean {
  if (rows.length < 2) return false
  const wordy = columnsOf(rows).map((column) => {
    const words = column.reduce((sum, cell) => sum + cell.words.length, 0)
    return words > CELL_WORDS * column.length
  })
  const first = column0(rows)
  return wordy.filter(Boolean).length <= 1 && !wordy[first]
}

const column0 = (rows: readonly (readonly Segment[])[]) => {
  const widest = rows.reduce((a, b) => (b.length > a.length ? b : a))
  return widest.filter((cell) => cell.rtl).length * 2 > widest.length ? widest.length - 1 : 0
}

/** Cells that stand below each other, as far as the widest row has columns. */
function columnsOf(rows: readonly (readonly Segment[])[]): Segment[][] {
  const widest = rows.reduce((a, b) => (b.length > a.length ? b : a))
  return widest.map((head) => rows.flatMap((row) => row.filter((cell) => overlaps(cell, head)).slice(0, 1)))
}

function tableOf(rows: readonly (readonly Segment[])[]): Table {
  const cells = rows.flat()
  const [x0, x1] = extentOf(cells.flatMap((cell) => [cell.x0, cell.x1]))
  const [y0, y1] = extentOf(cells.flatMap((cell) => [cell.y0, cell.y1]))
  return {
    rows: rows.map((row) =>
      row.every((cell) => cell.rtl || !/\p{L}/u.test(textOf(cell))) ? row.toReversed() : row,
    ),
    ...{ x0, y0, x1, y1 },
    height: cells[0]?.height ?? 0,
  }
}

const textOf = (cell: Segment) => cell.words.map((word) => word.text).join(' ')
