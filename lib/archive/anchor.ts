/**
 * Making and finding anchors: the W3C Web Annotation selectors, position first and quote second
 * (https://www.w3.org/TR/annotation-model/#selectors). Pure and safe for the browser.
 *
 * Finding is strict on purpose: an annotation tool may show a near match, a record of who said what may not.
 * Whatever cannot be proved to be the same passage is an orphan and says why.
 */
import { splitsPair } from '@/lib/core/text'
import { type Anchor, CONTEXT_LENGTH, type Range } from './model'

export type Resolution =
  | { readonly state: 'EXACT' | 'MOVED'; readonly range: Range }
  | { readonly state: 'ORPHANED'; readonly reason: 'MISSING' | 'AMBIGUOUS' }

/**
 * The anchor of a place in a text. A range or context that would cut a surrogate pair is widened to hold it whole.
 * @throws RangeError when the range is empty, reversed or outside the text.
 */
export function anchorAt(text: string, range: Range): Anchor {
  const { start, end } = wholeCharacters(text, range)
  return {
    start,
    end,
    exact: text.slice(start, end),
    prefix: text.slice(widenStart(text, start - CONTEXT_LENGTH), start),
    suffix: text.slice(end, widenEnd(text, end + CONTEXT_LENGTH)),
  }
}

/**
 * Where an anchor is in a text. `EXACT`: at its own position. `MOVED`: elsewhere, and its words with their context stand
 * there and nowhere else. Passages that are alike in words *and* context are told apart by position alone.
 */
export function resolveAnchor(text: string, anchor: Anchor): Resolution {
  const { start, end, exact, prefix, suffix } = anchor
  if (exact === '') return { state: 'ORPHANED', reason: 'MISSING' }
  const inPlace = end - start === exact.length && text.startsWith(exact, start)
  if (inPlace && standsIn(text, anchor)) return { state: 'EXACT', range: { start, end } }

  const passage = prefix + exact + suffix
  const found = text.indexOf(passage)
  if (found !== -1) {
    if (text.indexOf(passage, found + 1) !== -1) return { state: 'ORPHANED', reason: 'AMBIGUOUS' }
    const moved = found + prefix.length
    return { state: 'MOVED', range: { start: moved, end: moved + exact.length } }
  }

  // The words are in place but their surroundings changed: only proof when nothing else could be meant.
  if (!inPlace) return { state: 'ORPHANED', reason: 'MISSING' }
  const only = text.indexOf(exact) === start && text.indexOf(exact, start + 1) === -1
  return only ? { state: 'EXACT', range: { start, end } } : { state: 'ORPHANED', reason: 'AMBIGUOUS' }
}

function standsIn(text: string, { start, end, prefix, suffix }: Anchor): boolean {
  return (
    start >= prefix.length && text.startsWith(prefix, start - prefix.length) && text.startsWith(suffix, end)
  )
}

function wholeCharacters(text: string, { start, end }: Range): Range {
  const inside = Number.isInteger(start) && Number.isInteger(end) && start >= 0 && end <= text.length
  if (!inside || start >= end) {
    throw new RangeError(`No words at ${start}..${end} in a text of ${text.length} code units`)
  }
  return { start: widenStart(text, start), end: widenEnd(text, end) }
}

function widenStart(text: string, offset: number): number {
  const start = Math.max(0, offset)
  return splitsPair(text, start) ? start - 1 : start
}

function widenEnd(text: string, offset: number): number {
  const end = Math.min(text.length, offset)
  return splitsPair(text, end) ? end + 1 : end
}
