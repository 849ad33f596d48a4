import { skipAdverbials, skipDate } from '@/lib/attribution/adverbials'
import { entryFor } from '@/lib/attribution/cues'
import { draft } from '@/lib/attribution/draft'
import { looksLikeClause } from '@/lib/attribution/phrases'
import { isQuoted, lowerAt, quoteStartingAt, type Reading } from '@/lib/attribution/reading'
import { type CueRule, isVerbHere, suits, trim } from '@/lib/attribution/rules/context'
import { untilParticiple } from '@/lib/attribution/rules/quote-after'
import type { Slice } from '@/lib/attribution/segment'

/** Objects that only point at words said elsewhere. */
const POINTING = new Set(
  'claim claims allegation allegations report reports accusation accusations charge charges story stories rumor rumors rumour rumours suggestion suggestions assertion assertions it this them that these'.split(
    ' ',
  ),
)

/**
 * A verb that takes a claim as its object: denying, confirming, disputing.
 *   Officials confirmed the decision.
 *   The mayor denied closing the bridge.
 *   The mayor denied the claims, saying the bridge was open.   (marked vague: the clause behind replaces it)
 */
export const objectAfterCue: CueRule = {
  id: 'object-after',
  match(context) {
    const { reading, cue, before } = context
    const entry = entryFor(cue, 'OBJECT')
    if (
      !entry ||
      !before ||
      cue.passive ||
      !isVerbHere(context, before) ||
      !suits(before, entry) ||
      before.speaker.weak
    )
      return null
    // "denied on Monday closing the bridge"
    const from = skipDate(reading, cue.slice.to, cue.sentence.to)
    const first = reading.tokens[from]
    if (
      !first ||
      from >= cue.sentence.to ||
      lowerAt(reading, skipAdverbials(reading, from, cue.sentence.to)) === 'that' ||
      (first.kind === 'PUNCT' && !quoteStartingAt(reading, from))
    )
      return null
    if (entry.stance === 'CONFIRMS' && /^(to|by|as|with)$/.test(first.lower)) return null
    const whole = trim(reading, { from, to: untilParticiple(reading, from, cue.sentence.to) })
    const content = withoutTime(reading, whole)
    if (content.to <= content.from) return null
    const vague =
      content.to - content.from <= 5 &&
      POINTING.has(lowerAt(reading, content.to - 1)) &&
      lowerAt(reading, content.to) === ','
    return draft({
      rule: this.id,
      cue: cue.slice,
      subject: before,
      content: [content],
      stance: entry.stance,
      sentence: reading.sentenceAt[cue.verb] ?? 0,
      open: true,
      vague,
    })
  },
}

/** confirmed the decision |on Monday|: behind a thing the day is that of confirming; behind a deed it may be that of the deed. */
function withoutTime(reading: Reading, content: Slice): Slice {
  const deed = looksLikeClause(reading, content) || hasDeed(reading, content)
  if (deed) return content
  for (let i = Math.max(content.from + 1, content.to - 6); i < content.to; i += 1) {
    if (!isQuoted(reading, i) && skipDate(reading, i, content.to) === content.to)
      return { from: content.from, to: i }
  }
  return content
}

/** "closing the bridge", "having met him", "reports that …", "plans to close the bridge" */
function hasDeed(reading: Reading, { from, to }: Slice): boolean {
  for (let i = from; i < to; i += 1) {
    const lower = lowerAt(reading, i)
    if (/^(that|to|of)$/.test(lower) || (lower.endsWith('ing') && lower.length > 4)) return true
  }
  return false
}
