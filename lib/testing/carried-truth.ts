/** Whether a passage was carried to where it went, by the account that the edits kept. */
import type { Carried } from '@/lib/archive/carry'
import type { Range } from '@/lib/archive/model'
import type { Place, Sentence } from './edited-text'

/** `LOST`: an orphan, although it is known where it went. `UNKNOWN`: an orphan, and rightly. */
export type Outcome = 'RIGHT' | 'LOST' | 'UNKNOWN' | 'WRONG'

export function outcomeOf(
  carried: Carried,
  passage: readonly Place[],
  older: readonly Place[],
  newer: readonly Place[],
): Outcome {
  const [first, last] = [passage[0]?.sentence, passage.at(-1)?.sentence]
  const ends = first && last ? [first, last] : []
  const isKnown = (of: readonly Sentence[]) =>
    !of.some((one) => cannotBeKnown(one, older, newer)) && hasSurvived(passage, newer)
  if (carried.state === 'ORPHANED') return isKnown(ends) ? 'LOST' : 'UNKNOWN'
  const found = newer.filter(({ range }) => overlaps(range, carried.range))
  const isRight =
    isKnown(ends.filter((end) => found.some(({ sentence }) => sentence.was === end.was))) &&
    isPassage(passage, found) &&
    (carried.state === 'CHANGED' || wordsOf(found) === wordsOf(passage))
  return isRight ? 'RIGHT' : 'WRONG'
}

const overlaps = (a: Range, b: Range) => a.start < b.end && b.start < a.end
const wordsOf = (places: readonly Place[]) => places.map(({ word }) => bare(word.text)).join(' ')
/** Whether a stop was taken along is no question of where a passage is. */
const bare = (word: string) => word.replace(/[.。।]$/u, '')
const textOf = (sentence: Sentence) => sentence.words.map(({ text }) => text).join(' ')
const sentencesOf = (places: readonly Place[]) => [...new Set(places.map(({ sentence }) => sentence))]

/** A passage with fewer of its words is another one. */
const KEPT = 0.4

/** Enough of its words are still there, or others in their place. */
function hasSurvived(passage: readonly Place[], newer: readonly Place[]): boolean {
  const ids = new Set(passage.map(({ word }) => word.was))
  return newer.filter(({ word }) => word.was !== null && ids.has(word.was)).length >= KEPT * passage.length
}

/** It holds enough of the passage's words, and begins and ends with them or with what was put beside them. */
function isPassage(passage: readonly Place[], found: readonly Place[]): boolean {
  const ids = new Set(passage.map(({ word }) => word.was))
  const isOurs = ({ word }: Place) => word.was !== null && ids.has(word.was)
  const [first, last] = [found.findIndex(isOurs), found.findLastIndex(isOurs)]
  const ours = found.filter(isOurs)
  const sentences = new Set(ours.map(({ sentence }) => sentence))
  const edges = [...found.slice(0, Math.max(0, first)), ...found.slice(last + 1)]
  return (
    ours.length >= KEPT * passage.length &&
    edges.every(({ word, sentence }) => word.was === null && sentences.has(sentence))
  )
}

/**
 * Two texts that came about in two ways tell of neither: a reworded sentence whose old words stand elsewhere, and one more
 * or one less of the same sentence in a row. Only an orphan is right then.
 */
function cannotBeKnown(sentence: Sentence, older: readonly Place[], newer: readonly Place[]): boolean {
  const [was, is] = [sentencesOf(older), sentencesOf(newer)]
  const now = is.find((one) => one.was === sentence.was)
  if (!now) return false
  if (textOf(now) !== textOf(sentence)) return is.some((one) => textOf(one) === textOf(sentence))
  return runAround(was, sentence) !== runAround(is, now)
}

function runAround(sentences: readonly Sentence[], sentence: Sentence): number {
  const at = sentences.indexOf(sentence)
  const isSame = (one: Sentence | undefined) => one !== undefined && textOf(one) === textOf(sentence)
  let [from, to] = [at, at]
  while (isSame(sentences[from - 1])) from -= 1
  while (isSame(sentences[to + 1])) to += 1
  return to - from
}
