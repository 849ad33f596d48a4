/** What leaves the server about stories: plain data, dates as ISO strings. Client-safe. */
import type { CaptureMethod, DocumentKind, Range, TextDirection } from '@/lib/archive/model'

/** How far a story is. */
export type StoryProgress = {
  readonly claims: number
  readonly open: number
  readonly inReview: number
  readonly toAdjudicate: number
  readonly confirmed: number
  readonly denied: number
  readonly unverified: number
}

export type StoryListItem = {
  readonly id: string
  readonly number: number
  readonly title: string
  readonly outlet: string | null
  readonly deadline: string | null
  readonly createdAt: string
  readonly createdBy: string
  readonly archived: boolean
  readonly progress: StoryProgress
}

export type SnapshotMeta = {
  readonly id: string
  readonly documentId: string
  readonly kind: DocumentKind
  readonly title: string
  readonly outlet: string | null
  readonly byline: string | null
  readonly publishedAt: string | null
  readonly publishedPrecision: 'DAY' | 'INSTANT' | null
  readonly language: string | null
  readonly direction: TextDirection
  readonly words: number
  readonly textLength: number
  readonly digest: string
  readonly mediaType: string
  readonly charset: string
  readonly method: CaptureMethod
  readonly fileName: string | null
  readonly capturedAt: string
  readonly capturedBy: string
  /** What was mended or could not be read, as codes under `archive.notes`. */
  readonly notes: readonly { readonly code: string; readonly [param: string]: string | number }[]
}

/** A window on a snapshot's text; very long texts are shown in parts. `text` is the window only. */
export type SnapshotWindow = {
  readonly text: string
  /** Where the window stands in the whole text. */
  readonly range: Range
  readonly part: number
  readonly parts: number
}

/** UTF-16 code units in one part, cut at a paragraph's end. */
export const PART_LENGTH = 120_000

export type StoryHead = {
  readonly id: string
  readonly number: number
  readonly title: string
  readonly deadline: string | null
  readonly archived: boolean
  readonly version: number
  readonly sample: boolean
}
