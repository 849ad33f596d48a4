/**
 * Anchors carried from one capture of a page to a later one. Both whole texts are at hand, so what became of everything
 * around a passage can prove more than its own words and context do. Pure and safe for the browser.
 *
 * What counts as proof is written in `align/match.ts` (the same sentence), `align/alignment.ts` (a sentence reworded, and
 * its rivals) and `align/edges.ts` (a place inside it). What is not proved is an orphan.
 */
import { Alignment, type Image } from './align/alignment'
import { commonOf } from './align/common'
import { type Edges, edgesOf } from './align/edges'
import { tokensOf } from './align/tokens'
import { unitAt } from './align/units'
import { type WordChange, wordDifference } from './align/word-difference'
import { fold } from './fold'
import type { Anchor, Range } from './model'

/**
 * `EXACT`: the same words, where the difference of the two texts leaves them. `MOVED`: the same words, past others that
 * stayed. `CHANGED`: the same passage in other words. Blanks and typography (as `fold` has it) make no other words.
 */
export type Carried =
  | { readonly state: 'EXACT' | 'MOVED'; readonly range: Range }
  | { readonly state: 'CHANGED'; readonly range: Range; readonly difference: readonly WordChange[] }
  | { readonly state: 'ORPHANED'; readonly reason: 'MISSING' | 'AMBIGUOUS' }

/** The share of its words, of those it was and of those it is, that a passage keeps when it is still the same one. */
const KEPT = 0.5

/** What became of each anchor of the old text in the new one, in their order. An anchor that is not of the old text is missing. */
export function carryAnchors(oldText: string, newText: string, anchors: readonly Anchor[]): Carried[] {
  const isOf = ({ start, end, exact }: Anchor) => exact.trim() !== '' && oldText.slice(start, end) === exact
  if (oldText === newText)
    return anchors.map((anchor) =>
      isOf(anchor) ? { state: 'EXACT', range: { start: anchor.start, end: anchor.end } } : MISSING,
    )
  if (anchors.length === 0) return []
  const alignment = new Alignment(oldText, newText)
  return anchors.map((anchor) => (isOf(anchor) ? carry(alignment, anchor) : MISSING))
}

/** One anchor; for several `carryAnchors` compares the texts once. */
export function carryAnchor(oldText: string, newText: string, anchor: Anchor): Carried {
  return carryAnchors(oldText, newText, [anchor])[0] ?? MISSING
}

const MISSING: Carried = { state: 'ORPHANED', reason: 'MISSING' }
const AMBIGUOUS: Carried = { state: 'ORPHANED', reason: 'AMBIGUOUS' }

/** A unit of the older text that the passage begins or ends in, and where it is now. */
type Held = { readonly at: number; readonly image: Extract<Image, { kind: 'SAME' | 'REWORDED' }> }

function carry(alignment: Alignment, anchor: Anchor): Carried {
  const { old: older, new: newer } = alignment.matched
  const passage = trimmed(older.text, anchor)
  const [first, last] = [unitAt(older, passage.start), unitAt(older, passage.end - 1)]
  const head = heldFrom(alignment, first, last, 1)
  const tail = heldFrom(alignment, last, first, -1)
  if (!('image' in head)) return head
  if (!('image' in tail)) return tail
  const start = head.at === first ? edges(alignment, head).start(passage.start) : newer.starts[head.image.at]
  const end = tail.at === last ? edges(alignment, tail).end(passage.end) : newer.ends[tail.image.at]
  if (start === null || start === undefined || end === null || end === undefined) return AMBIGUOUS
  return start < end ? judge(older.text, newer.text, passage, { start, end }, head, tail) : MISSING
}

function judge(
  oldText: string,
  newText: string,
  passage: Range,
  range: Range,
  head: Held,
  tail: Held,
): Carried {
  const [was, is] = [oldText.slice(passage.start, passage.end), newText.slice(range.start, range.end)]
  const inOrder = head.image.inOrder && tail.image.inOrder
  if (was === is || fold(was).text.trim() === fold(is).text.trim())
    return { state: inOrder ? 'EXACT' : 'MOVED', range }
  if (!keepsEnough(was, is)) return MISSING
  const difference = wordDifference({ text: oldText, range: passage }, { text: newText, range })
  return { state: 'CHANGED', range, difference }
}

function keepsEnough(was: string, is: string): boolean {
  const [a, b] = [wordsIn(was), wordsIn(is)]
  return commonOf(a, b).length >= KEPT * Math.max(a.length, b.length) && a.length > 0
}

function wordsIn(text: string): string[] {
  return tokensOf(text).flatMap(({ key, isWord }) => (isWord ? [key] : []))
}

/**
 * The first unit, from one end of the passage, whose place is proved. What comes before it must have been taken out, and
 * nothing put there instead: otherwise nobody can say where the passage begins.
 */
function heldFrom(alignment: Alignment, from: number, to: number, step: 1 | -1): Held | Carried {
  const { toNew } = alignment.matched
  const outside = from - step
  for (let at = from; ; at += step) {
    const image = alignment.imageOf(at)
    if (image.kind !== 'NONE') {
      if (at === from || image.at - step === imageOutside(alignment, outside, toNew)) return { at, image }
      return MISSING
    }
    if (image.reason === 'AMBIGUOUS') return AMBIGUOUS
    if (at === to) return MISSING
  }
}

function imageOutside({ matched }: Alignment, at: number, toNew: Int32Array): number {
  if (at === -1) return -1
  return at === matched.old.count ? matched.new.count : (toNew[at] ?? Number.NaN)
}

function edges({ matched }: Alignment, { at, image }: Held): Edges {
  return edgesOf(matched.old, at, matched.new, image.at)
}

function trimmed(text: string, { start, end }: Range): Range {
  const words = text.slice(start, end)
  const lead = words.length - words.trimStart().length
  return { start: start + lead, end: start + words.trimEnd().length }
}
