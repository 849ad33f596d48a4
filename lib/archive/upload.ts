/** Uploaded files: found out what they are, and read by the reader of their kind. Server only. */
import { isBlank, squeeze } from '@/lib/core/text'
import { type Extras, extractHtml, finish, readText, refused } from './capture'
import { type Decoded, decodeText } from './charset'
import { charsetInMediaType } from './declared-charset'
import { docxParts } from './docx/apart'
import { extensionOf } from './extension'
import { factsOf } from './file-facts'
import {
  DOCX,
  EML,
  type FileKind,
  fileKind,
  IMAGE_TYPES,
  type ImageType,
  isMisnamed,
  JSON_TEXT,
  PDF,
} from './file-kind'
import { imageFacts } from './image'
import type { Intake, Original, Upload } from './intake'
import { readMail } from './mail'
import { readNinjs } from './ninjs'
import { normaliseText } from './normalise'
import type { CaptureNote, CaptureProblem } from './notes'
import type { PdfFault } from './pdf/open'
import { readPdf } from './pdf/read'
import { extractPlain } from './plain'
import { MAX_FILE_BYTES, MAX_TEXT_BYTES } from './size'

const TEXT_NAMES = new Set(['txt', 'text', 'md', 'markdown'])
const HTML_NAMES = new Set(['html', 'htm', 'xhtml'])
/** How a whole page begins, after comments and an XML declaration. */
const PAGE_START = /^(?:\s|<!--(?:(?!-->)[\s\S])*-->|<\?xml[^>]*>)*<(?:!doctype\s+html|html|head|body)[\s>]/i
const ANY_TAG = /<(?:[a-z][a-z0-9-]*[\s/>]|!doctype|!--)/i

export async function readUpload(upload: Upload): Promise<Intake> {
  const { bytes, fileName, declaredType = '' } = upload
  if (bytes.length > MAX_FILE_BYTES) {
    return refused({ code: 'too-large', size: bytes.length, limit: MAX_FILE_BYTES })
  }
  const kind = await fileKind(bytes, fileName, declaredType)
  const extension = extensionOf(fileName)
  const misnamed: CaptureNote[] =
    kind !== 'text' && isMisnamed(extension, kind)
      ? [{ code: 'type-sniffed', declared: `.${extension}`, used: kind }]
      : []
  if (kind === PDF) return readPdfFile(upload, misnamed)
  if (isImage(kind)) return readImageFile(upload, kind, misnamed)
  if (!isBlank(upload.typed ?? '')) return refused({ code: 'typed-beside-text' })
  if (kind === DOCX) return readDocxFile(upload, misnamed)
  if (kind === EML) return readMailFile(upload, misnamed)
  if (kind === JSON_TEXT) return readNinjsFile(upload)
  return readTextFile(upload)
}

const isImage = (kind: FileKind): kind is ImageType => IMAGE_TYPES.some((type) => type === kind)

async function readImageFile(
  upload: Upload,
  type: ImageType,
  before: readonly CaptureNote[],
): Promise<Intake> {
  if (isBlank(upload.typed ?? '')) return refused({ code: 'no-text-in-image' })
  const extras = { facts: factsOf(imageFacts(upload.bytes, type)) }
  return typedFor(upload, originalOf(upload, type), before, '', extras)
}

async function readDocxFile(upload: Upload, before: readonly CaptureNote[]): Promise<Intake> {
  const read = await docxParts(upload.bytes)
  if ('fault' in read) return refused({ code: read.fault === 'TOO_MUCH' ? 'docx-too-much' : 'docx-broken' })
  const { text, size, notes, madeAt, madeWith } = read
  if (size > MAX_TEXT_BYTES) return refused({ code: 'words-too-large', size, limit: MAX_TEXT_BYTES })
  if (isBlank(text)) return refused({ code: 'empty' })
  const plain = await extractPlain(text)
  const reading = { ...plain, title: read.title || plain.title, byline: plain.byline ?? read.author }
  return finish(reading, originalOf(upload, DOCX), [...before, ...notes], {
    facts: factsOf({ madeAt, madeWith }),
  })
}

async function readMailFile(upload: Upload, before: readonly CaptureNote[]): Promise<Intake> {
  const read = await readMail(upload.bytes)
  if (read === null) return refused({ code: 'mail-broken' })
  if ('unread' in read) return refused(read.unread)
  const { facts, ...reading } = read
  return finish(reading, originalOf(upload, EML), before, { facts: factsOf(facts) })
}

