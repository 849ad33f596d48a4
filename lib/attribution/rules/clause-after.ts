import { skipAdverbials } from '@/lib/attribution/adverbials'
import { type Cue, entryFor } from '@/lib/attribution/cues'
import { draft } from '@/lib/attribution/draft'
import type { VerbEntry } from '@/lib/attribution/lexicon/verbs'
import * as words from '@/lib/attribution/lexicon/words'
import { looksLikeClause, nounPhraseAfter } from '@/lib/attribution/phrases'
import { isQuoted, lowerAt, type Reading } from '@/lib/attribution/reading'
import {
  type CueContext,
  type CueRule,
  embeddedEnd,
  isVerbHere,
  suits,
  trim,
} from '@/lib/attribution/rules/context'

/** Verbs after which a clause without "that" is speech with no further sign of it. */
const BARE = new Set(['say', 'claim', 'insist', 'argue', 'contend', 'allege', 'maintain', 'warn', 'tell'])
const QUESTIONS = new Set(['whether', 'if', 'how', 'why', 'what', 'where', 'when', 'who'])
const ASKING = new Set([
  'ask',
  'wonder',
  'inquire',
  'question',
  'explain',
  'describe',
  'say',
  'tell',
  'know',
  'see',
])
/** Words that go on with the sentence or say that nothing was said. */
const NO_CLAUSE = new Set('nothing little so as before after than or and but until since yes'.split(' '))
const SUBORDINATING = new Set([
  'while',
  'although',
  'though',
  'as',
  'if',
  'when',
  'after',
  'because',
  'since',
  'before',
])
/** How far "that" may stand behind the cue when a hearer, a time and a place come first. */
const THAT_REACH = 14

/** The token after the one spoken to: "told |the Harbour Gazette| that", "told |him| that". */
export function hearerEnd(reading: Reading, cue: Cue, limit: number): number {
  return entryFor(cue, 'TELL')
    ? (nounPhraseAfter(reading, cue.slice.to, limit)?.to ?? cue.slice.to)
    : cue.slice.to
}

/**
 * Who speaks, then a clause in the writer's words.
 *   The mayor said that the bridge was closed.
 *   The mayor said the bridge was closed.            (no "that": verbs of saying only, and a clause must follow)
 *   The mayor told the Gazette on Monday that the bridge was closed.
 *   The mayor left early, saying the bridge was closed.
 *   She believes the bridge is closed.               (verbs of thinking: "that" or a pronoun must follow)
 */
export const clauseAfterCue: CueRule = {
  id: 'clause-after',
  match(context) {
    const { reading, cue, before } = context
    if (!before || cue.passive || !isVerbHere(context, before)) return null
    const entry =
      entryFor(cue, 'SPEECH', 'TELL', 'CLAUSE', 'OBJECT') ??
      (ASKING.has(cue.entries[0]?.lemma ?? '') ? (cue.entries[0] ?? null) : null)
    if (!entry || !suits(before, entry)) return null
    const from = clauseStart(context, entry)
    if (from === null) return null
    // A verb of asking or describing carries a clause only when that is a question.
    if (!entryFor(cue, 'SPEECH', 'TELL', 'CLAUSE', 'OBJECT') && !QUESTIONS.has(lowerAt(reading, from)))
      return null
    const content = trim(reading, { from, to: clauseEnd(context, from) })
    if (content.to - content.from < 2) return null
    return draft({
      rule: this.id,
      cue: cue.slice,
      subject: before,
      content: [content],
      stance:
        QUESTIONS.has(lowerAt(reading, from)) && entry.lemma !== 'explain' && entry.lemma !== 'describe'
          ? 'UNCLEAR'
          : entry.stance,
      sentence: reading.sentenceAt[cue.verb] ?? 0,
      open: true,
    })
  },
}

/** The first token of the attributed clause, "that" left out; null when no clause follows. */
function clauseStart(context: CueContext, entry: VerbEntry): number | null {
  const { reading, cue } = context
  const limit = cue.sentence.to
  const that = thatBehind(reading, cue, limit)
  // "says that is false": before an auxiliary the word is itself the subject.
  if (that !== null && words.AUXILIARIES.has(lowerAt(reading, that + 1))) return that
  if (that !== null) return that + 1 < limit ? that + 1 : null
  if (lowerAt(reading, cue.slice.to) === 'that') return null
  const heard = hearerEnd(reading, cue, limit)
  if (entry.frames.includes('TELL') && heard === cue.slice.to) return null
  const from = skipAdverbials(reading, heard, limit)
  const first = reading.tokens[from]
  if (!first || from >= limit || (first.kind === 'PUNCT' && !isQuoted(reading, from))) return null
  if (QUESTIONS.has(first.lower)) return asks(entry.lemma, first.lower) ? from : null
  return startsClause(reading, from, limit, entry) ? from : null
}

