import * as words from '@/lib/attribution/lexicon/words'
import { COMMON_VERBS } from '@/lib/attribution/lexicon/words'
import { lowerAt, type Reading } from '@/lib/attribution/reading'
import { embeddedEnd } from '@/lib/attribution/rules/context'
import type { Slice } from '@/lib/attribution/segment'

const RELATIVE = new Set(['who', 'whom', 'whose', 'which', 'where'])
const SUBORDINATE = new Set(
  'because although though while when whenever if whether after before since unless until once whereas as'.split(
    ' ',
  ),
)

/** True for a mark that ends a sentence, within a quote too. */
const ends = (lower: string): boolean => /^([!?…]|\.+)$/.test(lower)

/**
 * The tokens of a slice that stand in the main clause of one of its sentences, a list a sentence. Left out is what hangs on another word:
 *   the man |who allegedly fled| was free            a relative clause
 *   |if it reportedly rained|, the road was shut     a subordinate clause
 *   it is clear |that the road may be shut|          a clause of "that"
 * `inner` are words that another statement inside the slice attributes.
 */
export function mainClauses(reading: Reading, slice: Slice, inner: readonly Slice[]): number[][] {
  const sentences: number[][] = [[]]
  for (let i = slice.from; i < slice.to; ) {
    const current = sentences.at(-1) ?? []
    const lower = lowerAt(reading, i)
    const held = inner.find((other) => i >= other.from && i < other.to)
    if (held) i = held.to
    else if (ends(lower)) {
      if (current.length > 0) sentences.push([])
      i += 1
    } else if (hangs(lower, current.length > 0)) i = endOfHanging(reading, i, slice.to)
    else {
      if (reading.tokens[i]?.kind !== 'PUNCT') current.push(i)
      i += 1
    }
  }
  return sentences.filter((sentence) => sentence.length > 0)
}

const hangs = (lower: string, begun: boolean): boolean =>
  SUBORDINATE.has(lower) || (begun && (RELATIVE.has(lower) || lower === 'that'))

/** Always further than `at`. */
function endOfHanging(reading: Reading, at: number, limit: number): number {
  const setOff = lowerAt(reading, at - 1) === ',' || SUBORDINATE.has(lowerAt(reading, at))
  if (!setOff) return Math.max(at + 1, embeddedEnd(reading, at + 1, limit))
  for (let i = at + 1; i < limit; i += 1) {
    const lower = lowerAt(reading, i)
    if (lower === ',' || ends(lower)) return i
  }
  return limit
}

/** The first verb of a main clause that carries its tense, as an index, or -1: "the closed road |may| have flooded". */
export function firstFinite(reading: Reading, clause: readonly number[]): number {
  return clause.find((at, n) => n > 0 && carriesTense(reading, at)) ?? -1
}

function carriesTense(reading: Reading, at: number): boolean {
  const token = reading.tokens[at]
  if (token?.kind !== 'WORD' || token.capital) return false
  const { lower } = token
  if (words.AUXILIARIES.has(lower) || COMMON_VERBS.has(lower)) return true
  // "the closed road": behind a determiner it describes.
  const before = lowerAt(reading, at - 1)
  return lower.length > 4 && lower.endsWith('ed') && !words.DETERMINERS.has(before) && before !== 'and'
}
