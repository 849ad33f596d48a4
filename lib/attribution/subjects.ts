import { skipDate } from '@/lib/attribution/adverbials'
import type { Subject } from '@/lib/attribution/draft'
import { isPlainVerb } from '@/lib/attribution/lexicon/verbs'
import * as words from '@/lib/attribution/lexicon/words'
import { nounPhraseAfter, nounPhraseBefore } from '@/lib/attribution/phrases'
import { isQuoted, lowerAt, type Reading } from '@/lib/attribution/reading'
import type { Slice } from '@/lib/attribution/segment'
import { describeSpeaker, type Speaker } from '@/lib/attribution/speakers'

/** How far an apposition reaches back: "Schiff, 56, who has served on the committee for ten years, said". */
const APPOSITION_REACH = 40
const MAX_PARENTHESIS = 14

const SPEAKING_PRONOUNS = new Set(['he', 'she', 'they', 'it', 'who'])

const PRONOUN_SPEAKER: Speaker = {
  kind: 'PERSON',
  naming: 'UNDESCRIBED',
  headcount: 1,
  head: '',
  gender: null,
  weak: false,
}

/** The subject a slice makes; null when it cannot speak, or is the writer ("I", "we") or the reader ("you"). */
export function subjectOf(reading: Reading, slice: Slice | null): Subject | null {
  if (!slice) return null
  const lower = lowerAt(reading, slice.from)
  if (
    slice.to - slice.from === 1 &&
    (words.SUBJECT_PRONOUNS.has(lower) || words.OBJECT_PRONOUNS.has(lower))
  ) {
    if (!SPEAKING_PRONOUNS.has(lower)) return null
    const gender = lower === 'he' ? 'MALE' : lower === 'she' ? 'FEMALE' : null
    const several = lower === 'they'
    return {
      slice,
      pronoun: lower,
      speaker: {
        ...PRONOUN_SPEAKER,
        gender,
        kind: several ? 'GROUP' : 'PERSON',
        headcount: several ? null : 1,
      },
    }
  }
  // "Clinton's |claims|": a possessive owns a noun and does not speak.
  if (/['’]s?$/.test(reading.tokens[slice.to - 1]?.text ?? '')) return null
  const speaker = describeSpeaker(reading, slice)
  return speaker && { slice, speaker, pronoun: null }
}

/**
 * The subject that stands before a cue, past what may stand between them.
 *   "|Trump| on Thursday said"        a date
 *   "|Ryan| (R-Wis.) said"            a parenthesis
 *   "|Schiff|, 56, who serves…, said" an apposition
 *   "|a farmer| who said"             the noun before "who"
 */
export function subjectBefore(reading: Reading, cueFrom: number, floor: number): Subject | null {
  const end = endOfSubject(reading, cueFrom, floor)
  const mark = reading.tokens[end - 1]
  if (!mark || end <= floor || isQuoted(reading, end - 1)) return null
  if (mark.text === ',' || /^[—–]|^--/.test(mark.text))
    return beforeApposition(reading, end - 1, floor, mark.text)
  if (mark.lower === 'who' || mark.lower === 'which') {
    const comma = lowerAt(reading, end - 2) === ',' ? 1 : 0
    const parent = subjectOf(reading, nounPhraseBefore(reading, end - 1 - comma, floor))
    return parent && !parent.pronoun && (mark.lower === 'who' || parent.speaker.kind !== 'PERSON')
      ? parent
      : null
  }
  const phrase = nounPhraseBefore(reading, end, floor)
  return subjectOf(reading, phrase && withoutDate(reading, phrase))
}

/** "On Monday |Holt|", "Last week |Holt|", "On 3 May |Holt|": a date before a name is no part of it, but the Sunday Times is one. */
function withoutDate(reading: Reading, phrase: Slice): Slice {
  const from = skipDate(reading, phrase.from, phrase.to)
  const first = lowerAt(reading, phrase.from)
  const introduced =
    words.DATE_LEADS.has(first) ||
    words.DATE_LEADS.has(lowerAt(reading, phrase.from - 1)) ||
    reading.tokens[phrase.from]?.kind === 'NUMBER'
  return introduced && from < phrase.to ? { from, to: phrase.to } : phrase
}

/** Goes back over dates and one parenthesis. */
function endOfSubject(reading: Reading, cueFrom: number, floor: number): number {
  let end = cueFrom
  for (let from = Math.max(floor, end - 5); from < end; from += 1) {
    if (
      skipDate(reading, from, end) === end &&
      !isQuoted(reading, from) &&
      words.DATE_WORDS.has(lowerAt(reading, end - 1))
    ) {
      end = from
      break
    }
  }
  return beforeParenthesis(reading, end, floor)
}

/** Goes back over one parenthesis: "Ryan (R-Wis.)|". */
function beforeParenthesis(reading: Reading, end: number, floor: number): number {
  if (lowerAt(reading, end - 1) !== ')') return end
  for (let i = end - 2; i > Math.max(floor, end - MAX_PARENTHESIS); i -= 1) {
    if (lowerAt(reading, i) === '(') return i
  }
  return end
}

/** The subject before an apposition that ends with the comma or dash at `close`. */
function beforeApposition(reading: Reading, close: number, floor: number, mark: string): Subject | null {
  let quotedBetween = 0
  for (let i = close - 1; i > Math.max(floor, close - APPOSITION_REACH); i -= 1) {
    if (isQuoted(reading, i)) {
      quotedBetween += 1
      if (quotedBetween > 8) return null
      continue
    }
    const token = reading.tokens[i]
    if (token?.text !== mark || !opensApposition(reading, i + 1, close)) continue
    const subject = subjectOf(reading, nounPhraseBefore(reading, beforeParenthesis(reading, i, floor), floor))
    if (subject && !subject.pronoun && !subject.speaker.weak)
      return nameInside(reading, subject, i + 1, close)
  }
  return null
}

/** "the transport minister, |Klaus Weber|, said": where a description comes first, the name between the commas is the source. */
function nameInside(reading: Reading, subject: Subject, from: number, close: number): Subject {
  if (subject.speaker.kind !== 'PERSON' || subject.speaker.naming === 'NAMED') return subject
  const slice = nounPhraseAfter(reading, from, close)
  const named = slice?.to === close && reading.tokens[from]?.capital ? subjectOf(reading, slice) : null
  return named?.speaker.kind === 'PERSON' && named.speaker.naming === 'NAMED' ? named : subject
}

/** Whether the words after a comma describe the name before it rather than go on with the sentence. */
function opensApposition(reading: Reading, at: number, close: number): boolean {
  const token = reading.tokens[at]
  if (!token || at >= close) return false
  if (token.kind === 'NUMBER') return true
  if (token.lower === 'who' || token.lower === 'which' || token.lower === 'whose') return true
  if (words.SUBJECT_PRONOUNS.has(token.lower) || words.COORDINATORS.has(token.lower)) return false
  if (words.DETERMINERS.has(token.lower) || token.capital) return !hasVerb(reading, at, close)
  // "senior associate for outreach", "head of the union"; a verb shows that the sentence goes on instead.
  const describes =
    !words.AUXILIARIES.has(token.lower) && !words.isAdverb(token.lower) && !isPlainVerb(token.lower)
  return describes && token.kind === 'WORD' && !hasVerb(reading, at, close)
}

/** A finite auxiliary before any "who" or "which" shows a clause, not an apposition. */
function hasVerb(reading: Reading, from: number, to: number): boolean {
  for (let i = from; i < to; i += 1) {
    const lower = lowerAt(reading, i)
    if (lower === 'who' || lower === 'which' || lower === 'that' || lower === 'whose') return false
    if (words.AUXILIARIES.has(lower)) return true
  }
  return false
}

/** The subject that follows an inverted cue: "said |John Smith|, a baker". */
export function subjectAfter(reading: Reading, from: number, limit: number): Subject | null {
  const subject = subjectOf(reading, nounPhraseAfter(reading, from, limit))
  return subject && nameBehind(reading, subject, limit)
}

/** "said its director, |Dan Moore|": where a description comes first, the name behind the comma is the source. */
function nameBehind(reading: Reading, subject: Subject, limit: number): Subject {
  const at = subject.slice?.to ?? limit
  const described =
    subject.pronoun === null && subject.speaker.kind === 'PERSON' && subject.speaker.naming !== 'NAMED'
  if (!described || at + 1 >= limit || lowerAt(reading, at) !== ',' || !reading.tokens[at + 1]?.capital)
    return subject
  const slice = nounPhraseAfter(reading, at + 1, limit)
  const closes = slice !== null && (slice.to >= limit || /^[.,]$/.test(lowerAt(reading, slice.to)))
  const named = closes ? subjectOf(reading, slice) : null
  return named?.speaker.kind === 'PERSON' && named.speaker.naming === 'NAMED' ? named : subject
}

/**
 * The subject a sentence opens with, past opening adverbs and phrases set off by commas:
 * "However, |Netanyahu| did affirm", "On Friday, June 13, |Trump| assured".
 */
export function subjectOpening(reading: Reading, sentence: Slice): Subject | null {
  let at = sentence.from
  for (let n = 0; n < 4 && at < sentence.to; n += 1) {
    const token = reading.tokens[at]
    if (!token || isQuoted(reading, at)) return null
    const dated = words.DATE_WORDS.has(token.lower) || token.kind === 'NUMBER'
    const opens =
      !dated &&
      !words.PREPOSITIONS.has(token.lower) &&
      !words.SUBORDINATORS.has(token.lower) &&
      !words.isAdverb(token.lower)
    if (opens) {
      const subject = subjectOf(reading, nounPhraseAfter(reading, at, sentence.to))
      return subject && !subject.speaker.weak ? subject : null
    }
    const alone = words.COORDINATORS.has(token.lower) || words.isAdverb(token.lower)
    if (alone && lowerAt(reading, at + 1) !== ',') at += 1
    else {
      const comma = nextComma(reading, at, sentence.to)
      if (comma < 0) return null
      at = comma + 1
    }
  }
  return null
}

function nextComma(reading: Reading, from: number, limit: number): number {
  for (let i = from; i < Math.min(limit, from + 30); i += 1) {
    if (isQuoted(reading, i)) return -1
    if (lowerAt(reading, i) === ',') return i
  }
  return -1
}
