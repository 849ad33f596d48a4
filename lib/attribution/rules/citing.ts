import type { Draft } from '@/lib/attribution/draft'
import { isQuoted, lowerAt, type Reading } from '@/lib/attribution/reading'
import { trim } from '@/lib/attribution/rules/context'
import { subjectAfter } from '@/lib/attribution/subjects'

const REACH = 60

/**
 * An outlet that names whom it has it from: those are the source, the outlet is a hop.
 *   The bridge is closed, Reuters reported, citing two officials.
 *   Reuters reported, citing two officials, that the bridge is closed.
 *   Reuters reported that the bridge is closed, citing two officials.
 */
export function citing(reading: Reading, draft: Draft): Draft {
  const { cue, subject } = draft
  if (subject.speaker.kind !== 'OUTLET' || !cue || !subject.slice) return draft
  const limit = reading.sentences[draft.sentence]?.to ?? cue.to
  for (let i = cue.to; i < Math.min(limit, cue.to + REACH); i += 1) {
    if (isQuoted(reading, i) || lowerAt(reading, i) !== 'citing') continue
    const cited = subjectAfter(reading, i + 1, limit)
    if (!cited?.slice || cited.speaker.weak) return draft
    const content = draft.content.map((slice) =>
      slice.from < i && slice.to > i ? trim(reading, { from: slice.from, to: i }) : slice,
    )
    return {
      ...draft,
      rule: 'outlet-citing',
      cue: { from: i, to: i + 1 },
      subject: cited,
      content,
      outlets: [{ slice: subject.slice, cue }],
    }
  }
  return draft
}
