/** A statement of the article as the desk left it, by the places of its words. Pure. */
import type { Range } from '@/lib/archive/model'
import type { AnnotatedStatement } from '@/lib/attribution/corpus/brat'
import type { Statement } from '@/lib/attribution/model'
import { squeeze } from '@/lib/core/text'
import { fieldsFromStatement } from './from-statement'
import { placeOfWords } from './standing'

/** What an attribution's record keeps: words of a role that a person typed, and a place where one is known. */
export type KeptAttribution = {
  readonly sourceWords: string
  readonly cue: string
  readonly contents: readonly Range[]
  readonly range: Range
  readonly sourceRange: Range | null
  readonly cueRange: Range | null
}

/**
 * Where source, cue and content stand. A record keeps the places of what was suggested, corrected or added. Of some it
 * keeps the words alone, which are looked for as they are when somebody types them. Null when their place is not known,
 * for a guess would be taught to others as what the desk said.
 */
export function asLeft(
  kept: KeptAttribution,
  suggested: Statement | null,
  text: string,
): AnnotatedStatement | null {
  const before = suggested && fieldsFromStatement(suggested, text)
  const find = (words: string, place: Range | null, wordsBefore: string | undefined) => {
    const agrees = place && squeeze(text.slice(place.start, place.end)) === words
    if (words === wordsBefore || agrees) return place
    return words === '' ? null : (placeOfWords(words, kept, text) ?? undefined)
  }
  const cue = find(kept.cue, kept.cueRange, before?.cue)
  const named = find(kept.sourceWords, kept.sourceRange, before?.sourceWords)
  // A fuller name than the words of the article tells who it is, and not that it stands elsewhere.
  const source = named === undefined && kept.sourceRange ? kept.sourceRange : named
  if (cue === undefined || source === undefined) return null
  return { source: source ? [source] : [], cue: cue ? [cue] : [], content: kept.contents }
}
