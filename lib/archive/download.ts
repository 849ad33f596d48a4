/** How an original leaves: always as a file to keep, never as a page of ours. Pure. */
import type { BlobKey } from './blobs/store'

const EXTENSIONS: Readonly<Record<string, string>> = {
  'text/html': '.html',
  'text/markdown': '.md',
  'text/plain': '.txt',
  'application/pdf': '.pdf',
  'application/warc': '.warc.gz',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': '.docx',
  'message/rfc822': '.eml',
  'application/json': '.json',
  'image/jpeg': '.jpg',
  'image/png': '.png',
  'image/webp': '.webp',
  'image/gif': '.gif',
  'image/avif': '.avif',
  'image/heic': '.heic',
  'image/heif': '.heif',
  'image/svg+xml': '.svg',
}

const MAX_NAME = 120

/** A name any file system takes: the file's own, else the title; without separators, controls and direction tricks. */
export function downloadName({
  fileName,
  title,
  mediaType,
}: {
  fileName: string | null
  title: string
  mediaType: string
}): string {
  const extension = EXTENSIONS[mediaType] ?? ''
  const wanted = fileName ?? `${title.slice(0, 80)}${extension}`
  const safe = wanted
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}\\/:*?"<>|]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
  const [, base = '', end = ''] = /^(.+?)(\.[a-z\d]{1,8})?$/iu.exec(safe || `original${extension}`) ?? []
  return [...base].slice(0, MAX_NAME - end.length).join('') + end
}

/**
 * Headers for handing out bytes that came from anywhere: of no type a browser would show, kept by no cache, and
 * powerless should something render them all the same. The digest goes with them (RFC 9530, Repr-Digest).
 */
export function attachmentHeaders(
  name: string,
  { digest, size }: BlobKey,
  type: 'application/octet-stream' | 'application/warc' = 'application/octet-stream',
): Record<string, string> {
  const ascii = name.replace(/[^\x20-\x7e]|["\\%]/g, '_')
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16)}`)
  return {
    'content-type': type,
    'content-length': String(size),
    'content-disposition': `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`,
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-store',
    'repr-digest': `sha-256=:${Buffer.from(digest, 'hex').toString('base64')}:`,
  }
}
