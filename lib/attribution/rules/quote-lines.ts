import { type Draft, draft } from '@/lib/attribution/draft'
import { nounPhraseBefore } from '@/lib/attribution/phrases'
import type { Quote } from '@/lib/attribution/quotes'
import { isQuoted, lowerAt, quoteStartingAt, type Reading } from '@/lib/attribution/reading'
import type { Slice } from '@/lib/attribution/segment'
import { subjectAfter, subjectOf } from '@/lib/attribution/subjects'

/** Fewer words than this, marks left out, are a phrase in quotation marks and no speech. */
const SHORTEST_SPEECH = 4

const startsParagraph = (reading: Reading, at: number): boolean =>
  at === 0 || reading.paragraphs[at] !== reading.paragraphs[at - 1]
const endsParagraph = (reading: Reading, at: number): boolean =>
  at >= reading.tokens.length || startsParagraph(reading, at)

/** Rules about quotes that no cue in their sentence has claimed; one pass over the quotes. */
export function quoteLines(
  reading: Reading,
  claimed: ReadonlySet<number>,
  drafts: readonly Draft[],
): Draft[] {
  const found: Draft[] = []
  const lastOf = lastByParagraph(reading, drafts)
  reading.quotes.forEach((quote, index) => {
    if (claimed.has(index)) return
    const line = dashed(reading, quote) ?? afterColon(reading, quote) ?? goesOn(reading, quote, lastOf)
    if (!line) return
    found.push(line)
    const paragraph = reading.paragraphs[quote.from] ?? 0
    lastOf.set(paragraph, line)
  })
  return found
}

/**
 * A quote signed with a dash.
 *   “The bridge must close.” — Ana Ruiz
 */
function dashed(reading: Reading, quote: Quote): Draft | null {
  if (!/^(—|–|―|--|-)$/.test(lowerAt(reading, quote.to)) || isQuoted(reading, quote.to)) return null
  const sentence = sentenceOf(reading, quote.to + 1)
  if (!sentence || reading.paragraphs[quote.to + 1] !== reading.paragraphs[quote.to]) return null
  const subject = subjectAfter(reading, quote.to + 1, sentence.to)
  const end = subject?.slice?.to ?? 0
  const closes =
    endsParagraph(reading, end) ||
    /^[.,(]$/.test(lowerAt(reading, end)) ||
    quoteStartingAt(reading, end) !== null
  if (!subject || subject.pronoun || subject.speaker.weak || !closes) return null
  return draft({
    rule: 'quote-dash',
    cue: { from: quote.to, to: quote.to + 1 },
    subject,
    content: [slice(quote)],
    sentence: reading.sentenceAt[quote.from] ?? 0,
  })
}

/**
 * A name, a colon and a quote, as in headings and transcripts.
 *   Ruiz: “The bridge must close”
 */
function afterColon(reading: Reading, quote: Quote): Draft | null {
  const colon = quote.from - 1
  const sentence = sentenceOf(reading, quote.from)
  if (!sentence || lowerAt(reading, colon) !== ':' || isQuoted(reading, colon)) return null
  const name = nounPhraseBefore(reading, colon, sentence.from)
  const subject = name && name.from === sentence.from ? subjectOf(reading, name) : null
  if (!subject || subject.pronoun || subject.speaker.weak || subject.speaker.kind === 'DOCUMENT') return null
  return draft({
    rule: 'name-colon',
    cue: { from: colon, to: quote.from },
    subject,
    content: [slice(quote)],
    sentence: reading.sentenceAt[quote.from] ?? 0,
  })
}

/**
 * A paragraph that is a quote and nothing else goes on with the speaker of the paragraph before.
 *   The mayor said it was unsafe. ⏎ “Nobody should cross it, whatever they were told.”
 */
function goesOn(reading: Reading, quote: Quote, lastOf: ReadonlyMap<number, Draft | null>): Draft | null {
  if (
    !startsParagraph(reading, quote.from) ||
    !endsParagraph(reading, quote.to) ||
    quote.to - quote.from - 2 < SHORTEST_SPEECH
  )
    return null
  const last = lastOf.get((reading.paragraphs[quote.from] ?? 0) - 1)
  const { speaker } = last?.subject ?? {}
  if (
    !last ||
    !speaker ||
    speaker.kind === 'OUTLET' ||
    speaker.kind === 'DOCUMENT' ||
    last.stance === 'NO_COMMENT'
  )
    return null
  return draft({
    rule: 'quote-goes-on',
    cue: null,
    // The name stands in the paragraph before; it is settled as a pronoun's would be.
    subject: { ...last.subject, pronoun: 'same' },
    content: [slice(quote)],
    sentence: reading.sentenceAt[quote.from] ?? 0,
  })
}

/** The last statement of each paragraph, or null where two sources speak in it and the next words could be either's. */
function lastByParagraph(reading: Reading, drafts: readonly Draft[]): Map<number, Draft | null> {
  const last = new Map<number, Draft | null>()
  for (const one of drafts) {
    const at = one.cue?.from ?? one.content[0]?.from
    if (at === undefined) continue
    const paragraph = reading.paragraphs[at] ?? 0
    const before = last.get(paragraph)
    const alike =
      before === undefined ||
      (before !== null &&
        (before.subject.speaker.head === one.subject.speaker.head || one.subject.pronoun !== null))
    last.set(paragraph, alike ? one : null)
  }
  return last
}

const slice = (quote: Quote): Slice => ({ from: quote.from, to: quote.to })
const sentenceOf = (reading: Reading, at: number): Slice | null =>
  reading.sentences[reading.sentenceAt[at] ?? -1] ?? null
