import { directionOf } from './direction'
import type { Copy } from './model'
import type { ReadDocument } from './read-document'
import type { Shared } from './shared'

/** Unquoted words two texts share at least where one is a copy, and their part of the shorter text. */
const COPY_WORDS = 35
const COPY_SHARE = 0.35

/** Whether one of two texts is a copy of the other, or both of a third; null where they do not share enough. */
export function copyOf(a: ReadDocument, b: ReadDocument, { passages, plain }: Shared): Copy | null {
  const shorter = Math.min(a.words.plainCount, b.words.plainCount)
  if (plain < COPY_WORDS || plain < COPY_SHARE * shorter) return null
  const passage = passages.reduce((best, one) => (one.unquoted > best.unquoted ? one : best))
  return { words: plain, share: plain / shorter, passage, ...directionOf(a, b, passage) }
}