/** "said how", but "said when she arrived" and "said if asked" tell a time and a condition. */
function asks(lemma: string, word: string): boolean {
  if (lemma === 'say' || lemma === 'tell') return word === 'whether' || word === 'how' || word === 'why'
  return ASKING.has(lemma)
}

/** "that" behind the cue, its hearer and its adverbials; a determiner ("said that man") is not told apart. */
function thatBehind(reading: Reading, cue: Cue, limit: number): number | null {
  for (let i = cue.slice.to; i < Math.min(limit, cue.slice.to + THAT_REACH); i += 1) {
    const { lower, kind, capital } = reading.tokens[i] ?? { lower: '', kind: 'PUNCT', capital: false }
    if (isQuoted(reading, i) || (kind === 'PUNCT' && lower !== ',')) return null
    if (lower === 'that') {
      const reached = skipAdverbials(reading, hearerEnd(reading, cue, i), i)
      return reached >= i || i === cue.slice.to ? i : null
    }
    // "said on 3 May that": a month, no verb.
    const verb = words.AUXILIARIES.has(lower) && !(lower === 'may' && capital)
    if (verb || words.SUBJECT_PRONOUNS.has(lower)) return null
  }
  return null
}

function startsClause(reading: Reading, from: number, limit: number, entry: VerbEntry): boolean {
  const first = lowerAt(reading, from)
  if (NO_CLAUSE.has(first)) return false
  // "a contract that prosecutors say | was rigged": the subject stands before the attribution.
  if (words.AUXILIARIES.has(first) && !reading.tokens[from]?.capital) return false
  const slice = { from, to: firstComma(reading, from, Math.min(limit, from + 30)) }
  // "said to be ill", "claimed by rebels", "said of the plan"
  if (
    words.PREPOSITIONS.has(first) &&
    first !== 'in' &&
    first !== 'at' &&
    first !== 'under' &&
    first !== 'about'
  ) {
    return (
      entry.lemma === 'say' && !['to', 'of', 'by', 'with'].includes(first) && looksLikeClause(reading, slice)
    )
  }
  if (entry.frames.includes('CLAUSE') && !entry.frames.includes('SPEECH')) {
    return (words.SUBJECT_PRONOUNS.has(first) || first === 'there') && looksLikeClause(reading, slice)
  }
  if (entry.frames.includes('OBJECT') && !words.SUBJECT_PRONOUNS.has(first)) return false
  if (entry.lemma === 'say' || entry.lemma === 'tell')
    return (
      slice.to - slice.from > 2 ||
      looksLikeClause(reading, slice) ||
      // "said the captain, who had left, was at home"
      /^(who|whose|which)$/.test(lowerAt(reading, slice.to + 1))
    )
  if (BARE.has(entry.lemma)) return looksLikeClause(reading, slice)
  return (
    (words.SUBJECT_PRONOUNS.has(first) ||
      words.DETERMINERS.has(first) ||
      reading.tokens[from]?.capital === true) &&
    looksLikeClause(reading, slice)
  )
}

/** A verb behind the first comma belongs to another clause. */
function firstComma(reading: Reading, from: number, limit: number): number {
  for (let i = from; i < limit; i += 1) {
    if (!isQuoted(reading, i) && lowerAt(reading, i) === ',') return i
  }
  return limit
}

/**
 * The end of the attributed clause: that of its sentence, unless the attribution is itself inside another clause.
 *   a driver who said he crossed at noon | was fined
 *   While officials said the bridge was safe, | drivers stayed away
 */
function clauseEnd(context: CueContext, from: number): number {
  const { reading, cue, before } = context
  const limit = cue.sentence.to
  if (lowerAt(reading, cue.slice.from - 1) === 'who') return embeddedEnd(reading, from, limit)
  const opening = lowerAt(reading, cue.sentence.from)
  const subordinate = before?.slice?.from === cue.sentence.from + 1 && SUBORDINATING.has(opening)
  return subordinate ? firstComma(reading, from, limit) : limit
}
