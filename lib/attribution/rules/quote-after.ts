import { skipAdverbials } from '@/lib/attribution/adverbials'
import { entryFor } from '@/lib/attribution/cues'
import { draft } from '@/lib/attribution/draft'
import { isPlainVerb } from '@/lib/attribution/lexicon/verbs'
import { PREPOSITIONS } from '@/lib/attribution/lexicon/words'
import type { Quote } from '@/lib/attribution/quotes'
import { isQuoted, lowerAt, quoteStartingAt, type Reading } from '@/lib/attribution/reading'
import { hearerEnd } from '@/lib/attribution/rules/clause-after'
import {
  type CueContext,
  type CueRule,
  isVerbHere,
  lastMark,
  sameParagraph,
  suits,
} from '@/lib/attribution/rules/context'
import type { Slice } from '@/lib/attribution/segment'

/** How far behind the cue a quote may open, in tokens: "told a crowd of about two hundred in the old town hall on Monday:" */
const REACH = 24

/**
 * Who speaks, then the quote.
 *   The mayor said, “The bridge is closed.”
 *   The mayor told reporters on Monday: “The bridge is closed.”
 *   She explained the decision, adding, ⏎ “The bridge is closed.”
 *   She said “the bridge” was closed.     (the clause is taken, quote and all)
 */
export const quoteAfterCue: CueRule = {
  id: 'quote-after',
  match(context) {
    const { reading, cue, before } = context
    if (!before || cue.passive || !isVerbHere(context, before)) return null
    const entry = entryFor(cue, 'SPEECH', 'TELL', 'CLAUSE', 'QUOTE', 'OBJECT')
    if (!entry || !suits(before, entry)) return null
    const quote = quoteBehind(context)
    if (!quote || context.claimed.has(reading.quoteAt[quote.from] ?? -1)) return null
    const content = contentFrom(context, quote)
    return draft({
      rule: this.id,
      cue: cue.slice,
      subject: before,
      content: content.slices,
      stance: entry.stance,
      sentence: reading.sentenceAt[cue.verb] ?? 0,
      open: content.open,
    })
  },
}

/** The quote the cue introduces: directly behind it, or behind its hearer, time and place. */
function quoteBehind(context: CueContext): Quote | null {
  const { reading, cue } = context
  const limit = Math.min(reading.tokens.length, cue.slice.to + REACH)
  const edge = Math.min(limit, cue.sentence.to)
  for (const from of [cue.slice.to, hearerEnd(reading, cue, edge)]) {
    const direct = introduced(reading, skipAdverbials(reading, from, edge), limit)
    if (direct) return direct
  }
  // "… in a long letter to the council in May:" – whatever stands between, a colon ends it.
  for (let i = cue.slice.to; i < edge; i += 1) {
    // "explained the closure, adding: …": the colon is that of a nearer cue.
    if (
      isQuoted(reading, i) ||
      isPlainVerb(lowerAt(reading, i)) ||
      (lowerAt(reading, i - 1) === ',' && /ing$/.test(lowerAt(reading, i)))
    )
      return null
    if (lowerAt(reading, i) === ':') return introduced(reading, i, limit)
  }
  return null
}

function introduced(reading: Reading, at: number, limit: number): Quote | null {
  const marked = /^(,|:|—|–|--)$/.test(lowerAt(reading, at)) && !isQuoted(reading, at) ? at + 1 : at
  const quote = marked < limit ? quoteStartingAt(reading, marked) : null
  // "said on “Morning Line,” the breakfast show": a title, not speech.
  if (!quote || PREPOSITIONS.has(lowerAt(reading, marked - 1))) return null
  // Over a paragraph's edge only a comma or colon carries: stating, ⏎ “…”
  return sameParagraph(reading, at, marked) && (marked === at ? sameParagraph(reading, at - 1, at) : true)
    ? quote
    : marked > at && reading.paragraphs[marked] === (reading.paragraphs[at] ?? 0) + 1
      ? quote
      : null
}

/** The quote and the quotes directly behind it, or the clause when it goes on in words that are not quoted. */
function contentFrom(context: CueContext, quote: Quote): { slices: Slice[]; open: boolean } {
  const { reading, cue } = context
  const next = reading.tokens[quote.to]
  const goesOn =
    next?.kind === 'WORD' &&
    !next.capital &&
    sameParagraph(reading, quote.from, quote.to) &&
    lastMark(reading, quote) !== '.'
  const sentence = reading.sentences[reading.sentenceAt[quote.from] ?? -1]
  if (
    goesOn &&
    sentence &&
    quote.to < sentence.to &&
    !/^(and|but|while|as|before|after|when|in|at|during)$/.test(next.lower)
  ) {
    return { slices: [{ from: quote.from, to: untilParticiple(reading, quote.to, sentence.to) }], open: true }
  }
  const slices: Slice[] = [{ from: quote.from, to: quote.to }]
  for (let at = quote.to; slices.length < 6; ) {
    const more = quoteStartingAt(reading, at)
    const waits = !more || lastMark(reading, more) === ',' || !sameParagraph(reading, cue.verb, at)
    if (waits) break
    slices.push({ from: more.from, to: more.to })
    at = more.to
  }
  return { slices, open: false }
}

/** The end of the clause: before ", indicating that …", which is the writer's own, and before the full stop. */
export function untilParticiple(reading: Reading, from: number, limit: number): number {
  for (let i = from; i < limit - 1; i += 1) {
    if (isQuoted(reading, i)) continue
    const next = reading.tokens[i + 1]
    if (
      lowerAt(reading, i) === ',' &&
      next &&
      ((/ing$/.test(next.lower) && next.lower.length > 4) ||
        /^(and|but|while|although|though|which|who)$/.test(next.lower))
    )
      return i
  }
  return lowerAt(reading, limit - 1) === '.' ? limit - 1 : limit
}
