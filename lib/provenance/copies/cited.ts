import { charRange } from '@/lib/attribution/reading'
import type { Slice } from '@/lib/attribution/segment'
import { type Mention, mentionsOf } from './mentions'
import type { Shown } from './quoted'
import type { ReadDocument } from './read-document'
import { termsIn } from './said-in'

/** Terms that what is cited and a sentence of the other report share at least, and their part of what is cited. */
const CITED_TERMS = 3
const CITED_SHARE = 0.25
/** More than a name in a credit says which report is meant. */
const CREDITED_TERMS = 6
/** The next sentence may go on with what is cited, and then has to have more in common with one of the other report. */
const NEXT_TERMS = 5
/** Code units of a sentence that is shown whole. */
const SHOWN_MAX = 1_000

/**
 * Where a report cites the outlet of another one for something which that one says. An outlet reports much: without words
 * in common, another report of it may be meant.
 */
export function citedFrom(from: ReadDocument, to: ReadDocument): Shown | null {
  const mentions = mentionsOf(from.reading, to.names, from.book)
  if (mentions.length === 0) return null
  const said = to.reading.sentences.map((slice) => ({ slice, terms: termsIn(to, slice) }))
  let best: (Shown & { shared: number }) | null = null
  for (const mention of mentions) {
    for (const { cited, least } of citedBy(from, to, mention)) {
      for (const { slice, terms } of said) {
        const shared = [...cited].filter((term) => terms.has(term)).length
        if (shared < least || shared < CITED_SHARE * cited.size || shared <= (best?.shared ?? 0)) continue
        const span = shown(from, sentenceOf(from, mention.at), mention.at)
        const toSpan = shown(to, slice, { from: slice.from, to: slice.from + 1 })
        if (span && toSpan) best = { span, toSpan, shared }
      }
    }
  }
  return best && { span: best.span, toSpan: best.toSpan }
}

const sentenceOf = ({ reading }: ReadDocument, { from }: Slice): Slice =>
  reading.sentences[reading.sentenceAt[from] ?? -1] ?? { from, to: from + 1 }

/** What the sentence of a mention speaks of besides the outlet, then with the next one, and how much of it has to be found. */
function citedBy(from: ReadDocument, to: ReadDocument, { at, manner }: Mention) {
  const named = termsIn(from, at)
  for (const { words } of to.names) for (const word of words) named.add(word)
  const cited = without(termsIn(from, sentenceOf(from, at)), named)
  if (manner === 'CREDITED') return [{ cited, least: CREDITED_TERMS }]
  const next = from.reading.sentences[(from.reading.sentenceAt[at.from] ?? -2) + 1]
  const both = next ? new Set([...cited, ...without(termsIn(from, next), named)]) : cited
  return [
    { cited, least: CITED_TERMS },
    { cited: both, least: NEXT_TERMS },
  ]
}

const without = (terms: ReadonlySet<string>, named: ReadonlySet<string>): Set<string> =>
  new Set([...terms].filter((term) => !named.has(term)))

/** A sentence, or where it is endless the words that matter in it. */
function shown({ reading }: ReadDocument, sentence: Slice, words: Slice) {
  const whole = charRange(reading, sentence)
  return whole && whole.end - whole.start <= SHOWN_MAX ? whole : charRange(reading, words)
}
