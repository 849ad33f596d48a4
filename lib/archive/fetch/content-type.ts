import { type HeaderLine, headerValue } from './exchange'
import { Refusal } from './problem'

/**
 * What may be a page, a document, a picture or a letter. `application/octet-stream` and no type at all say nothing, and
 * are settled by the bytes.
 */
export const DEFAULT_CONTENT_TYPES: readonly string[] = [
  'text/*',
  'image/*',
  'message/rfc822',
  'application/xhtml+xml',
  'application/xml',
  'application/json',
  'application/ld+json',
  'application/pdf',
  'application/octet-stream',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
]

/**
 * A type of the list, or one without parameters that ends in `/*`.
 *
 * @throws Refusal
 */
export function checkContentType(headers: readonly HeaderLine[], allowed: readonly string[]): void {
  const mediaType = headerValue(headers, 'content-type')?.split(';', 1)[0]?.trim().toLowerCase() ?? ''
  if (mediaType === '') return
  const fits = allowed.some((type) =>
    type.endsWith('/*') ? mediaType.startsWith(type.slice(0, -1)) : mediaType === type,
  )
  if (!fits) throw new Refusal({ code: 'contentType', mediaType: mediaType.slice(0, 100) })
}
