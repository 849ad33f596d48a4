import * as lexicon from '@/lib/attribution/lexicon/hedges'
import { AUXILIARIES, BE, DETERMINERS, isAdverb, NEGATIONS } from '@/lib/attribution/lexicon/words'
import { firstFinite, mainClauses } from '@/lib/attribution/main-clause'
import { isQuoted, lowerAt, type Reading } from '@/lib/attribution/reading'
import { crosses, holds, type Roles, slicesOf } from '@/lib/attribution/roles'
import type { Slice } from '@/lib/attribution/segment'

/**
 * The words by which a statement holds its claim back, in order and apart: in the words that attribute, and in the
 * main clause of what is attributed. What only an aside holds back is left out, as is what an inner statement does.
 */
export function hedgesOf(reading: Reading, one: Roles, others: readonly Roles[]): Slice[] {
  const inner = others
    .flatMap((other) => (other === one ? [] : other.content))
    .filter((slice) => one.content.some((own) => holds(own, slice) && !holds(slice, own)))
  const own = slicesOf(one)
  const found = [
    ...inAttribution(reading, one),
    ...one.content.flatMap((slice) =>
      mainClauses(reading, slice, inner).flatMap((clause) => inClause(reading, clause)),
    ),
  ].filter((hedge) => own.every((slice) => !crosses(slice, hedge)))
  const kept: Slice[] = []
  for (const hedge of found.sort((a, b) => a.from - b.from || b.to - a.to)) {
    if (hedge.from >= (kept.at(-1)?.to ?? 0)) kept.push(hedge)
  }
  return kept
}

/**
 *   The mayor |reportedly| said the bridge was shut.
 *   |Apparently| the mayor denied it.
 *   According to |unconfirmed| reports, the bridge was shut.
 *   The bridge |is said| to be unsafe.      (the cue itself)
 *   It |is believed| that the bridge is unsafe.
 */
function inAttribution(reading: Reading, { cue, subject, content }: Roles): Slice[] {
  const found: Slice[] = []
  if (cue && holdsBack(reading, cue, subject.slice)) found.push(cue)
  if (cue) found.push(...wordsOf(reading, cue, lexicon.HEDGING_ADVERBS))
  if (!subject.slice) return found
  found.push(...wordsOf(reading, subject.slice, lexicon.UNCONFIRMED))
  const comma = lowerAt(reading, subject.slice.from - 1) === ',' ? 1 : 0
  const before = subject.slice.from - 1 - comma
  const front =
    lexicon.HEDGING_ADVERBS.has(lowerAt(reading, before)) &&
    !isQuoted(reading, before) &&
    reading.sentenceAt[before] === reading.sentenceAt[subject.slice.from] &&
    (cue?.from ?? 0) > before &&
    !content.some((slice) => before >= slice.from && before < slice.to)
  return front ? [...found, { from: before, to: before + 1 }] : found
}

/** Whether a passive that names no one says by itself that the claim is no more than held: "is said |to|", "it is believed |that|". */
function holdsBack(reading: Reading, cue: Slice, source: Slice | null): boolean {
  if (source !== null) return false
  const passive = BE.has(lowerAt(reading, cue.from))
  const verb = lowerAt(reading, cue.to - 1)
  const next = lowerAt(reading, cue.to)
  return (
    passive &&
    ((next === 'to' && lexicon.HELD_TO_BE.has(verb)) || (next === 'that' && lexicon.HELD_THAT.has(verb)))
  )
}

function wordsOf(reading: Reading, slice: Slice, set: ReadonlySet<string>): Slice[] {
  const found: Slice[] = []
  for (let i = slice.from; i < slice.to; i += 1)
    if (set.has(lowerAt(reading, i))) found.push({ from: i, to: i + 1 })
  return found
}

function inClause(reading: Reading, clause: readonly number[]): Slice[] {
  const finite = firstFinite(reading, clause)
  return clause
    .map(
      (at) => adverb(reading, at) ?? held(reading, at) ?? appears(reading, at) ?? modal(reading, at, finite),
    )
    .filter((hedge) => hedge !== null)
}

/** was |allegedly| closed · |unconfirmed| reports of a closure; but not the |likely| winner */
function adverb(reading: Reading, at: number): Slice | null {
  const lower = lowerAt(reading, at)
  const describes = lower === 'likely' && DETERMINERS.has(lowerAt(reading, at - 1))
  const hedges = lexicon.HEDGING_ADVERBS.has(lower) || lexicon.UNCONFIRMED.has(lower)
  return hedges && !describes ? { from: at, to: at + 1 } : null
}

/** the driver |is believed to| have fled · the driver |was reportedly thought to| be ill */
function held(reading: Reading, at: number): Slice | null {
  if (!BE.has(lowerAt(reading, at))) return null
  let verb = at + 1
  while (verb < at + 4 && isAdverb(lowerAt(reading, verb))) verb += 1
  const next = lowerAt(reading, verb + 1)
  const verbs = next === 'to' ? lexicon.HELD_TO_BE : next === 'that' ? lexicon.HELD_THAT : null
  return verbs?.has(lowerAt(reading, verb)) ? { from: at, to: verb + 2 } : null
}

/** the bridge |appears to| be unsafe · it |seems that| the bridge is unsafe */
function appears(reading: Reading, at: number): Slice | null {
  const next = lowerAt(reading, at + 1)
  return lexicon.APPEARING.has(lowerAt(reading, at)) && (next === 'to' || next === 'that')
    ? { from: at, to: at + 2 }
    : null
}

/**
 * the bridge |may| close · the bridge |might not have| been safe · the bridge |could have| been closed
 * Only where the modal carries the clause, and "could" only with "have": alone it says what is possible, not what is doubted.
 */
function modal(reading: Reading, at: number, finite: number): Slice | null {
  const lower = lowerAt(reading, at)
  const doubt = lexicon.MODAL_DOUBT.has(lower)
  if (at !== finite || !(doubt || lower === 'could')) return null
  let next = at + 1
  while (next < at + 4 && isBetween(lowerAt(reading, next))) next += 1
  if (lowerAt(reading, next) === 'have') return { from: at, to: next + 1 }
  return doubt ? { from: at, to: at + 1 } : null
}

const isBetween = (lower: string): boolean =>
  !AUXILIARIES.has(lower) && (NEGATIONS.has(lower) || isAdverb(lower))
