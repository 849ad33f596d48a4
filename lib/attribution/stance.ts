import type { Draft } from '@/lib/attribution/draft'
import {
  EMPHATIC_FALSEHOOD,
  FALSEHOOD_PHRASES,
  KNOWLEDGE_PHRASES,
  NON_ANSWER_PHRASES,
  PARTIAL_PHRASES,
} from '@/lib/attribution/lexicon/denials'
import { NEGATIONS } from '@/lib/attribution/lexicon/words'
import type { AttributionMode, DenialScope, Stance } from '@/lib/attribution/model'
import { charRange, lowerAt, type Reading } from '@/lib/attribution/reading'
import { innerTo, type Roles } from '@/lib/attribution/roles'
import type { Slice } from '@/lib/attribution/segment'

/** How much of the content is looked at for phrases, in UTF-16 code units. */
const READ_AHEAD = 600

const ASKING = /^(ask|asks|asked|asking|wonder|wonders|wondered|wondering|inquired?|inquires)$/
const DOUBTING = /^(believe|believes|believed|think|thinks|thought)$/
/** Nouns for words said elsewhere: calling *those* false is a denial, calling a document false is an assertion. */
const SAID_ELSEWHERE =
  /\b(reports?|claims?|allegations?|accusations?|stor(y|ies)|rumou?rs?|charges?|assertions?|suggestions?|narrative|news)\b/

/** "that is false", "it was not true" */
const POINTING = /^(that|this|it|they|those|these) (is|was|are|were) /

/** How the content stands: quoted as a whole, in the writer's words, or both. */
export function modeOf(reading: Reading, draft: Draft): AttributionMode {
  let quoted = 0
  let plain = 0
  for (const slice of draft.content) {
    for (let i = slice.from; i < slice.to; i += 1) {
      if ((reading.quoteAt[i] ?? -1) >= 0) quoted += 1
      else if (reading.tokens[i]?.kind !== 'PUNCT') plain += 1
    }
  }
  if (quoted === 0) return 'INDIRECT'
  return plain === 0 ? 'DIRECT' : 'MIXED'
}

const saysFalse = (words: string): boolean =>
  includes(words, FALSEHOOD_PHRASES) || EMPHATIC_FALSEHOOD.test(words)

/** Whether the content says of something that it is not so: "the reports were false". */
export const callsFalse = (reading: Reading, draft: Draft): boolean =>
  saysFalse(contentWords(reading, draft, []))

/** The words of the content, without what another statement in it attributes to someone else. */
function contentWords(reading: Reading, draft: Draft, others: readonly Roles[]): string {
  const parts: string[] = []
  for (const slice of without(draft.content, innerTo(draft, others))) {
    const range = charRange(reading, slice)
    if (range) parts.push(reading.text.slice(range.start, Math.min(range.end, range.start + READ_AHEAD)))
  }
  return parts.join(' ').toLowerCase().replaceAll('’', "'").replace(/\s+/gu, ' ')
}

function without(slices: readonly Slice[], inner: readonly Slice[]): Slice[] {
  return inner.reduce<Slice[]>(
    (rest, { from, to }) =>
      rest.flatMap((slice) =>
        to <= slice.from || from >= slice.to
          ? [slice]
          : [
              { from: slice.from, to: Math.max(slice.from, from) },
              { from: Math.min(slice.to, to), to: slice.to },
            ],
      ),
    [...slices],
  )
}

const includes = (words: string, phrases: readonly string[]): boolean =>
  phrases.some((phrase) => words.includes(phrase))

/**
 * What the source does to the content, from the cue's stance, its negation and the words themselves.
 *   did not confirm, did not deny      UNCLEAR
 *   does not believe that              DISPUTES
 *   asked whether                      UNCLEAR
 *   “That report is false”             DENIES, whatever verb brings it
 *   “I won't get into that”            NO_COMMENT, unless the same words deny
 *   Ruiz said Holt denied it           ASSERTS: the denial is Holt's, a statement of its own
 */
export function stanceOf(reading: Reading, draft: Draft, others: readonly Roles[]): Stance {
  if (draft.rule === 'no-comment') return draft.stance
  const { negated, verb } = cueWords(reading, draft)
  if (negated) return DOUBTING.test(verb) ? 'DISPUTES' : 'UNCLEAR'
  if (ASKING.test(verb)) return 'UNCLEAR'
  if (draft.stance !== 'ASSERTS') return draft.stance
  const words = contentWords(reading, draft, others)
  const direct = modeOf(reading, draft) !== 'INDIRECT'
  const elsewhere = SAID_ELSEWHERE.test(words) || POINTING.test(words)
  if (saysFalse(words) && (direct || elsewhere)) return 'DENIES'
  return includes(words, NON_ANSWER_PHRASES) ? 'NO_COMMENT' : 'ASSERTS'
}

function cueWords(reading: Reading, draft: Draft): { negated: boolean; verb: string } {
  if (!draft.cue) return { negated: false, verb: '' }
  let negated = false
  let verb = ''
  for (let i = draft.cue.from; i < draft.cue.to; i += 1) {
    const lower = lowerAt(reading, i)
    if (NEGATIONS.has(lower) && (lower !== 'no' || lowerAt(reading, i + 1) === 'longer')) negated = true
    if (ASKING.test(lower) || DOUBTING.test(lower)) verb = lower
  }
  return { negated, verb }
}

/**
 * What a denial reaches, only where its own words show it; the desk decides the rest.
 *   denied parts of the report         PARTIAL
 *   denied any knowledge of the plan   NON_DENIAL: knowing is denied, not the plan
 */
export function scopeOf(reading: Reading, draft: Draft, stance: Stance): DenialScope | null {
  if (stance !== 'DENIES' && stance !== 'DISPUTES') return null
  const opening = contentWords(reading, draft, []).slice(0, 32)
  if (includes(opening, KNOWLEDGE_PHRASES)) return 'NON_DENIAL'
  return PARTIAL_PHRASES.some((phrase) => opening.startsWith(phrase)) ? 'PARTIAL' : null
}
