import type { Place } from './model'

/**
 * A place of the graph: an attribution, an outlet as one who says something, a document; or the end of a path: an actor, or
 * a report whose sources nobody knows. A `source` is no place: it is what reports that are said to have had one share.
 */
export type Node = `${'attribution' | 'outlet' | 'document' | 'actor' | 'report' | 'source'}:${string}`

export const nodeOf = ({ type, id }: Place): Node =>
  type === 'DOCUMENT' ? `document:${id}` : `attribution:${id}`

/** The id in a node. */
export const idOf = (node: string): string => node.slice(node.indexOf(':') + 1)

export const isA = (kind: 'outlet' | 'document' | 'actor' | 'report' | 'attribution', node: Node): boolean =>
  node.startsWith(`${kind}:`)
