import { skipAdverbials } from '@/lib/attribution/adverbials'
import * as lexicon from '@/lib/attribution/lexicon/falsehoods'
import { verbSenses } from '@/lib/attribution/lexicon/verbs'
import * as words from '@/lib/attribution/lexicon/words'
import type { Stance } from '@/lib/attribution/model'
import { denies } from '@/lib/attribution/reach'
import { isQuoted, lowerAt, type Reading } from '@/lib/attribution/reading'
import type { Roles } from '@/lib/attribution/roles'
import { trim } from '@/lib/attribution/rules/context'
import type { Slice } from '@/lib/attribution/segment'

/** How much of the content is looked at, in tokens: a denial is short. */
const REACH = 200
/** How far the words of a denied proposition may reach, in tokens. */
const LONGEST = 60

/**
 * The words in the content that hold what is denied, or null where the words do not show it. Words that call a report
 * false assert something, and deny what was reported:
 *   said reports of |a meeting between the two| were false
 *   “These are false reports of |conversations| that never happened”
 *   “It is not true that |the road was shut|”
 *   “|The meeting| never happened”
 *   “I deny |taking the money|”
 *   denied |closing the road| · rejected the claim that |the road was unsafe|
 */
export function deniedOf(reading: Reading, one: Roles, stance: Stance): Slice | null {
  if (!denies(stance)) return null
  for (const slice of one.content) {
    const limit = Math.min(slice.to, slice.from + REACH)
    for (let i = slice.from; i < limit; i += 1) {
      const found =
        reportsAreFalse(reading, i, limit) ??
        falseReports(reading, i, limit) ??
        notTrueThat(reading, i, limit) ??
        neverHappened(reading, i, slice) ??
        speakerDenies(reading, i, limit)
      if (found) return found
    }
  }
  return objectOf(reading, one)
}

/** Reports of |X| were false; reports that |X| are simply not true */
function reportsAreFalse(reading: Reading, at: number, limit: number): Slice | null {
  if (!carries(reading, at)) return null
  for (let i = at + 3; i < Math.min(limit, at + LONGEST); i += 1) {
    if (isStop(reading, i)) return null
    if (!words.BE.has(lowerAt(reading, i))) continue
    if (isFalseBehind(reading, i)) return proposition(reading, at + 2, i)
  }
  return null
}

/** "|were| false", "|is| simply not true", "|was| a lie", "|isn't| true" */
function isFalseBehind(reading: Reading, be: number): boolean {
  let at = be + 1
  let negated = words.NEGATIONS.has(lowerAt(reading, be))
  while (at < be + 4) {
    const lower = lowerAt(reading, at)
    if (words.NEGATIONS.has(lower)) negated = true
    else if (!words.isAdverb(lower) && lower !== 'all' && lower !== 'a' && lower !== 'an') break
    at += 1
  }
  const lower = lowerAt(reading, at)
  if (negated) return lower === 'true' || lower === 'accurate' || lower === 'correct'
  return lexicon.FALSE_WORDS.has(lower) || lower === 'lie' || lower === 'hoax' || lower === 'fabrication'
}

/** False reports of |X|; baseless claims that |X| */
function falseReports(reading: Reading, at: number, limit: number): Slice | null {
  if (!lexicon.FALSE_WORDS.has(lowerAt(reading, at)) || !carries(reading, at + 1)) return null
  return proposition(reading, at + 3, endOf(reading, at + 3, limit, lowerAt(reading, at + 2) === 'that'))
}

/** It is not true that |X|; there is no truth to the claim that |X| */
function notTrueThat(reading: Reading, at: number, limit: number): Slice | null {
  const lower = lowerAt(reading, at)
  const opens = lower === "it's" || (lower === 'it' && words.BE.has(lowerAt(reading, at + 1)))
  if (opens && isFalseBehind(reading, lower === 'it' ? at + 1 : at)) {
    for (let i = at + 2; i < Math.min(limit, at + 7); i += 1) {
      if (lowerAt(reading, i) === 'that')
        return proposition(reading, i + 1, endOf(reading, i + 1, limit, true))
    }
  }
  const truth = lower === 'no' && lowerAt(reading, at + 1) === 'truth'
  if (!truth || !/^(to|in|behind)$/.test(lowerAt(reading, at + 2))) return null
  return unwrapped(reading, { from: at + 3, to: endOf(reading, at + 3, limit, true) })
}

