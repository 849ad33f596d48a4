import { lowerAt, type Reading, textOf } from '@/lib/attribution/reading'

/** Words before the dash of a dateline: "PORT ANSEL, 2 October 2025 (Meridian Wire) –". */
const REACH = 24
const DASH = /^[-–—―]+$/u

/** The outlet that the line of place and date names in brackets, in the first paragraphs; null where there is none. */
export function datelineOutlet(reading: Reading): string | null {
  const { tokens, paragraphs } = reading
  for (let at = 1; at < tokens.length && (paragraphs[at] ?? 0) < 4; at += 1) {
    if (!DASH.test(lowerAt(reading, at)) || lowerAt(reading, at - 1) !== ')') continue
    for (let from = at - 2; from >= Math.max(0, at - REACH); from -= 1) {
      if (paragraphs[from] !== paragraphs[at]) break
      if (lowerAt(reading, from) !== '(') continue
      return textOf(reading, { from: from + 1, to: at - 1 }) || null
    }
  }
  return null
}
