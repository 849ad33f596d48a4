/** The one way in: what someone pasted or uploaded becomes a capture that can be stored, or a reason why not. Server only. */
import { isBlank } from '@/lib/core/text'
import { decodeText, MAX_CAPTURE_BYTES } from './charset'
import { charsetInMediaType } from './declared-charset'
import type { CaptureMethod, TextDirection } from './model'
import { normaliseText } from './normalise'
import type { CaptureNote, CaptureProblem } from './notes'
import { extractPlain, type Reading } from './plain'
import type { Precision } from './published'

export type Submission =
  | { readonly kind: 'PASTE_TEXT'; readonly text: string }
  | { readonly kind: 'PASTE_HTML'; readonly html: string; readonly url?: string }
  | {
      readonly kind: 'UPLOAD'
      readonly bytes: Uint8Array
      readonly fileName: string
      readonly declaredType?: string
    }

export type MediaType = 'text/plain' | 'text/html' | 'text/markdown'

/** All a snapshot keeps but its digest and time. `publishedAt` is a day or a UTC instant, as `publishedPrecision` says. */
export type Capture = {
  readonly method: CaptureMethod
  /** Uploads byte for byte; pasted words as UTF-8. */
  readonly bytes: Uint8Array
  readonly mediaType: MediaType
  readonly charset: string
  /** Normalised; spans are anchored in it. */
  readonly text: string
  readonly title: string
  readonly outlet: string | null
  readonly byline: string | null
  readonly publishedAt: string | null
  readonly publishedPrecision: Precision | null
  /** BCP 47. */
  readonly language: string | null
  readonly direction: TextDirection
  readonly notes: readonly CaptureNote[]
}

export type Intake =
  | { readonly ok: true; readonly capture: Capture }
  | { readonly ok: false; readonly problem: CaptureProblem }

type Original = Pick<Capture, 'method' | 'bytes' | 'mediaType' | 'charset'>

const TEXT_NAMES = new Set(['txt', 'text', 'md', 'markdown'])
const HTML_NAMES = new Set(['html', 'htm', 'xhtml'])
/** How a whole page begins, after comments and an XML declaration. */
const PAGE_START = /^(?:\s|<!--(?:(?!-->)[\s\S])*-->|<\?xml[^>]*>)*<(?:!doctype\s+html|html|head|body)[\s>]/i
const ANY_TAG = /<(?:[a-z][a-z0-9-]*[\s/>]|!doctype|!--)/i

/** Loaded with the first page that is brought in: what reads HTML takes 20 MB of memory. */
async function extractHtml(...given: Parameters<typeof import('./html').extractHtml>) {
  const html = await import('./html')
  return html.extractHtml(...given)
}

/** Reads a submission. Never throws for what was sent: every text, page or file gets a capture or a problem. */
export async function readSubmission(submission: Submission): Promise<Intake> {
  if (submission.kind === 'UPLOAD') return readUpload(submission)
  const source = submission.kind === 'PASTE_TEXT' ? submission.text : submission.html
  const bytes = new TextEncoder().encode(source)
  if (bytes.length > MAX_CAPTURE_BYTES) {
    return refused({ code: 'too-large', size: bytes.length, limit: MAX_CAPTURE_BYTES })
  }
  const { kind: method } = submission
  if (submission.kind === 'PASTE_TEXT') {
    return readText(source, { method, bytes, mediaType: 'text/plain', charset: 'utf-8' }, [])
  }
  const original: Original = { method, bytes, mediaType: 'text/html', charset: 'utf-8' }
  return finish(await extractHtml(source, { url: submission.url }), original, [])
}

async function readUpload(upload: Extract<Submission, { kind: 'UPLOAD' }>): Promise<Intake> {
  const { bytes, fileName, declaredType = '' } = upload
  const extension = /\.([a-z0-9]{1,12})$/i.exec(fileName.trim())?.[1]?.toLowerCase() ?? null
  const namedHtml = extension === null ? declaredType.includes('html') : HTML_NAMES.has(extension)
  const decoded = await decodeText(bytes, {
    mediaType: namedHtml || looksLikePage(bytes) ? 'text/html' : 'text/plain',
    declaredCharset: charsetInMediaType(declaredType) ?? undefined,
  })
  if (!decoded.ok) {
    if (decoded.reason === 'TOO_LARGE')
      return refused({ code: 'too-large', size: decoded.size, limit: decoded.limit })
    return refused(
      decoded.reason === 'EMPTY' ? { code: 'empty' } : { code: 'unsupported-type', ...decoded.kind },
    )
  }
  const { text, charset } = decoded
  const page = PAGE_START.test(text.slice(0, 20_000)) || (namedHtml && ANY_TAG.test(text))
  const known = extension === null || TEXT_NAMES.has(extension) || HTML_NAMES.has(extension)
  if ((!known && !page) || isOtherXml(text, page)) {
    const mediaType = declaredType.split(';', 1)[0]?.trim() || null
    return refused({ code: 'unsupported-type', mediaType, extension })
  }
  const markdown = extension === 'md' || extension === 'markdown'
  const mediaType: MediaType = page ? 'text/html' : markdown ? 'text/markdown' : 'text/plain'
  const original: Original = { method: 'UPLOAD', bytes, mediaType, charset }
  const sniffed: CaptureNote[] =
    extension !== null && page !== namedHtml
      ? [{ code: 'type-sniffed', declared: `.${extension}`, used: mediaType }]
      : []
  const notes = [...sniffed, ...decoded.notes]
  return page ? finish(await extractHtml(text), original, notes) : readText(text, original, notes)
}

/** Looks before the encoding is known: a page's beginning is ASCII in every encoding but UTF-16. */
function looksLikePage(bytes: Uint8Array): boolean {
  return PAGE_START.test(String.fromCharCode(...bytes.subarray(0, 4096)))
}

/** A feed or a document format in XML is neither an article's text nor its page. */
function isOtherXml(text: string, page: boolean): boolean {
  return !page && /^\s*<\?xml\s/i.test(text.slice(0, 1000))
}

async function readText(source: string, original: Original, notes: readonly CaptureNote[]): Promise<Intake> {
  const { text, notes: cleaning } = normaliseText(source)
  if (isBlank(text)) return refused({ code: 'empty' })
  return finish(await extractPlain(text), original, [...notes, ...cleaning])
}

function finish(reading: Reading, original: Original, before: readonly CaptureNote[]): Intake {
  const { published, notes, ...read } = reading
  if (isBlank(read.text)) return refused({ code: 'empty' })
  const capture: Capture = {
    ...original,
    ...read,
    publishedAt: published?.at ?? null,
    publishedPrecision: published?.precision ?? null,
    notes: [...before, ...notes],
  }
  return { ok: true, capture }
}

function refused(problem: CaptureProblem): Intake {
  return { ok: false, problem }
}
