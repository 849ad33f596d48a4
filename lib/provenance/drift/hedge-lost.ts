import { hedgesOf } from '@/lib/attribution/hedges'
import * as lexicon from '@/lib/attribution/lexicon/hedges'
import { lowerAt } from '@/lib/attribution/reading'
import type { Slice } from '@/lib/attribution/segment'
import type { HopEnd } from './model'
import { vouching } from './orders'

/** Other words that hold back as well, in whatever place. */
const SOFTENING = new Set(
  'could possible possibility suspected presumed rumour rumours rumor rumors unclear uncertain expected feared'.split(
    ' ',
  ),
)

/** The first words by which what is said was held back there, where nothing holds it back here; null otherwise. */
export function hedgeLost(up: HopEnd, down: HopEnd): Slice | null {
  const [first] = hedgesIn(up)
  return first && hedgesIn(down).length === 0 && !isSoftened(down) ? first : null
}

const hedgesIn = ({ reading, source, cue, content }: HopEnd): Slice[] =>
  hedgesOf(reading, { subject: { slice: source }, cue, content, outlets: [] }, [])

/** Whether any word at all holds it back: in an aside too, which is enough not to complain. */
function isSoftened({ reading, source, cue, content }: HopEnd): boolean {
  for (const { from, to } of [source, cue, ...content].filter((slice) => slice !== null)) {
    for (let at = from; at < to; at += 1) {
      const lower = lowerAt(reading, at)
      const holds =
        lexicon.HEDGING_ADVERBS.has(lower) ||
        lexicon.UNCONFIRMED.has(lower) ||
        lexicon.MODAL_DOUBT.has(lower) ||
        lexicon.APPEARING.has(lower) ||
        lexicon.HELD_THAT.has(lower) ||
        SOFTENING.has(lower)
      if (holds) return true
    }
  }
  return cue !== null && vouching(lowerAt(reading, cue.to - 1)) === 0
}
