import { foldName } from '@/lib/sources/fold-name'
import { read } from '../reading'
import { groupsOf } from './groups'
import { unitsOf } from './units'

/**
 * Whether two claims, each worded by a desk for itself, seem to say the same. Suggested, never decided. Precision comes first:
 * another number, day, tense or a "not" in one of them makes them two, and so does a sentence in which somebody speaks. Pure.
 */
export function saySame(a: string, b: string): boolean {
  if (foldName(a) === foldName(b)) return true
  const [first, second] = [a.trim(), b.trim()]
  const text = `${ended(first)}\n\n${ended(second)}`
  const from = text.length - ended(second).length
  return groupsOf(unitsOf(read(text), []), []).some(
    (group) =>
      group.some(({ ranges }) => (ranges[0]?.start ?? 0) < from) &&
      group.some(({ ranges }) => (ranges[0]?.start ?? 0) >= from),
  )
}

/** A claim as a sentence: without a mark at its end it would be taken for a headline. */
const ended = (claim: string): string => (/[.!?…]["”’»)]*$/u.test(claim) ? claim : `${claim}.`)
