import type { Tongue } from '@/lib/attribution/lexicon/tongue'
import { type Marks, marksOf } from '@/lib/attribution/marks'
import type { Stance } from '@/lib/attribution/model'
import { lowerAt, type Reading } from '@/lib/attribution/reading'
import type { Slice } from '@/lib/attribution/segment'
import { tokenize } from '@/lib/attribution/tokens'

type Phrase = { readonly words: readonly string[]; readonly stance: Stance; readonly accordingTo: boolean }

/** The lexicon of a language made ready for looking up. */
export type Phrasebook = {
  readonly tongue: Tongue
  readonly marks: Marks
  readonly byFirst: ReadonlyMap<string, readonly Phrase[]>
  readonly byLast: ReadonlyMap<string, readonly Phrase[]>
  readonly that: ReadonlySet<string>
  readonly negations: ReadonlySet<string>
  readonly joins: ReadonlySet<string>
  readonly noNames: ReadonlySet<string>
  readonly articles: ReadonlySet<string>
}

export type FoundCue = { readonly slice: Slice; readonly stance: Stance; readonly accordingTo: boolean }

const made = new Map<string, Phrasebook>()

/** Made with the first text in the language. */
export function phrasebookOf(tongue: Tongue): Phrasebook {
  const before = made.get(tongue.code)
  if (before) return before
  const book = make(tongue)
  made.set(tongue.code, book)
  return book
}

function make(tongue: Tongue): Phrasebook {
  const phrases = [
    ...phrasesOf(tongue.says, 'ASSERTS'),
    ...phrasesOf(tongue.confirms, 'CONFIRMS'),
    ...phrasesOf(tongue.denies, 'DENIES'),
    ...phrasesOf(tongue.accordingTo, 'ASSERTS', true),
  ].sort((a, b) => b.words.length - a.words.length)
  return {
    tongue,
    marks: marksOf(tongue.marks),
    byFirst: grouped(phrases, 0),
    byLast: grouped(phrases, -1),
    that: setOf(tongue.that),
    negations: setOf(tongue.negations),
    joins: setOf(tongue.names?.joins ?? ''),
    noNames: setOf(tongue.names?.noNames ?? ''),
    articles: setOf(tongue.names?.articles ?? ''),
  }
}

/** Phrases by one of their words; those alike stay in order, the longest first. */
function grouped(phrases: readonly Phrase[], at: number): Map<string, Phrase[]> {
  const groups = new Map<string, Phrase[]>()
  for (const phrase of phrases) {
    const word = phrase.words.at(at) ?? ''
    groups.set(word, [...(groups.get(word) ?? []), phrase])
  }
  return groups
}

/** Phrases are cut as texts are, so that both agree on what a word is. */
const lowerWords = (phrase: string): string[] => tokenize(phrase).map((token) => token.lower)
const setOf = (words: string): Set<string> => new Set(lowerWords(words))
const phrasesOf = (list: string, stance: Stance, accordingTo = false): Phrase[] =>
  list
    .split(',')
    .map((phrase) => ({ words: lowerWords(phrase), stance, accordingTo }))
    .filter(({ words }) => words.length > 0)

/** The longest cue that starts at a token. */
export function cueAt(reading: Reading, book: Phrasebook, at: number): FoundCue | null {
  const phrase = book.byFirst
    .get(lowerAt(reading, at))
    ?.find(({ words }) => words.every((word, i) => lowerAt(reading, at + i) === word))
  return phrase ? found(phrase, at) : null
}

/** The longest cue that ends before a token. */
export function cueBefore(reading: Reading, book: Phrasebook, end: number): FoundCue | null {
  const phrase = book.byLast
    .get(lowerAt(reading, end - 1))
    ?.find(({ words }) => words.every((word, i) => lowerAt(reading, end - words.length + i) === word))
  return phrase ? found(phrase, end - phrase.words.length) : null
}

const found = ({ words, stance, accordingTo }: Phrase, from: number): FoundCue => ({
  slice: { from, to: from + words.length },
  stance,
  accordingTo,
})
