/**
 * A walk over HTML's tags without building a tree, in time linear in its length whatever it holds.
 * It knows less than a parser and is asked less: how deep and large a page is, and its words when that is too much. Pure.
 */
import { RAW_TAGS } from './html-tags'

export type TagHandler = {
  /** `attributes` is the source between the name and the end of the tag. Return false to stop the walk. */
  readonly open: (tag: string, attributes: string) => boolean
  readonly close: (tag: string) => void
  /** Text between tags as written, entities and all; empty for a comment or declaration. */
  readonly text: (raw: string) => void
}

const TAG_NAME = /[a-zA-Z][^\s/>]*/y

/** Calls the handler for each tag and text in order. Comments, declarations and the content of raw elements are passed over. */
export function scanTags(html: string, handler: TagHandler): void {
  const find = finder(html)
  let at = 0
  while (at < html.length) {
    const opening = find('<', at)
    if (opening > at) handler.text(html.slice(at, opening))
    if (opening === html.length) return
    const closes = html[opening + 1] === '/'
    TAG_NAME.lastIndex = opening + (closes ? 2 : 1)
    const name = TAG_NAME.exec(html)?.[0]
    if (name === undefined) {
      at = passDeclaration(html, opening, find)
      handler.text(at === opening + 1 ? '<' : '')
      continue
    }
    const tag = name.toLowerCase()
    const attributesAt = TAG_NAME.lastIndex
    const end = endOfTag(html, attributesAt, find)
    at = Math.min(html.length, end + 1)
    if (closes) handler.close(tag)
    else {
      if (!handler.open(tag, html.slice(attributesAt, end))) return
      if (RAW_TAGS.has(tag)) {
        at = find(`</${tag}`, at)
        handler.close(tag)
        const after = find('>', at)
        at = Math.min(html.length, after + 1)
      }
    }
  }
}

type Find = (needle: string, from: number) => number

/**
 * Remembers where each needle was last found, so that asking again from further back costs nothing; the length of the
 * text stands for "nowhere". Tag names are found in either case.
 */
function finder(html: string): Find {
  const known = new Map<string, number>()
  return (needle, from) => {
    const last = known.get(needle)
    if (last !== undefined && last >= from) return last
    const pattern = /[a-z]/.test(needle) ? new RegExp(needle, 'gi') : null
    if (pattern !== null) pattern.lastIndex = from
    const found = pattern === null ? html.indexOf(needle, from) : (pattern.exec(html)?.index ?? -1)
    const place = found === -1 ? html.length : found
    known.set(needle, place)
    return place
  }
}

/** The offset after a comment, declaration or stray end tag; one further than `at` when it is only a "<". */
function passDeclaration(html: string, at: number, find: Find): number {
  if (html.startsWith('<!--', at)) return Math.min(html.length, find('-->', at + 2) + 3)
  const next = html[at + 1]
  if (next === '!' || next === '?' || next === '/') return Math.min(html.length, find('>', at) + 1)
  return at + 1
}

/** The offset of the ">" that ends a tag; one inside a quoted value does not. An unclosed quote is taken for none. */
function endOfTag(html: string, from: number, find: Find): number {
  let at = from
  for (;;) {
    const end = find('>', at)
    const quoteAt = Math.min(valueQuote(html, '="', at, find), valueQuote(html, "='", at, find))
    if (quoteAt >= end) return end
    const closing = find(html[quoteAt] ?? '"', quoteAt + 1)
    if (closing === html.length) return end
    at = closing + 1
  }
}

function valueQuote(html: string, needle: string, at: number, find: Find): number {
  const found = find(needle, at)
  return found === html.length ? found : found + 1
}
