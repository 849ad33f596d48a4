/** What an uploaded file is, by its content first and its name second. Server only. */
import { fileTypeFromBuffer } from 'file-type'
import { extensionOf } from './extension'
import { entriesOf, ofBytes } from './zip'

export const IMAGE_TYPES = [
  ...['image/jpeg', 'image/png', 'image/webp', 'image/gif', 'image/avif', 'image/heic', 'image/heif'],
  'image/svg+xml',
] as const
export type ImageType = (typeof IMAGE_TYPES)[number]

export const PDF = 'application/pdf'
export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
export const EML = 'message/rfc822'
export const JSON_TEXT = 'application/json'

export type FileKind = typeof PDF | typeof DOCX | typeof EML | typeof JSON_TEXT | ImageType | 'text'

/** Which names each kind goes by. */
const NAMES: Readonly<Record<Exclude<FileKind, 'text'>, readonly string[]>> = {
  [PDF]: ['pdf'],
  [DOCX]: ['docx', 'docm'],
  [EML]: ['eml', 'mime'],
  [JSON_TEXT]: ['json', 'ninjs'],
  'image/jpeg': ['jpg', 'jpeg', 'jpe', 'jfif'],
  'image/png': ['png', 'apng'],
  'image/webp': ['webp'],
  'image/gif': ['gif'],
  'image/avif': ['avif'],
  'image/heic': ['heic'],
  'image/heif': ['heif'],
  'image/svg+xml': ['svg'],
}

const HEAD = 4100
const SVG = /^(?:\s|\ufeff|<\?xml[^>]*>|<!--(?:(?!-->)[\s\S])*-->|<!doctype\s+svg[^>]*>)*<svg[\s>]/i
/** A page that was saved under another name; marks of encodings and the zeros of UTF-16 passed over. */
const MARKUP = /^[\s\0\xef\xbb\xbf\xfe\xff]*</
/** A header's name and a colon: how every message begins (RFC 5322, 2.2). */
const HEADER = /^(?:From |[\x21-\x39\x3b-\x7e]{1,70}:)/

/** `text` is whatever may be text: whether it is one, is seen by decoding it. */
export async function fileKind(bytes: Uint8Array, fileName: string, declaredType: string): Promise<FileKind> {
  const head = String.fromCharCode(...bytes.subarray(0, HEAD))
  const extension = extensionOf(fileName)
  // Readers look for it within the first kilobyte (ISO 32000-1, annex H); an article may speak of it there.
  const pdf = head.slice(0, 1024).indexOf('%PDF-')
  if (pdf === 0 || (pdf > 0 && NAMES[PDF].includes(extension ?? ''))) return PDF
  if (head.startsWith('PK')) {
    const entries = await entriesOf(ofBytes(bytes))
    if (entries?.some(({ name }) => name === 'word/document.xml')) return DOCX
  }
  const magic = await fileTypeFromBuffer(bytes.subarray(0, HEAD))
  const image = IMAGE_TYPES.find(
    (type) => type === (magic?.mime === 'image/apng' ? 'image/png' : magic?.mime),
  )
  if (image) return image
  if (SVG.test(head)) return 'image/svg+xml'
  const named = (type: typeof EML | typeof JSON_TEXT) =>
    extension === null ? declaredType.startsWith(type) : NAMES[type].includes(extension)
  if (named(EML) && HEADER.test(head)) return EML
  return named(JSON_TEXT) && !MARKUP.test(head) ? JSON_TEXT : 'text'
}

/** Whether a name belongs to another kind than the content. Names that are of no kind say nothing. */
export function isMisnamed(extension: string | null, kind: Exclude<FileKind, 'text'>): boolean {
  return extension !== null && KNOWN.has(extension) && !NAMES[kind].includes(extension)
}

/** Whether files of this name are read here: one that is not has other content than its name says. */
export function isReadName(extension: string): boolean {
  return READ.has(extension)
}

const READ = new Set(Object.values(NAMES).flat())
const KNOWN = new Set([
  ...READ,
  ...['txt', 'text', 'md', 'markdown', 'html', 'htm', 'xhtml', 'doc', 'rtf', 'odt', 'zip', 'xml'],
])
