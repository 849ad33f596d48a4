import { frontMatterOf } from '@/lib/archive/front-matter'
import type { ParagraphView } from './paragraphs'

type Headed = {
  /** What a pasted export puts before the headline, as "date 2025-06-16". */
  readonly stamp?: ParagraphView
  readonly headline?: ParagraphView
  readonly rest: readonly ParagraphView[]
}

/**
 * A pasted article brings its headline along, and sometimes a stamp before it: the headline is set as the heading
 * instead of standing there twice. No character is left out.
 */
export function headed(paragraphs: readonly ParagraphView[], title: string): Headed {
  const [first, ...rest] = paragraphs
  if (!first) return { rest: paragraphs }
  const { start } = frontMatterOf(first.text)
  for (const at of new Set([0, start])) {
    const headline = { start: first.start + at, text: first.text.slice(at) }
    if (headline.text.trim() !== title) continue
    return { headline, rest, ...(at > 0 && { stamp: { start: first.start, text: first.text.slice(0, at) } }) }
  }
  return { rest: paragraphs }
}
