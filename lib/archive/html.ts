/**
 * From a page's source to the article's text and what it says about itself. Nothing is fetched and no script runs.
 * Server only.
 */
import { Readability } from '@mozilla/readability'
import { isBlank, squeeze } from '@/lib/core/text'
import { headlineOf } from './headline'
import { parsePage, removeUnread, textUnder } from './html-dom'
import { type PageMetadata, readMetadata } from './html-metadata'
import { type Shape, shapeOf } from './html-shape'
import { stripTags } from './html-strip'
import { detectLanguage, directionOf, primarySubtag } from './language'
import { normaliseText } from './normalise'
import type { CaptureNote } from './notes'
import type { Reading } from './plain'

export type HtmlOptions = {
  /** Where the page stood; its host names the outlet when nothing else does. */
  readonly url?: string
}

type Page = {
  readonly text: string
  readonly metadata: PageMetadata
  readonly byline: string | null
  readonly notes: readonly CaptureNote[]
}

/** All words that a piece of HTML shows, not yet normalised: of a message, or of an item that is an article, nothing stands beside it. */
export function visibleText(html: string): Pick<Reading, 'text' | 'notes'> {
  const shape = shapeOf(html)
  if (shape.tooComplex) return { text: stripTags(html), notes: [tooComplex(shape)] }
  const document = parsePage(html, shape)
  removeUnread(document)
  return { text: textUnder(document.documentElement), notes: [] }
}

/** A main text shorter than this, with much more on the page, was not the main text. */
const TOO_SHORT = 140
const MUCH_MORE = 3

/**
 * The main text where one is recognised, else all visible text (and a note saying so). The text is normalised; it is
 * empty when the page shows none.
 */
export async function extractHtml(html: string, options: HtmlOptions = {}): Promise<Reading> {
  const shape = shapeOf(html)
  const page = shape.tooComplex ? stripPage(html, shape, options) : readPage(html, shape, options)
  const { text, notes } = normaliseText(page.text)
  const { metadata } = page
  const { language, note } = await settleLanguage(metadata.language, text)
  return {
    text,
    title: metadata.title ?? headlineOf(text).title,
    outlet: metadata.outlet,
    byline: metadata.byline ?? page.byline,
    published: metadata.published,
    language,
    direction:
      language === null && metadata.direction !== null ? metadata.direction : directionOf(language, text),
    facts: metadata.facts,
    notes: [...page.notes, ...metadata.notes, ...notes, ...note],
  }
}

function readPage(html: string, shape: Shape, { url }: HtmlOptions): Page {
  const document = parsePage(html, shape)
  const metadata = readMetadata(document, url)
  removeUnread(document)
  const whole = textUnder(document.documentElement)
  if (!shape.isPage) return { text: whole, metadata, byline: null, notes: [{ code: 'fragment-taken-whole' }] }

  shortenTitle(document)
  // The serializer is handed the element it found; its words are laid out by the same hand as everywhere.
  const article = new Readability<string>(document, { serializer: textUnder, disableJSONLD: true }).parse()
  const main = article?.content ?? ''
  const found = !isBlank(main) && (main.length >= TOO_SHORT || whole.length <= main.length * MUCH_MORE)
  if (!found) return { text: whole, metadata, byline: null, notes: [{ code: 'main-text-not-found' }] }
  return {
    text: main,
    metadata,
    byline: squeeze(article?.byline ?? '').replace(/^by\s+/i, '') || null,
    notes: [],
  }
}

/** Readability takes titles apart with expressions that are slow on long ones. */
function shortenTitle(document: Document): void {
  for (const title of document.querySelectorAll('title')) {
    if ((title.textContent ?? '').length > 500) title.textContent = (title.textContent ?? '').slice(0, 500)
  }
}

function stripPage(html: string, shape: Shape, { url }: HtmlOptions): Page {
  const head = html.slice(0, headEnd(html))
  const headShape = shapeOf(head)
  const document = parsePage(headShape.tooComplex ? '' : head, headShape)
  return {
    text: stripTags(html),
    metadata: readMetadata(document, url),
    byline: null,
    notes: [tooComplex(shape)],
  }
}

const tooComplex = ({ depth, elements }: Shape): CaptureNote => ({
  code: 'page-too-complex',
  depth,
  elements,
})

function headEnd(html: string): number {
  const end = html.slice(0, 1_000_000).search(/<\/head|<body/i)
  return end === -1 ? 0 : end
}

/** The letters decide where they leave no doubt: `lang="en"` is what many a template says of any language. */
async function settleLanguage(
  declared: string | null,
  text: string,
): Promise<{ language: string | null; note: readonly CaptureNote[] }> {
  const detected = await detectLanguage(text)
  if (detected === null || declared === null) return { language: declared ?? detected, note: [] }
  if (primarySubtag(declared) === detected) return { language: declared, note: [] }
  return { language: detected, note: [{ code: 'language-contradicted', declared, used: detected }] }
}
