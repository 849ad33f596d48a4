/** Where a place inside a sentence is in the same sentence reworded. Pure and safe for the browser. */
import { commonOf } from './common'
import { type Token, tokensOf } from './tokens'
import type { Units } from './units'

/** Places inside one pair of sentences. Null where the texts do not tell. */
export type Edges = {
  readonly start: (offset: number) => number | null
  readonly end: (offset: number) => number | null
}

export function edgesOf(older: Units, at: number, newer: Units, image: number): Edges {
  const [from, to] = [older.starts[at] ?? 0, newer.starts[image] ?? 0]
  const was = older.text.slice(from, older.ends[at])
  const is = newer.text.slice(to, newer.ends[image])
  if (was === is) {
    const shifted = (offset: number) => offset - from + to
    return { start: shifted, end: shifted }
  }
  const [a, b] = [tokensOf(was, from), tokensOf(is, to)]
  const proved = imagesOf(a, b)
  return { start: (offset) => startIn(a, b, proved, offset), end: (offset) => endIn(a, b, proved, offset) }
}

/** For each word the one place it can have gone to, or -1. */
function imagesOf(a: readonly Token[], b: readonly Token[]): Int32Array {
  const images = new Int32Array(a.length).fill(-1)
  for (const pair of commonOf(
    a.map(({ key }) => key),
    b.map(({ key }) => key),
  ))
    if (pair.forced) images[pair.a] = pair.b
  return images
}

/** A passage begins with its first word; where that was replaced, with what replaced it, if nothing before it was. */
function startIn(
  a: readonly Token[],
  b: readonly Token[],
  images: Int32Array,
  offset: number,
): number | null {
  const at = a.findIndex(({ end }) => end > offset)
  const word = a[at]
  if (!word) return null
  const image = b[images[at] ?? -1]
  if (offset > word.start) return inside(word, image, offset)
  if (image) return image.start
  let left = at - 1
  while (left >= 0 && images[left] === -1) left -= 1
  let right = at + 1
  while (right < a.length && images[right] === -1) right += 1
  const [after, before] = [left === -1 ? -1 : (images[left] ?? -1), images[right] ?? b.length]
  const isWhole = left === at - 1 || before === after + 1
  return isWhole ? (b[after + 1]?.start ?? null) : null
}

function endIn(a: readonly Token[], b: readonly Token[], images: Int32Array, offset: number): number | null {
  const at = a.findLastIndex(({ start }) => start < offset)
  const word = a[at]
  if (!word) return null
  const image = b[images[at] ?? -1]
  if (offset < word.end) return inside(word, image, offset)
  if (image) return image.end
  let left = at - 1
  while (left >= 0 && images[left] === -1) left -= 1
  let right = at + 1
  while (right < a.length && images[right] === -1) right += 1
  const [after, before] = [left === -1 ? -1 : (images[left] ?? -1), images[right] ?? b.length]
  const isWhole = right === at + 1 || before === after + 1
  return isWhole ? (b[before - 1]?.end ?? null) : null
}

function inside(word: Token, image: Token | undefined, offset: number): number | null {
  const alike = image && image.end - image.start === word.end - word.start
  return alike ? image.start + (offset - word.start) : null
}
