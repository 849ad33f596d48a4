/** A quote with words left out or put in by an editor, cut into what is said to be verbatim. Pure, client-safe. */

/** "…", "...", "[...]", "(…)" and editor's words in square brackets: "[he]", "[sic]". */
const GAP = /[[(]\s*(?:…|\.{3}|\. \. \.)\s*[\])]|…|\.{3,}|\. \. \.|\[[^\]\n]{0,80}\]/gu

/** The pieces in order, without blanks around them; one where nothing was left out. A piece has a letter or a digit. */
export function quotePieces(quote: string): string[] {
  return quote
    .split(GAP)
    .map((piece) => piece.trim())
    .filter((piece) => /[\p{L}\p{N}]/u.test(piece))
}
