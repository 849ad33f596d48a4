import { complete } from '@/lib/attribution/by-rules'
import type { Draft } from '@/lib/attribution/draft'
import type { Reading } from '@/lib/attribution/reading'
import type { Slice } from '@/lib/attribution/segment'

const BEGIN = 1
const INSIDE = 2

/** How many marks there are: outside, begin or inside for each of source, cue and content. */
export const RULE_MARKS = 27

/**
 * For each token what the rules make of it, as one number: nine times its tag as a source, three times that as a cue,
 * and that as content; 0 outside, 1 the first token of a span, 2 a further one. The tagger is told what the rules found,
 * and learns how far to trust them where. Of two spans of one role that overlap the first is marked.
 */
export function ruleMarks(reading: Reading, rules: readonly Draft[]): Uint8Array {
  const marks = new Uint8Array(reading.tokens.length)
  const statements = complete(reading, rules).map(({ draft }) => draft)
  const roles: readonly [number, readonly Slice[]][] = [
    [9, statements.flatMap(({ subject }) => subject.slice ?? [])],
    [3, statements.flatMap(({ cue }) => cue ?? [])],
    [1, statements.flatMap(({ content }) => content)],
  ]
  for (const [unit, spans] of roles) {
    const taken = new Uint8Array(reading.tokens.length)
    for (const { from, to } of spans) {
      if (taken.subarray(from, to).includes(1)) continue
      taken.fill(1, from, to)
      for (let at = from; at < to; at += 1)
        marks[at] = (marks[at] ?? 0) + unit * (at === from ? BEGIN : INSIDE)
    }
  }
  return marks
}
