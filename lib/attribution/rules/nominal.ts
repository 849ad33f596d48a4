import { type Draft, draft, type Subject } from '@/lib/attribution/draft'
import type { Stance } from '@/lib/attribution/model'
import { nounPhraseBefore } from '@/lib/attribution/phrases'
import { isQuoted, lowerAt, type Reading, step } from '@/lib/attribution/reading'
import { embeddedEnd, trim } from '@/lib/attribution/rules/context'
import type { Slice } from '@/lib/attribution/segment'
import { describeSpeaker } from '@/lib/attribution/speakers'
import { subjectAfter } from '@/lib/attribution/subjects'

/** Nouns that carry words of someone, and what they do with them. */
const NOUNS: ReadonlyMap<string, Stance> = new Map([
  ...'claim claims allegation allegations statement assertion warning warnings suggestion accusation accusations promise announcement argument contention insistence testimony pledge remark remarks comment comments prediction belief'
    .split(' ')
    .map((noun) => [noun, 'ASSERTS'] as const),
  ...'confirmation admission acknowledgment acknowledgement'
    .split(' ')
    .map((noun) => [noun, 'CONFIRMS'] as const),
  ...'denial denials'.split(' ').map((noun) => [noun, 'DENIES'] as const),
])

/**
 * A noun that stands for saying, with its owner and a that-clause.
 *   A statement by the ministry that the bridge was safe …
 *   The mayor's claim that the bridge was safe …
 */
export function nominalCue(reading: Reading, sentence: Slice): Draft[] {
  const drafts: Draft[] = []
  for (let i = sentence.from; i < sentence.to; i = step(reading, i)) {
    const stance = isQuoted(reading, i) ? undefined : NOUNS.get(lowerAt(reading, i))
    if (!stance) continue
    const found = ownedBefore(reading, i, sentence) ?? ownedAfter(reading, i, sentence)
    if (!found || lowerAt(reading, found.that) !== 'that') continue
    const content = trim(reading, {
      from: found.that + 1,
      to: embeddedEnd(reading, found.that + 1, sentence.to),
    })
    if (content.to - content.from < 3) continue
    drafts.push(
      draft({
        rule: 'nominal',
        cue: { from: i, to: found.cueTo },
        subject: found.subject,
        content: [content],
        stance,
        sentence: reading.sentenceAt[i] ?? 0,
      }),
    )
  }
  return drafts
}

type Found = { readonly subject: Subject; readonly that: number; readonly cueTo: number }

/** the mayor's claim that */
function ownedBefore(reading: Reading, noun: number, sentence: Slice): Found | null {
  if (!/['’]s?$/.test(reading.tokens[noun - 1]?.text ?? '')) return null
  const slice = nounPhraseBefore(reading, noun, sentence.from)
  const speaker = slice && describeSpeaker(reading, slice)
  return speaker && !speaker.weak
    ? { subject: { slice, speaker, pronoun: null }, that: noun + 1, cueTo: noun + 1 }
    : null
}

/** a claim by the mayor that, a statement from the ministry that */
function ownedAfter(reading: Reading, noun: number, sentence: Slice): Found | null {
  if (!/^(by|from|of)$/.test(lowerAt(reading, noun + 1))) return null
  const subject = subjectAfter(reading, noun + 2, sentence.to)
  return subject?.slice && !subject.speaker.weak ? { subject, that: subject.slice.to, cueTo: noun + 2 } : null
}
