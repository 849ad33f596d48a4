/** What differs between two captures, for a reader: sentences, and words inside those that were reworded. Client-safe. */
import { Alignment } from './align/alignment'
import type { Units } from './align/units'
import { type WordChange, wordDifference } from './align/word-difference'
import type { Range } from './model'

/**
 * `MOVED` stands where it is now. `CHANGED` has its words. What repeats, so that nobody can say which of several it is,
 * reads as taken out and put in.
 */
export type TextChange =
  | { readonly kind: 'SAME' | 'MOVED'; readonly old: Range; readonly new: Range }
  | {
      readonly kind: 'CHANGED'
      readonly old: Range
      readonly new: Range
      readonly words: readonly WordChange[]
    }
  | { readonly kind: 'DELETED'; readonly old: Range }
  | { readonly kind: 'INSERTED'; readonly new: Range }

/** In the order of the new text; what was taken out stands behind what it followed. */
export function differenceOf(oldText: string, newText: string): TextChange[] {
  const alignment = new Alignment(oldText, newText)
  const { old: older, new: newer } = alignment.matched
  const origins = new Map<number, { at: number; kind: 'SAME' | 'MOVED' | 'CHANGED' }>()
  const gone: number[] = []
  for (let at = 0; at < older.count; at += 1) {
    const image = alignment.imageOf(at)
    if (image.kind === 'NONE' || origins.has(image.at)) gone.push(at)
    else {
      const kind = image.kind === 'REWORDED' ? 'CHANGED' : image.inOrder ? 'SAME' : 'MOVED'
      origins.set(image.at, { at, kind })
    }
  }
  const changes: TextChange[] = []
  let next = 0
  const tellGone = (before: number) => {
    for (; next < gone.length && (gone[next] ?? before) < before; next += 1)
      changes.push({ kind: 'DELETED', old: placeOf(older, gone[next] ?? 0) })
  }
  for (let image = 0; image < newer.count; image += 1) {
    const origin = origins.get(image)
    const is = placeOf(newer, image)
    if (!origin) changes.push({ kind: 'INSERTED', new: is })
    else {
      if (origin.kind !== 'MOVED') tellGone(origin.at)
      changes.push(changeOf(origin.kind, { text: oldText, range: placeOf(older, origin.at) }, newText, is))
    }
  }
  tellGone(older.count)
  return joined(changes, oldText)
}

function changeOf(
  kind: 'SAME' | 'MOVED' | 'CHANGED',
  was: { readonly text: string; readonly range: Range },
  newText: string,
  is: Range,
): TextChange {
  if (kind !== 'CHANGED') return { kind, old: was.range, new: is }
  return { kind, old: was.range, new: is, words: wordDifference(was, { text: newText, range: is }) }
}

function placeOf({ starts, ends }: Units, at: number): Range {
  return { start: starts[at] ?? 0, end: ends[at] ?? 0 }
}

/** What stayed, sentence behind sentence in both texts, is one stretch. */
function joined(changes: readonly TextChange[], oldText: string): TextChange[] {
  const all: TextChange[] = []
  for (const change of changes) {
    const last = all.at(-1)
    const isNext =
      last?.kind === 'SAME' &&
      change.kind === 'SAME' &&
      oldText.slice(last.old.end, change.old.start).trim() === ''
    if (isNext)
      all[all.length - 1] = {
        kind: 'SAME',
        old: { start: last.old.start, end: change.old.end },
        new: { start: last.new.start, end: change.new.end },
      }
    else all.push(change)
  }
  return all
}
