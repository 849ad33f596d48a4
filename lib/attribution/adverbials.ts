import * as words from '@/lib/attribution/lexicon/words'
import { nounPhraseAfter } from '@/lib/attribution/phrases'
import { isQuoted, lowerAt, quoteStartingAt, type Reading } from '@/lib/attribution/reading'

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
  if (words.isAdverb(lower) && lower !== 'both' && lower !== 'no') return { to: at + 1, sure: false }
  if (!INTRODUCING.has(lower)) return null
  const phrase = nounPhraseAfter(reading, at + 1, limit)
  if (!phrase) return null
  for (let i = phrase.from; i < phrase.to; i += 1) {
    if (OCCASIONS.has(lowerAt(reading, i)))
      return { to: phrase.to, sure: lands(reading, phrase.to, limit) || lower === 'in' || lower === 'at' }
  }
  return { to: phrase.to, sure: false }
}

/** The token after a date: "on Sunday", "late Monday night", "last week", "in 2014", "three days later". */
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
    if (words.DATE_WORDS.has(lower) || year || (dated && lower === 'ago')) dated = true
    else if (!leadsToDate(reading, at, limit)) break
    at += 1
  }
  return dated ? at : from
}

function leadsToDate(reading: Reading, at: number, limit: number): boolean {
  const lower = lowerAt(reading, at)
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
      words.DATE_WORDS.has(token.lower) ||
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
