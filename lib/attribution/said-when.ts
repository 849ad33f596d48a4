import { skipOpening } from '@/lib/attribution/adverbials'
import { AUXILIARIES, SUBJECT_PRONOUNS, SUBORDINATORS } from '@/lib/attribution/lexicon/words'
import { looksLikeClause } from '@/lib/attribution/phrases'
import { isQuoted, lowerAt, type Reading, step } from '@/lib/attribution/reading'
import { crosses, type Roles, slicesOf, touches } from '@/lib/attribution/roles'
import type { Slice } from '@/lib/attribution/segment'
import { timeEnd } from '@/lib/attribution/times'

/** How far behind the words that attribute a time may stand, in tokens. */
const REACH = 40

/**
 * The words that say when a statement was made, or null: a time that belongs to the words that attribute, never to
 * what is attributed.
 *   The mayor said |on Monday| the bridge was shut.
 *   Trump |on Thursday| said …
 *   According to two officials speaking to Reuters |on Sunday|, …
 *   |Earlier in the day|, the mayor said …
 *   He called it “a disgrace” |last week|.
 */
export function saidWhenOf(reading: Reading, one: Roles, others: readonly Roles[]): Slice | null {
  const anchor = one.cue ?? one.subject.slice
  const sentence = anchor && reading.sentences[reading.sentenceAt[anchor.from] ?? -1]
  if (!anchor || !sentence) return null
  const room = roomOf(reading, one, others, sentence)
  const found = behind(reading, one, room) ?? between(reading, one, room) ?? before(reading, one, room)
  return found && settled(reading, one, found)
}

/** The words around a statement that no other has a part in. */
type Room = Slice & {
  /** Whether a token belongs to what is attributed, here or elsewhere. */
  readonly taken: (at: number) => boolean
}

function roomOf(reading: Reading, one: Roles, others: readonly Roles[], sentence: Slice): Room {
  const own = [one.cue, one.subject.slice].filter((slice) => slice !== null)
  const first = Math.min(...own.map((slice) => slice.from))
  const last = Math.max(...own.map((slice) => slice.to))
  const foreign = [
    ...others.filter((other) => other !== one).flatMap(slicesOf),
    // "the mayor denied it, |Reuters reported| on Monday": the time is that of the report.
    ...one.outlets.flatMap(({ slice, cue }) => (cue && slice.to <= cue.from ? [slice, cue] : [])),
  ].filter((slice) => !own.some((part) => touches(part, slice)))
  const content = [...one.content]
  const inContent = (at: number) => content.some((slice) => at >= slice.from && at < slice.to)
  const around = foreign.filter((slice) => !(slice.from <= first && slice.to >= last))
  const holders = foreign.filter((slice) => slice.from <= first && slice.to >= last)
  return {
    from: Math.max(
      sentence.from,
      ...holders.map((slice) => slice.from),
      ...around.filter((slice) => slice.to <= first).map((slice) => slice.to),
    ),
    to: Math.min(
      sentence.to,
      ...holders.map((slice) => slice.to),
      ...around.filter((slice) => slice.from >= last && !inContent(slice.from)).map((slice) => slice.from),
    ),
    taken: (at) => inContent(at) || isQuoted(reading, at),
  }
}

/** Behind the cue, its subject when that follows, its hearers, and behind the words attributed. */
function behind(reading: Reading, one: Roles, room: Room): Slice | null {
  const cue = one.cue ?? one.subject.slice
  if (!cue) return null
  const inverted = one.subject.slice !== null && one.subject.slice.from >= cue.to
  const start = inverted ? (one.subject.slice?.to ?? cue.to) : cue.to
  return (
    (inverted ? timeIn(reading, { ...room, from: cue.to, to: one.subject.slice?.from ?? cue.to }) : null) ??
    timeIn(reading, { ...room, from: start }) ??
    behindContent(reading, one, room)
  )
}

