import type { Range } from '@/lib/archive/model'

/** A stretch of text to be marked; marks may overlap and nest. `kind` says what it is, `id` which thing it belongs to. */
export type PaintMark = Range & { readonly id: string; readonly kind: string }

/** A piece of text in which nothing changes, with every mark that covers it, in the order they were given. */
export type PaintSegment = {
  readonly start: number
  readonly text: string
  readonly marks: readonly PaintMark[]
}

/**
 * Cuts a window of text at every edge of a mark, so that overlapping and nested marks can be drawn as a flat run of
 * segments. The segments' texts, put together, are the window again; empty marks and marks elsewhere are left out.
 * Time grows with the text plus marks × the edges they cross.
 *
 * @param at where the window stands in the whole text; marks are in offsets of the whole text (UTF-16 code units)
 */
export function paintText(text: string, at: number, marks: readonly PaintMark[]): PaintSegment[] {
  const end = at + text.length
  const visible = marks.filter((mark) => mark.start < mark.end && mark.start < end && mark.end > at)
  const edges = new Set([at, end])
  for (const mark of visible) {
    edges.add(Math.max(mark.start, at))
    edges.add(Math.min(mark.end, end))
  }
  const cuts = [...edges].sort((a, b) => a - b)
  const starting = [...visible.entries()].sort(([, a], [, b]) => a.start - b.start)
  const segments: PaintSegment[] = []
  let active: (readonly [number, PaintMark])[] = []
  let next = 0
  for (const [i, start] of cuts.entries()) {
    const stop = cuts[i + 1]
    if (stop === undefined) break
    active = active.filter(([, mark]) => mark.end > start)
    for (let entry = starting[next]; entry && entry[1].start <= start; entry = starting[next]) {
      active.push(entry)
      next += 1
    }
    const covering = active.filter(([, mark]) => mark.end > start).sort(([a], [b]) => a - b)
    segments.push({ start, text: text.slice(start - at, stop - at), marks: covering.map(([, mark]) => mark) })
  }
  return segments
}
