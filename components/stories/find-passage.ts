import type { Range } from '@/lib/archive/model'

export type Found =
  | { readonly state: 'found'; readonly range: Range }
  | { readonly state: 'missing' }
  | { readonly state: 'ambiguous' }

/** White space and the shape of quotation marks and dashes do not decide whether words are the same. Lengths stay. */
function level(text: string): string {
  return text
    .replace(/[\u2018\u2019\u201B]/g, "'")
    .replace(/[\u201C\u201D\u201F]/g, '"')
    .replace(/[\u2010-\u2015]/g, '-')
    .replace(/\s/g, ' ')
}

/**
 * Where typed or pasted words stand in a window of text that begins at `at` (UTF-16 code units of the whole). Only one
 * place is an answer; among several nobody may choose but the person.
 */
export function findPassage(window: string, at: number, words: string): Found {
  const wanted = level(words.trim())
  if (wanted === '') return { state: 'missing' }
  const text = level(window)
  const first = text.indexOf(wanted)
  if (first < 0) return { state: 'missing' }
  if (text.indexOf(wanted, first + 1) >= 0) return { state: 'ambiguous' }
  return { state: 'found', range: { start: at + first, end: at + first + wanted.length } }
}
