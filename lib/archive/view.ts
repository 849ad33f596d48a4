/** What leaves the server about documents and snapshots: plain data, dates as ISO strings. Client-safe. */
import type { FileFacts } from './file-facts'
import type { CaptureMethod, CarriedState, DocumentKind, Range, TextDirection } from './model'

export type SnapshotMeta = {
  readonly id: string
  readonly documentId: string
  readonly kind: DocumentKind
  readonly title: string
  readonly outlet: string | null
  readonly byline: string | null
  /** `2025-06-16` when only the day is known, else an instant. */
  readonly publishedAt: string | null
  readonly publishedPrecision: 'DAY' | 'INSTANT' | null
  readonly language: string | null
  readonly direction: TextDirection
  readonly words: number
  readonly textLength: number
  readonly digest: string
  readonly textDigest: string
  readonly mediaType: string
  readonly charset: string
  readonly method: CaptureMethod
  readonly fileName: string | null
  readonly capturedAt: string
  /** Who took it, or whose schedule did. */
  readonly capturedBy: string
  readonly scheduled: boolean
  /** Where it was fetched from, as asked and where that ended; null for what was pasted or uploaded. */
  readonly address: string | null
  readonly finalAddress: string | null
  /** What was mended or could not be read, as codes under `archive.notes`. */
  readonly notes: readonly { readonly code: string; readonly [param: string]: string | number }[]
  /** Of a PDF. */
  readonly pages: number | null
  readonly facts: FileFacts | null
}

/** One of the captures of a document. */
export type CaptureLine = {
  readonly id: string
  readonly capturedAt: string
  /** Who took it, or whose schedule did. */
  readonly by: string
  readonly scheduled: boolean
  readonly digest: string
  readonly method: CaptureMethod
  /** Whether it reads as the capture before it does, to the letter. */
  readonly same: boolean
}

/** The newest capture of a document, beside an earlier one. */
export type LaterCapture = {
  readonly snapshotId: string
  readonly capturedAt: string
  /** Whether it reads as the earlier one does, to the letter. */
  readonly same: boolean
  /** How many places of the earlier one read otherwise in it, or are gone. */
  readonly places: number
}

/** The captures of a document, the newest first, a page of them; pages count from 0. */
export type Captures = {
  readonly lines: readonly CaptureLine[]
  readonly count: number
  readonly page: number
  readonly pages: number
  /** When the one that is read is not the newest: that one. */
  readonly later: LaterCapture | null
  /** With which the one that is read is compared first: the newest, or else the one before it; null when it is alone. */
  readonly compareId: string | null
}

/** Words of an earlier capture and what stands for them in a later one; either may be empty. */
export type Reworded = { readonly old: string; readonly new: string }

/** What became of a quoted place in the newest capture of its document. */
export type NewerPlace = {
  readonly snapshotId: string
  readonly capturedAt: string
  /** `WAITING`: nobody has looked for it yet. */
  readonly state: CarriedState | 'WAITING'
  /** Where it stands there; null for what was not found, or not looked for. */
  readonly place: Range | null
  /** Of a place that reads otherwise, the first words that do, shortened; and how many more do. */
  readonly reworded: readonly Reworded[]
  readonly more: number
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
