import type { Draft } from '@/lib/attribution/draft'
import type { Reading } from '@/lib/attribution/reading'
import { places, WORD_KINDS, type WordFeatures, wordFeatures } from './features'
import { ruleMarks } from './rule-marks'
import type { TableName, Vocabulary } from './weights'

/** A token as the network reads it: a row of each table. */
export type FeatureRow = Readonly<Record<'vector' | TableName, number>>

/** The rows of a text's tokens. What a word is by itself is looked up once for each spelling. */
export function numbersOf(reading: Reading, rules: readonly Draft[], vocabulary: Vocabulary): FeatureRow[] {
  const known = new Map<string, WordRow>()
  const place = places(reading)
  const marks = ruleMarks(reading, rules)
  return reading.tokens.map((token, at) => {
    const spelling = token.kind === 'NUMBER' ? `${token.text} ` : token.text
    let row = known.get(spelling)
    if (!row) {
      row = lookUp(wordFeatures(token), vocabulary)
      known.set(spelling, row)
    }
    return { ...row, place: place[at] ?? 0, rules: marks[at] ?? 0 }
  })
}

type WordRow = Omit<FeatureRow, 'place' | 'rules'>

function lookUp(word: WordFeatures, vocabulary: Vocabulary): WordRow {
  const key = word.keys.find((one) => vocabulary.vector.has(one))
  return {
    vector: key === undefined ? 0 : (vocabulary.vector.get(key) ?? 0),
    word: vocabulary.word.get(word.lower) ?? 0,
    ending: vocabulary.ending.get(word.ending) ?? 0,
    beginning: vocabulary.beginning.get(word.beginning) ?? 0,
    shortEnding: vocabulary.shortEnding.get(word.shortEnding) ?? 0,
    shape: vocabulary.shape.get(word.shape) ?? 0,
    kind: WORD_KINDS.indexOf(word.kind),
  }
}