/** A service may answer an address with JSON of any kind: of what was fetched the text is evidence, whatever it is. */
async function readNinjsFile(upload: Upload): Promise<Intake> {
  const { bytes, url } = upload
  const decoded = await decodeText(bytes)
  if (!decoded.ok) return refused(problemOfBytes(decoded))
  const read = await readNinjs(decoded.text)
  if ('code' in read) return url === undefined ? refused(read) : readTextFile(upload)
  const { facts, ...reading } = read
  const original: Original = { method: 'UPLOAD', bytes, mediaType: JSON_TEXT, charset: decoded.charset }
  return finish(reading, original, decoded.notes, { facts: factsOf(facts) })
}

function originalOf({ bytes }: Upload, mediaType: FileKind): Original {
  return { method: 'UPLOAD', bytes, mediaType, charset: 'binary' }
}

async function readPdfFile(upload: Upload, before: readonly CaptureNote[]): Promise<Intake> {
  const original = originalOf(upload, PDF)
  const read = await readPdf(upload.bytes)
  const typed = !isBlank(upload.typed ?? '')
  if ('fault' in read) {
    if (!typed) return refused(problemOf(read))
    return typedFor(upload, original, [...before, { code: 'pdf-unread', why: read.fault }], '')
  }
  const { layout, pages, madeAt, madeWith, ...reading } = read
  const extras: Extras = { layout, pages, facts: factsOf({ madeAt, madeWith }) }
  if (typed) return typedFor(upload, original, before, reading.title, { ...extras, layout: null })
  if (isBlank(reading.text)) return refused({ code: 'no-text-in-pdf', pages })
  return finish(reading, original, before, extras)
}

function problemOf(told: PdfFault): CaptureProblem {
  switch (told.fault) {
    case 'LOCKED':
      return { code: 'pdf-locked' }
    case 'BROKEN':
      return { code: 'pdf-broken' }
    case 'TOO_SLOW':
      return { code: 'pdf-too-slow' }
    case 'TOO_LONG':
      return { code: 'pdf-too-long', pages: told.pages, limit: told.limit }
  }
}

/** What a person typed, in place of words that cannot be read. `title` is what the file says of that, if anything. */
async function typedFor(
  { typed = '' }: Upload,
  original: Original,
  before: readonly CaptureNote[],
  title: string,
  extras?: Extras,
): Promise<Intake> {
  const { text, notes } = normaliseText(typed)
  const read = await extractPlain(text)
  const reading = { ...read, title: squeeze(title) || read.title }
  return finish(reading, original, [...before, { code: 'text-typed-by-hand' }, ...notes], extras)
}

async function readTextFile({ bytes, fileName, declaredType = '', url }: Upload): Promise<Intake> {
  const extension = extensionOf(fileName)
  const namedHtml = extension === null ? declaredType.includes('html') : HTML_NAMES.has(extension)
  const decoded = await decodeText(bytes, {
    mediaType: namedHtml || looksLikePage(bytes) ? 'text/html' : 'text/plain',
    declaredCharset: charsetInMediaType(declaredType) ?? undefined,
  })
  if (!decoded.ok) return refused(problemOfBytes(decoded))
  const { text, charset } = decoded
  const page = PAGE_START.test(text.slice(0, 20_000)) || (namedHtml && ANY_TAG.test(text))
  const known = extension === null || TEXT_NAMES.has(extension) || HTML_NAMES.has(extension)
  if ((!known && !page) || isOtherXml(text, page)) {
    const mediaType = declaredType.split(';', 1)[0]?.trim() || null
    return refused({ code: 'unsupported-type', mediaType, extension })
  }
  const markdown = extension === 'md' || extension === 'markdown'
  const mediaType = page ? 'text/html' : markdown ? 'text/markdown' : 'text/plain'
  const original: Original = { method: 'UPLOAD', bytes, mediaType, charset }
  const sniffed: CaptureNote[] =
    extension !== null && page !== namedHtml
      ? [{ code: 'type-sniffed', declared: `.${extension}`, used: mediaType }]
      : []
  const notes = [...sniffed, ...decoded.notes]
  return page ? finish(await extractHtml(text, { url }), original, notes) : readText(text, original, notes)
}

function problemOfBytes(told: Extract<Decoded, { ok: false }>): CaptureProblem {
  if (told.reason === 'TOO_LARGE') return { code: 'too-large', size: told.size, limit: told.limit }
  return told.reason === 'EMPTY' ? { code: 'empty' } : { code: 'unsupported-type', ...told.kind }
}

/** Looks before the encoding is known: a page's beginning is ASCII in every encoding but UTF-16. */
function looksLikePage(bytes: Uint8Array): boolean {
  return PAGE_START.test(String.fromCharCode(...bytes.subarray(0, 4096)))
}

/** A feed or a document format in XML is neither an article's text nor its page. */
function isOtherXml(text: string, page: boolean): boolean {
  return !page && /^\s*<\?xml\s/i.test(text.slice(0, 1000))
}