/** The first time in a stretch of words, up to where what is attributed or another clause begins. */
function timeIn(reading: Reading, { from, to, taken }: Room): Slice | null {
  for (let i = from; i < Math.min(to, from + REACH); i = step(reading, i)) {
    if (taken(i)) return null
    const end = timeEnd(reading, i, to)
    if (end > i) return untaken(i, end, taken)
    if (ends(reading, i) && !(isComma(reading, i) && timeEnd(reading, i + 1, to) > i + 1)) return null
  }
  return null
}

/** Where a time that follows is no longer that of the words before: a mark, "that", "after", "who", a verb with its tense. */
function ends(reading: Reading, at: number): boolean {
  const token = reading.tokens[at]
  if (!token || token.kind === 'PUNCT') return true
  const { lower } = token
  return SUBORDINATORS.has(lower) || AUXILIARIES.has(lower) || SUBJECT_PRONOUNS.has(lower)
}

const isComma = (reading: Reading, at: number): boolean => lowerAt(reading, at) === ','

/** called the bridge “a disgrace” |last week| · confirmed the decision |on Monday| */
function behindContent(reading: Reading, { content, cue }: Roles, room: Room): Slice | null {
  const last = content.at(-1)
  if (!last || !cue || last.from < cue.to || reading.sentenceAt[last.to] !== reading.sentenceAt[cue.from])
    return null
  const end = timeEnd(reading, last.to, room.to)
  return end > last.to ? untaken(last.to, end, room.taken) : null
}

/** Trump |on Thursday| said · Trump, |on Thursday|, said · an aide, speaking to reporters |on Thursday|, said */
function between(reading: Reading, { subject, cue }: Roles, room: Room): Slice | null {
  if (!subject.slice || !cue || subject.slice.to >= cue.from) return null
  const from = subject.slice.to + (isComma(reading, subject.slice.to) ? 1 : 0)
  const end = timeEnd(reading, from, cue.from)
  const reaches = end === cue.from || (isComma(reading, end) && end + 1 === cue.from)
  if (end > from && reaches) return untaken(from, end, room.taken)
  return SPEAKING.has(lowerAt(reading, from)) ? timeIn(reading, { ...room, from, to: cue.from }) : null
}

/** An aside about the speaking itself: "an aide, |speaking| to reporters on Thursday, said" */
const SPEAKING = new Set(['speaking', 'talking', 'writing'])

/** |Last week| the mayor said; |On Friday, June 13|, Trump told */
function before(reading: Reading, { subject, cue }: Roles, room: Room): Slice | null {
  const anchor = subject.slice
  if (!anchor || (cue && cue.from < anchor.from)) return null
  const floor = skipOpening(reading, room.from, anchor.from)
  for (let i = Math.max(floor, anchor.from - REACH); i < anchor.from; i += 1) {
    const end = endOfDates(reading, i, anchor.from)
    const leads = end > i && (end === anchor.from || (isComma(reading, end) && end + 1 === anchor.from))
    // "In a letter dated |4 June|, the company said"
    const dated = lowerAt(reading, i - 1) === 'dated' ? 1 : 0
    if (leads)
      return looksLikeClause(reading, { from: floor, to: i - dated }) ? null : untaken(i, end, room.taken)
  }
  return null
}

/** "On Friday, June 13": a date set off from a date is one. */
function endOfDates(reading: Reading, from: number, limit: number): number {
  const end = timeEnd(reading, from, limit)
  const more = end > from && isComma(reading, end) ? timeEnd(reading, end + 1, limit) : end
  return more > end + 1 ? more : end
}

function untaken(from: number, to: number, taken: (at: number) => boolean): Slice | null {
  for (let i = from; i < to; i += 1) if (taken(i)) return null
  return { from, to }
}

/** A time that runs into another part ("in a 2019 |interview with| the Gazette") is its date alone. */
function settled(reading: Reading, one: Roles, found: Slice): Slice | null {
  const own = slicesOf(one)
  const free = (slice: Slice) => own.every((part) => !crosses(part, slice))
  if (free(found)) return found
  for (let i = found.from; i < found.to; i += 1) {
    const year = { from: i, to: i + 1 }
    if (/^(19|20)\d\d$/.test(lowerAt(reading, i)) && free(year)) return year
  }
  return null
}
