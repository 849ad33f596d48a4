import { EMPTY_WORDS } from '@/lib/attribution/lexicon/likenesses'
import { PEOPLE, PERSON_TITLES } from '@/lib/attribution/lexicon/people'
import { BODIES, STATES } from '@/lib/attribution/lexicon/places'
import { DATE_WORDS } from '@/lib/attribution/lexicon/words'
import { startsSentence } from '@/lib/attribution/names'
import type { Reading } from '@/lib/attribution/reading'
import { headingsOf } from './headings'

/** Whether the word at a token is a name, or a part of one. */
export type Names = (at: number) => boolean

/**
 * Names by their capitals, as the whole text uses them: a capital in the middle of a sentence makes a name, unless the
 * same word stands somewhere without it. In headlines and at the beginning of a sentence every word may have one.
 */
export function namesIn(reading: Reading): Names {
  const headings = headingsOf(reading)
  const small = new Set<string>()
  const capital = new Set<string>()
  reading.tokens.forEach((token, at) => {
    if (token.kind !== 'WORD') return
    if (!token.capital) small.add(bare(token.lower))
    else if (!headings.has(reading.paragraphs[at] ?? -1) && !startsSentence(reading, at))
      capital.add(bare(token.lower))
  })
  const known = (word: string) => STATES.has(word) || BODIES.has(word)
  return (at) => {
    const token = reading.tokens[at]
    if (token?.kind !== 'WORD' || !token.capital) return false
    const word = bare(token.lower)
    if (NO_NAMES.has(token.lower) || NO_NAMES.has(word) || PEOPLE.has(word)) return false
    if (known(word)) return true
    if (small.has(word)) return false
    // "|Peter| Holt resigned": the first of a name at the beginning of a sentence.
    return (
      capital.has(word) ||
      (startsSentence(reading, at) && capital.has(bare(reading.tokens[at + 1]?.lower ?? '')))
    )
  }
}

const NO_NAMES: ReadonlySet<string> = new Set([...EMPTY_WORDS, ...DATE_WORDS, ...PERSON_TITLES])
const bare = (lower: string): string => lower.replace(/'s$/u, '')
