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
  /** The words are a person's: what they typed of a picture, or of pages that show no text. */
  | { readonly code: 'text-typed-by-hand' }
  // PDF files
  /** Lines that stand at the same place of several pages: running heads, footers, page numbers. */
  | { readonly code: 'pdf-margins-left-out'; readonly count: number }
  /** Words that a line's end had cut in two. */
  | { readonly code: 'pdf-hyphens-joined'; readonly count: number }
  | { readonly code: 'pdf-pages-without-text'; readonly count: number }
  /** Characters of writing that runs aslant, as a stamp across the page does. */
  | { readonly code: 'pdf-slanted-left-out'; readonly count: number }
  /** Glyphs of which the file does not say what letter they are. */
  | { readonly code: 'pdf-letters-unknown'; readonly count: number }
  | { readonly code: 'pdf-attachments'; readonly count: number }
  /** Scripts the file holds. None was run. */
  | { readonly code: 'pdf-scripts'; readonly count: number }
  /** Why the words of a file that a person typed them for could not be read. */
  | { readonly code: 'pdf-unread'; readonly why: string }
  // Word files
  /** Passages marked as deleted: they are no part of the text as it stands. */
  | { readonly code: 'docx-deletions-left-out'; readonly count: number }
  /** Passages marked as inserted, which somebody may yet refuse. */
  | { readonly code: 'docx-insertions-taken'; readonly count: number }
  // Messages
  | { readonly code: 'mail-html-read' }
  | {
      readonly code: 'mail-attachment'
      readonly name: string
      readonly size: number
      readonly digest: string
    }
  | { readonly code: 'mail-attachments-more'; readonly count: number }
  // Web archives
  /** The record has no digest, or none that can be told. */
  | { readonly code: 'warc-unproved' }
  /** Kept only in part by whoever recorded it. */
  | { readonly code: 'warc-truncated' }
  // ninjs items
  /** The words are what the item says it shows: it has no article. */
  | { readonly code: 'ninjs-description-read' }
  /** Another status than usable, in the item's own word: withheld, canceled. */
  | { readonly code: 'ninjs-status'; readonly status: string }
  | { readonly code: 'ninjs-embargoed'; readonly until: string }
  /** Pictures and the like that belong to it. */
  | { readonly code: 'ninjs-associations'; readonly count: number }

/** Why nothing could be captured. What was sent is untouched and can be sent again. */
export type CaptureProblem =
  | { readonly code: 'empty' }
  | { readonly code: 'too-large'; readonly size: number; readonly limit: number }
  /** Of its words, however small the file that holds them is. */
  | { readonly code: 'words-too-large'; readonly size: number; readonly limit: number }
  /** Not text. `mediaType` and `extension` are what the bytes are, null when they are of no known kind. */
  | {
      readonly code: 'unsupported-type'
      readonly mediaType: string | null
      readonly extension: string | null
    }
  /** A picture, or pages that show no text: somebody has to type the words. */
  | { readonly code: 'no-text-in-image' }
  | { readonly code: 'no-text-in-pdf'; readonly pages: number }
  | { readonly code: 'pdf-locked' }
  | { readonly code: 'pdf-broken' }
  | { readonly code: 'pdf-too-long'; readonly pages: number; readonly limit: number }
  | { readonly code: 'pdf-too-slow' }
  /** Words were typed for a file that has words of its own. */
  | { readonly code: 'typed-beside-text' }
  | { readonly code: 'docx-broken' }
  /** It takes more time or memory to read than it may. */
  | { readonly code: 'docx-too-much' }
  | { readonly code: 'mail-broken' }
  | { readonly code: 'mail-too-long' }
  | { readonly code: 'json-broken' }
  /** A list of none or of many. */
  | { readonly code: 'ninjs-several'; readonly count: number }
  | { readonly code: 'ninjs-missing'; readonly missing: 'uri' | 'words' | 'both' }
