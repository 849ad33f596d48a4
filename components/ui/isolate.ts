import { withoutTurns } from '@/lib/core/text'

/** Letters that run from right to left, and characters that turn the direction of what follows. */
const TURNS =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]|[\u200e\u200f\u202a-\u202e\u2066-\u2069\u061c]/u

/**
 * A text inside a sentence, for places that take no element: what runs the other way keeps its direction and turns nothing
 * around it (UAX 9, FSI … PDI). Any other text comes back as it is.
 */
export const isolate = (text: string): string =>
  TURNS.test(text) ? `\u2068${withoutTurns(text)}\u2069` : text
