import type { Range } from '@/lib/archive/model'
import { charRange } from '@/lib/attribution/reading'
import { mentionsOf } from './mentions'
import type { SharedPassage } from './model'
import type { ReadDocument } from './read-document'
import { termsIn } from './said-in'

/** Both ends of what shows that one report rests on another. */
export type Shown = { readonly span: Range; readonly toSpan: Range }

/** Words of a quote that both have, and how many of them say something: sayings have fewer. */
const QUOTED_WORDS = 6
const QUOTED_TERMS = 4
/** Sentences before and behind a quote in which its outlet may be named. */
const SENTENCES_BEFORE = 3
const SENTENCES_BEHIND = 1

/**
 * Words that a report quotes and another one has, where the quoting one says, beside them, that it has something from the
 * other's outlet. `passages` are those the two share, the one that quotes first.
 */
export function quotedFrom(
  from: ReadDocument,
  to: ReadDocument,
  passages: readonly SharedPassage[],
): Shown | null {
  const { reading } = from
  const sentences = mentionsOf(reading, to.names, from.book).map(
    ({ at }) => reading.sentenceAt[at.from] ?? -1,
  )
  if (sentences.length === 0) return null
  const isNear = (sentence: number) =>
    sentences.some((of) => of >= sentence - SENTENCES_BEFORE && of <= sentence + SENTENCES_BEHIND)
  let best: (Shown & { terms: number }) | null = null
  for (const quote of reading.quotes) {
    if (!isNear(reading.sentenceAt[quote.from] ?? -1)) continue
    const range = charRange(reading, quote)
    const passage = passages.find(({ a }) => range && a.start < range.end && a.end > range.start)
    const shared = range && passage ? within(passage, range, from, to) : null
    if (!shared) continue
    const terms = termsIn(from, quote).size
    if (shared.words >= QUOTED_WORDS && terms >= QUOTED_TERMS && terms > (best?.terms ?? 0))
      best = { span: shared.span, toSpan: shared.toSpan, terms }
  }
  return best && { span: best.span, toSpan: best.toSpan }
}

/** The part of a shared passage that stands in a range of the first text. */
function within({ a, b }: SharedPassage, range: Range, from: ReadDocument, to: ReadDocument) {
  const first = firstAt(from.words.starts, Math.max(a.start, range.start))
  const end = firstAt(from.words.starts, Math.min(a.end, range.end))
  const skipped = first - firstAt(from.words.starts, a.start)
  const there = firstAt(to.words.starts, b.start) + skipped
  const words = end - first
  if (words <= 0) return null
  return {
    words,
    span: { start: from.words.starts[first] ?? 0, end: from.words.ends[end - 1] ?? 0 },
    toSpan: { start: to.words.starts[there] ?? 0, end: to.words.ends[there + words - 1] ?? 0 },
  }
}

/** The index of the first word that starts at an offset or behind it. */
function firstAt(starts: Int32Array, offset: number): number {
  let [low, high] = [0, starts.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((starts[middle] ?? Infinity) < offset) low = middle + 1
    else high = middle
  }
  return low
}
