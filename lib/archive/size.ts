/** How large what is brought in may be, in bytes. Pure: the form and the archive say the same. */

/** What is read as text: pages of HTML, text files, pasted words. */
export const MAX_TEXT_BYTES = 8 * 1024 * 1024

/** Any file, and what an address answers with: an investigation's annex, a scanned judgment. */
export const MAX_FILE_BYTES = 50_000_000

/** Sizes are told in these. */
export const MEGABYTE = 1_000_000
