import { entryFor } from '@/lib/attribution/cues'
import { draft } from '@/lib/attribution/draft'
import { nounPhraseAfter } from '@/lib/attribution/phrases'
import { lowerAt } from '@/lib/attribution/reading'
import { type CueRule, isVerbHere, suits, trim } from '@/lib/attribution/rules/context'
import { untilParticiple } from '@/lib/attribution/rules/quote-after'

/**
 * Promising, demanding, calling for: the content is what is to be done.
 *   The mayor vowed to reopen the bridge.
 *   The union called for an inquiry.
 *   The mayor urged drivers to stay away.
 */
export const intentCue: CueRule = {
  id: 'intent',
  match(context) {
    const { reading, cue, before } = context
    const entry = entryFor(cue, 'INTENT')
    if (
      !entry ||
      !before ||
      cue.passive ||
      cue.negated ||
      !isVerbHere(context, before) ||
      !suits(before, entry) ||
      before.speaker.weak
    )
      return null
    const from = cue.slice.to
    const object =
      entry.lemma === 'urge' || entry.lemma === 'advise'
        ? nounPhraseAfter(reading, from, cue.sentence.to)
        : null
    const infinitive = lowerAt(reading, object?.to ?? from) === 'to'
    if (!infinitive && entry.particle === null) return null
    const content = trim(reading, { from, to: untilParticiple(reading, from, cue.sentence.to) })
    if (content.to - content.from < 2) return null
    return draft({
      rule: this.id,
      cue: cue.slice,
      subject: before,
      content: [content],
      stance: entry.stance,
      sentence: reading.sentenceAt[cue.verb] ?? 0,
      open: true,
    })
  },
}
