/**
 * The archive's words. Pure and safe for the browser.
 *
 * Offsets everywhere are UTF-16 code units of a snapshot's extracted text, end exclusive, as in the
 * W3C Web Annotation `TextPositionSelector`; `exact`, `prefix` and `suffix` are its `TextQuoteSelector`.
 */

/** A bare place in a text: `[start, end)` in UTF-16 code units. */
export type Range = { readonly start: number; readonly end: number }

/** A place in one snapshot's text that can prove it is still the right place. */
export type Anchor = Range & { readonly exact: string; readonly prefix: string; readonly suffix: string }

/** An anchor bound to the snapshot it was made in. */
export type Span = Anchor & { readonly id: string; readonly snapshotId: string }

export const DOCUMENT_KINDS = ['ARTICLE', 'EVIDENCE'] as const
export type DocumentKind = (typeof DOCUMENT_KINDS)[number]

export const CAPTURE_METHODS = ['PASTE_TEXT', 'PASTE_HTML', 'UPLOAD', 'FETCH'] as const
export type CaptureMethod = (typeof CAPTURE_METHODS)[number]

/** The three ways to bring something in: also the names of the form's fields, beside which problems are told. */
export const SUBMISSION_KINDS = ['text', 'html', 'file'] as const
export type SubmissionField = (typeof SUBMISSION_KINDS)[number]

/** Characters of a document's title, and of the name of the outlet it stood in. */
export const DOCUMENT_TITLE_MAX = 300
export const OUTLET_MAX = 200

/** Code units a quote may have: a passage, not a whole article. */
export const QUOTE_MAX = 20_000

export type TextDirection = 'ltr' | 'rtl'

/**
 * Where a place of an earlier capture stands in a later one: at the same words; at the same words elsewhere; at a passage that
 * is proved to be the same and reads otherwise; nowhere that could be proved.
 */
export const CARRIED_STATES = ['EXACT', 'MOVED', 'CHANGED', 'ORPHANED'] as const
export type CarriedState = (typeof CARRIED_STATES)[number]

/** A place as carried to a capture; an orphan has no range. */
export type Carried = {
  readonly snapshotId: string
  readonly state: CarriedState
  readonly start: number | null
  readonly end: number | null
}

/** How many UTF-16 code units of context an anchor keeps on either side. */
export const CONTEXT_LENGTH = 32
