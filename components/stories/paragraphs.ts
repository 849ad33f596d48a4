/** One paragraph of a text and where it begins in the whole, in UTF-16 code units. */
export type ParagraphView = { readonly start: number; readonly text: string }

/** The paragraphs of a window of text: what stands between blank lines. `at` is where the window begins. */
export function paragraphsOf(text: string, at: number): ParagraphView[] {
  const paragraphs: ParagraphView[] = []
  let start = 0
  for (const gap of text.matchAll(/\n[ \t]*\n\s*/g)) {
    if (gap.index > start) paragraphs.push({ start: at + start, text: text.slice(start, gap.index) })
    start = gap.index + gap[0].length
  }
  if (start < text.length) paragraphs.push({ start: at + start, text: text.slice(start) })
  return paragraphs
}
