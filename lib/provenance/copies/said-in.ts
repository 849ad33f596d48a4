import { DATE_WORDS } from '@/lib/attribution/lexicon/words'
import { REPORTING } from '@/lib/attribution/propositions/meaning'
import { termOf } from '@/lib/attribution/propositions/terms'
import type { Slice } from '@/lib/attribution/segment'
import type { ReadDocument } from './read-document'

/** Letters of a word that says something, in a language whose small words are not listed. */
const FOREIGN_LETTERS = 4

/** What the words of a slice count as where they are compared, each once; nothing of who reports it or when. */
export function termsIn({ reading, book }: ReadDocument, { from, to }: Slice): Set<string> {
  const terms = new Set<string>()
  for (let at = from; at < to; at += 1) {
    const token = reading.tokens[at]
    if (!token || token.kind === 'PUNCT') continue
    const { lower } = token
    if (DATE_WORDS.has(lower) || REPORTING.has(lower)) continue
    if (book && lower.length < FOREIGN_LETTERS && token.kind === 'WORD') continue
    const term = termOf(lower)
    if (term !== null) terms.add(term)
  }
  return terms
}
