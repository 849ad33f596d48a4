import type { Reading } from '@/lib/attribution/reading'
import type { TaggedSpan } from './crf'
import type { Choice, Layer } from './weights'

/** A statement as the tagger sees it: one cue, or none where nothing near a content says who speaks. */
export type LinkedStatement = {
  readonly cue: TaggedSpan | null
  readonly source: TaggedSpan | null
  readonly content: readonly TaggedSpan[]
}

/** How many spans on each side are weighed, and how many tokens away they may be. */
const REACH = { content: { count: 3, tokens: 120 }, source: { count: 5, tokens: 250 } } as const

/** What the choice between spans is made by, beside their words. */
type Ground = {
  readonly states: Float32Array
  readonly width: number
  /** How many sentences end before each token. */
  readonly sentenceEnds: Int32Array
  readonly reading: Reading
}

/** The spans of each role, in order. */
export type Spans = {
  readonly source: readonly TaggedSpan[]
  readonly cue: readonly TaggedSpan[]
  readonly content: readonly TaggedSpan[]
}

/**
 * `sure` spans are always used; of `doubtful` sources and contents those that a statement would otherwise lack, of
 * doubtful cues those of a source that would otherwise have said nothing.
 */
export type Linker = (
  reading: Reading,
  sure: Spans,
  doubtful: Spans,
  states: Float32Array,
) => LinkedStatement[]

/**
 * Joins spans to statements: each content to the likeliest cue nearby, each cue to the likeliest source nearby, or to none.
 * A source may speak in several statements; a content belongs to one. Statements come in the order of their cues, and
 * what has no cue after them.
 */
export function createLinker(
  links: { readonly content: Choice; readonly source: Choice },
  width: number,
): Linker {
  const cueOf = createChoice(links.content)
  const sourceOf = createChoice(links.source)
  return (reading, sure, doubtful, states) => {
    const ground = { states, width, sentenceEnds: sentenceEnds(reading), reading }
    const sourceFor = (one: TaggedSpan, among: readonly TaggedSpan[], cues: readonly TaggedSpan[]) =>
      choose(ground, sourceOf, one, among, cues, REACH.source)
    const cues = withSilent(sure, doubtful.cue, sourceFor)
    const ownerOf = (one: TaggedSpan) => choose(ground, cueOf, one, cues, cues, REACH.content)
    const owned = new Map<TaggedSpan | null, TaggedSpan[]>()
    for (const one of sure.content) {
      const owner = ownerOf(one)
      const others = owned.get(owner)
      // Any number may have no cue at all: they are added to one list, not copied to a new one each.
      if (others) others.push(one)
      else owned.set(owner, [one])
    }
    const lent = new Map<TaggedSpan, TaggedSpan>()
    for (const one of doubtful.content) {
      const owner = ownerOf(one)
      if (!owner || owned.has(owner)) continue
      if (one.probability > (lent.get(owner)?.probability ?? 0)) lent.set(owner, one)
    }
    const spoken = cues.map((one) => {
      const instead = lent.get(one)
      return {
        cue: one,
        source: sourceFor(one, sure.source, cues) ?? sourceFor(one, doubtful.source, cues),
        content: owned.get(one) ?? (instead ? [instead] : []),
      }
    })
    return [...spoken, ...(owned.get(null) ?? []).map((one) => ({ cue: null, source: null, content: [one] }))]
  }
}

type SourceFor = (
  cue: TaggedSpan,
  among: readonly TaggedSpan[],
  cues: readonly TaggedSpan[],
) => TaggedSpan | null

/** The sure cues, and for each sure source that none of them chooses the likeliest doubtful one that does. */
function withSilent(sure: Spans, doubtful: readonly TaggedSpan[], sourceFor: SourceFor): TaggedSpan[] {
  const speaking = new Set(sure.cue.map((one) => sourceFor(one, sure.source, sure.cue)))
  const added = new Map<TaggedSpan, TaggedSpan>()
  for (const one of doubtful) {
    const source = sourceFor(one, sure.source, sure.cue)
    if (!source || speaking.has(source)) continue
    if (one.probability > (added.get(source)?.probability ?? 0)) added.set(source, one)
  }
  return [...sure.cue, ...added.values()].sort((a, b) => a.from - b.from)
}

function sentenceEnds({ tokens, sentenceAt }: Reading): Int32Array {
  const ends = new Int32Array(tokens.length + 1)
  for (let at = 1; at < tokens.length; at += 1)
    ends[at] = (ends[at - 1] ?? 0) + (sentenceAt[at] === sentenceAt[at - 1] ? 0 : 1)
  ends[tokens.length] = ends[tokens.length - 1] ?? 0
  return ends
}

type Scorer = {
  readonly nothing: (anchor: readonly Float32Array[]) => number
  readonly pair: (
    anchor: readonly Float32Array[],
    candidate: readonly Float32Array[],
    facts: readonly number[],
  ) => number
}

