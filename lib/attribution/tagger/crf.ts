/** Tags of one role: outside, the first token of a span, a further token of it. */
const TAGS = 3
const OUTSIDE = 0
const BEGIN = 1
const INSIDE = 2

/** A span of tokens, end exclusive, with the probability that exactly this span is one. */
export type TaggedSpan = { readonly from: number; readonly to: number; readonly probability: number }

/** What tags cost at the beginning, at the end and after one another; `transitions[a * 3 + b]` is from a to b. */
export type Chain = {
  readonly start: Float32Array
  readonly end: Float32Array
  readonly transitions: Float32Array
}

/**
 * The most likely spans of one role in a sequence, by a linear-chain conditional random field (Lafferty, McCallum and
 * Pereira, 2001): the best path by Viterbi's algorithm, each of its spans with its marginal probability from the
 * forward and backward sums. Linear in the length.
 *
 * @param score the score of a tag at a token
 */
export function spansOf(
  length: number,
  score: (at: number, tag: number) => number,
  chain: Chain,
): TaggedSpan[] {
  if (length === 0) return []
  const path = bestPath(length, score, chain)
  const spans: { from: number; to: number }[] = []
  path.forEach((tag, at) => {
    const last = spans.at(-1)
    if (tag === BEGIN) spans.push({ from: at, to: at + 1 })
    else if (tag === INSIDE && last) last.to = at + 1
  })
  if (spans.length === 0) return []
  const sums = bothSums(length, score, chain)
  return spans.map((span) => ({ ...span, probability: probabilityOf(span, length, score, chain, sums) }))
}

function bestPath(length: number, score: (at: number, tag: number) => number, chain: Chain): Uint8Array {
  const from = new Uint8Array(length * TAGS)
  let best = Array.from({ length: TAGS }, (_, tag) => (chain.start[tag] ?? 0) + score(0, tag))
  for (let at = 1; at < length; at += 1) {
    const next: number[] = []
    for (let tag = 0; tag < TAGS; tag += 1) {
      let top = 0
      for (let before = 1; before < TAGS; before += 1)
        if (step(best, before, tag, chain) > step(best, top, tag, chain)) top = before
      from[at * TAGS + tag] = top
      next.push(step(best, top, tag, chain) + score(at, tag))
    }
    best = next
  }
  const ends = best.map((value, tag) => value + (chain.end[tag] ?? 0))
  const path = new Uint8Array(length)
  let tag = ends.indexOf(Math.max(...ends))
  for (let at = length - 1; at >= 0; at -= 1) {
    path[at] = tag
    tag = from[at * TAGS + tag] ?? OUTSIDE
  }
  return path
}

const step = (best: readonly number[], before: number, tag: number, chain: Chain): number =>
  (best[before] ?? 0) + (chain.transitions[before * TAGS + tag] ?? 0)

type Sums = { readonly forward: Float64Array; readonly backward: Float64Array; readonly total: number }

function bothSums(length: number, score: (at: number, tag: number) => number, chain: Chain): Sums {
  const forward = new Float64Array(length * TAGS)
  const backward = new Float64Array(length * TAGS)
  for (let tag = 0; tag < TAGS; tag += 1) {
    forward[tag] = (chain.start[tag] ?? 0) + score(0, tag)
    backward[(length - 1) * TAGS + tag] = chain.end[tag] ?? 0
  }
  const terms = new Float64Array(TAGS)
  for (let at = 1; at < length; at += 1)
    for (let tag = 0; tag < TAGS; tag += 1) {
      for (let k = 0; k < TAGS; k += 1)
        terms[k] = (forward[(at - 1) * TAGS + k] ?? 0) + (chain.transitions[k * TAGS + tag] ?? 0)
      forward[at * TAGS + tag] = logSum(terms) + score(at, tag)
    }
  for (let at = length - 2; at >= 0; at -= 1)
    for (let tag = 0; tag < TAGS; tag += 1) {
      for (let k = 0; k < TAGS; k += 1)
        terms[k] =
          (chain.transitions[tag * TAGS + k] ?? 0) + score(at + 1, k) + (backward[(at + 1) * TAGS + k] ?? 0)
      backward[at * TAGS + tag] = logSum(terms)
    }
  for (let k = 0; k < TAGS; k += 1) terms[k] = (forward[k] ?? 0) + (backward[k] ?? 0)
  return { forward, backward, total: logSum(terms) }
}

/** All paths that begin a span at `from`, stay in it to `to`, and leave it there, against all paths. */
function probabilityOf(
  { from, to }: { from: number; to: number },
  length: number,
  score: (at: number, tag: number) => number,
  chain: Chain,
  { forward, backward, total }: Sums,
): number {
  let sum = forward[from * TAGS + BEGIN] ?? 0
  let tag = BEGIN
  for (let at = from + 1; at < to; at += 1) {
    sum += (chain.transitions[tag * TAGS + INSIDE] ?? 0) + score(at, INSIDE)
    tag = INSIDE
  }
  if (to === length) return Math.exp(sum + (chain.end[tag] ?? 0) - total)
  const left = Float64Array.from(
    [OUTSIDE, BEGIN],
    (next) =>
      (chain.transitions[tag * TAGS + next] ?? 0) + score(to, next) + (backward[to * TAGS + next] ?? 0),
  )
  return Math.min(1, Math.exp(sum + logSum(left) - total))
}

function logSum(terms: Float64Array): number {
  let top = Number.NEGATIVE_INFINITY
  for (const term of terms) if (term > top) top = term
  let sum = 0
  for (const term of terms) sum += Math.exp(term - top)
  return top + Math.log(sum)
}
