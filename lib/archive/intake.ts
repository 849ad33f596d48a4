/** The one way in: what someone pasted or uploaded becomes a capture that can be stored, or a reason why not. Server only. */
import { extractHtml, finish, readText, refused } from './capture'
import type { FileFacts } from './file-facts'
import type { CaptureMethod, TextDirection } from './model'
import type { CaptureNote, CaptureProblem } from './notes'
import type { Layout } from './pdf/layout'
import type { Precision } from './published'
import { MAX_TEXT_BYTES } from './size'
import { readUpload } from './upload'

export type Submission =
  | { readonly kind: 'PASTE_TEXT'; readonly text: string }
  | { readonly kind: 'PASTE_HTML'; readonly html: string; readonly url?: string }
  | Upload

export type Upload = {
  readonly kind: 'UPLOAD'
  readonly bytes: Uint8Array
  readonly fileName: string
  readonly declaredType?: string
  /** The words of a picture or a scan, typed by somebody who sees them. */
  readonly typed?: string
  /** Where it was fetched from. */
  readonly url?: string
}

/** All a snapshot keeps but its digest and time. `publishedAt` is a day or a UTC instant, as `publishedPrecision` says. */
export type Capture = {
  readonly method: CaptureMethod
  /** Uploads byte for byte; pasted words as UTF-8. */
  readonly bytes: Uint8Array
  readonly mediaType: string
  /** How the bytes were read as text; `binary` where they are none. */
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
  /** Where the words stand on the pages of a PDF. */
  readonly layout: Layout | null
  readonly pages: number | null
  readonly facts: FileFacts | null
}

export type Intake =
  | { readonly ok: true; readonly capture: Capture }
  | { readonly ok: false; readonly problem: CaptureProblem }

export type Original = Pick<Capture, 'method' | 'bytes' | 'mediaType' | 'charset'>

/** Reads a submission. Never throws for what was sent: every text, page or file gets a capture or a problem. */
export async function readSubmission(submission: Submission): Promise<Intake> {
  if (submission.kind === 'UPLOAD') return readUpload(submission)
  const source = submission.kind === 'PASTE_TEXT' ? submission.text : submission.html
  const bytes = new TextEncoder().encode(source)
  if (bytes.length > MAX_TEXT_BYTES) {
    return refused({ code: 'too-large', size: bytes.length, limit: MAX_TEXT_BYTES })
  }
  const { kind: method } = submission
  if (submission.kind === 'PASTE_TEXT') {
    return readText(source, { method, bytes, mediaType: 'text/plain', charset: 'utf-8' }, [])
  }
  const original: Original = { method, bytes, mediaType: 'text/html', charset: 'utf-8' }
  return finish(await extractHtml(source, { url: submission.url }), original, [])
}
