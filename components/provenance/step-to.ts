import type { Rectangle } from './figure-layout'

const SIDEWAYS: Readonly<Record<string, 1 | -1>> = { ArrowRight: 1, ArrowLeft: -1 }
const UP_AND_DOWN: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, ArrowUp: -1 }

/**
 * The place an arrow leads to from another one: up and down within what stands in one column, sideways to the nearest
 * column, at the same height if there is something; Home and End lead to the first and the last. Null where there is none.
 * As seen, whichever way the page is read: `mirrored` when it is read from the right.
 */
export function stepTo(
  cells: readonly Rectangle[],
  from: string,
  key: string,
  mirrored = false,
): string | null {
  if (key === 'Home') return cells[0]?.key ?? null
  if (key === 'End') return cells.at(-1)?.key ?? null
  const here = cells.find((cell) => cell.key === from)
  if (!here) return null
  const sideways = SIDEWAYS[key]
  const along = UP_AND_DOWN[key]
  if (along !== undefined)
    return nearest(
      cells.filter((cell) => overlaps(cell, here) && (cell.y - here.y) * along > 0),
      (cell) => Math.abs(cell.y - here.y) + Math.abs(cell.x - here.x),
    )
  if (sideways === undefined) return null
  const ahead = mirrored ? -sideways : sideways
  return nearest(
    cells.filter((cell) => !overlaps(cell, here) && (cell.x - here.x) * ahead > 0),
    (cell) => Math.abs(cell.x - here.x) * 10 + Math.abs(middle(cell) - middle(here)),
  )
}

const middle = ({ y, height }: Rectangle) => y + height / 2
const overlaps = (one: Rectangle, other: Rectangle) =>
  one.x < other.x + other.width && other.x < one.x + one.width

function nearest(cells: readonly Rectangle[], far: (cell: Rectangle) => number): string | null {
  const best = cells.reduce<Rectangle | null>(
    (found, cell) => (found === null || far(cell) < far(found) ? cell : found),
    null,
  )
  return best?.key ?? null
}
