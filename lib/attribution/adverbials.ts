import { MONTHS } from '@/lib/attribution/lexicon/times'
import * as words from '@/lib/attribution/lexicon/words'
import { nounPhraseAfter } from '@/lib/attribution/phrases'
import { isQuoted, lowerAt, quoteStartingAt, type Reading } from '@/lib/attribution/reading'
import type { Slice } from '@/lib/attribution/segment'

const INTRODUCING = new Set(
  'in at during on via through by from outside inside before after over with to about of as'.split(' '),
)
/** Nouns of occasions: "said in an interview", so what follows may begin without "that". */
const OCCASIONS = new Set(
  'interview interviews statement briefing speech email e-mail letter tweet post call rally event hearing conference debate press report memo message appearance broadcast filing testimony remarks note address release'.split(
    ' ',
  ),
)

/** A place after which the attributed words may begin. */
const lands = (reading: Reading, at: number, limit: number): boolean =>
  at >= limit ||
  lowerAt(reading, at) === 'that' ||
  reading.tokens[at]?.kind === 'PUNCT' ||
  quoteStartingAt(reading, at) !== null

/**
 * The token after the time, place and occasion that follow a cue: "said |on Monday in a statement| that".
 * What is not clearly such is left where it is.
 */
export function skipAdverbials(reading: Reading, from: number, limit: number): number {
  let at = from
  let best = from
  for (let n = 0; n < 6 && at < limit; n += 1) {
    const next = skipOne(reading, at, limit)
    if (next === null) break
    at = next.to
    if (next.sure || lands(reading, at, limit)) best = at
  }
  return best
}

function skipOne(reading: Reading, at: number, limit: number): { to: number; sure: boolean } | null {
  if (isQuoted(reading, at)) return null
  const date = skipDate(reading, at, limit)
  if (date > at) return { to: date, sure: true }
  const lower = lowerAt(reading, at)
  // "in a letter |dated 4 June| that"
  const dating = lower === 'dated' ? skipDate(reading, at + 1, limit) : 0
  if (dating > at + 1) return { to: dating, sure: true }
  if (words.isAdverb(lower) && lower !== 'both' && lower !== 'no') return { to: at + 1, sure: false }
  if (!INTRODUCING.has(lower)) return null
  const phrase = nounPhraseAfter(reading, at + 1, limit)
  if (!phrase) return null
  const to = occasionEnd(reading, phrase, limit)
  return to === null
    ? { to: phrase.to, sure: false }
    : { to, sure: lands(reading, to, limit) || lower === 'in' || lower === 'at' }
}

/** Words that may stand between the beginning of an occasion's name and its noun: "a 2019 |radio| interview". */
const DESCRIBING_OCCASION = 3

/** The end of a phrase that names an occasion, with the words up to its noun; null when it names none. */
export function occasionEnd(reading: Reading, phrase: Slice, limit: number): number | null {
  for (let i = phrase.from; i < phrase.to; i += 1) {
    if (OCCASIONS.has(lowerAt(reading, i))) return phrase.to
  }
  for (let i = phrase.to; i < Math.min(limit, phrase.to + DESCRIBING_OCCASION); i += 1) {
    const token = reading.tokens[i]
    if (token?.kind !== 'WORD' || isQuoted(reading, i)) return null
    if (OCCASIONS.has(token.lower)) return i + 1
    if (words.PREPOSITIONS.has(token.lower) || words.SUBORDINATORS.has(token.lower)) return null
    if (words.AUXILIARIES.has(token.lower) || words.DETERMINERS.has(token.lower)) return null
  }
  return null
}

/**
 * The token after a date: "on Sunday", "late Monday night", "last week", "in 2014", "on 3 May", "three days later".
 * No date are the words of a span that nothing counts from ("two weeks of rain"), nor one that is itself the
 * subject ("Monday was a holiday") or belongs to a noun ("Monday's vote").
 */
export function skipDate(reading: Reading, from: number, limit: number): number {
  let at = from
  let dated = false
  while (at < limit && at - from < 8) {
    const token = reading.tokens[at]
    if (!token) break
    const { lower } = token
    const year =
      token.kind === 'NUMBER' &&
      (dated || words.DATE_LEADS.has(lowerAt(reading, at - 1))) &&
      (dated || /^(19|20)\d\d$/.test(token.text))
    if (isDateWord(reading, at) || year || (dated && COUNTED_FROM.test(lower))) dated = true
    else if (!leadsToDate(reading, at, limit)) break
    at += 1
  }
  return dated && isWhole(reading, from, at, limit) ? at : from
}

const COUNTED_FROM = /^(ago|later|earlier)$/

/** A month is one only with a capital: "may" and "march" are other words without it. */
export function isDateWord(reading: Reading, at: number): boolean {
  const token = reading.tokens[at]
  if (!token) return false
  return MONTHS.has(token.lower) ? token.capital : words.DATE_WORDS.has(token.lower)
}

function isWhole(reading: Reading, from: number, to: number, limit: number): boolean {
  const first = lowerAt(reading, from)
  const last = lowerAt(reading, to - 1)
  const counts = words.NUMBERS.has(first) || first === 'a'
  if (counts && !COUNTED_FROM.test(last)) return false
  // "the morning rain": with an article alone it is a noun like any other.
  if (first === 'the' && to - from === 2 && !COUNTED_FROM.test(last)) return false
  if (last.endsWith("'s")) return false
  const introduced = words.PREPOSITIONS.has(first)
  return introduced || to >= limit || !words.AUXILIARIES.has(lowerAt(reading, to))
}

/** "|3| May", "|3rd| of May" */
function isDayOfMonth(reading: Reading, at: number): boolean {
  if (!/^\d{1,2}(st|nd|rd|th)?$/.test(lowerAt(reading, at))) return false
  const month = lowerAt(reading, at + 1) === 'of' ? at + 2 : at + 1
  return MONTHS.has(lowerAt(reading, month)) && reading.tokens[month]?.capital === true
}

function leadsToDate(reading: Reading, at: number, limit: number): boolean {
  const lower = lowerAt(reading, at)
  if (isDayOfMonth(reading, at)) return true
  if (
    !words.DATE_LEADS.has(lower) &&
    lower !== 'the' &&
    lower !== 'a' &&
    !words.NUMBERS.has(lower) &&
    lower !== 'of'
  )
    return false
  for (let i = at + 1; i < Math.min(limit, at + 4); i += 1) {
    const token = reading.tokens[i]
    if (!token) return false
    if (
      isDateWord(reading, i) ||
      isDayOfMonth(reading, i) ||
      (token.kind === 'NUMBER' && /^(19|20)\d\d$/.test(token.text) && i === at + 1)
    )
      return true
    if (!words.DATE_LEADS.has(token.lower) && token.lower !== 'the' && !words.NUMBERS.has(token.lower))
      return false
  }
  return false
}

/** The first token of a sentence after conjunctions and adverbs that open it: "But |", "Earlier, |", "However, |". */
export function skipOpening(reading: Reading, from: number, limit: number): number {
  let at = from
  for (let n = 0; n < 3 && at < limit; n += 1) {
    const lower = lowerAt(reading, at)
    const comma = lowerAt(reading, at + 1) === ','
    if (comma && (words.isAdverb(lower) || words.COORDINATORS.has(lower))) at += 2
    else if (words.COORDINATORS.has(lower) && lower !== 'while' && lower !== 'so') at += 1
    else break
  }
  return at < limit ? at : from
}
