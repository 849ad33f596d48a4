import { EMPTY_WORDS, IRREGULAR_PAST, LIGHT_VERBS } from '@/lib/attribution/lexicon/likenesses'
import { AUXILIARIES, BE, DATE_WORDS, isAdverb, NEGATIONS } from '@/lib/attribution/lexicon/words'
import { firstFinite, mainClauses } from '@/lib/attribution/main-clause'
import type { StatementSource } from '@/lib/attribution/model'
import { lowerAt, type Reading } from '@/lib/attribution/reading'
import type { Slice } from '@/lib/attribution/segment'
import type { Names } from './names-in'
import { isScale, numberOf, termOf } from './terms'

/** What some words say, as far as it can be compared. */
export type Meaning = {
  /** What its words count as, in order, each once. */
  readonly terms: readonly string[]
  readonly names: ReadonlySet<string>
  readonly numbers: ReadonlySet<string>
  /** Days and months. */
  readonly dates: ReadonlySet<string>
  /** What it says of its subject, its main verb or what stands behind "is", where that can be told. */
  readonly predicate: string | null
  readonly negated: boolean
  /** Told of what is to come; and told of what has been. */
  readonly future: boolean
  readonly past: boolean
  /** "was approved": then the one who acts stands behind, or nowhere. */
  readonly passive: boolean
  readonly question: boolean
  /** Never a version of another: its words point elsewhere, or hold what somebody says. */
  readonly alone: boolean
}

/** Words by which a sentence speaks of what is said. */
export const REPORTING: ReadonlySet<string> = new Set(
  `say says said saying tell tells told deny denies denied denying denial denials claim claims claimed claiming allegation allegations alleges rumour rumours rumor rumors asked asks
accuse accuses accused accusation accusations insist insists insisted confirm confirms confirmed dispute disputes disputed reports contradict contradicts contradicted false untrue`.split(
    /\s+/,
  ),
)

const FUTURE = new Set("will won't would wouldn't shall 'll i'll we'll he'll she'll they'll it'll".split(' '))
const HAS_BEEN = new Set(
  "was were wasn't weren't had hadn't has hasn't have haven't did didn't been".split(' '),
)
/** "failed to pay", "refused to pay" say that it was not paid. */
const UNDOING = new Set('failed fails refused refuses declined declines without'.split(' '))

/** `speaker` is who speaks, where the words speak of him: "he would resign", “I never met him”, "taking the money". */
type Around = { readonly heading: boolean; readonly speaker: StatementSource | null }

export function meaningOf(
  reading: Reading,
  names: Names,
  slices: readonly Slice[],
  { heading, speaker }: Around,
): Meaning {
  const terms = new Set<string>()
  const named = new Set<string>()
  const numbers = new Set<string>()
  const dates = new Set<string>()
  const found = { negations: 0, future: false, past: false, passive: false, question: false }
  for (const term of speakerTerms(speaker)) {
    terms.add(term)
    if (speaker?.naming === 'NAMED') named.add(term)
  }
  for (const { from, to } of slices) {
    for (let at = from; at < to; at += 1) {
      const token = reading.tokens[at]
      if (!token) break
      const { lower } = token
      note(reading, at, found)
      if (token.kind === 'PUNCT' || DATELINE.test(lower)) continue
      const number = numberOf(lower, lowerAt(reading, at + 1))
      if (number !== null) {
        numbers.add(number)
        terms.add(number)
        continue
      }
      if (numbers.size > 0 && isScale(lower)) continue
      const term = termOf(lower)
      if (term === null) continue
      if (DAYS.test(lower)) dates.add(term)
      if (names(at)) named.add(term)
      terms.add(term)
    }
  }
  const predicate = heading ? null : predicateOf(reading, slices)
  const { negations, future, past, passive, question } = found
  return {
    terms: [...terms],
    names: named,
    numbers,
    dates,
    predicate,
    negated: negations % 2 === 1,
    future,
    past: past && !future,
    passive,
    question,
    alone: terms.size < 2,
  }
}

/** "2025-06-16" tells when an article was written. */
const DATELINE = /^\d{4}-\d\d?-\d\d?$/
const DAYS =
  /^(mon|tues|wednes|thurs|fri|satur|sun)day|^(january|february|march|april|june|july|august|september|october|november|december)$/

type Found = { negations: number; future: boolean; past: boolean; passive: boolean; question: boolean }

function note(reading: Reading, at: number, found: Found): void {
  const lower = lowerAt(reading, at)
  if (NEGATIONS.has(lower) || UNDOING.has(lower)) found.negations += 1
  if (FUTURE.has(lower)) found.future = true
  if (HAS_BEEN.has(lower) || (lower.length > 4 && lower.endsWith('ed')) || isPast(lower)) found.past = true
  if (BE.has(lowerAt(reading, at - 1)) && (lower.endsWith('ed') || isPast(lower))) found.passive = true
  if (lower === '?') found.question = true
}

/** "shot", "paid"; not "cut", which tells no time. */
const isPast = (lower: string): boolean => (IRREGULAR_PAST.get(lower) ?? lower) !== lower

/** The last word of the speaker's name, where the words speak of him without it. */
const speakerTerms = (source: StatementSource | null): string[] =>
  (source?.name ?? '')
    .toLowerCase()
    .replaceAll('’', "'")
    .split(/[^\p{L}\p{N}'.-]+/u)
    .map((word) => termOf(word))
    .filter((term) => term !== null)
    .slice(-1)

/**
 * The word a sentence says of its subject, as a term: "has |approved| the plan", "was |unsafe|", "will |close|". Null where
 * no verb shows itself: without a list of all verbs, present tenses and headlines do not.
 */
function predicateOf(reading: Reading, slices: readonly Slice[]): string | null {
  const [slice] = slices
  const clause = slice && mainClauses(reading, slice, [])[0]
  const finite = clause ? firstFinite(reading, clause) : -1
  if (!clause || finite < 0) return null
  for (const at of clause.slice(clause.indexOf(finite))) {
    const { lower } = reading.tokens[at] ?? { lower: '' }
    const passing =
      AUXILIARIES.has(lower) ||
      LIGHT_VERBS.has(lower) ||
      EMPTY_WORDS.has(lower) ||
      isAdverb(lower) ||
      DATE_WORDS.has(lower)
    if (!passing) return numberOf(lower) ?? termOf(lower)
  }
  return null
}
