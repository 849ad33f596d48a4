import { type Role, rolesOf, type Tagged, type TaggedRole } from '@/lib/attribution/confidence/evidence'
import type { Draft } from '@/lib/attribution/draft'
import { AUXILIARIES } from '@/lib/attribution/lexicon/words'
import { lowerAt, type Reading } from '@/lib/attribution/reading'
import type { Slice } from '@/lib/attribution/segment'
import type { LinkedStatement } from '@/lib/attribution/tagger/link'

/**
 * How likely the tagger's words for each role are, and whose words a statement has in the end. Of several stretches of
 * content the least likely counts, since all of them have to be right.
 *
 * @param rule as a rule found it, null where none did
 * @param taken as it was taken from the two
 */
export function taggedOf(reading: Reading, one: LinkedStatement, rule: Draft | null, taken: Draft): Tagged {
  const [before, after] = [rule && slicesByRole(rule), slicesByRole(taken)]
  const spans = {
    source: one.source ? [one.source] : [],
    cue: one.cue ? [one.cue] : [],
    content: one.content,
  }
  return rolesOf((role: Role): TaggedRole | null => {
    if (spans[role].length === 0) return null
    const words = role === 'content' ? one.content.map((slice) => withoutThat(reading, slice)) : spans[role]
    const likelihood = Math.min(...spans[role].map(({ probability }) => probability))
    if (!alike(words, after[role])) return { likelihood, whose: 'rule' }
    return { likelihood, whose: before && alike(words, before[role]) ? 'both' : 'tagger' }
  })
}

/** "said |that| the bridge was closed": the corpus counts the word to what was said, a desk does not. */
export function withoutThat(reading: Reading, { from, to }: Slice): Slice {
  const joins =
    lowerAt(reading, from) === 'that' && to - from > 2 && !AUXILIARIES.has(lowerAt(reading, from + 1))
  return { from: joins ? from + 1 : from, to }
}

const slicesByRole = ({ subject, cue, content }: Draft): Record<Role, readonly Slice[]> => ({
  source: subject.slice ? [subject.slice] : [],
  cue: cue ? [cue] : [],
  content,
})

const alike = (a: readonly Slice[], b: readonly Slice[]): boolean =>
  a.length === b.length && a.every((slice, i) => slice.from === b[i]?.from && slice.to === b[i]?.to)
