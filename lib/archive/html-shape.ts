/** How large and deep a page is, before anything that might not bear it is tried. Pure. */
import { scanTags } from './html-scan'
import { closedBy, VOID_TAGS } from './html-tags'

export type Shape = {
  readonly depth: number
  readonly elements: number
  /** Looking stopped when it had seen enough, so the counts are lower bounds. */
  readonly tooComplex: boolean
  readonly hasBody: boolean
  readonly hasHtml: boolean
  /** A page of its own rather than a piece of one: it has a head, a title or a document type. */
  readonly isPage: boolean
}

/** Browsers give up at 512. Work on a tree grows with size times depth, and no article is half as deep. */
export const MAX_DEPTH = 200
/** A long live blog has about 10,000. */
export const MAX_ELEMENTS = 30_000

/** The tree has a node for each entity, comment and stray "<" too, and moving many siblings about is slow. */
export const MAX_NODES = 100_000
/** Of the names of attributes in one tag, and of the classes in one: thousands of either are no page's. */
const MAX_ATTRIBUTE_NAMES = 20_000

/** Measures in one pass. End tags that HTML lets authors omit are understood. */
export function shapeOf(html: string): Shape {
  const open: string[] = []
  const seen = new Set<string>()
  let elements = 0
  let nodes = 0
  let depth = 0
  let crowded = false
  scanTags(html, {
    open: (tag, attributes) => {
      elements += 1
      crowded ||= isCrowded(attributes)
      if (elements <= MAX_ELEMENTS) seen.add(tag)
      if (!VOID_TAGS.has(tag)) {
        const closed = closedBy(tag)
        for (let last = open.at(-1); last !== undefined && closed.has(last); last = open.at(-1)) open.pop()
        open.push(tag)
        depth = Math.max(depth, open.length)
      }
      return depth <= MAX_DEPTH && elements <= MAX_ELEMENTS && nodes <= MAX_NODES && !crowded
    },
    close: (tag) => {
      const at = open.lastIndexOf(tag)
      if (at !== -1) open.length = at
    },
    text: (raw) => {
      nodes += 1 + 2 * (raw.match(/&/g)?.length ?? 0)
    },
  })
  const declared = /<!doctype\s/i.test(html.slice(0, 1000))
  const copied = html.slice(0, 4000).includes('<!--StartFragment')
  return {
    depth,
    elements,
    tooComplex: depth > MAX_DEPTH || elements > MAX_ELEMENTS || nodes > MAX_NODES || crowded,
    hasBody: seen.has('body'),
    hasHtml: seen.has('html'),
    isPage: !copied && (declared || seen.has('head') || seen.has('title')),
  }
}

/** Long values are common (pictures and data are kept in them); many names and many classes are not. */
function isCrowded(attributes: string): boolean {
  if (attributes.length <= MAX_ATTRIBUTE_NAMES) return false
  const classes = /\sclass\s{0,9}=\s{0,9}(?:"[^"]*"|'[^']*')/i.exec(attributes)?.[0] ?? ''
  const names = attributes.replace(/"[^"]*"|'[^']*'/g, '')
  return classes.length > MAX_ATTRIBUTE_NAMES || names.length > MAX_ATTRIBUTE_NAMES
}
