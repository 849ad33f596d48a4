/** The visible words of a page too large or deep for a tree. Linear, at the price of less judgement. Server only. */
import { decodeEntities } from './html-dom'
import { scanTags } from './html-scan'
import { closedBy, isHidden, UNREAD_TAGS, VOID_TAGS } from './html-tags'
import { TextSink } from './text-sink'

const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});?/gi
const ATTRIBUTE = /([^\s"'>/=]{1,100})(?:\s{0,9}=\s{0,9}(?:"([^"]*)"|'([^']*)'|([^\s"'>]{1,1000})))?/g

/** Lays out all text outside hidden and unread elements. */
export function stripTags(html: string): string {
  const sink = new TextSink()
  const decode = entityDecoder()
  /** The element whose end is awaited while nothing is read, and how many of its name are open within. */
  let unread: { readonly tag: string; depth: number } | null = null
  scanTags(html, {
    open: (tag, attributes) => {
      if (unread !== null) {
        if (unread.tag === tag && !VOID_TAGS.has(tag)) unread.depth += closedBy(tag).has(tag) ? 0 : 1
        return true
      }
      const hidden = UNREAD_TAGS.has(tag) || isHidden(tag, attributeReader(attributes))
      if (!hidden) sink.open(tag)
      else if (!VOID_TAGS.has(tag)) unread = { tag, depth: 1 }
      return true
    },
    close: (tag) => {
      if (unread === null) {
        if (!VOID_TAGS.has(tag)) sink.close(tag)
      } else if (unread.tag === tag) {
        unread.depth -= 1
        if (unread.depth === 0) unread = null
      }
    },
    text: (raw) => {
      if (unread === null) sink.text(raw.replace(ENTITY, decode))
    },
  })
  return sink.toString()
}

/** Each distinct entity goes through the parser once. */
function entityDecoder(): (entity: string) => string {
  const known = new Map<string, string>()
  return (entity) => {
    const decoded = known.get(entity) ?? decodeEntities(entity)
    if (known.size < 5000) known.set(entity, decoded)
    return decoded
  }
}

function attributeReader(source: string): (name: string) => string | null {
  if (source.trim() === '') return () => null
  const values = new Map<string, string>()
  for (const [, name = '', double, single, bare] of source.slice(0, 4000).matchAll(ATTRIBUTE)) {
    const key = name.toLowerCase()
    if (!values.has(key)) values.set(key, double ?? single ?? bare ?? '')
  }
  return (name) => values.get(name) ?? null
}
