import { languageOf } from '@/lib/attribution/language'
import { TONGUES } from '@/lib/attribution/lexicon/tongues'
import { findMarked } from '@/lib/attribution/marks'
import { type Phrasebook, phrasebookOf } from '@/lib/attribution/phrasebook'
import { type Reading, read } from '@/lib/attribution/reading'
import { splitsPair } from '@/lib/core/text'
import { datelineOutlet } from './dateline'
import type { CopyDocument } from './model'
import { namesOf, type OutletName } from './outlet-names'
import { type Fingerprint, winnow } from './winnow'
import { type Words, wordsOf } from './words'

/** Code units of a document that are compared: thirty pages. What rests on a wire report does so on its first ones. */
export const COMPARED_MAX = 200_000

/** A document made ready for being compared with others: once, however many they are. */
export type ReadDocument = CopyDocument & {
  readonly reading: Reading
  readonly words: Words
  readonly prints: readonly Fingerprint[]
  /** The words by which others name who published it. */
  readonly names: readonly OutletName[]
  /** The cues of its language; null where they are English ones. */
  readonly book: Phrasebook | null
}

/** Reads a document; linear in its length. */
export function readDocument(document: CopyDocument): ReadDocument {
  const end = splitsPair(document.text, COMPARED_MAX) ? COMPARED_MAX - 1 : COMPARED_MAX
  const text = document.text.slice(0, end)
  const tongue = TONGUES.get(languageOf(text).code ?? '')
  const book = tongue ? phrasebookOf(tongue) : null
  const reading = book
    ? read(text, (tokens, paragraphs) => findMarked(tokens, paragraphs, book.marks))
    : read(text)
  const words = wordsOf(reading)
  const names = namesOf(document.outlet ?? datelineOutlet(reading))
  return { ...document, text, reading, words, prints: winnow(words.hashes), names, book }
}
