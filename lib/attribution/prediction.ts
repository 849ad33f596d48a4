import type { Range } from '@/lib/archive/model'
import type { Statement } from '@/lib/attribution/model'

/** Begin and end of each stretch of words, end exclusive, in UTF-16 code units of the text; none when there are no words. */
export type Spans = readonly (readonly [start: number, end: number])[]

type Placed = 'range' | 'source' | 'cue' | 'content' | 'outlets' | 'denied' | 'hedges' | 'saidWhen'

/**
 * A statement as it is written down for programs to compare with what people marked: source, cue and content are spans
 * alike, as in PolNeAR, and what else the engine says of it (how sure it is of each role, for instance) stands beside
 * them. What it comes to say later joins of itself: readers pass over keys they do not know.
 */
export type Prediction = Omit<Statement, Placed> &
  Omit<Statement['source'], 'range'> &
  Record<'source' | 'cue' | 'content' | 'denied' | 'hedges' | 'saidWhen', Spans> & {
    readonly outlets: readonly { readonly name: string; readonly outlet: Spans; readonly cue: Spans }[]
  }

export function asPrediction(text: string, statement: Statement): Prediction {
  const { range: _, source, cue, content, outlets, denied, hedges, saidWhen, ...rest } = statement
  const { range: words, ...who } = source
  return {
    source: spans(words),
    cue: spans(cue),
    content: spans(...content.map((range) => withThat(text, range))),
    outlets: outlets.map((one) => ({ name: one.name, outlet: spans(one.range), cue: spans(one.cue) })),
    denied: spans(denied),
    hedges: spans(...hedges),
    saidWhen: spans(saidWhen),
    ...who,
    ...rest,
  }
}

/** "said |that the bridge was closed|": PolNeAR counts the word that joins a clause to its cue to the content. */
function withThat(text: string, range: Range): Range {
  const joined = /\bthat\s+$/i.exec(text.slice(Math.max(0, range.start - 12), range.start))
  return joined ? { start: range.start - joined[0].length, end: range.end } : range
}

const spans = (...ranges: readonly (Range | null)[]): Spans =>
  ranges.flatMap((range) => (range ? [[range.start, range.end] as const] : []))
