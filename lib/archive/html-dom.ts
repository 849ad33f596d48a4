/** Parsing a page into a tree and reading the words out of one. Nothing is fetched and no script runs. Server only. */
import { parseHTML } from 'linkedom'
import type { Shape } from './html-shape'
import { isHidden, UNREAD_TAGS } from './html-tags'
import { TextSink } from './text-sink'

const ELEMENT = 1
const TEXT = 3
const CDATA = 4

/** The tree of a page. The parser adds no missing body, so it is given one: all else relies on there being one. */
export function parsePage(html: string, shape: Pick<Shape, 'hasBody' | 'hasHtml'>): Document {
  if (!shape.hasBody)
    return parseHTML(`<!doctype html><html><head></head><body>${html}</body></html>`).document
  return parseHTML(shape.hasHtml ? html : `<!doctype html><html>${html}</html>`).document
}

/** The text that a stretch of HTML without tags stands for. */
export function decodeEntities(raw: string): string {
  if (!raw.includes('&')) return raw
  const safe = raw.replaceAll('<', '&lt;')
  return parseHTML(`<html><body><p>${safe}</p></body></html>`).document.querySelector('p')?.textContent ?? raw
}

/** Takes out what is not shown. Metadata must be read before, since scripts hold some of it. */
export function removeUnread(document: Document): void {
  for (const element of [...document.querySelectorAll('*')]) {
    const tag = element.localName.toLowerCase()
    if (tag === 'head' || tag === 'title') continue
    if (UNREAD_TAGS.has(tag) || isHidden(tag, (name) => element.getAttribute(name))) element.remove()
  }
}

/** The words of an element, laid out in lines and paragraphs. Not recursive, so no depth is too deep for it. */
export function textUnder(root: Node): string {
  const sink = new TextSink()
  let node: Node | null = root
  while (node !== null) {
    if (enter(node, sink) && node.firstChild !== null) {
      node = node.firstChild
      continue
    }
    leave(node, sink)
    while (node !== root && node.nextSibling === null && node.parentNode !== null) {
      node = node.parentNode
      leave(node, sink)
    }
    node = node === root ? null : node.nextSibling
  }
  return sink.toString()
}

/** Whether the node's children are to be read. */
function enter(node: Node, sink: TextSink): boolean {
  if (node.nodeType === TEXT || node.nodeType === CDATA) sink.text(node.nodeValue ?? '')
  if (node.nodeType !== ELEMENT) return false
  const tag = node.nodeName.toLowerCase()
  if (UNREAD_TAGS.has(tag)) return false
  sink.open(tag)
  return true
}

function leave(node: Node, sink: TextSink): void {
  if (node.nodeType !== ELEMENT) return
  const tag = node.nodeName.toLowerCase()
  if (!UNREAD_TAGS.has(tag)) sink.close(tag)
}
