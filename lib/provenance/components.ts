import type { Node } from './node'

/**
 * The strongly connected components of a graph, what is led to before what leads there. Tarjan (1972), without recursion,
 * since a chain may have thousands of hops; linear in nodes and edges.
 */
export function componentsOf(next: ReadonlyMap<Node, readonly Node[]>): Node[][] {
  const order = new Map<Node, number>()
  const low = new Map<Node, number>()
  const open: Node[] = []
  const isOpen = new Set<Node>()
  const components: Node[][] = []
  const enter = (node: Node) => {
    order.set(node, order.size)
    low.set(node, order.size - 1)
    open.push(node)
    isOpen.add(node)
    return { node, exits: next.get(node) ?? [], at: 0 }
  }
  const lower = (node: Node, to: number) => low.set(node, Math.min(low.get(node) ?? to, to))
  for (const first of next.keys()) {
    if (order.has(first)) continue
    const path = [enter(first)]
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const to = top.exits[top.at]
      if (to !== undefined) {
        top.at += 1
        const seen = order.get(to)
        if (seen === undefined) path.push(enter(to))
        else if (isOpen.has(to)) lower(top.node, seen)
        continue
      }
      path.pop()
      const above = path.at(-1)
      if (above) lower(above.node, low.get(top.node) ?? 0)
      if (low.get(top.node) !== order.get(top.node)) continue
      const component = open.splice(open.lastIndexOf(top.node))
      for (const node of component) isOpen.delete(node)
      components.push(component.sort())
    }
  }
  return components
}
