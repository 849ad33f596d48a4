import type { Reading } from '@/lib/attribution/reading'

/** The numbers of the paragraphs that are headlines. */
export type Headings = ReadonlySet<number>

const FEWEST = 3
const LONGEST = 45

/** A paragraph of one sentence that ends without a mark is a headline. Where no paragraph ends with one, none is. */
export function headingsOf(reading: Reading): Headings {
  const bare = new Map<number, boolean>()
  let body = false
  for (const { from, to } of reading.sentences) {
    const paragraph = reading.paragraphs[from] ?? 0
    const length = to - from
    const closed = reading.tokens[to - 1]?.kind === 'PUNCT'
    if (closed) body = true
    bare.set(paragraph, !bare.has(paragraph) && !closed && length >= FEWEST && length <= LONGEST)
  }
  return new Set(body ? [...bare].filter(([, is]) => is).map(([paragraph]) => paragraph) : [])
}
