import { nameAfter, nameBefore, nameBetween, startsSentence } from '@/lib/attribution/names'
import { cueAt, cueBefore, type FoundCue, type Phrasebook } from '@/lib/attribution/phrasebook'
import type { Quote } from '@/lib/attribution/quotes'
import { isQuoted, lowerAt, type Reading } from '@/lib/attribution/reading'
import { sameParagraph } from '@/lib/attribution/rules/context'
import type { Slice } from '@/lib/attribution/segment'

/** What stands beside the words of a speaker, in tokens. */
export type Spoken = {
  readonly rule: string
  readonly content: Slice
  readonly cue: FoundCue | null
  readonly source: Slice | null
}

/** Fewer words than this may be a name or a phrase in quotation marks, unless they stand where speech does. */
const SHORTEST_SPEECH = 4
/** Words alone in the middle of a sentence are taken for speech from here on. */
const SURELY_SPEECH = 8
/** How many words may name the speaker between a cue and a colon. */
const SPEAKER_REACH = 7
/** Tokens of a line of dialogue up to its cue. */
const LONGEST_LINE = 120

const CONTROL = /^[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]$/u
const COMMA = /^[,،]$/u
const DASH = /^(?:-+|[—–―])$/u
const TERMINAL = /^(?:[.!?…؟۔]|\.{2,})$/u

/** The token at or after `at`, past marks of direction. */
function forward(reading: Reading, at: number): number {
  while (CONTROL.test(lowerAt(reading, at))) at += 1
  return at
}
function backward(reading: Reading, at: number): number {
  while (at >= 0 && CONTROL.test(lowerAt(reading, at))) at -= 1
  return at
}

/**
 * A quote between the marks of a language, with the cue beside it where there is one; null where the words are no
 * speech, or a cue denies that they were said.
 */
export function spokenQuote(reading: Reading, book: Phrasebook, quote: Quote): Spoken | null {
  const beside = cueThenQuote(reading, book, quote) ?? quoteThenCue(reading, book, quote)
  if (!beside) return isSpeech(reading, quote) ? alone(quote) : null
  const { cue } = beside
  return cue && book.negations.has(lowerAt(reading, cue.slice.from - 1)) ? null : beside
}

const slice = ({ from, to }: Quote): Slice => ({ from, to })
const alone = (quote: Quote): Spoken => ({
  rule: 'marked-quote',
  content: slice(quote),
  cue: null,
  source: null,
})

/**
 * Who speaks, then the quote.
 *   Ana Ruiz a déclaré : « Le pont est fermé. »
 *   Selon Ana Ruiz, « le pont reste fermé ».
 *   Dijo Ana Ruiz: «El puente está cerrado».
 *   قالت رئيسة البلدية: «الجسر مغلق».
 */
function cueThenQuote(reading: Reading, book: Phrasebook, quote: Quote): Spoken | null {
  let at = backward(reading, quote.from - 1)
  const mark = lowerAt(reading, at)
  const colon = mark === ':' || mark === '：'
  if (!colon && wordsIn(reading, quote) < SHORTEST_SPEECH) return null
  if (colon || COMMA.test(mark)) at = backward(reading, at - 1)
  else if (book.that.has(mark)) at -= 1
  if (at < 0 || !sameParagraph(reading, at, quote.from)) return null
  const end = at + 1
  const direct = usable(reading, quote, cueBefore(reading, book, end))
  if (direct && !direct.accordingTo)
    return {
      rule: 'cue-marked-quote',
      content: slice(quote),
      cue: direct,
      source: nameBefore(reading, book, direct.slice.from),
    }
  const apart = colon || COMMA.test(mark) ? cueBehind(reading, book, { quote, end, colon }) : null
  if (!apart) return null
  const source = mayName(book, apart) ? nameBetween(reading, book, apart, end) : null
  return { rule: 'cue-marked-quote', content: slice(quote), cue: apart, source }
}

/** The nearest cue before the words that name a speaker: before a colon any, before a comma "according to" a name. */
function cueBehind(
  reading: Reading,
  book: Phrasebook,
  { quote, end, colon }: { quote: Quote; end: number; colon: boolean },
): FoundCue | null {
  for (let at = end - 1; at > end - 1 - SPEAKER_REACH; at -= 1) {
    const token = reading.tokens[at]
    if (token?.kind !== 'WORD' || isQuoted(reading, at) || !sameParagraph(reading, at, quote.from))
      return null
    // "dijo que hay una regla: «…»": the colon belongs to what was said.
    if (book.that.has(token.lower)) return null
    const cue = cueBefore(reading, book, at)
    if (!cue || !usable(reading, quote, cue)) continue
    if (colon) return cue
    return cue.accordingTo && nameBetween(reading, book, cue, end) !== null ? cue : null
  }
  return null
}