/** |The meeting| never happened; |conversations| that never took place */
function neverHappened(reading: Reading, at: number, { from, to }: Slice): Slice | null {
  const lower = lowerAt(reading, at)
  const verb =
    lower === 'never' || lower === "didn't"
      ? at + 1
      : lower === 'did' && lowerAt(reading, at + 1) === 'not'
        ? at + 2
        : -1
  if (verb < 0 || verb >= to) return null
  const place = /^(took|take)$/.test(lowerAt(reading, verb)) && lowerAt(reading, verb + 1) === 'place'
  if (!place && !lexicon.OCCURRING.has(lowerAt(reading, verb))) return null
  const end = /^(that|which)$/.test(lowerAt(reading, at - 1)) ? at - 1 : at
  let start = end
  while (
    start > from &&
    end - start < LONGEST &&
    !isStop(reading, start - 1) &&
    !beginsSubject(reading, start - 1)
  )
    start -= 1
  // "the reports are |false and| the meeting never happened": a verb before shows that a clause ended here.
  if (words.AUXILIARIES.has(lowerAt(reading, start - 1))) start = behindAnd(reading, start, end)
  return proposition(reading, start, end)
}

function behindAnd(reading: Reading, from: number, to: number): number {
  for (let i = from; i < to; i += 1) if (/^(and|but)$/.test(lowerAt(reading, i))) return i + 1
  return to
}

/** A word a subject does not reach back over: "said |the meeting| never happened", "reports of |a meeting| that never happened". */
function beginsSubject(reading: Reading, at: number): boolean {
  const lower = lowerAt(reading, at)
  // "|That meeting| never happened"
  if (lower === 'that' && reading.tokens[at]?.capital) return false
  const tied = lexicon.TYING.has(lower) && lexicon.CARRIERS.has(lowerAt(reading, at - 1))
  return tied || (words.SUBORDINATORS.has(lower) && lower !== 'and') || words.AUXILIARIES.has(lower)
}

/** “I deny |X|”, “we reject the claim that |X|” */
function speakerDenies(reading: Reading, at: number, limit: number): Slice | null {
  if (!/^(i|we|he|she|they)$/.test(lowerAt(reading, at))) return null
  let verb = at + 1
  while (
    verb < at + 4 &&
    (words.isAdverb(lowerAt(reading, verb)) || words.AUXILIARIES.has(lowerAt(reading, verb)))
  )
    verb += 1
  if (verb >= limit || !isDenyingVerb(reading, verb)) return null
  const from = lowerAt(reading, verb + 1) === 'that' ? verb + 2 : verb + 1
  return unwrapped(reading, { from, to: endOf(reading, from, limit, true) })
}

/**
 * The object of a cue that denies, where the content is that object: not words that stand beside it, as in
 * "denied the claims, |saying the road was open|", nor a quote, which is the denial itself.
 */
function objectOf(reading: Reading, { cue, content }: Roles): Slice | null {
  const [object, ...more] = content
  if (!cue || !object || more.length > 0 || !cueDenies(reading, cue)) return null
  const passive = words.BE.has(lowerAt(reading, cue.from))
  if (!(passive ? !isQuoted(reading, object.from) : follows(reading, cue, object))) return null
  return unwrapped(reading, object)
}

/** Whether the content is what the cue acts on: directly behind it, or behind a time and "that". */
function follows(reading: Reading, cue: Slice, object: Slice): boolean {
  if (object.from < cue.to) return false
  for (let i = cue.to; i < object.from; i += 1) {
    const token = reading.tokens[i]
    if (token?.kind === 'PUNCT' || /ing$/.test(token?.lower ?? '')) return false
  }
  return (
    object.from === cue.to ||
    lowerAt(reading, object.from - 1) === 'that' ||
    skipAdverbials(reading, cue.to, object.from) === object.from
  )
}

