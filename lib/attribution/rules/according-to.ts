import { skipAdverbials, skipOpening } from '@/lib/attribution/adverbials'
import { type Draft, draft } from '@/lib/attribution/draft'
import { looksLikeClause } from '@/lib/attribution/phrases'
import { isQuoted, lowerAt, type Reading, step } from '@/lib/attribution/reading'
import { isBreak, trim } from '@/lib/attribution/rules/context'
import type { Slice } from '@/lib/attribution/segment'
import { subjectAfter } from '@/lib/attribution/subjects'

/** How far the description of a source at the front may reach before its comma. */
const FRONT_REACH = 40

/**
 * "According to", wherever it stands.
 *   According to two officials, the bridge is closed.
 *   The bridge is closed, according to two officials.
 *   The bridge, according to two officials, is closed.
 *   The bridge is closed according to two officials, who spoke to the Gazette.
 */
export function accordingTo(reading: Reading, sentence: Slice): Draft[] {
  const drafts: Draft[] = []
  for (let i = sentence.from; i < sentence.to; i = step(reading, i)) {
    if (isQuoted(reading, i) || lowerAt(reading, i) !== 'according' || lowerAt(reading, i + 1) !== 'to')
      continue
    const subject = subjectAfter(reading, i + 2, sentence.to)
    if (!subject?.slice || subject.speaker.head === 'plan') continue
    const content = attributed(reading, sentence, i, subject.slice.to)
    if (content.length === 0) continue
    drafts.push(
      draft({
        rule: 'according-to',
        cue: { from: i, to: i + 2 },
        subject,
        content,
        sentence: reading.sentenceAt[i] ?? 0,
      }),
    )
  }
  return drafts
}

function attributed(reading: Reading, sentence: Slice, cue: number, end: number): Slice[] {
  const from = skipOpening(reading, sentence.from, cue)
  const front = cue - from <= 0 || (cue - from <= 2 && isBreak(reading, cue - 1))
  const comma = nextBreak(reading, end, Math.min(sentence.to, end + FRONT_REACH))
  if (front) {
    const rest = comma === null ? null : trim(reading, { from: comma + 1, to: sentence.to })
    return rest && rest.to > rest.from ? [rest] : []
  }
  const head = trim(reading, { from, to: cue })
  if (head.to <= head.from) return []
  const close = lowerAt(reading, skipAdverbials(reading, end, sentence.to)) === ',' ? comma : null
  const tail =
    close === null || !isBreak(reading, cue - 1) ? null : trim(reading, { from: close + 1, to: sentence.to })
  // The second half counts only when the first is no clause yet: "The bridge, according to …, is closed".
  return tail && tail.to > tail.from && !looksLikeClause(reading, head) ? [head, tail] : [head]
}

/** The comma or dash that ends the source at the front of a sentence. */
function nextBreak(reading: Reading, from: number, limit: number): number | null {
  for (let i = from; i < limit; i = step(reading, i)) {
    if (isBreak(reading, i)) return i
  }
  return null
}
