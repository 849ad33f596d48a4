import type { Cue } from '@/lib/attribution/cues'
import type { Draft, Subject } from '@/lib/attribution/draft'
import type { VerbEntry } from '@/lib/attribution/lexicon/verbs'
import * as words from '@/lib/attribution/lexicon/words'
import { COMMON_VERBS } from '@/lib/attribution/lexicon/words'
import { isQuoted, lowerAt, quoteEndingAt, type Reading, step } from '@/lib/attribution/reading'
import type { Slice } from '@/lib/attribution/segment'

/** What a rule about one cue may look at. */
export type CueContext = {
  readonly reading: Reading
  readonly cue: Cue
  /** Who stands before the cue; for a participle, who speaks in the words before. */
  readonly before: Subject | null
  /** The statement found before this cue in the same sentence. */
  readonly prior: Draft | null
  /** Indices of quotes that belong to a statement already. */
  readonly claimed: ReadonlySet<number>
}

/** A rule about one cue. `match` answers null when the words are not of its shape. */
export type CueRule = { readonly id: string; readonly match: (context: CueContext) => Draft | null }

/** Verbs strong enough to make a speaker of a noun the lexicon does not know: "the toddler said". */
const STRONG = new Set(
  'say tell claim state argue insist warn write add ask explain recall think believe deny shout yell joke testify complain call'.split(
    ' ',
  ),
)

/** Whether a subject can be the one who does what the verb says. */
export function suits(subject: Subject, entry: VerbEntry): boolean {
  const { speaker, pronoun } = subject
  if (speaker.weak && !STRONG.has(entry.lemma)) return false
  if (pronoun === 'it')
    return entry.impersonal || entry.frames.some((frame) => frame === 'SPEECH' || frame === 'OBJECT')
  return speaker.kind !== 'DOCUMENT' || entry.impersonal
}

/** Whether a form that may be a noun is a verb here: "officials say the", "he claims that", but not "the claims of". */
export function isVerbHere(context: CueContext, subject: Subject): boolean {
  const { cue, reading } = context
  if (!cue.doubtful) return true
  const several =
    subject.speaker.kind === 'GROUP' ||
    (subject.speaker.kind === 'DOCUMENT' && subject.speaker.head.endsWith('s'))
  const plural =
    subject.pronoun === null
      ? several
      : subject.pronoun !== 'he' && subject.pronoun !== 'she' && subject.pronoun !== 'it'
  if (cue.form === 'BASE' && !plural) return false
  if (cue.form === 'THIRD' && plural && subject.pronoun !== 'who') return false
  const next = reading.tokens[cue.slice.to]
  if (!next || next.kind === 'PUNCT') return true
  const noun = cue.entries.some((entry) => entry.noun)
  if (!noun) return true
  return (
    next.lower === 'that' ||
    next.capital ||
    words.SUBJECT_PRONOUNS.has(next.lower) ||
    words.DETERMINERS.has(next.lower)
  )
}

const FINAL = new Set(['.', ';', ':', ',', '…', ')', '—', '–', '“', '"'])

/** A slice without the punctuation at its edges; quotes keep theirs. */
export function trim(reading: Reading, slice: Slice): Slice {
  let { from, to } = slice
  while (to > from && !isQuoted(reading, to - 1) && FINAL.has(lowerAt(reading, to - 1))) to -= 1
  while (
    to > from &&
    !isQuoted(reading, from) &&
    (FINAL.has(lowerAt(reading, from)) || lowerAt(reading, from) === '--')
  )
    from += 1
  return { from, to }
}

/** True for a comma, dash or semicolon outside quotes, the marks that set an attribution off. */
export const isBreak = (reading: Reading, at: number): boolean =>
  !isQuoted(reading, at) && /^(,|;|--+|—|–|―)$/.test(lowerAt(reading, at))

/** The last mark inside a quote before it closes, or '' when it ends with a word. */
export function lastMark(reading: Reading, quote: { readonly to: number; readonly closed: boolean }): string {
  const token = reading.tokens[quote.to - (quote.closed ? 2 : 1)]
  return token?.kind === 'PUNCT' ? token.text : token?.abbreviation === 'OTHER' ? '.' : ''
}

/** The quote that ends directly before a token, or one mark before it: `“Go,” |`, `“Go”, |`. */
export function quoteBefore(
  reading: Reading,
  at: number,
): { from: number; to: number; closed: boolean } | null {
  const direct = quoteEndingAt(reading, at - 1)
  if (direct) return direct
  return isBreak(reading, at - 1) ? quoteEndingAt(reading, at - 2) : null
}

/** True when both tokens stand in one paragraph. */
export const sameParagraph = (reading: Reading, a: number, b: number): boolean =>
  reading.paragraphs[a] === reading.paragraphs[b]

const isFiniteVerb = (reading: Reading, at: number): boolean => {
  const token = reading.tokens[at]
  if (token?.kind !== 'WORD') return false
  const before = lowerAt(reading, at - 1)
  const linked =
    words.AUXILIARIES.has(before) ||
    words.isAdverb(before) ||
    before === 'to' ||
    before === 'not' ||
    before === 'and'
  if (words.AUXILIARIES.has(token.lower)) return !linked
  return (
    !token.capital &&
    !linked &&
    (COMMON_VERBS.has(token.lower) || (token.lower.endsWith('ed') && token.lower.length > 4))
  )
}

/**
 * The end of a clause that is itself a part of another one: before a comma, or before the verb whose subject the
 * whole is: "a driver who said he crossed at noon | was fined".
 */
export function embeddedEnd(reading: Reading, from: number, limit: number): number {
  let verbs = 0
  for (let i = from; i < limit; i = step(reading, i)) {
    const lower = lowerAt(reading, i)
    if (/^[,;:]$/.test(lower)) return i
    if (words.SUBORDINATORS.has(lower)) verbs = 0
    else if (isFiniteVerb(reading, i)) verbs += 1
    if (verbs > 1) return i
  }
  return limit
}
