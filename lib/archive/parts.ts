/** Very long texts are read in parts, so that no page has to carry five megabytes. Pure and client-safe. */
import { splitsPair } from '@/lib/core/text'
import type { Range } from './model'
import { PART_LENGTH } from './view'

/**
 * The parts of a text in order, without gap or overlap, none longer than `limit` code units. Each ends after a
 * paragraph where one ends in its second half, else after a line, else after a word, else before a whole character.
 */
export function partsOf(text: string, limit = PART_LENGTH): readonly Range[] {
  const parts: Range[] = []
  let start = 0
  while (text.length - start > limit) {
    const end = cutBefore(text, start, start + limit)
    parts.push({ start, end })
    start = end
  }
  parts.push({ start, end: text.length })
  return parts
}

function cutBefore(text: string, start: number, most: number): number {
  const window = text.slice(start, most)
  for (const mark of ['\n\n', '\n', ' ']) {
    const at = window.lastIndexOf(mark)
    if (at >= window.length / 2) return start + at + mark.length
  }
  return splitsPair(text, most) && most - 1 > start ? most - 1 : most
}

/** The number, from 0, of the part an offset stands in. */
export function partAt(parts: readonly Range[], offset: number): number {
  const found = parts.findIndex((part) => offset < part.end)
  return found === -1 ? parts.length - 1 : found
}
