/** How the original of a capture can be shown beside its text, or why it is not. Pure and safe for the browser. */
import type { Box } from '../pdf/layout'
import type { SnapshotMeta } from '../view'

export type OriginalKind =
  | { readonly shown: 'webpage' | 'picture' }
  | { readonly shown: 'pdf'; readonly pages: number }
  | { readonly shown: null; readonly because: WhyNotShown }

/** A page of a PDF in points (1/72 inch), and where passages are printed on it, from its top left corner. */
export type PageView = {
  readonly width: number
  readonly height: number
  readonly boxes: readonly (Omit<Box, 'page'> & { readonly id: string })[]
}

/** The same with what is needed to show it. */
export type ShownOriginal =
  | Exclude<OriginalKind, { readonly shown: 'pdf' }>
  | { readonly shown: 'pdf'; readonly pages: readonly PageView[] }

export type WhyNotShown =
  /** The text is all there is. */
  | 'text'
  /** Only their words are read, and nothing draws the rest as its own program would. */
  | 'mail'
  | 'word'
  | 'ninjs'
  /** Browsers show no such picture. */
  | 'heic'
  /** No thread that reads a PDF could. */
  | 'unread'
  /** A page too large or deep to be taken apart. */
  | 'complex'

const BY_TYPE: Readonly<Record<string, WhyNotShown>> = {
  'message/rfc822': 'mail',
  'application/json': 'ninjs',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'word',
  'image/heic': 'heic',
  'image/heif': 'heic',
}

export function originalKind({
  mediaType,
  pages,
  notes,
}: Pick<SnapshotMeta, 'mediaType' | 'pages' | 'notes'>): OriginalKind {
  const because = BY_TYPE[mediaType]
  if (because) return { shown: null, because }
  if (mediaType.startsWith('image/')) return { shown: 'picture' }
  if (mediaType === 'application/pdf') {
    return pages === null ? { shown: null, because: 'unread' } : { shown: 'pdf', pages }
  }
  if (mediaType !== 'text/html') return { shown: null, because: 'text' }
  const complex = notes.some(({ code }) => code === 'page-too-complex')
  return complex ? { shown: null, because: 'complex' } : { shown: 'webpage' }
}
