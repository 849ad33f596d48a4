import { type Draft, draft } from '@/lib/attribution/draft'
import { nounPhraseBefore } from '@/lib/attribution/phrases'
import { isQuoted, lowerAt, type Reading, step } from '@/lib/attribution/reading'
import type { Slice } from '@/lib/attribution/segment'
import { subjectAfter } from '@/lib/attribution/subjects'

const REPORTED = new Set(['reported', 'revealed', 'published', 'disclosed', 'obtained', 'seen', 'reviewed'])

/**
 * A reduced clause that names the outlet a thing came from.
 *   The closure, first reported by the Harbour Gazette, angered drivers.
 */
export function reportedBy(reading: Reading, sentence: Slice): Draft[] {
  const drafts: Draft[] = []
  for (let i = sentence.from; i < sentence.to; i = step(reading, i)) {
    if (
      isQuoted(reading, i) ||
      lowerAt(reading, i) !== 'first' ||
      !REPORTED.has(lowerAt(reading, i + 1)) ||
      lowerAt(reading, i + 2) !== 'by'
    )
      continue
    const comma = lowerAt(reading, i - 1) === ',' ? 1 : 0
    const content = nounPhraseBefore(reading, i - comma, sentence.from)
    const subject = subjectAfter(reading, i + 3, sentence.to)
    if (!content || subject?.speaker.kind !== 'OUTLET') continue
    drafts.push(
      draft({
        rule: 'reported-by',
        cue: { from: i, to: i + 3 },
        subject,
        content: [content],
        sentence: reading.sentenceAt[i] ?? 0,
      }),
    )
  }
  return drafts
}
