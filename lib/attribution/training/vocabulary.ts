import { type WordFeatures, wordFeatures } from '@/lib/attribution/tagger/features'
import type { Vocabulary } from '@/lib/attribution/tagger/weights'
import type { Token } from '@/lib/attribution/tokens'

/** How often an entry has to occur to have numbers of its own; what is rarer is told by its vector, ending and shape. */
const OFTEN = { word: 3, ending: 8, beginning: 8, shortEnding: 8, shape: 10 } as const

/** This many of the most frequent words have a vector, whether they occur in what is trained on or not. */
const COMMON = 30_000

/**
 * The vocabularies of a corpus, each by falling frequency and then by code units, so that the same corpus always gives the
 * same numbers.
 *
 * @param ranked all words that there are vectors for, the most frequent first
 */
export function vocabularyOf(texts: Iterable<readonly Token[]>, ranked: readonly string[]): Vocabulary {
  const counts = {
    word: new Map<string, number>(),
    ending: new Map<string, number>(),
    beginning: new Map<string, number>(),
    shortEnding: new Map<string, number>(),
    shape: new Map<string, number>(),
  }
  const known = new Set(ranked)
  const withVector = new Set(ranked.slice(0, COMMON))
  const features = new Map<string, WordFeatures>()
  for (const tokens of texts) {
    for (const token of tokens) {
      const word = features.get(token.text) ?? wordFeatures(token)
      features.set(token.text, word)
      add(counts.word, word.lower)
      add(counts.ending, word.ending)
      add(counts.beginning, word.beginning)
      add(counts.shortEnding, word.shortEnding)
      add(counts.shape, word.shape)
      const key = word.keys.find((one) => known.has(one))
      if (key !== undefined) withVector.add(key)
    }
  }
  return {
    vector: numbered(ranked.filter((word) => withVector.has(word))),
    word: frequent(counts.word, OFTEN.word),
    ending: frequent(counts.ending, OFTEN.ending),
    beginning: frequent(counts.beginning, OFTEN.beginning),
    shortEnding: frequent(counts.shortEnding, OFTEN.shortEnding),
    shape: frequent(counts.shape, OFTEN.shape),
  }
}

function add(counts: Map<string, number>, entry: string): void {
  counts.set(entry, (counts.get(entry) ?? 0) + 1)
}

const numbered = (entries: readonly string[]): ReadonlyMap<string, number> =>
  new Map(entries.map((entry, i) => [entry, i + 1]))

function frequent(counts: ReadonlyMap<string, number>, least: number): ReadonlyMap<string, number> {
  const kept = [...counts].filter(([entry, count]) => count >= least && !entry.includes('\n'))
  kept.sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
  return numbered(kept.map(([entry]) => entry))
}
