/** What a page says about the article it holds: JSON-LD first, then meta elements, then marked-up text. Pure but for the tree. */
import { squeeze } from '@/lib/core/text'
import { type FileFacts, factsOf } from './file-facts'
import { noteDate } from './front-matter'
import { decodeEntities } from './html-dom'
import { canonicalIn, nextPartIn } from './html-links'
import { type ArticleData, articleData } from './json-ld'
import { canonicalLanguage } from './language'
import type { TextDirection } from './model'
import type { CaptureNote } from './notes'
import { type Published, readDate } from './published'
import { hostAsName } from './readable-host'

export type PageMetadata = {
  readonly title: string | null
  readonly outlet: string | null
  readonly byline: string | null
  readonly published: Published | null
  /** As declared, in BCP 47. */
  readonly language: string | null
  readonly direction: TextDirection | null
  readonly facts: FileFacts | null
  readonly notes: readonly CaptureNote[]
}

const MAX_NAME = 300
const TITLES = [
  'meta[property="og:title"]',
  'meta[name="twitter:title"]',
  'article h1',
  'main h1',
  'h1',
  'title',
]
const OUTLETS = [
  'meta[property="og:site_name"]',
  'meta[name="application-name"]',
  '[itemprop="publisher"] [itemprop="name"]',
]
const BYLINES = [
  'meta[name="author"]',
  'meta[property="article:author"]',
  '[itemprop="author"] [itemprop="name"]',
  '[itemprop="author"]',
  '[rel="author"]',
]
const DATES = [
  'meta[property="article:published_time"]',
  'meta[property="og:article:published_time"]',
  'meta[itemprop="datePublished"]',
  ...[
    'date',
    'pubdate',
    'publish-date',
    'publication_date',
    'parsely-pub-date',
    'sailthru.date',
    'dc.date',
    'DC.date',
    'DC.date.issued',
    'dcterms.created',
  ].map((name) => `meta[name="${name}"]`),
  'time[itemprop="datePublished"]',
  'time[pubdate]',
]

/** Reads a parsed page before scripts are taken out of it. */
export function readMetadata(document: Document, url?: string): PageMetadata {
  const scripts = [...document.querySelectorAll('script[type="application/ld+json"]')].map(
    (script) => script.textContent ?? '',
  )
  const data = articleData(scripts)
  const notes: CaptureNote[] = []
  const canonical = canonicalIn(document, url)
  const outlet = named(data?.outlet) ?? first(document, OUTLETS) ?? hostOf(url ?? canonical)
  const html = document.querySelector('html[lang], html[dir], body[lang], body[dir]')
  return {
    title: withoutOutlet(named(data?.headline) ?? first(document, TITLES), outlet),
    outlet,
    byline: cleanByline(named(data?.byline) ?? first(document, BYLINES)),
    published: publishedIn(document, data, notes),
    language: canonicalLanguage(html?.getAttribute('lang') ?? data?.language ?? ''),
    direction: directionIn(html?.getAttribute('dir')),
    facts: factsOf({ canonical, nextPart: nextPartIn(document, url) }),
    notes,
  }
}

/** A name out of JSON-LD, where entities are often left in. */
function named(value: string | null | undefined): string | null {
  return value ? clean(decodeEntities(value.slice(0, MAX_NAME * 4))) : null
}

const UNSEEN = 'script, style, template, noscript'

function clean(value: string): string | null {
  return (
    squeeze(value.slice(0, MAX_NAME * 4))
      .slice(0, MAX_NAME)
      .toWellFormed() || null
  )
}

function first(document: Document, selectors: readonly string[]): string | null {
  for (const selector of selectors) {
    const element = document.querySelector(selector)
    const value = element && clean(element.getAttribute('content') ?? wordsIn(element))
    if (value) return value
  }
  return null
}

/** What a reader sees of it: a script inside a headline is none of its words. */
function wordsIn(element: Element): string {
  if (element.querySelector(UNSEEN) === null) return element.textContent ?? ''
  const copy = element.cloneNode(true) as Element
  for (const unseen of copy.querySelectorAll(UNSEEN)) unseen.remove()
  return copy.textContent ?? ''
}

/** "Bridge stays open | Harbour Post" is the title "Bridge stays open". */
function withoutOutlet(title: string | null, outlet: string | null): string | null {
  if (title === null || outlet === null) return title
  const tail = /^(.+)\s[|–—·»:-]\s+(.+)$/u.exec(title)
  return tail?.[2]?.toLowerCase() === outlet.toLowerCase() ? (tail[1] ?? title) : title
}

/** A profile's address is no name. */
function cleanByline(value: string | null): string | null {
  if (value === null || /^https?:/i.test(value)) return null
  return value.replace(/^by\s+/i, '')
}

function publishedIn(document: Document, data: ArticleData | null, notes: CaptureNote[]): Published | null {
  const candidates = [
    data?.published,
    ...DATES.map((selector) => stampOf(document.querySelector(selector))),
    soleTime(document),
  ]
  const given = candidates.filter((candidate) => candidate != null && candidate.trim() !== '')
  for (const candidate of given) {
    const reading = readDate(candidate ?? '')
    if (reading.state === 'READ') return reading.published
  }
  const [unread] = given
  if (unread != null) noteDate(readDate(unread), unread, notes)
  return null
}

function stampOf(element: Element | null): string | null {
  if (element === null) return null
  return element.getAttribute('content') ?? element.getAttribute('datetime') ?? element.textContent
}

/** Unmarked `<time>` elements also date comments and related stories, so they count only if all name one moment. */
function soleTime(document: Document): string | null {
  const within = document.querySelector('article') ?? document
  const stamps = new Set(
    [...within.querySelectorAll('time[datetime]')].map((time) => time.getAttribute('datetime')),
  )
  const [only] = stamps
  return stamps.size === 1 ? (only ?? null) : null
}

/** "example.org" of an absolute web address. */
function hostOf(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null
  const { protocol, hostname } = new URL(url)
  return /^https?:$/.test(protocol) && hostname !== '' ? hostAsName(hostname) : null
}

function directionIn(dir: string | null | undefined): TextDirection | null {
  const value = dir?.toLowerCase()
  return value === 'rtl' || value === 'ltr' ? value : null
}
