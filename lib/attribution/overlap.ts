import type { Draft } from '@/lib/attribution/draft'
import { crosses } from '@/lib/attribution/roles'
import type { Slice } from '@/lib/attribution/segment'

/**
 * Settles statements that compete for the same words. One statement may stand inside the content of another
 * ("Smith said Jones had denied it"); two may not share a cue, hold exactly the same content, or cross.
 * The one that comes first in `drafts` of a sentence and is the more certain wins.
 */
export function settleOverlaps(drafts: readonly Draft[]): Draft[] {
  const kept: Draft[] = []
  for (const one of drafts) {
    const own = tidy(one)
    const rivals = kept.slice(-12).filter((other) => other.sentence === own.sentence)
    if (!rivals.some((other) => collides(other, own))) kept.push(own)
  }
  return kept
}

/**
 * Leaves out what nobody is named for where it only takes apart the whole of what someone said: of "officials said
 * |the bridge is believed to be unsafe|" one statement is left, held back, and not a second one of nobody's.
 */
export function withoutEchoes(drafts: readonly Draft[]): Draft[] {
  return drafts.filter((one, i) => {
    const { slice, name } = one.subject
    const first = one.content[0]
    const last = one.content.at(-1)
    if (slice !== null || name !== undefined || one.cue === null || !first || !last) return true
    const whole = { from: Math.min(first.from, one.cue.from), to: Math.max(last.to, one.cue.to) }
    const around = drafts.slice(Math.max(0, i - 12), i + 13)
    return !around.some((other) => other !== one && other.content.some((part) => same(part, whole)))
  })
}

/** Whether two statements share a cue, or hold the same words or words that cross. */
export function collides(a: Draft, b: Draft): boolean {
  if (a.cue && b.cue && a.cue.from < b.cue.to && b.cue.from < a.cue.to) return true
  return a.content.some((x) => b.content.some((y) => same(x, y) || crosses(x, y)))
}

const same = (a: Slice, b: Slice): boolean => a.from === b.from && a.to === b.to

/** Content that does not run over its own source or cue, and whose parts are in order and apart. */
function tidy(one: Draft): Draft {
  const taken = [one.cue, one.subject.slice].filter((slice) => slice !== null)
  const content: Slice[] = []
  for (const part of [...one.content].sort((a, b) => a.from - b.from)) {
    const clash = taken.some((slice) => slice.from < part.to && part.from < slice.to)
    const before = content.at(-1)
    if (part.to > part.from && !clash && (!before || before.to <= part.from)) content.push(part)
  }
  return { ...one, content }
}