/** A cue that denies by itself, or that says what is not believed. */
function cueDenies(reading: Reading, cue: Slice): boolean {
  let negated = false
  for (let i = cue.from; i < cue.to; i += 1) {
    if (isDenyingVerb(reading, i) || /^denials?$/.test(lowerAt(reading, i))) return true
    if (words.NEGATIONS.has(lowerAt(reading, i))) negated = true
  }
  return negated
}

const isDenyingVerb = (reading: Reading, at: number): boolean =>
  verbSenses(lowerAt(reading, at)).some((sense) => sense.entries.some((entry) => denies(entry.stance)))

/** A carrier with what it carries: "reports |of|", "claim |that|" */
const carries = (reading: Reading, at: number): boolean =>
  lexicon.CARRIERS.has(lowerAt(reading, at)) && lexicon.TYING.has(lowerAt(reading, at + 1))

/**
 * An object without the words that only carry it: "the claim that |X|", "as false reports of |X|", "|the warning| as a
 * joke". Null for a carrier or a pointer alone: "the claims", "it".
 */
function unwrapped(reading: Reading, slice: Slice): Slice | null {
  for (let i = slice.from; i < Math.min(slice.to, slice.from + 8); i += 1) {
    if (words.AUXILIARIES.has(lowerAt(reading, i))) break
    if (carries(reading, i)) return proposition(reading, i + 2, slice.to)
    if (lexicon.CARRIERS.has(lowerAt(reading, i))) {
      const from = carriedFrom(reading, i, slice.to)
      if (from !== null) return proposition(reading, from, slice.to)
    }
  }
  let to = slice.to
  for (let i = slice.from + 1; i < slice.to; i += 1) {
    if (lowerAt(reading, i) === 'as' && !isQuoted(reading, i)) {
      to = i
      break
    }
  }
  const bare = trim(reading, { from: slice.from, to })
  const alone = bare.to - bare.from <= 5 && lexicon.CARRIERS.has(lowerAt(reading, bare.to - 1))
  return alone ? null : proposition(reading, bare.from, bare.to)
}

/** suggestions |he had lied| · reports, first published in May, that |he had lied| */
function carriedFrom(reading: Reading, carrier: number, limit: number): number | null {
  const next = lowerAt(reading, carrier + 1)
  if (words.SUBJECT_PRONOUNS.has(next) && !/^wh/.test(next) && carrier + 1 < limit) return carrier + 1
  if (next !== ',') return null
  for (let i = carrier + 2; i < Math.min(limit, carrier + 14); i += 1) {
    if (lowerAt(reading, i) === ',') return lowerAt(reading, i + 1) === 'that' ? i + 2 : null
  }
  return null
}

/** Where a proposition ends: a mark, and for a thing the word that goes on about it ("conversations |that never happened|"). */
function endOf(reading: Reading, from: number, limit: number, clause: boolean): number {
  for (let i = from; i < Math.min(limit, from + LONGEST); i += 1) {
    if (isStop(reading, i)) return i
    if (
      !clause &&
      (/^(that|which|who)$/.test(lowerAt(reading, i)) || words.AUXILIARIES.has(lowerAt(reading, i)))
    )
      return i
  }
  return Math.min(limit, from + LONGEST)
}

/** A mark that ends a proposition; an apostrophe or a hyphen does not. */
const isStop = (reading: Reading, at: number): boolean =>
  /^([,;:!?…—–"“”«»]|--+|\.+)$/.test(lowerAt(reading, at))

/** The slice when it holds words of its own, and null when they only point. */
function proposition(reading: Reading, from: number, to: number): Slice | null {
  const slice = trim(reading, { from, to })
  if (slice.to <= slice.from) return null
  return slice.to - slice.from === 1 && lexicon.POINTERS.has(lowerAt(reading, slice.from)) ? null : slice
}
