import { OUTLET_NAMES } from '@/lib/attribution/lexicon/outlets'
import { DOCUMENTS, ORGANISATIONS, PEOPLE, PEOPLE_PLURAL } from '@/lib/attribution/lexicon/people'
import { isPlainVerb } from '@/lib/attribution/lexicon/verbs'
import * as words from '@/lib/attribution/lexicon/words'
import { COMMON_VERBS } from '@/lib/attribution/lexicon/words'
import { isQuoted, lowerAt, type Reading } from '@/lib/attribution/reading'
import type { Slice } from '@/lib/attribution/segment'
import type { Token } from '@/lib/attribution/tokens'

/** No name of a source is longer than this, in tokens. */
const LONGEST_PHRASE = 24

/** True for a noun of the lexicon that can name a source. */
const isSourceNoun = (lower: string): boolean =>
  PEOPLE.has(lower) || PEOPLE_PLURAL.has(lower) || ORGANISATIONS.has(lower) || DOCUMENTS.has(lower)

const isName = (token: Token | undefined): boolean => token?.kind === 'WORD' && token.capital

const isNominal = (token: Token | undefined): boolean =>
  token !== undefined && (isName(token) || isSourceNoun(token.lower))

const isPossessive = (token: Token | undefined): boolean =>
  token !== undefined && /['’](s|S)?$/.test(token.text)

/** True for a word that no noun phrase contains. */
function breaksPhrase(token: Token): boolean {
  const { lower } = token
  if (words.AUXILIARIES.has(lower) || words.SUBORDINATORS.has(lower) || words.SUBJECT_PRONOUNS.has(lower)) {
    // "Will" and "May" are names as well.
    return !(token.capital && token.abbreviation === null && (lower === 'will' || lower === 'may'))
  }
  return !token.capital && isPlainVerb(lower) && !isSourceNoun(lower)
}

/**
 * The noun phrase that ends before token `end` and does not reach below `floor`, or null.
 * "…, a spokesman for the ministry |said|" gives "a spokesman for the ministry"; "he |said|" gives "he".
 */
export function nounPhraseBefore(reading: Reading, end: number, floor: number): Slice | null {
  const last = reading.tokens[end - 1]
  if (!last || end <= floor || isQuoted(reading, end - 1) || last.kind === 'PUNCT') return null
  if (words.SUBJECT_PRONOUNS.has(last.lower)) return { from: end - 1, to: end }
  let from = end
  let complete = false
  while (from > floor && end - from < LONGEST_PHRASE) {
    const next = extendLeft(reading, from, end, floor, complete)
    if (next === null) break
    from = next.from
    complete = next.complete
  }
  while (from < end && words.isAdverb(lowerAt(reading, from))) from += 1
  return from < end ? { from, to: end } : null
}

/** One step of the walk to the left; null where the phrase begins. `complete` says that its determiner was met. */
function extendLeft(
  reading: Reading,
  from: number,
  end: number,
  floor: number,
  complete: boolean,
): { from: number; complete: boolean } | null {
  const at = from - 1
  const token = reading.tokens[at]
  if (!token || isQuoted(reading, at)) return null
  const { lower } = token
  if (lower === '&') return { from: at, complete }
  // The engineers’ report: the mark is the ending of a plural.
  if (/^['’]$/.test(token.text) && !token.spaced && reading.tokens[at - 1]?.lower.endsWith('s'))
    return { from: at, complete }
  if (token.kind === 'PUNCT') return null
  if (lower === 'and' || lower === 'or') {
    const left = from < end ? conjunct(reading, at, floor) : null
    return left === null || !isNominal(reading.tokens[from]) ? null : { from: left, complete: true }
  }
  if (words.TYING_PREPOSITIONS.has(lower)) {
    const before = reading.tokens[at - 1]
    const tied =
      at > floor &&
      from < end &&
      before !== undefined &&
      before.kind !== 'PUNCT' &&
      !isQuoted(reading, at - 1)
    const ties =
      tied &&
      !breaksPhrase(before) &&
      (lower === 'of'
        ? !words.PREPOSITIONS.has(before.lower)
        : isNominal(before) || words.DESCRIBING.has(before.lower))
    return ties ? { from: at, complete: false } : null
  }
  if (complete || breaksPhrase(token) || words.PREPOSITIONS.has(lower)) return null
  if (!token.capital && COMMON_VERBS.has(lower)) return null
  if (words.DETERMINERS.has(lower))
    return { from: at, complete: !words.NUMBERS.has(lower) && lower !== 'all' && lower !== 'both' }
  if (words.ADVERBS.has(lower)) return null
  return { from: at, complete: false }
}

/** The start of the phrase joined by the "and" at `and`, when a clause begins with it: "McConnell and Ryan said". */
function conjunct(reading: Reading, and: number, floor: number): number | null {
  if (!isNominal(reading.tokens[and - 1])) return null
  let from = and
  while (from > floor && and - from < 8) {
    const token = reading.tokens[from - 1]
    if (!token || isQuoted(reading, from - 1)) break
    if (!isNominal(token) && !words.DETERMINERS.has(token.lower)) break
    from -= 1
    if (words.DETERMINERS.has(token.lower)) break
  }
  const before = reading.tokens[from - 1]
  const listed = listStart(reading, from, floor)
  if (listed !== null && from < and) return listed
  const free =
    from <= floor ||
    before?.kind === 'PUNCT' ||
    (before !== undefined && words.SUBORDINATORS.has(before.lower))
  return free && from < and ? from : null
}

/** The start of a list of names set off by commas before `from`, at the start of its sentence: "|Ruiz, Holt| and Wei". */
function listStart(reading: Reading, from: number, floor: number): number | null {
  let at = from
  for (let n = 0; n < 6 && lowerAt(reading, at - 1) === ','; n += 1) {
    let name = at - 1
    while (name > floor && isListed(reading, name - 1)) name -= 1
    if (name === at - 1) return null
    at = name
  }
  return at < from && at <= floor ? at : null
}

const isListed = (reading: Reading, at: number): boolean => {
  const token = reading.tokens[at]
  return (
    isName(token) &&
    !isQuoted(reading, at) &&
    token !== undefined &&
    !words.isAdverb(token.lower) &&
    !words.PREPOSITIONS.has(token.lower) &&
    !words.COORDINATORS.has(token.lower) &&
    !words.DATE_WORDS.has(token.lower) &&
    !breaksPhrase(token)
  )
}

/**
 * The noun phrase that begins at token `from` and ends before `limit`, or null.
 * "said |a senior official at the ministry on Monday|" gives "a senior official at the ministry".
 */
export function nounPhraseAfter(reading: Reading, from: number, limit: number): Slice | null {
  const first = reading.tokens[from]
  if (!first || from >= limit || isQuoted(reading, from)) return null
  if (words.SUBJECT_PRONOUNS.has(first.lower) || words.OBJECT_PRONOUNS.has(first.lower))
    return { from, to: from + 1 }
  let to = from
  let head = false
  while (to < limit && to - from < LONGEST_PHRASE) {
    const token = reading.tokens[to]
    if (!token || isQuoted(reading, to) || !extendsRight(reading, from, to, limit, head)) break
    const joins = words.TYING_PREPOSITIONS.has(token.lower) || token.lower === 'and' || token.lower === '&'
    head = !joins && !words.DETERMINERS.has(token.lower) && !isPossessive(token)
    to += 1
  }
  // A phrase does not end with a word that wants another one.
  while (to > from && dangles(reading.tokens[to - 1])) to -= 1
  return to > from ? { from, to } : null
}

const dangles = (token: Token | undefined): boolean =>
  token !== undefined &&
  (words.TYING_PREPOSITIONS.has(token.lower) ||
    (words.DETERMINERS.has(token.lower) && !words.NUMBERS.has(token.lower)) ||
    token.lower === 'and' ||
    token.text === '&')

/** Whether the phrase `from..to` goes on with the token at `to`; `head` says that a noun was met. */
function extendsRight(reading: Reading, from: number, to: number, limit: number, head: boolean): boolean {
  const token = reading.tokens[to]
  if (!token) return false
  const { lower } = token
  const next = reading.tokens[to + 1]
  const before = reading.tokens[to - 1]
  if (token.text === '&') return isName(before) && isName(next)
  if (token.kind === 'PUNCT') return false
  if (lower === 'and')
    return (
      head &&
      to + 1 < limit &&
      isNominal(next) &&
      isNominal(before) &&
      (isName(before) || isSourceNoun(next?.lower ?? ''))
    )
  if (words.TYING_PREPOSITIONS.has(lower)) return head && tiesRight(reading, from, to)
  if (breaksPhrase(token) || words.PREPOSITIONS.has(lower)) return false
  if (words.DETERMINERS.has(lower)) return !head
  if (words.DESCRIBING.has(lower)) return true
  if (words.isAdverb(lower) && head) return false
  if (!head) return true
  if (words.DATE_WORDS.has(lower)) return false
  return token.capital || token.kind === 'NUMBER'
    ? !OUTLET_NAMES.has(before?.lower ?? '') || (token.kind === 'WORD' && isMediaTail(lower))
    : goesOnInLower(reading, to, limit)
}

const isMediaTail = (lower: string): boolean =>
  [
    'news',
    'sunday',
    'radio',
    'television',
    'tv',
    'world',
    'business',
    'nation',
    'africa',
    'newsnight',
    'post',
    'times',
  ].includes(lower)

/** Whether a preposition ties what follows to the noun before it rather than to the verb. */
function tiesRight(reading: Reading, from: number, at: number): boolean {
  const lower = lowerAt(reading, at)
  const next = reading.tokens[at + 1]
  const before = reading.tokens[at - 1]
  if (
    !next ||
    !before ||
    next.kind === 'PUNCT' ||
    words.DATE_WORDS.has(next.lower) ||
    isQuoted(reading, at + 1)
  )
    return false
  if (lower === 'in' && (next.text === 'May' || next.kind === 'NUMBER')) return false
  if (lower === 'of') return true
  if (words.DESCRIBING.has(before.lower)) return true
  if (lower === 'on' || lower === 'to' || lower === 'about' || lower === 'under') return false
  // After a name, "in" and "at" tell where it was said.
  return (
    (at > from && isSourceNoun(before.lower) && !before.capital) ||
    (lower === 'for' && isSourceNoun(before.lower))
  )
}

/** After a noun a lower-case word goes on with the phrase only when a noun of the lexicon follows: "Trump campaign officials". */
function goesOnInLower(reading: Reading, at: number, limit: number): boolean {
  for (let i = at; i < Math.min(limit, at + 3); i += 1) {
    const token = reading.tokens[i]
    if (token?.kind !== 'WORD' || token.capital || isQuoted(reading, i)) return false
    if (breaksPhrase(token) || words.PREPOSITIONS.has(token.lower) || words.DETERMINERS.has(token.lower))
      return false
    if (/(ing|ed)$/.test(token.lower) && i === at) return false
    if (isSourceNoun(token.lower)) return true
  }
  return false
}

/** A rough test whether the slice holds a verb, to tell "the road was closed" from "on Friday, June 13". */
export function looksLikeClause(reading: Reading, slice: Slice): boolean {
  for (let i = slice.from; i < slice.to; i += 1) {
    const token = reading.tokens[i]
    if (token?.kind !== 'WORD') continue
    const { lower } = token
    if (
      words.AUXILIARIES.has(lower) ||
      COMMON_VERBS.has(lower) ||
      (/['](s|re|ll|ve|d|m)$/.test(lower) && words.SUBJECT_PRONOUNS.has(lower.replace(/'.*$/, '')))
    )
      return true
    if (
      !token.capital &&
      i > slice.from &&
      (isPlainVerb(lower) || (lower.endsWith('ed') && lower.length > 4))
    )
      return true
  }
  return false
}
