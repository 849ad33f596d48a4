import { entryFor } from '@/lib/attribution/cues'
import { draft } from '@/lib/attribution/draft'
import { lowerAt, quoteStartingAt } from '@/lib/attribution/reading'
import { type CueRule, isVerbHere, suits, trim } from '@/lib/attribution/rules/context'
import { untilParticiple } from '@/lib/attribution/rules/quote-after'

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
    const from = cue.slice.to
    const first = reading.tokens[from]
    if (
      !first ||
      from >= cue.sentence.to ||
      lowerAt(reading, from) === 'that' ||
      (first.kind === 'PUNCT' && !quoteStartingAt(reading, from))
    )
      return null
    if (entry.stance === 'CONFIRMS' && /^(to|by|as|with)$/.test(first.lower)) return null
    const content = trim(reading, { from, to: untilParticiple(reading, from, cue.sentence.to) })
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
