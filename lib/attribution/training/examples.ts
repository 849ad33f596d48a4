import type { Range } from '@/lib/archive/model'
import { findByRules } from '@/lib/attribution/by-rules'
import { ROLES, type Role } from '@/lib/attribution/confidence/evidence'
import type { AnnotatedStatement } from '@/lib/attribution/corpus/brat'
import type { Reading } from '@/lib/attribution/reading'
import type { Slice } from '@/lib/attribution/segment'
import { numbersOf } from '@/lib/attribution/tagger/numbers'
import { TABLES, type Vocabulary } from '@/lib/attribution/tagger/weights'

const BEGIN = 1
const INSIDE = 2

/** A statement in tokens: the runs of each role, in order. */
export type TokenStatement = Readonly<Record<Role, readonly Slice[]>>

/** An annotated text as the network is trained on it. */
export type Example = {
  readonly tokens: number
  /** Rows of the tables, the vector's first: [tokens, 9]. */
  readonly rows: Int32Array
  /** Tags of source, cue and content: 0 outside, 1 the first token of a span, 2 a further one: [tokens, 3]. */
  readonly tags: Uint8Array
  /** The paragraph of each token. */
  readonly paragraphs: Int32Array
  readonly statements: readonly TokenStatement[]
}

/** Of two spans of one role that overlap the later one is left out of the tags: one token has one tag. */
export function exampleOf(
  reading: Reading,
  annotations: readonly AnnotatedStatement[],
  vocabulary: Vocabulary,
): Example {
  const numbers = numbersOf(reading, findByRules(reading), vocabulary)
  const rows = Int32Array.from(numbers.flatMap((one) => [one.vector, ...TABLES.map((name) => one[name])]))
  const statements = annotations.map((one) => ({
    source: runsOf(reading, one.source),
    cue: runsOf(reading, one.cue),
    content: runsOf(reading, one.content),
  }))
  const tags = new Uint8Array(reading.tokens.length * ROLES.length)
  ROLES.forEach((role, column) => {
    const spans = statements.flatMap((one) => one[role]).sort((a, b) => a.from - b.from || a.to - b.to)
    let free = 0
    for (const { from, to } of spans) {
      if (from < free) continue
      for (let at = from; at < to; at += 1) tags[at * ROLES.length + column] = at === from ? BEGIN : INSIDE
      free = to
    }
  })
  return { tokens: reading.tokens.length, rows, tags, paragraphs: reading.paragraphs, statements }
}

/** The tokens that ranges touch, as runs without a gap: quotation marks that an annotator left out are gaps, blanks are not. */
export function runsOf({ tokens }: Reading, ranges: readonly Range[]): Slice[] {
  const touched = new Set<number>()
  for (const { start, end } of ranges) {
    for (let at = firstEndingAfter(tokens, start); (tokens[at]?.start ?? end) < end; at += 1) touched.add(at)
  }
  const runs: { from: number; to: number }[] = []
  for (const at of [...touched].sort((a, b) => a - b)) {
    const last = runs.at(-1)
    if (last?.to === at) last.to = at + 1
    else runs.push({ from: at, to: at + 1 })
  }
  return runs
}

function firstEndingAfter(tokens: Reading['tokens'], offset: number): number {
  let low = 0
  let high = tokens.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((tokens[middle]?.end ?? 0) > offset) high = middle
    else low = middle + 1
  }
  return low
}
