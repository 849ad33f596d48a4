import { entryFor } from '@/lib/attribution/cues'
import { draft } from '@/lib/attribution/draft'
import { lowerAt, quoteStartingAt, step } from '@/lib/attribution/reading'
import { type CueRule, isVerbHere, suits } from '@/lib/attribution/rules/context'

const REACH = 30

/**
 * Quoted words inside the clause of a verb that names or judges.
 *   The mayor called the bridge “a disgrace.”
 *   The union blasted the plan as “an insult” to drivers.
 */
export const namingQuote: CueRule = {
  id: 'naming-quote',
  match(context) {
    const { reading, cue, before } = context
    const entry = entryFor(cue, 'NAMING')
    if (
      !entry ||
      !before ||
      cue.passive ||
      cue.negated ||
      !isVerbHere(context, before) ||
      !suits(before, entry)
    )
      return null
    for (let i = cue.slice.to; i < Math.min(cue.sentence.to, cue.slice.to + REACH); i = step(reading, i)) {
      const quote = quoteStartingAt(reading, i)
      if (quote) {
        if (context.claimed.has(reading.quoteAt[i] ?? -1)) return null
        const content = [{ from: cue.slice.to, to: quote.to }]
        return draft({
          rule: this.id,
          cue: cue.slice,
          subject: before,
          content,
          stance: entry.stance,
          sentence: reading.sentenceAt[cue.verb] ?? 0,
        })
      }
      if (/^[;:.]$/.test(lowerAt(reading, i))) return null
    }
    return null
  },
}
