/** What is wrong with a web archive that somebody brought, or with a part of it. Sizes are bytes. */
export type WarcFault =
  /** Not a WARC file at all. */
  | { readonly code: 'notWarc' }
  /** Nothing after this can be read. */
  | { readonly code: 'damaged'; readonly records: number }
  | { readonly code: 'tooLarge'; readonly limit: number }
  | { readonly code: 'tooMany'; readonly limit: number }
  // Of one record; what follows is read.
  | { readonly code: 'recordTooLarge'; readonly address: string; readonly limit: number }
  | { readonly code: 'recordUnreadable'; readonly address: string }
  /** It says only that the page was the same as at an earlier capture, which is elsewhere. */
  | { readonly code: 'recordElsewhere'; readonly address: string }

/** Ends the reading; it is told by the reader and never thrown to its caller. */
export class WarcEnd extends Error {
  override readonly name = 'WarcEnd'
  constructor(
    readonly fault: WarcFault,
    options?: ErrorOptions,
  ) {
    super(fault.code, options)
  }
}
