/** Which words a statement puts into somebody's mouth. Pure and safe for the browser. */
import { findMarked, marksOf } from '@/lib/attribution/marks'
import type { AttributionMode } from '@/lib/attribution/model'
import { findQuotes } from '@/lib/attribution/quotes'
import { paragraphNumbers } from '@/lib/attribution/segment'
import { tokenize } from '@/lib/attribution/tokens'

/**
 * The words said to be verbatim, piece by piece as the article has them: of what is quoted all, of what is partly quoted those
 * between quotation marks, of a paraphrase none. No piece is blank.
 */
export function quotedWords(mode: AttributionMode, pieces: readonly string[]): string[] {
  if (mode === 'INDIRECT') return []
  return (mode === 'DIRECT' ? pieces : pieces.flatMap(betweenMarks)).filter((words) =>
    /[\p{L}\p{N}]/u.test(words),
  )
}

/** Marks of other languages than English, looked for where its own are not. */
const MARKS = marksOf(['„“', '„”', '«»', '»«', '「」', '『』', '״״'])

function betweenMarks(piece: string): string[] {
  const tokens = tokenize(piece)
  const paragraphs = paragraphNumbers(piece, tokens)
  const english = findQuotes(tokens, paragraphs)
  const quotes = english.length > 0 ? english : findMarked(tokens, paragraphs, MARKS)
  return quotes.map(({ from, to }) => piece.slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0))
}
