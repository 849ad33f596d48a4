import { anchorOf, type Draft, type OutletMention } from '@/lib/attribution/draft'
import { nounPhraseAfter, nounPhraseBefore } from '@/lib/attribution/phrases'
import { isQuoted, lowerAt, type Reading, step } from '@/lib/attribution/reading'
import type { Slice } from '@/lib/attribution/segment'
import { describeSpeaker } from '@/lib/attribution/speakers'

const TELLING = new Set(['told', 'tells', 'telling'])
const TALKING = new Set(
  'seen reviewed obtained interview interviews interviewed speaking spoke speaks talking talked statement briefing appearance appearing remarks comments email emailed conversation confirmed writing wrote posted cited quoted interviewed'.split(
    ' ',
  ),
)
/** "the Gazette quoted an aide as saying that" */
const QUOTING = new Set(['quoted', 'quotes', 'quoting'])
const TO_OUTLET = new Set(['with', 'to', 'on', 'for', 'by', 'in'])
/** Words between the act and the outlet: "an interview |published by| Le Monde". */
const GAP = 4

type Mention = OutletMention & { readonly at: number }

/**
 * The outlets a sentence names as hearers, in the order of their mention.
 *   two officials told Reuters · speaking to Reuters · in an interview with the Gazette · said on CNN · a clerk cited by the Gazette
 */
function mentionsIn(reading: Reading, sentence: Slice): Mention[] {
  const mentions: Mention[] = []
  for (let i = sentence.from; i < sentence.to; i = step(reading, i)) {
    const lower = lowerAt(reading, i)
    if (isQuoted(reading, i)) continue
    const quoting = QUOTING.has(lower) ? nounPhraseBefore(reading, i, sentence.from) : null
    if (quoting && describeSpeaker(reading, quoting)?.kind === 'OUTLET') {
      mentions.push({ at: i, slice: quoting, cue: { from: i, to: i + 1 } })
      continue
    }
    const lead = TELLING.has(lower)
      ? i + 1
      : TALKING.has(lower)
        ? prepositionAfter(reading, i, sentence.to)
        : -1
    const slice = lead > 0 ? outletAt(reading, lead, sentence.to) : null
    const again = mentions.some((mention) => mention.slice.from === slice?.from)
    if (slice && !again) mentions.push({ at: i, slice, cue: { from: i, to: lead } })
  }
  return mentions
}

function prepositionAfter(reading: Reading, at: number, limit: number): number {
  for (let i = at + 1; i < Math.min(limit, at + 1 + GAP); i += 1) {
    const lower = lowerAt(reading, i)
    if (/^[.,;:]$/.test(lower)) return -1
    if (TO_OUTLET.has(lower) && outletAt(reading, i + 1, limit)) return i + 1
  }
  return -1
}

/** The outlet named from a token on, or null. */
function outletAt(reading: Reading, from: number, limit: number): Slice | null {
  const phrase = nounPhraseAfter(reading, from, limit)
  if (!phrase) return null
  return describeSpeaker(reading, phrase)?.kind === 'OUTLET' ? phrase : null
}

/** "said on CNN": the outlet directly behind a cue. */
function behindCue(reading: Reading, one: Draft, sentence: Slice): Mention | null {
  const end = one.cue?.to ?? 0
  if (!one.cue || !/^(on|to)$/.test(lowerAt(reading, end)) || one.rule === 'according-to') return null
  const slice = outletAt(reading, end + 1, sentence.to)
  return slice && { at: end, slice, cue: { from: end, to: end + 1 } }
}

/** Gives each statement the outlets its own sentence names as its hearers. */
export function attachOutlets(reading: Reading, drafts: readonly Draft[]): Draft[] {
  const sentence = reading.sentences[drafts[0]?.sentence ?? -1]
  if (!sentence) return [...drafts]
  const mentions = mentionsIn(reading, sentence)
  return drafts.map((one) => {
    const behind = behindCue(reading, one, sentence)
    const heard = [
      ...mentions.filter((mention) => belongs(mention, one, drafts)),
      ...(behind ? [behind] : []),
    ].filter((mention, i, all) => all.findIndex((o) => o.slice.from === mention.slice.from) === i)
    const fresh = heard.filter(
      (mention) =>
        one.subject.slice?.from !== mention.slice.from &&
        !one.outlets.some((o) => o.slice.from === mention.slice.from),
    )
    return { ...one, outlets: [...fresh.map(({ slice, cue }) => ({ slice, cue })), ...one.outlets] }
  })
}

/** A mention belongs to the attribution it stands in: the last that begins before it, or the first when it opens the sentence. */
function belongs(mention: Mention, one: Draft, drafts: readonly Draft[]): boolean {
  if (one.content.some((slice) => mention.at >= slice.from && mention.at < slice.to)) return false
  const own = drafts.filter((other) => !other.shared)
  const starts = own.filter((other) => anchorOf(other) <= mention.at)
  const holder = starts.length > 0 ? starts.reduce((a, b) => (anchorOf(b) > anchorOf(a) ? b : a)) : own[0]
  return (
    holder === one ||
    (one.shared && holder !== undefined && holder.subject.slice?.from === one.subject.slice?.from)
  )
}

/**
 * An outlet that reports what someone else said is a hop, not the source: "the mayor denied it, Reuters reported".
 * Its statement gives way when the words it reports are themselves an attribution; what it holds gets the hop. An outlet
 * that has it from another one is a hop too.
 */
export function foldOutlets(drafts: readonly Draft[]): Draft[] {
  const gone = new Set<Draft>()
  const hops = new Map<Draft, OutletMention[]>()
  // The nearest outer one first: the order is from who spoke to the article.
  for (const outer of [...drafts].sort((a, b) => sizeOf(a) - sizeOf(b))) {
    const { slice, speaker } = outer.subject
    if (speaker.kind !== 'OUTLET' || !slice || outer.stance !== 'ASSERTS') continue
    const inner = drafts.filter(
      (one) =>
        one !== outer &&
        one.cue !== null &&
        // "Reuters reported that Coast Radio had reported …": the one who has it first is the source.
        (one.subject.speaker.kind !== 'OUTLET' || one.subject.speaker.head !== speaker.head) &&
        outer.content.some((c) => one.cue && one.cue.from >= c.from && one.cue.to <= c.to),
    )
    const first = outer.content[0]?.from ?? 0
    for (const one of inner) {
      hops.set(one, [...(hops.get(one) ?? []), { slice, cue: outer.cue }])
      if (startOf(one) <= first + 2) gone.add(outer)
    }
  }
  return drafts
    .filter((one) => !gone.has(one))
    .map((one) => ({ ...one, outlets: [...one.outlets, ...(hops.get(one) ?? [])] }))
}

const startOf = (one: Draft): number =>
  Math.min(anchorOf(one), one.content[0]?.from ?? Number.MAX_SAFE_INTEGER)

const sizeOf = (one: Draft): number => one.content.reduce((sum, slice) => sum + slice.to - slice.from, 0)
