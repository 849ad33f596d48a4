import { skipAdverbials, skipOpening } from '@/lib/attribution/adverbials'
import { entryFor } from '@/lib/attribution/cues'
import { draft, type Subject } from '@/lib/attribution/draft'
import type { Quote } from '@/lib/attribution/quotes'
import { isQuoted, lowerAt, quoteStartingAt, type Reading } from '@/lib/attribution/reading'
import { hearerEnd } from '@/lib/attribution/rules/clause-after'
import {
  type CueContext,
  type CueRule,
  isBreak,
  isVerbHere,
  lastMark,
  quoteBefore,
  sameParagraph,
  suits,
} from '@/lib/attribution/rules/context'
import type { Slice } from '@/lib/attribution/segment'
import { subjectAfter } from '@/lib/attribution/subjects'

/** How far an apposition after the speaker's name may reach before the second half of a quote. */
const APPOSITION_REACH = 40

/**
 * A quote, then who said it.
 *   “The bridge is closed,” the mayor said.
 *   “The bridge is closed,” said Ana Ruiz, the mayor.
 *   “The bridge,” she said, “is closed.”
 *   “The bridge is closed,” she said. “It stays so.”
 *   The bridge is “closed for good,” she said.
 */
export const quoteBeforeCue: CueRule = {
  id: 'quote-before',
  match(context) {
    const { reading, cue } = context
    if (cue.passive || cue.participle) return null
    const entry = entryFor(cue, 'SPEECH', 'TELL', 'CLAUSE', 'QUOTE', 'OBJECT')
    if (!entry) return null
    const found = inOrder(context) ?? inverted(context)
    if (!found || !suits(found.subject, entry)) return null
    const { quote, subject, end, anchor } = found
    if (!attaches(context, quote, end)) return null
    const content = [
      leading(context, quote, anchor),
      ...following(context, end, found.subject.slice?.to === end),
    ]
    return draft({
      rule: this.id,
      cue: cue.slice,
      subject,
      content,
      stance: entry.stance,
      sentence: reading.sentenceAt[cue.verb] ?? 0,
    })
  },
}

type Found = { quote: Quote; subject: Subject; end: number; anchor: number }

/** “…,” she said */
function inOrder(context: CueContext): Found | null {
  const { reading, cue, before } = context
  if (!before?.slice || !isVerbHere(context, before)) return null
  const quote = quoteBefore(reading, before.slice.from)
  return quote && { quote, subject: before, end: cue.slice.to, anchor: before.slice.from }
}

/** “…,” said the mayor */
function inverted(context: CueContext): Found | null {
  const { reading, cue } = context
  const quote = quoteBefore(reading, cue.slice.from)
  if (!quote || cue.slice.from !== cue.verb || cue.form === 'BASE') return null
  const subject = subjectAfter(reading, cue.slice.to, cue.sentence.to)
  return subject?.slice ? { quote, subject, end: subject.slice.to, anchor: cue.slice.from } : null
}

/** “Gone.” She said the team had left: a quote that ended its sentence belongs to the words after it only when they say nothing else. */
function attaches(context: CueContext, quote: Quote, end: number): boolean {
  const { reading, cue } = context
  if (!sameParagraph(reading, quote.to - 1, cue.verb)) return false
  const index = reading.quoteAt[quote.from] ?? -1
  if (context.claimed.has(index)) return false
  const mark = lastMark(reading, quote)
  const outside = isBreak(reading, quote.to)
  if (mark === ',' || outside || mark === '—' || mark === '--' || mark === '–') return true
  const after = reading.tokens[skipAdverbials(reading, end, cue.sentence.to)]
  const closes =
    !after ||
    after.kind === 'PUNCT' ||
    !sameParagraph(reading, cue.verb, skipAdverbials(reading, end, cue.sentence.to))
  if (mark === '?' || mark === '!') return closes || quote.to - quote.from > 4
  // Words quoted inside a clause are not speech of their own: the “deal” Smith said was dead.
  return closes && (mark === '.' || mark === '…' || mark === '...' || quote.to - quote.from > 6)
}

/** The quote, with the words of its sentence before it when it only ends a clause: The bridge is “closed,” she said. */
function leading(context: CueContext, quote: Quote, anchor: number): Slice {
  const { reading, prior } = context
  const sentence = reading.sentences[reading.sentenceAt[quote.from] ?? -1]
  const floor = skipOpening(reading, sentence?.from ?? quote.from, anchor)
  const whole: Slice = { from: quote.from, to: quote.to }
  if (!sentence || floor >= quote.from || !sameParagraph(reading, floor, quote.from)) return whole
  if (prior?.cue && prior.cue.from >= floor) return whole
  // A quote introduced by a colon or after a full stop stands alone, as does one that fills its sentence.
  const before = lowerAt(reading, quote.from - 1)
  if (before === ':' || before === '.' || before === ',' || /^[A-Z]/.test(firstInside(reading, quote)))
    return whole
  return { from: floor, to: quote.to }
}

const firstInside = (reading: Reading, quote: Quote): string => reading.tokens[quote.from + 1]?.text ?? ''

/** The halves of a quote that go on after the cue; none when another speaker is named behind them. */
function following(context: CueContext, end: number, inverse: boolean): Slice[] {
  const { reading, cue } = context
  const halves: Slice[] = []
  const heard = inverse ? end : hearerEnd(reading, cue, cue.sentence.to)
  const from = skipAdverbials(reading, Math.max(end, heard), cue.sentence.to)
  let at = quoteGoesOn(reading, from, inverse, cue.verb)
  while (at !== null && halves.length < 6) {
    const quote = quoteStartingAt(reading, at)
    if (!quote || !sameParagraph(reading, cue.verb, at)) break
    // A quote that ends with a comma waits for its own attribution.
    if (lastMark(reading, quote) === ',' || isBreak(reading, quote.to)) break
    halves.push({ from: quote.from, to: quote.to })
    at = quote.to
  }
  return halves
}

/** The token at which a quote goes on after an attribution: past a comma, a full stop, an apposition. */
function quoteGoesOn(reading: Reading, from: number, inverse: boolean, cue: number): number | null {
  const first = lowerAt(reading, from)
  if (/^[.,:;—–]$/.test(first) && !isQuoted(reading, from) && quoteStartingAt(reading, from + 1))
    return from + 1
  const describes =
    first === ',' &&
    (inverse || /^(who|a|an|the|in|on|at|after|referring|\w+ing)$/.test(lowerAt(reading, from + 1)))
  if (!describes && !(inverse && reading.tokens[from]?.kind === 'WORD')) return null
  for (let i = from + 1; i < from + APPOSITION_REACH; i += 1) {
    if (i >= reading.tokens.length || !sameParagraph(reading, cue, i)) return null
    if (isQuoted(reading, i)) return /^[.,:]$/.test(lowerAt(reading, i - 1)) ? i : null
    if (/^[.!?]$/.test(lowerAt(reading, i))) return quoteStartingAt(reading, i + 1) ? i + 1 : null
  }
  return null
}
