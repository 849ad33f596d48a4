/**
 * What a capture has to say for itself, as codes with parameters: the wording is the message catalogue's.
 * Pure and safe for the browser.
 */

/** Something a person should know about how the text was come by. None of them stops a capture. */
export type CaptureNote =
  // Decoding
  | { readonly code: 'charset-guessed'; readonly charset: string }
  /** The bytes do not bear out the declared encoding, so another one was used. */
  | { readonly code: 'charset-contradicted'; readonly declared: string; readonly used: string }
  | { readonly code: 'charset-unknown'; readonly declared: string }
  /** Byte sequences that mean nothing in the encoding became U+FFFD. */
  | { readonly code: 'bytes-undecodable'; readonly count: number }
  // Cleaning
  | { readonly code: 'surrogates-replaced'; readonly count: number }
  | { readonly code: 'controls-removed'; readonly count: number }
  | { readonly code: 'bidi-controls-present'; readonly count: number }
  // Extraction from HTML
  /** No main text was recognised; the whole visible page was taken. */
  | { readonly code: 'main-text-not-found' }
  /** A piece of a page, as copied, was taken whole. */
  | { readonly code: 'fragment-taken-whole' }
  /** Nested too deeply or made of too many elements to look for a main text; the whole visible text was taken. */
  | { readonly code: 'page-too-complex'; readonly depth: number; readonly elements: number }
  // Metadata
  | { readonly code: 'date-unreadable'; readonly found: string }
  /** Day and month could be either way round, so neither was chosen. */
  | { readonly code: 'date-ambiguous'; readonly found: string }
  | { readonly code: 'date-without-year'; readonly found: string }
  | { readonly code: 'language-contradicted'; readonly declared: string; readonly used: string }
  // Uploads
  /** The content is of another kind than the file's name says, and was read as what it is. */
  | { readonly code: 'type-sniffed'; readonly declared: string; readonly used: string }

/** Why nothing could be captured. What was sent is untouched and can be sent again. */
export type CaptureProblem =
  | { readonly code: 'empty' }
  | { readonly code: 'too-large'; readonly size: number; readonly limit: number }
  /** Not text. `mediaType` and `extension` are what the bytes are, null when they are of no known kind. */
  | {
      readonly code: 'unsupported-type'
      readonly mediaType: string | null
      readonly extension: string | null
    }
