import { type Carried, carryOutlets } from '@/lib/attribution/carry'
import { collectSentence } from '@/lib/attribution/collect'
import type { Draft } from '@/lib/attribution/draft'
import { attachOutlets, foldOutlets } from '@/lib/attribution/outlets'
import { settleOverlaps, withoutEchoes } from '@/lib/attribution/overlap'
import type { Reading } from '@/lib/attribution/reading'
import { resolvePronouns } from '@/lib/attribution/referents'
import { quoteLines } from '@/lib/attribution/rules/quote-lines'

/** What the rules find in a text, in reading order, before pronouns are settled and outlets known. */
export function findByRules(reading: Reading): Draft[] {
  const claimed = new Set<number>()
  const drafts: Draft[] = []
  for (const sentence of reading.sentences) {
    for (const one of collectSentence(reading, sentence, claimed)) drafts.push(one)
  }
  const lines = quoteLines(reading, claimed, drafts)
  return inOrder([...drafts, ...lines])
}

/** Settles overlaps, pronouns and outlets of drafts in reading order, whoever found them. */
export function complete(reading: Reading, drafts: readonly Draft[]): Carried[] {
  const resolved = withoutEchoes(settleOverlaps(resolvePronouns(reading, drafts))).filter(
    (one) => one.content.length > 0 || one.stance !== 'ASSERTS',
  )
  const withOutlets: Draft[] = []
  for (let from = 0; from < resolved.length; ) {
    let to = from + 1
    while (to < resolved.length && resolved[to]?.sentence === resolved[from]?.sentence) to += 1
    withOutlets.push(...foldOutlets(attachOutlets(reading, resolved.slice(from, to))))
    from = to
  }
  // What collided with other words is gone from a statement by now, and may have been its first.
  return carryOutlets(reading, inOrder(withOutlets))
}

export const inOrder = (drafts: readonly Draft[]): Draft[] =>
  [...drafts].sort((a, b) => position(a) - position(b))

const position = (one: Draft): number =>
  Math.min(one.cue?.from ?? Number.MAX_SAFE_INTEGER, one.content[0]?.from ?? Number.MAX_SAFE_INTEGER)
