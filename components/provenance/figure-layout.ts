import dagre from '@dagrejs/dagre'
import { grouped } from '@/lib/core/grouped'
import type { Picture, PictureEdge, PictureNode } from '@/lib/provenance/view'

/** In px from the upper corner at the figure's start. */
export type Rectangle = {
  readonly key: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}
/** A place of the picture; one of many that are alike stands in a frame with them, and is a line of it. */
export type Cell = Rectangle & { readonly isFramed: boolean }
export type Line = { readonly key: string; readonly d: string; readonly isCircular: boolean }

export type FigureLayout = {
  readonly width: number
  readonly height: number
  /** In the order in which they are read: from the start to the end, then downwards. */
  readonly cells: readonly Cell[]
  readonly frames: readonly Rectangle[]
  readonly lines: readonly Line[]
}

const BOX = { width: 152, height: 46 }
const ROW = { width: 128, height: 26, pad: 4, columns: 2 }
/** As many places alike are drawn one by one; more of them share a frame. */
const ALIKE_MAX = 4

/**
 * Places for a picture, read from who said it at the start to the documents at the end (in layers, as Sugiyama, Tagawa and
 * Toda proposed in 1981, by Dagre). What leads from the same places to the same places shares a frame when there are many, so
 * that forty papers that print one report do not hide where it came from. Pure.
 */
export function layoutOf({ nodes, edges }: Picture): FigureLayout {
  const bundles = bundled(nodes, edges)
  const bundleOf = new Map(bundles.flatMap((all) => all.map(({ key }) => [key, keyOf(all)] as const)))
  const graph = new dagre.graphlib.Graph({ multigraph: false })
  graph.setGraph({ rankdir: 'LR', nodesep: 14, ranksep: 46, marginx: 2, marginy: 2 })
  for (const all of bundles) graph.setNode(keyOf(all), sizeOf(all.length))
  for (const { from, to, isCircular } of edges)
    graph.setEdge(bundleOf.get(from) ?? from, bundleOf.get(to) ?? to, { isCircular })
  dagre.layout(graph)
  const placed = bundles.map((all) => ({ all, frame: rectangleOf(keyOf(all), graph.node(keyOf(all))) }))
  const { width = 0, height = 0 } = graph.graph()
  return {
    width: Math.ceil(width),
    height: Math.ceil(height),
    cells: placed.sort((a, b) => a.frame.x - b.frame.x || a.frame.y - b.frame.y).flatMap(cellsOf),
    frames: placed.filter(({ all }) => all.length > 1).map(({ frame }) => frame),
    lines: graph.edges().map((edge) => {
      const { points = [], isCircular } = graph.edge(edge)
      const ends = [graph.node(edge.v), graph.node(edge.w)] as const
      const d = curve(betweenSides(ends, points.slice(1, -1)))
      return { key: `${edge.v} ${edge.w}`, d, isCircular: isCircular === true }
    }),
  }
}

const keyOf = ([first]: readonly PictureNode[]): string => first?.key ?? ''

function sizeOf(count: number): { width: number; height: number } {
  if (count === 1) return { ...BOX }
  const rows = Math.ceil(count / ROW.columns)
  return { width: ROW.width * ROW.columns + 2 * ROW.pad, height: rows * ROW.height + 2 * ROW.pad }
}

/** As Dagre places a box: by its middle. */
type Placed = { x?: number; y?: number; width: number; height: number }

function rectangleOf(key: string, { x = 0, y = 0, width, height }: Placed): Rectangle {
  return { key, x: Math.round(x - width / 2), y: Math.round(y - height / 2), width, height }
}

/** One place fills its box; many fill their frame column by column. */
function cellsOf({ all, frame }: { all: readonly PictureNode[]; frame: Rectangle }): Cell[] {
  if (all.length === 1) return [{ ...frame, isFramed: false }]
  const rows = Math.ceil(all.length / ROW.columns)
  return all.map(({ key }, at) => ({
    key,
    x: frame.x + ROW.pad + Math.floor(at / rows) * ROW.width,
    y: frame.y + ROW.pad + (at % rows) * ROW.height,
    width: ROW.width,
    height: ROW.height,
    isFramed: true,
  }))
}

/** Those with the same neighbours and the same marks, together when there are many. */
function bundled(nodes: readonly PictureNode[], edges: readonly PictureEdge[]): PictureNode[][] {
  const before = grouped(edges, ({ to }) => to)
  const after = grouped(edges, ({ from }) => from)
  const likeness = ({ key, kind, isCircular, isNamed, origin }: PictureNode) =>
    JSON.stringify([
      ...[kind, isCircular, isNamed, origin === null],
      (before.get(key) ?? []).map(({ from }) => from).sort(),
      (after.get(key) ?? []).map(({ to }) => to).sort(),
    ])
  return [...grouped(nodes, likeness).values()].flatMap((alike) =>
    alike.length > ALIKE_MAX ? [alike] : alike.map((one) => [one]),
  )
}

type Point = { readonly x: number; readonly y: number }

/** A way from the side of one box to the side of the other that faces it, whichever stands first. */
function betweenSides([from, to]: readonly [Placed, Placed], between: readonly Point[]): Point[] {
  const toward = Math.sign((to.x ?? 0) - (from.x ?? 0))
  const side = ({ x = 0, y = 0, width }: Placed, way: number): Point => ({ x: x + (way * width) / 2, y })
  return [side(from, toward), ...between, side(to, -toward)]
}

/** A smooth line through points that leaves and reaches each of them level. */
function curve(points: readonly Point[]): string {
  const [first] = points
  if (!first) return ''
  const at = ({ x, y }: Point) => `${Math.round(x)} ${Math.round(y)}`
  return points.slice(1).reduce(
    (path, point, step) => {
      const from = points[step] ?? first
      const middle = (from.x + point.x) / 2
      return `${path}C${at({ x: middle, y: from.y })} ${at({ x: middle, y: point.y })} ${at(point)}`
    },
    `M${at(first)}`,
  )
}