function choose(
  ground: Ground,
  scorer: Scorer,
  anchor: TaggedSpan,
  spans: readonly TaggedSpan[],
  cues: readonly TaggedSpan[],
  reach: { readonly count: number; readonly tokens: number },
): TaggedSpan | null {
  const own = endsOf(ground, anchor)
  let best: TaggedSpan | null = null
  let top = scorer.nothing(own)
  for (const { span, rank } of nearby(anchor, spans, reach)) {
    const score = scorer.pair(own, endsOf(ground, span), factsOf(ground, anchor, span, rank, cues, spans))
    if (score > top) {
      top = score
      best = span
    }
  }
  return best
}

const endsOf = ({ states, width }: Ground, { from, to }: TaggedSpan): Float32Array[] => [
  states.subarray(from * width, (from + 1) * width),
  states.subarray((to - 1) * width, to * width),
]

/** The place of the first span that does not begin before a token. */
function firstFrom(spans: readonly TaggedSpan[], token: number): number {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle]?.from ?? 0) < token) low = middle + 1
    else high = middle
  }
  return low
}

/** The spans nearest to an anchor, with how many of them are nearer on the same side. */
function nearby(
  anchor: TaggedSpan,
  spans: readonly TaggedSpan[],
  { count, tokens }: { readonly count: number; readonly tokens: number },
): { span: TaggedSpan; rank: number }[] {
  const at = firstFrom(spans, anchor.from)
  const before = spans.slice(Math.max(0, at - count), at).reverse()
  const after = spans.slice(at, at + count)
  return [
    ...before.map((span, rank) => ({ span, rank })).filter(({ span }) => anchor.from - span.to < tokens),
    ...after.map((span, rank) => ({ span, rank })).filter(({ span }) => span.from - anchor.to < tokens),
  ]
}

/** Spans that lie wholly between two tokens. They come in order, so only those nearby are looked at. */
function between(spans: readonly TaggedSpan[], low: number, high: number): number {
  let found = 0
  for (let i = firstFrom(spans, low); (spans[i]?.from ?? high) < high; i += 1)
    if ((spans[i]?.to ?? 0) <= high) found += 1
  return found
}

const flag = (is: boolean): number => (is ? 1 : 0)

/** Where two spans stand to one another. The order is the one `links.py` was trained on. */
function factsOf(
  { sentenceEnds: ends, reading }: Ground,
  anchor: TaggedSpan,
  span: TaggedSpan,
  rank: number,
  cues: readonly TaggedSpan[],
  spans: readonly TaggedSpan[],
): number[] {
  const after = span.from >= anchor.to
  const before = !after && span.to <= anchor.from
  const gap = after ? span.from - anchor.to : before ? anchor.from - span.to : -1
  const [low, high] = after
    ? [anchor.to, span.from]
    : before
      ? [span.to, anchor.from]
      : [anchor.from, anchor.from]
  const far = Math.log1p(Math.max(gap, 0)) / 4
  const sentences = (ends[high] ?? 0) - (ends[low] ?? 0)
  const paragraphs = Math.abs((reading.paragraphs[span.from] ?? 0) - (reading.paragraphs[anchor.from] ?? 0))
  const cuesBetween = between(cues, low, high)
  const spansBetween = between(spans, low, high)
  const quoted = reading.quoteAt[span.from] ?? -1
  return [
    flag(after),
    flag(before),
    flag(gap < 0),
    far,
    flag(gap === 0),
    flag(gap === 1),
    flag(gap === 2),
    flag(after) * far,
    Math.min(sentences, 4) / 2,
    flag(sentences === 0),
    Math.min(paragraphs, 4) / 2,
    flag(paragraphs === 0),
    Math.min(cuesBetween, 4) / 2,
    flag(cuesBetween === 0),
    Math.min(spansBetween, 4) / 2,
    flag(spansBetween === 0),
    Math.min(span.to - span.from, 40) / 20,
    flag(quoted >= 0),
    flag((reading.quoteAt[anchor.from] ?? -1) >= 0),
    flag(quoted >= 0 && reading.quotes[quoted]?.from === span.from),
    rank / 4,
  ]
}

function createChoice(choice: Choice): Scorer {
  const [ownFirst, ownLast, otherFirst, otherLast] = choice.ends.map(dense) as [Dense, Dense, Dense, Dense]
  const [pair, score, nothing, none] = [choice.pair, choice.score, choice.nothing, choice.none].map(
    dense,
  ) as [Dense, Dense, Dense, Dense]
  const rectified = (values: number[]) => values.map((value) => Math.max(0, value))
  return {
    nothing: ([first = EMPTY, last = EMPTY]) => none(rectified(nothing([...first, ...last])))[0] ?? 0,
    pair: ([a = EMPTY, b = EMPTY], [c = EMPTY, d = EMPTY], facts) =>
      score(
        rectified(pair([...ownFirst(a), ...ownLast(b), ...otherFirst(c), ...otherLast(d), ...facts])),
      )[0] ?? 0,
  }
}

const EMPTY = new Float32Array()
type Dense = (x: ArrayLike<number>) => number[]

function dense({ weights, bias }: Layer): Dense {
  const { rows, columns, values, scales } = weights
  return (x) => {
    const out: number[] = []
    for (let row = 0; row < rows; row += 1) {
      let sum = 0
      for (let k = 0; k < columns; k += 1) sum += (values[row * columns + k] ?? 0) * (x[k] ?? 0)
      out.push(sum * (scales[row] ?? 0) + (bias[row] ?? 0))
    }
    return out
  }
}