/** A cue inside a quote, or in another paragraph, is none of this one. */
function usable(reading: Reading, quote: Quote, cue: FoundCue | null): FoundCue | null {
  if (!cue || cue.slice.from < 0 || isQuoted(reading, cue.slice.from)) return null
  return sameParagraph(reading, cue.slice.from, quote.from) ? cue : null
}

/**
 * The quote, then who speaks.
 *   « Le pont est fermé », a déclaré Ana Ruiz.
 *   «Мост закрыт», — сказала Ана Руис.
 *   Ana Ruiz, “Köprü bu hafta kapalı kalacak” dedi.
 */
function quoteThenCue(reading: Reading, book: Phrasebook, quote: Quote): Spoken | null {
  const { tongue } = book
  let at = forward(reading, quote.to)
  let apart = TERMINAL.test(lowerAt(reading, quote.to - 2)) && lowerAt(reading, quote.to - 2) !== '.'
  if (COMMA.test(lowerAt(reading, at)) || COMMA.test(lowerAt(reading, quote.to - 2))) {
    apart = true
    if (COMMA.test(lowerAt(reading, at))) at = forward(reading, at + 1)
  }
  if (DASH.test(lowerAt(reading, at))) {
    apart = true
    at = forward(reading, at + 1)
  }
  if (!apart && !tongue.verbLast) return null
  const cue = usable(reading, quote, cueAt(reading, book, at))
  const first = reading.tokens[at]
  if (!cue || first?.capital || !isLong(reading, quote)) return null
  const source = mayName(book, cue) ? nameAfter(reading, book, cue) : null
  // "«A», y añadió: «B»": the cue brings what follows the colon.
  if (lowerAt(reading, source?.to ?? cue.slice.to) === ':') return null
  return {
    rule: 'marked-quote-cue',
    content: slice(quote),
    cue,
    source: tongue.verbLast ? speakerBefore(reading, book, quote) : source,
  }
}

/** "|Ana Ruiz|, “…” dedi": where the verb comes last, the speaker comes first. */
function speakerBefore(reading: Reading, book: Phrasebook, quote: Quote): Slice | null {
  const comma = COMMA.test(lowerAt(reading, quote.from - 1)) ? 1 : 0
  return nameBefore(reading, book, quote.from - comma)
}

/** Names change their endings after "according to" where they change them at all: the words would not be the name. */
const mayName = ({ tongue }: Phrasebook, cue: FoundCue): boolean =>
  !(cue.accordingTo && tongue.names?.inflected)

function wordsIn(reading: Reading, { from, to }: Slice): number {
  let count = 0
  for (let at = from; at < to && count < SURELY_SPEECH; at += 1)
    if (reading.tokens[at]?.kind === 'WORD') count += 1
  return count
}

const isLong = (reading: Reading, quote: Quote): boolean =>
  wordsIn(reading, quote) >= SHORTEST_SPEECH || startsSentence(reading, quote.from)

/** Words between marks with nobody beside them: speech when they stand as a sentence of their own, or are many. */
function isSpeech(reading: Reading, quote: Quote): boolean {
  const words = wordsIn(reading, quote)
  const ends = TERMINAL.test(lowerAt(reading, quote.to - 2))
  return words >= SURELY_SPEECH || (words >= SHORTEST_SPEECH && (ends || startsSentence(reading, quote.from)))
}

/**
 * A line that a dash opens, as in interviews, with a cue behind a comma or another dash.
 *   —El puente está cerrado —dijo Ana Ruiz.
 *   — Le pont est fermé, a déclaré Ana Ruiz.
 */
export function spokenLine(reading: Reading, book: Phrasebook, first: number): Spoken | null {
  const { dialogue } = book.tongue
  if (!dialogue || !/^[—–―]$/u.test(lowerAt(reading, first))) return null
  const limit = Math.min(reading.tokens.length, first + LONGEST_LINE)
  for (let at = first + 2; at < limit && sameParagraph(reading, at, first); at += 1) {
    if (isQuoted(reading, at)) return null
    const mark = lowerAt(reading, at)
    if (!(dialogue === 'DASH' ? DASH : COMMA).test(mark)) continue
    const cue = cueAt(reading, book, at + 1)
    if (!cue || cue.accordingTo || !sameParagraph(reading, cue.slice.from, first)) continue
    const to = COMMA.test(lowerAt(reading, at - 1)) ? at - 1 : at
    if (to <= first + 1) return null
    return {
      rule: 'dialogue-dash',
      content: { from: first + 1, to },
      cue,
      source: nameAfter(reading, book, cue),
    }
  }
  return null
}
